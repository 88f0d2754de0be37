package dev.optout.bot.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.optout.bot.reply.RichText.Span;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class RichTextTest {
  @Test
  void the_marks_of_a_knowledge_file_become_spans() {
    assertEquals(
        List.of(
            new Span.Plain("Open "),
            new Span.Strong("Settings & Privacy"),
            new Span.Plain(", see "),
            new Span.Anchor(new Link("the notice", URI.create("https://example.com/n"))),
            new Span.Plain(".")),
        RichText.parse("Open **Settings & Privacy**, see [the notice](https://example.com/n).")
            .spans());
  }

  @Test
  void anything_else_stays_literal() {
    String text = "a * b ** c [x](javascript:alert(1)) [y](ftp://z) `d`";
    assertEquals(List.of(new Span.Plain(text)), RichText.parse(text).spans());
  }

  @Test
  void a_link_goes_to_the_web_only() {
    assertThrows(
        IllegalArgumentException.class, () -> new Link("x", URI.create("javascript:alert(1)")));
    assertThrows(IllegalArgumentException.class, () -> new Link("x", URI.create("https:///path")));
  }
}
