package dev.optout.slack;

import dev.optout.bot.chat.Person;
import dev.optout.bot.reply.Link;
import dev.optout.bot.reply.RichText;
import dev.optout.bot.reply.RichText.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text in Slack's own markup, in which nothing of ours is read as markup by accident.
///
/// Slack has no escape character: `&`, `<` and `>` have entities, which ends mentions and links,
/// and the marks of bold, italics, strike, code and emoji are broken by an invisible space.
final class Mrkdwn {
  /// Longer words are split, longer links are written out: so everything fits into any block.
  private static final int LONGEST_ATOM = 400;

  private static final int LONGEST_LINK = 1800;

  private static final char INVISIBLE = '\u200B';

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n]]");

  /// They turn the reading direction of what follows, so that a text can look like another one.
  private static final Pattern DIRECTIONS =
      Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u061C]");

  private static final Pattern MARK_THAT_OPENS =
      Pattern.compile("(?<![\\p{L}\\p{N}])([*_~`])(?=\\S)|(?m)^(?=>)");

  private static final Pattern EMOJI = Pattern.compile(":(?=[a-z0-9_+'-]*[a-z+-][a-z0-9_+'-]*:)");

  private static final Pattern WORD_OR_GAP = Pattern.compile("\\n|[^\\S\\n]+|\\S+");

  private Mrkdwn() {}

  /// The text without control characters and marks of direction.
  static String clean(String text) {
    String lines = text.replace("\r\n", "\n").replace('\u2028', '\n').replace('\u2029', '\n');
    String spaced = lines.replace('\t', ' ');
    return DIRECTIONS.matcher(CONTROLS.matcher(spaced).replaceAll("")).replaceAll("");
  }

  /// The same on one line.
  static String cleanLine(String text) {
    return clean(text).replaceAll("\\s+", " ").strip();
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /// The pieces of a text between which it may be broken, in order; none is longer than a block.
  static List<String> atoms(RichText text) {
    List<String> atoms = new ArrayList<>();
    List<Span> spans = text.spans();
    for (int i = 0; i < spans.size(); i++) {
      switch (spans.get(i)) {
        case Span.Plain p -> atoms.addAll(literal(p.text()));
        case Span.Strong s -> {
          String before = i == 0 ? "" : words(spans.get(i - 1));
          String after = i + 1 == spans.size() ? "" : words(spans.get(i + 1));
          atoms.addAll(strong(s.text(), before, after));
        }
        case Span.Anchor a -> atoms.addAll(link(a.link()));
        case Span.Someone s -> atoms.addAll(someone(s));
      }
    }
    return atoms;
  }

  /// https://docs.slack.dev/messaging/formatting-message-text#mentioning-users
  private static List<String> someone(Span.Someone someone) {
    Person person = someone.person();
    return person.chat().equals(SlackChat.NAME) && Place.ID.matcher(person.id()).matches()
        ? List.of("<@" + person.id() + ">")
        : literal(someone.words());
  }

  /// Text that is shown exactly as it stands.
  static List<String> literal(String text) {
    String broken = MARK_THAT_OPENS.matcher(clean(text)).replaceAll("$1" + INVISIBLE);
    String plain = EMOJI.matcher(broken).replaceAll(":" + INVISIBLE);
    List<String> atoms = new ArrayList<>();
    Matcher m = WORD_OR_GAP.matcher(plain);
    while (m.find()) {
      String word = m.group();
      int from = 0;
      while (word.length() - from > LONGEST_ATOM) {
        int to = from + LONGEST_ATOM;
        to -= Character.isHighSurrogate(word.charAt(to - 1)) ? 1 : 0;
        atoms.add(escape(word.substring(from, to)));
        from = to;
      }
      atoms.add(escape(word.substring(from)));
    }
    return atoms;
  }

  /// Text in bold; literal where bold cannot hold it.
  static List<String> strong(String text) {
    return strong(text, "", "");
  }

  private static List<String> strong(String text, String before, String after) {
    String inner = clean(text).strip();
    if (inner.isEmpty()
        || inner.length() > LONGEST_ATOM
        || inner.chars().anyMatch(c -> "*_~`\n".indexOf(c) >= 0)) {
      return literal(text);
    }
    // Slack reads a mark only at the edge of a word
    String left = endsInWord(before) ? String.valueOf(INVISIBLE) : "";
    String right = startsWithWord(after) ? String.valueOf(INVISIBLE) : "";
    return List.of(left + "*" + String.join("", literal(inner)) + "*" + right);
  }

  /// A link by its label, or written out where it is too long to be one.
  static List<String> link(Link link) {
    String target = target(link);
    String label = cleanLine(link.label()).replace('|', '\uFF5C');
    String shown = String.join("", literal(label.isEmpty() ? target : label));
    String markup = "<" + escape(target) + "|" + shown + ">";
    if (markup.length() <= LONGEST_LINK) {
      return List.of(markup);
    }
    List<String> atoms = new ArrayList<>(literal(label + ": "));
    atoms.addAll(literal(target));
    return atoms;
  }

  /// The address as Slack takes it: nothing in it ends the link.
  static String target(Link link) {
    return clean(link.target().toASCIIString())
        .replace("|", "%7C")
        .replace("<", "%3C")
        .replace(">", "%3E");
  }

  /// Fills texts with lines so that none is longer than the limit; breaks within a line only where
  /// it does not fit as a whole.
  static List<String> pack(List<List<String>> lines, int limit) {
    List<String> packed = new ArrayList<>();
    StringBuilder now = new StringBuilder();
    for (List<String> line : lines) {
      int length = line.stream().mapToInt(String::length).sum();
      if (!now.isEmpty() && now.length() + 1 + length > limit) {
        flush(now, packed);
      }
      if (!now.isEmpty()) {
        now.append('\n');
      }
      for (String atom : line) {
        if (now.length() + atom.length() > limit) {
          flush(now, packed);
        }
        now.append(atom);
      }
    }
    flush(now, packed);
    return packed;
  }

  private static void flush(StringBuilder now, List<String> packed) {
    String text = now.toString().strip();
    if (!text.isEmpty()) {
      packed.add(text);
    }
    now.setLength(0);
  }

  private static String words(Span span) {
    return switch (span) {
      case Span.Plain p -> p.text();
      case Span.Strong s -> s.text();
      case Span.Anchor _, Span.Someone _ -> "";
    };
  }

  private static boolean endsInWord(String text) {
    return !text.isEmpty() && Character.isLetterOrDigit(text.charAt(text.length() - 1));
  }

  private static boolean startsWithWord(String text) {
    return !text.isEmpty() && Character.isLetterOrDigit(text.charAt(0));
  }
}
