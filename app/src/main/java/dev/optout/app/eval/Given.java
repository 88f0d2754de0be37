package dev.optout.app.eval;

import dev.optout.bot.Answered;
import dev.optout.knowledge.Topic;
import dev.optout.knowledge.Verdict;
import java.util.Optional;
import java.util.Set;

/// What is judged of an answer.
///
/// @param text the whole reply as plain text
public record Given(Topic topic, Set<String> platforms, Optional<Verdict> verdict, String text) {
  public Given {
    platforms = Set.copyOf(platforms);
  }

  /// What is judged of what the bot answered.
  public static Given of(Answered answered) {
    return new Given(
        answered.topic(),
        Set.copyOf(answered.platforms()),
        answered.verdict(),
        answered.reply().plainText());
  }

  /// The text for patterns: straight quotes and hyphens, ordinary blanks, no marks of emphasis.
  String cleanText() {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\u2019', '\u2018' -> clean.append('\'');
        case '\u201C', '\u201D' -> clean.append('"');
        case '\u2010', '\u2011', '\u2013', '\u2014' -> clean.append('-');
        case '*', '`', '\r' -> {}
        case '\u00A0', '\u202F', '\t', ' ' -> {
          if (clean.isEmpty() || clean.charAt(clean.length() - 1) != ' ') {
            clean.append(' ');
          }
        }
        default -> clean.append(c);
      }
    }
    return clean.toString();
  }
}
