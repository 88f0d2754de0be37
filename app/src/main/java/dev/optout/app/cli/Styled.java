package dev.optout.app.cli;

import dev.optout.bot.reply.RichText;
import java.util.ArrayList;
import java.util.List;

/// Text for a terminal as words that can be broken into lines, each with its look.
///
/// What comes from elsewhere can hold control characters, which a terminal would obey: they are
/// taken out here.
final class Styled {
  /// A look, as an ANSI escape sequence.
  enum Look {
    PLAIN(""),
    BOLD("1"),
    DIM("2"),
    LINK("4"),
    ACCENT("1;36"),
    CAUTION("33");

    private final String code;

    Look(String code) {
      this.code = code;
    }

    private static final String OFF = "\u001B[0m";

    private String on() {
      return code.isEmpty() ? "" : "\u001B[" + code + "m";
    }

    String on(String text, boolean isColoured) {
      return isColoured && !code.isEmpty() ? on() + text + OFF : text;
    }
  }

  private record Piece(String text, Look look) {}

  private final List<List<Piece>> words = new ArrayList<>();
  private boolean isGlued;

  /// Adds text; it joins the last word unless a blank stands between them.
  Styled add(String text, Look look) {
    String clean = clean(text);
    if (clean.isEmpty()) {
      return this;
    }
    int from = 0;
    for (int i = 0; i <= clean.length(); i++) {
      boolean isEnd = i == clean.length();
      if (isEnd || clean.charAt(i) == ' ') {
        if (i > from) {
          piece(new Piece(clean.substring(from, i), look));
        }
        isGlued = isEnd && i > from;
        from = i + 1;
      }
    }
    return this;
  }

  private void piece(Piece piece) {
    if (isGlued && !words.isEmpty()) {
      words.getLast().add(piece);
    } else {
      words.add(new ArrayList<>(List.of(piece)));
    }
    isGlued = true;
  }

  /// Adds text whose marks keep their look; the rest has the given one.
  Styled add(RichText text, Look look) {
    for (RichText.Span span : text.spans()) {
      switch (span) {
        case RichText.Span.Plain p -> add(p.text(), look);
        case RichText.Span.Strong s -> add(s.text(), Look.BOLD);
        case RichText.Span.Someone s -> add(s.words(), look);
        case RichText.Span.Anchor a -> {
          String target = a.link().target().toString();
          if (!a.link().label().equals(target)) {
            add(a.link().label() + " (", look);
            add(target, Look.LINK);
            add(")", look);
          } else {
            add(target, Look.LINK);
          }
        }
      }
    }
    return this;
  }

  /// The lines, broken between words only: an address that is cut cannot be opened.
  ///
  /// @param first stands before the first line, blanks of the same width before the others
  String lines(String first, int width, boolean isColoured) {
    StringBuilder out = new StringBuilder(first);
    String indent = " ".repeat(first.length());
    int column = first.length();
    boolean isFirst = true;
    Look current = Look.PLAIN;
    for (List<Piece> word : words) {
      int length = word.stream().mapToInt(p -> p.text().codePointCount(0, p.text().length())).sum();
      if (!isFirst && column + 1 + length > width) {
        current = turn(current, Look.PLAIN, isColoured, out);
        out.append('\n').append(indent);
        column = indent.length();
        isFirst = true;
      }
      if (!isFirst) {
        if (word.getFirst().look() != current) {
          current = turn(current, Look.PLAIN, isColoured, out);
        }
        out.append(' ');
        column++;
      }
      for (Piece piece : word) {
        current = turn(current, piece.look(), isColoured, out);
        out.append(piece.text());
      }
      column += length;
      isFirst = false;
    }
    turn(current, Look.PLAIN, isColoured, out);
    return out.append('\n').toString();
  }

  private static Look turn(Look from, Look to, boolean isColoured, StringBuilder out) {
    if (isColoured && from != to) {
      out.append(from == Look.PLAIN ? "" : Look.OFF).append(to.on());
    }
    return to;
  }

  /// One line without control characters and without marks that turn the direction of writing.
  static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isWhitespace(c) || c == '\u00A0' ? ' ' : c)
        .filter(c -> !Character.isISOControl(c) && !turnsDirection(c))
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean turnsDirection(int c) {
    return (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200E
        || c == 0x200F;
  }
}
