package dev.optout.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SlackSettingsTest {
  private static final String SECRET = "0123456789abcdef0123456789abcdef";

  @Test
  void a_signing_secret_chooses_http_and_an_app_token_chooses_the_socket() {
    assertEquals(SlackSettings.Mode.HTTP, SlackSettings.http(SECRET, "xoxb-1").mode());
    assertEquals(SlackSettings.Mode.SOCKET, SlackSettings.socket("xapp-1", "xoxb-1").mode());
  }

  @Test
  void a_blank_signing_secret_is_refused_in_http_mode() {
    for (String blank : new String[] {"", " ", "\t\n"}) {
      Exception e =
          assertThrows(
              IllegalArgumentException.class, () -> SlackSettings.http(blank, "xoxb-1"), blank);
      assertTrue(text(e).contains("signing secret"), text(e));
    }
  }

  @Test
  void the_key_that_bolt_uses_for_a_blank_secret_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> SlackSettings.http("---", "xoxb-1"));
  }

  @Test
  void all_problems_are_named_at_once_without_the_values() {
    Exception e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new SlackSettings(
                    Optional.of("tooshort"),
                    "wrong-bot",
                    Optional.of("wrong-app"),
                    URI.create("https://slack.com/api"),
                    Optional.of(URI.create("proxy.example"))));
    assertEquals(5, text(e).lines().count(), text(e));
    assertFalse(text(e).contains("wrong"), text(e));
    assertFalse(text(e).contains("tooshort"), text(e));
  }

  @Test
  void a_proxy_with_a_password_is_refused_for_the_socket_only() {
    Optional<URI> proxy = Optional.of(URI.create("http://user:pass@proxy.example:3128"));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new SlackSettings(
                Optional.empty(), "xoxb-1", Optional.of("xapp-1"), SlackSettings.SLACK_API, proxy));
    assertEquals(
        proxy,
        new SlackSettings(
                Optional.of(SECRET), "xoxb-1", Optional.empty(), SlackSettings.SLACK_API, proxy)
            .proxy());
  }

  @Test
  void its_text_holds_no_secret() {
    String text = SlackSettings.http(SECRET, "xoxb-secret").toString();
    assertFalse(text.contains(SECRET) || text.contains("xoxb"), text);
  }

  private static String text(Exception e) {
    return String.valueOf(e.getMessage());
  }
}
