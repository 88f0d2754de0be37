package dev.optout.knowledge.topics;

import java.util.Arrays;
import java.util.Locale;

/// What of a question's wording the model looks at: its words, pairs of words and pieces of words,
/// each as a number below [#COUNT].
final class Traits {
  /// More would make the model larger and no better.
  static final int COUNT = 1 << 15;

  private static final int SHORTEST_PIECE = 3;
  private static final int LONGEST_PIECE = 5;
  private static final int LONGEST_TEXT = 400;

  private final int[] numbers;

  private Traits(int[] numbers) {
    this.numbers = numbers;
  }

  /// Sorted, without repetition; not changed by anybody.
  int[] numbers() {
    return numbers;
  }

  static Traits of(String question) {
    String text = question.length() > LONGEST_TEXT ? question.substring(0, LONGEST_TEXT) : question;
    String[] words =
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .toArray(String[]::new);
    int[] numbers = new int[words.length * 2 + 4 * (text.length() + 2 * words.length)];
    int count = 0;
    String before = "^";
    for (String word : words) {
      numbers[count++] = number("w", word);
      numbers[count++] = number(before, word);
      before = word;
      String padded = "<" + word + ">";
      for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
        for (int at = 0; at + length <= padded.length(); at++) {
          numbers[count++] = number("p", padded.substring(at, at + length));
        }
      }
    }
    return new Traits(Arrays.stream(numbers, 0, count).sorted().distinct().toArray());
  }

  /// The same on every machine: [String#hashCode] is fixed by its documentation.
  private static int number(String kind, String text) {
    int hash = (kind + "\u0000" + text).hashCode() * 0x9E3779B1;
    return hash >>> (Integer.SIZE - 15);
  }

  /// What each of them weighs, so that long questions count no more than short ones.
  float weight() {
    return numbers.length == 0 ? 0 : (float) (1 / Math.sqrt(numbers.length));
  }
}
