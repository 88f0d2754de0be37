package dev.optout.bot.question;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a person typed, as words that can be compared.
///
/// @param original as typed, with plain quotes and blanks, shortened to what anybody would ask
/// @param words in lower case, letters and digits only, apostrophes and inner hyphens, dots and
///     slashes taken out
/// @param spellings the same words as typed
public record Text(String original, List<String> words, List<String> spellings) {
  /// Longer texts are cut: no question needs more, and work stays bounded.
  static final int LONGEST = 2000;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'&.+-]*");

  public Text {
    words = List.copyOf(words);
    spellings = List.copyOf(spellings);
  }

  static Text of(String typed) {
    String cut = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    String plain =
        Normalizer.normalize(cut, Normalizer.Form.NFKC)
            .replace('\u2019', '\'')
            .replace('\u2018', '\'')
            .replaceAll("[\\p{Cntrl}\\p{Cf}]", " ")
            .replaceAll("\\s+", " ")
            .strip();
    List<String> words = new ArrayList<>();
    List<String> spellings = new ArrayList<>();
    Matcher m = WORD.matcher(plain);
    while (m.find()) {
      String spelling = m.group().replaceAll("[.'&+-]+$", "");
      String word = spelling.toLowerCase(Locale.ROOT);
      if (word.endsWith("'s")) {
        word = word.substring(0, word.length() - 2);
      }
      word = word.replace("'", "");
      words.add(word);
      spellings.add(spelling);
    }
    return new Text(plain, words, spellings);
  }

  /// The words as one text with single blanks and a blank at both ends, for finding phrases.
  String padded() {
    return " " + phrase() + " ";
  }

  /// The words as one text with single blanks.
  String phrase() {
    return String.join(" ", words);
  }

  boolean has(String phrase) {
    return padded().contains(" " + phrase + " ");
  }

  boolean hasAny(List<String> phrases) {
    String padded = padded();
    return phrases.stream().anyMatch(p -> padded.contains(" " + p + " "));
  }
}
