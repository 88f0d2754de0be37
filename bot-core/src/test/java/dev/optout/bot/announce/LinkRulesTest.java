package dev.optout.bot.announce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where an announcement may lead.
class LinkRulesTest {
  private static final LinkRules ANY = new LinkRules(Set.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com/",
        "javascript:alert(1)",
        "https://",
        "https:///path",
        "not an address",
        "https://bank.example.com@evil.example/",
        "https://192.0.2.7/login",
        "https://[2001:db8::1]/",
        "https://xn--e1awd7f.com/",
        "https://login.xn--e1awd7f.com/",
        "https://еxample.com/",
        "https://example.com/ space",
      })
  void what_may_deceive_is_refused(String written) {
    assertTrue(ANY.problem(written).isPresent(), written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/",
        "https://sub.example.com:8443/a?b=c#d",
        "https://www.linkedin.com/mypreferences/d/settings/data-for-ai-improvement",
      })
  void a_plain_address_is_allowed(String written) {
    assertEquals(Optional.empty(), ANY.problem(written));
  }

  @Test
  void a_label_that_names_another_host_is_refused() {
    assertTrue(ANY.problem("www.bank.example", "https://evil.example/").isPresent());
    assertTrue(ANY.problem("See bank.example", "https://bank.example.evil.example/").isPresent());
    assertEquals(Optional.empty(), ANY.problem("bank.example", "https://www.bank.example/x"));
    assertEquals(Optional.empty(), ANY.problem("Open the setting", "https://evil.example/"));
  }

  @Test
  void a_list_of_hosts_allows_only_these() {
    LinkRules rules = new LinkRules(Set.of("intranet.example", ".example.com"));
    assertEquals(Optional.empty(), rules.problem("https://intranet.example/a"));
    assertEquals(Optional.empty(), rules.problem("https://a.b.example.com/"));
    assertEquals(Optional.empty(), rules.problem("https://example.com/"));
    assertTrue(rules.problem("https://notexample.com/").isPresent());
    assertTrue(rules.problem("https://x.intranet.example/").isPresent());
  }
}
