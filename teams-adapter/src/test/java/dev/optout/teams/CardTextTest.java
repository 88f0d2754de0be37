package dev.optout.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.bot.reply.Link;
import dev.optout.bot.reply.RichText;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "plain words, (brackets) & more!;plain words, (brackets) & more!",
        "*a* _b_ `c` ~d~;\\*a\\* \\_b\\_ \\`c\\` \\~d\\~",
        "[x](https://evil.example);\\[x\\](https://evil.example)",
        "<at>all</at>;\\<at\\>all\\</at\\>",
        "1 < 2;1 < 2",
        "{{DATE(x)}};{\\{DATE(x)}}",
        "# title;\\# title",
        "- item;\\- item",
        "1. item;1\\. item",
        "1.5 million;1.5 million",
      })
  void literal_text_stays_literal(String text, String drawn) {
    assertEquals(drawn, CardText.literal(text));
  }

  @Test
  void an_entity_stays_literal() {
    assertEquals("\\&amp; \\&#39; & x", CardText.literal("&amp; &#39; & x"));
  }

  @Test
  void what_cannot_be_seen_is_left_out() {
    assertEquals("abc\nd", CardText.literal("a\u0000\u0007b\u202Ec\u202C\nd"));
  }

  @Test
  void a_link_keeps_its_target() {
    Link link = new Link("a [b] *c*", URI.create("https://example.com/x_(y)?q=1&r=2"));
    assertEquals("[a \\[b\\] \\*c\\*](https://example.com/x_%28y%29?q=1&r=2)", CardText.link(link));
  }

  @Test
  void emphasis_does_not_swallow_blanks() {
    RichText text = new RichText(List.of(new RichText.Span.Strong(" Off ")));
    assertEquals(" **Off** ", CardText.of(text));
  }

  @Test
  void a_long_text_is_cut_between_words_and_between_whole_characters() {
    String text = "word ".repeat(2000) + "\uD83D\uDE00".repeat(4000);
    List<String> pieces = CardText.pieces(RichText.plain(text));
    assertTrue(pieces.size() > 3);
    assertEquals(text, String.join("", pieces));
    for (String piece : pieces) {
      assertTrue(piece.length() <= CardText.PIECE);
      assertTrue(!Character.isLowSurrogate(piece.charAt(0)), "a torn character");
    }
  }
}
