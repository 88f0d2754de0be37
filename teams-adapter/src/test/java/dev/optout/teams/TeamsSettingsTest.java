package dev.optout.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamsSettingsTest {
  private static final String APP = FakeMicrosoft.APP;
  private static final String TENANT = FakeMicrosoft.TENANT;

  @Test
  void an_empty_id_or_secret_never_means_everybody() {
    String all =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> TeamsSettings.of("", " ", ""))
                .getMessage());
    assertTrue(all.contains("the app id must"), all);
    assertTrue(all.contains("the app password must"), all);
    assertTrue(all.contains("the tenant id must"), all);
    assertThrows(IllegalArgumentException.class, () -> TeamsSettings.of(APP, "", TENANT));
    assertThrows(IllegalArgumentException.class, () -> TeamsSettings.of("", "s", TENANT));
  }

  @Test
  void only_its_own_tenant_is_answered_unless_others_are_named() {
    assertEquals(Set.of(TENANT), TeamsSettings.of(APP, "s", TENANT).allowedTenants());
    assertFalse(TeamsSettings.of(APP, "s", TENANT).allowsTenant(""));
    assertTrue(TeamsSettings.of(APP, "s", TENANT.toUpperCase(Locale.ROOT)).allowsTenant(TENANT));
  }

  @Test
  void a_rehearsal_stays_on_this_machine_and_nothing_else_does() {
    TeamsSettings rehearsal = withMetadata("http://127.0.0.1:3979/openid");
    assertEquals(URI.create("http://127.0.0.1:3979/"), rehearsal.loginAuthority());
    assertTrue(rehearsal.allowsService(URI.create("http://localhost:56150/_connector")));
    assertFalse(rehearsal.allowsService(URI.create("https://smba.trafficmanager.net/emea/")));

    TeamsSettings real = withMetadata("https://login.example.com/openid");
    assertEquals(TeamsSettings.LOGIN_AUTHORITY, real.loginAuthority());
    assertFalse(real.allowsService(URI.create("http://localhost:56150/_connector")));
    assertThrows(IllegalArgumentException.class, () -> withMetadata("http://evil.example/openid"));
  }

  private static TeamsSettings withMetadata(String address) {
    return TeamsSettings.of(
        APP, "s", TENANT, Set.of(), Optional.of(URI.create(address)), Optional.empty());
  }

  @Test
  void the_secret_is_not_printed() {
    assertFalse(TeamsSettings.of(APP, "hush", TENANT).toString().contains("hush"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://smba.trafficmanager.net/emea/,true",
    "https://SMBA.trafficmanager.net/emea/,true",
    "https://europe.teams.microsoft.com/,true",
    "https://webchat.botframework.com/,true",
    "http://smba.trafficmanager.net/emea/,false",
    "https://smba.trafficmanager.net.evil.example/,false",
    "https://evilbotframework.com/,false",
    "https://botframework.com/,false",
    "https://x@smba.trafficmanager.net/,false",
    "http://127.0.0.1/,false",
    "smba.trafficmanager.net,false",
  })
  void a_service_is_one_of_microsofts(URI service, boolean allowed) {
    assertEquals(allowed, TeamsSettings.of(APP, "s", TENANT).allowsService(service));
  }
}
