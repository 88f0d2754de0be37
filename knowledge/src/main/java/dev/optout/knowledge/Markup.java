package dev.optout.knowledge;

import java.util.regex.Pattern;

/// The marks that a text may hold.
final class Markup {
  private static final Pattern STRAY_MARK = Pattern.compile("`|\\*\\*|<[a-z/]|__");
  private static final Pattern MARK = Pattern.compile("\\*\\*[^*]+\\*\\*");

  private Markup() {}

  static void check(Fields f, String key, String text) {
    if (mayHoldMarks(text) && STRAY_MARK.matcher(MARK.matcher(text).replaceAll("")).find()) {
      f.problem(key, "a mark that is not shown: use only **label** and [words](https://…)");
    }
  }

  /// Saves most texts from the patterns, which every start would wait for.
  private static boolean mayHoldMarks(String text) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '`', '*', '<', '_' -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
