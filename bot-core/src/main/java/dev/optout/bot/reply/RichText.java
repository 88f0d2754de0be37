package dev.optout.bot.reply;

import dev.optout.bot.chat.Person;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One run of text with the few marks that every chat can draw.
///
/// The text of a span is literal: a renderer must escape whatever its chat would read as markup.
public record RichText(List<Span> spans) {
  private static final Pattern MARKS =
      Pattern.compile(
          "\\*\\*(?<strong>[^*]+)\\*\\*|\\[(?<label>[^\\]\\[]+)\\]\\((?<target>https?://[^\\s()]+)\\)");

  public RichText {
    spans = List.copyOf(spans);
  }

  /// Literal text, nothing in it is a mark.
  public static RichText plain(String text) {
    return new RichText(List.of(new Span.Plain(text)));
  }

  /// Reads the marks that knowledge files use: `**label**` and `[label](https://…)`. Anything else
  /// is literal, so no text is refused.
  public static RichText parse(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher m = MARKS.matcher(text);
    int from = 0;
    while (m.find()) {
      if (m.start() > from) {
        spans.add(new Span.Plain(text.substring(from, m.start())));
      }
      String strong = m.group("strong");
      spans.add(
          strong == null
              ? new Span.Anchor(new Link(m.group("label"), URI.create(m.group("target"))))
              : new Span.Strong(strong));
      from = m.end();
    }
    if (from < text.length()) {
      spans.add(new Span.Plain(text.substring(from)));
    }
    return new RichText(spans);
  }

  /// The words without marks; a link is its label followed by its address in brackets.
  public String words() {
    return spans.stream()
        .map(
            span ->
                switch (span) {
                  case Span.Plain p -> p.text();
                  case Span.Strong s -> s.text();
                  case Span.Anchor a -> a.link().label() + " (" + a.link().target() + ")";
                  case Span.Someone s -> s.words();
                })
        .collect(Collectors.joining());
  }

  /// A stretch of text with one look.
  public sealed interface Span {
    record Plain(String text) implements Span {}

    /// Emphasised: mostly a label of a platform's own screen, to be found by eye.
    record Strong(String text) implements Span {}

    record Anchor(Link link) implements Span {}

    /// A person, so that their colleagues can write to them: their own chat draws the name that it
    /// knows, any other what [#words()] says.
    record Someone(Person person) implements Span {
      /// Without a name, which we do not know.
      public String words() {
        return "person " + person.id() + " in " + person.chat();
      }
    }
  }
}
