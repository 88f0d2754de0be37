package dev.optout.bot.announce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.bot.reply.Block;
import dev.optout.bot.reply.RichText;
import dev.optout.bot.reply.RichText.Span;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The small Markdown of announcements.
class SafeTextTest {
  private static final LinkRules ANY = new LinkRules(Set.of());

  @Test
  void paragraphs_lists_bold_and_links_are_read() {
    List<Block> blocks =
        SafeText.blocks(
            "Hello **all**,\nread this.\n\n- one\n- [two](https://example.com/2)\nEnd.");
    assertEquals(3, blocks.size());
    Block.Paragraph first = assertInstanceOf(Block.Paragraph.class, blocks.getFirst());
    assertEquals("Hello all,\nread this.", first.text().words());
    Block.Bullets list = assertInstanceOf(Block.Bullets.class, blocks.get(1));
    assertEquals("two (https://example.com/2) (example.com)", list.items().get(1).words());
    assertInstanceOf(Block.Paragraph.class, blocks.get(2));
  }

  @Test
  void the_host_of_a_labelled_link_stands_after_it() {
    RichText line = SafeText.line("See [the setting](https://www.example.com/x).");
    assertEquals(4, line.spans().size());
    assertEquals(new Span.Plain(" (www.example.com)"), line.spans().get(2));
  }

  @Test
  void a_bare_address_becomes_a_link_without_the_full_stop() {
    RichText line = SafeText.line("It is at https://example.com/a.");
    Span.Anchor anchor = assertInstanceOf(Span.Anchor.class, line.spans().get(1));
    assertEquals("https://example.com/a", anchor.link().target().toString());
    assertEquals(new Span.Plain("."), line.spans().get(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!channel> @here @everyone <@U123>",
        "<at>all</at>",
        "*a* _b_ `c` # d",
        "[x](y z)"
      })
  void what_a_chat_would_read_as_its_own_stays_literal(String text) {
    assertEquals(new RichText(List.of(new Span.Plain(text))), SafeText.line(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "turn \u202Eround",
        "zero\u200Bwidth",
        "\u2066isolated",
        "bell\u0007",
        "[x](http://example.com)",
        "see http://example.com/",
        "[bank.example](https://evil.example)"
      })
  void what_deceives_is_told(String text) {
    assertFalse(SafeText.problems(text, ANY).isEmpty(), text);
  }

  @Test
  void ordinary_text_has_no_problem() {
    assertTrue(
        SafeText.problems("Grüße, 你好 — **ok** [a](https://example.com/(1)\n\tb", ANY).isEmpty());
  }
}
