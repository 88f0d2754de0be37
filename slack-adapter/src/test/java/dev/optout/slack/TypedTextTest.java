package dev.optout.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class TypedTextTest {
  @Test
  void mentions_are_taken_out_wherever_they_stand() {
    assertEquals("does x train?", TypedText.words("<@U0ADVISOR> does x <@U1|ann> train?"));
    assertEquals("hello", TypedText.words("<!here> <!subteam^S1|@team> hello"));
  }

  @Test
  void links_are_the_words_they_were_shown_with() {
    assertEquals(
        "is linkedin.com safe", TypedText.words("is <http://linkedin.com|linkedin.com> safe"));
    assertEquals("see https://x.com/a?b&c", TypedText.words("see <https://x.com/a?b&amp;c>"));
    assertEquals("in #general", TypedText.words("in <#C0GENERAL|general>"));
  }

  @Test
  void entities_are_characters_once() {
    assertEquals("a < b & c > d &lt;", TypedText.words("a &lt; b &amp; c &gt; d &amp;lt;"));
  }

  @Test
  void what_was_typed_in_brackets_is_not_markup() {
    assertEquals("<@U1>", TypedText.words("&lt;@U1&gt;"));
  }

  @Test
  void control_characters_are_taken_out() {
    assertEquals("a b", TypedText.words(" a\u0000 \t b\u0007 "));
  }
}
