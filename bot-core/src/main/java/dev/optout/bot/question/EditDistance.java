package dev.optout.bot.question;

import java.util.Arrays;

/// How many typing errors lie between two words: a letter too many, missing or wrong, or two
/// swapped.
final class EditDistance {
  private EditDistance() {}

  /// The number of errors, or `most + 1` if there are more than `most`.
  static int between(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[] before = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    int[] next = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      next[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = row[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        next[j] = Math.min(change, Math.min(row[j], next[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
      }
      if (Arrays.stream(next).min().orElse(0) > most) {
        return most + 1;
      }
      int[] old = before;
      before = row;
      row = next;
      next = old;
    }
    return Math.min(row[b.length()], most + 1);
  }
}
