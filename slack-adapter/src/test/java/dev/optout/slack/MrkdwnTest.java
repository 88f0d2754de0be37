package dev.optout.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.bot.reply.Link;
import dev.optout.bot.reply.RichText;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MrkdwnTest {
  private static final String ZERO = "\u200B";

  @Test
  void pings_become_literal_text() {
    assertEquals("&lt;!channel&gt; &lt;@U123&gt; @here", literal("<!channel> <@U123> @here"));
  }

  @Test
  void an_entity_that_was_written_out_is_shown_as_written() {
    assertEquals("&amp;amp;", literal("&amp;"));
  }

  @Test
  void marks_at_the_start_of_a_word_are_broken_and_others_kept() {
    assertEquals("*" + ZERO + "bold*", literal("*bold*"));
    assertEquals("_" + ZERO + "it_", literal("_it_"));
    assertEquals("`" + ZERO + "code`", literal("`code`"));
    assertEquals("snake_case 2*3", literal("snake_case 2*3"));
  }

  @Test
  void a_quote_and_an_emoji_are_broken() {
    assertEquals(ZERO + "&gt; said", literal("> said"));
    assertEquals(":" + ZERO + "smile:", literal(":smile:"));
    assertEquals("at 10:30:45", literal("at 10:30:45"));
  }

  @Test
  void strong_words_are_bold() {
    assertEquals("Open *Settings &amp; Privacy*.", drawn("Open **Settings & Privacy**."));
  }

  @Test
  void strong_words_inside_a_word_are_bold_too() {
    assertEquals("a" + ZERO + "*b*" + ZERO + "c", drawn("a**b**c"));
  }

  @Test
  void strong_words_with_marks_in_them_are_literal() {
    assertEquals("a `" + ZERO + "c`", String.join("", Mrkdwn.strong("a `c`")));
  }

  @Test
  void a_link_cannot_be_broken_out_of() {
    Link link = new Link("<x> & |y|", URI.create("https://example.com/?a=1&b=2"));
    assertEquals(
        "<https://example.com/?a=1&amp;b=2|&lt;x&gt; &amp; \uFF5Cy\uFF5C>",
        String.join("", Mrkdwn.link(link)));
  }

  @Test
  void control_characters_and_turns_of_direction_are_taken_out() {
    assertEquals("abc d", Mrkdwn.clean("a\u0000b\u0007c\u202E d\u202C"));
    assertEquals("a\nb", Mrkdwn.clean("a\r\nb"));
  }

  @Test
  void texts_are_packed_between_words_and_not_inside_entities() {
    List<String> packed = Mrkdwn.pack(List.of(Mrkdwn.literal("<&> ".repeat(500))), 100);
    assertTrue(packed.stream().allMatch(text -> text.length() <= 100));
    assertTrue(packed.stream().allMatch(text -> text.matches("(&lt;&amp;&gt; ?)+")));
    assertEquals(500, String.join("", packed).split("&amp;", -1).length - 1);
  }

  @Test
  void a_word_without_end_is_split_between_characters() {
    String faces = "\uD83D\uDE00".repeat(2000);
    List<String> packed = Mrkdwn.pack(List.of(Mrkdwn.literal("x" + faces)), 3000);
    assertEquals("x" + faces, String.join("", packed));
    assertTrue(packed.stream().noneMatch(t -> Character.isHighSurrogate(t.charAt(t.length() - 1))));
  }

  private static String literal(String text) {
    return String.join("", Mrkdwn.literal(text));
  }

  private static String drawn(String marked) {
    return String.join("", Mrkdwn.atoms(RichText.parse(marked)));
  }
}
