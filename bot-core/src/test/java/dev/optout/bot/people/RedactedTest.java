package dev.optout.bot.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactedTest {
  private static final Set<String> KNOWN =
      Set.of("does", "linkedin", "train", "on", "is", "what", "my", "how", "zoom", "gdpr");

  private static String redacted(String text) {
    return Redacted.of(text, KNOWN::contains);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "does LinkedIn train on ann.smith@example.co.uk => does LinkedIn train on [address]",
        "does LinkedIn train on ann (at) example.com ? => does LinkedIn train on [address] ?",
        "call me on +49 (170) 123-45 67 about it => call me on [number] about it",
        "my card 4111 1111 1111 1111 is used => my card [number] is used",
        "see https://linkedin.com/in/ann-smith-1b2 please => see [address] please",
        "see linkedin.com/in/ann => see [address]",
        "is @ann.smith in #hr-secret trained => is [name] in [name] trained",
        "<@U123ABC> asked <#C1|hr> => [name] asked [name]",
        "<at>Ann Smith</at> asks => [name] asks",
        "does Peter O’Hara's CV train it => does [name] [name] [name] train it",
        "is my order AB12-99 or 8f3e2d used => is my order [number] or [number] used",
        "since 2024 => since [number]",
        "What is my GDPR right => What is my GDPR right",
        "is Köln Ärzte used => is [name] [name] used",
        "I ask => I ask",
      })
  void what_could_name_somebody_is_taken_out(String text, String expected) {
    assertEquals(expected, redacted(text));
  }

  @Test
  void a_long_text_is_cut_and_control_characters_go() {
    assertEquals(500, redacted("x".repeat(2000)).length());
    assertEquals("a b", redacted("a\u0000\u202Eb"));
  }

  @Test
  void nothing_in_the_text_is_read_as_a_pattern() {
    for (String nasty : List.of("$1 \\ Ann$2", "[name] $0", "((((((((((((((((((", "@@@@@ann")) {
      assertFalse(redacted(nasty).contains("Ann"), nasty);
    }
  }
}
