package dev.optout.teams;

import dev.optout.bot.reply.Link;
import dev.optout.bot.reply.RichText;
import dev.optout.bot.reply.RichText.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Words in the Markdown subset of Adaptive Cards, with everything literal made harmless:
/// https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features
final class CardText {
  /// The longest stretch of literal text in one element; even if every character needs an escape
  /// it stays far below what a card may weigh.
  static final int PIECE = 3000;

  // a backslash only where a mark could begin, since some clients show those that they do not need
  private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]~]");
  private static final Pattern ANGLE = Pattern.compile("<(?=[A-Za-z/!?])|(?<=[A-Za-z0-9/])>");
  private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w{1,32};)");
  private static final Pattern LINE_START = Pattern.compile("^(\\s*)(?=[#>+-])", Pattern.MULTILINE);
  private static final Pattern LIST_START =
      Pattern.compile("^(\\s*\\d{1,9})(?=[.)]\\s)", Pattern.MULTILINE);
  private static final Pattern FUNCTION = Pattern.compile("\\{(?=\\{)");
  // control characters, and those that turn the reading direction to disguise text
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cntrl}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F]");

  private CardText() {}

  /// Text without any marks, as it may stand in titles of buttons and in notifications.
  static String plain(String text) {
    return UNSEEN.matcher(text.replace("\t", " ")).replaceAll("");
  }

  /// Literal text that no client reads as a mark, a link, a mention or a function.
  static String literal(String text) {
    String safe = MARKS.matcher(plain(text)).replaceAll("\\\\$0");
    safe = ANGLE.matcher(safe).replaceAll("\\\\$0");
    safe = ENTITY.matcher(safe).replaceAll("\\\\$0");
    safe = LINE_START.matcher(safe).replaceAll("$1\\\\");
    safe = LIST_START.matcher(safe).replaceAll("$1\\\\");
    return FUNCTION.matcher(safe).replaceAll("{\\\\");
  }

  static String link(Link link) {
    String address = link.target().toASCIIString().replace("(", "%28").replace(")", "%29");
    return "[" + literal(link.label()) + "](" + address + ")";
  }

  /// The whole text in one element.
  static String of(RichText text) {
    return String.join("", pieces(text));
  }

  /// The text in as many elements as it needs, nothing lost.
  static List<String> pieces(RichText text) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (Span span : text.spans()) {
      for (String part : drawn(span)) {
        if (!piece.isEmpty() && piece.length() + part.length() > PIECE) {
          pieces.add(piece.toString());
          piece.setLength(0);
        }
        piece.append(part);
      }
    }
    if (!piece.isEmpty() || pieces.isEmpty()) {
      pieces.add(piece.toString());
    }
    return pieces;
  }

  private static List<String> drawn(Span span) {
    return switch (span) {
      case Span.Plain plain -> cut(plain.text()).stream().map(CardText::literal).toList();
      case Span.Strong strong -> cut(strong.text()).stream().map(CardText::strong).toList();
      case Span.Anchor anchor -> List.of(link(anchor.link()));
      case Span.Someone someone -> List.of(CardMention.text(someone));
    };
  }

  // marks do not begin or end at a blank, so those stay outside
  private static String strong(String text) {
    String words = text.strip();
    if (words.isEmpty()) {
      return text;
    }
    int start = text.indexOf(words);
    return text.substring(0, start)
        + "**"
        + literal(words)
        + "**"
        + text.substring(start + words.length());
  }

  private static List<String> cut(String text) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (text.length() - from > PIECE) {
      int blank = text.lastIndexOf(' ', from + PIECE - 1);
      int to = blank > from ? blank + 1 : from + PIECE;
      if (Character.isHighSurrogate(text.charAt(to - 1))) {
        to--;
      }
      parts.add(text.substring(from, to));
      from = to;
    }
    parts.add(text.substring(from));
    return parts;
  }
}
