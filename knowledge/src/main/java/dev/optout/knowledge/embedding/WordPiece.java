package dev.optout.knowledge.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the model cuts a text into tokens: BERT's normalisation, then the longest pieces of a fixed
/// vocabulary.
///
/// Unlike the original it reads `[MASK]` and its like as typed characters: nothing that a person
/// writes becomes a control token. Safe for any number of threads.
final class WordPiece {
  /// The vocabulary among the program's resources: the build takes it out of the model's
  /// `tokenizer.json`, which takes ten times as long to read.
  static final String VOCABULARY = "embedding/vocabulary.txt";

  private static final int UNKNOWN = 100;
  private static final int START = 101;
  private static final int END = 102;

  /// In the original, longer words are unknown as a whole.
  private static final int LONGEST_WORD = 100;

  private static final String CONTINUED = "##";

  private final Map<String, Integer> starts;
  private final Map<String, Integer> continuations;

  private WordPiece(Map<String, Integer> starts, Map<String, Integer> continuations) {
    this.starts = starts;
    this.continuations = continuations;
  }

  /// Reads a vocabulary.
  ///
  /// @param in a piece on each line, in the order of their ids; closed by the caller
  static WordPiece read(InputStream in) throws IOException {
    String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    Map<String, Integer> starts = HashMap.newHashMap(26_000);
    Map<String, Integer> continuations = HashMap.newHashMap(6_000);
    int id = 0;
    int start = 0;
    for (int end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', start)) {
      if (lines.startsWith(CONTINUED, start) && end > start + CONTINUED.length()) {
        continuations.put(lines.substring(start + CONTINUED.length(), end), id);
      } else {
        starts.put(lines.substring(start, end), id);
      }
      start = end + 1;
      id++;
    }
    return new WordPiece(starts, continuations);
  }

  /// The ids of a text's tokens, with the marks of its start and end.
  ///
  /// @param limit how many at most, from 2; what is longer loses its end
  long[] ids(String text, int limit) {
    long[] ids = new long[limit];
    ids[0] = START;
    int count = 1;
    for (String word : words(normal(text))) {
      for (int id : pieces(word)) {
        if (count == limit - 1) {
          break;
        }
        ids[count++] = id;
      }
      if (count == limit - 1) {
        break;
      }
    }
    ids[count++] = END;
    return Arrays.copyOf(ids, count);
  }

  /// Lower case, without accents, control characters and anything but plain blanks.
  private static String normal(String text) {
    StringBuilder clean = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              if (isBlank(c)) {
                clean.append(' ');
              } else if (isIdeograph(c)) {
                clean.append(' ').appendCodePoint(c).append(' ');
              } else if (!isControl(c)) {
                clean.appendCodePoint(c);
              }
            });
    StringBuilder normal = new StringBuilder(clean.length());
    Normalizer.normalize(clean, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> normal.appendCodePoint(Character.toLowerCase(c)));
    return normal.toString();
  }

  private static boolean isBlank(int c) {
    return switch (c) {
      case '\t', '\n', '\r' -> true;
      default -> Character.isSpaceChar(c);
    };
  }

  private static boolean isControl(int c) {
    return c == 0xFFFD
        || switch (Character.getType(c)) {
          case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE ->
              true;
          default -> false;
        };
  }

  /// The blocks that the original sets apart.
  private static boolean isIdeograph(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2A6DF)
        || (c >= 0x2A700 && c <= 0x2B73F)
        || (c >= 0x2B740 && c <= 0x2B81F)
        || (c >= 0x2B920 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }

  /// Runs between blanks, and every punctuation mark by itself.
  private static List<String> words(String normal) {
    List<String> words = new ArrayList<>();
    int start = 0;
    int at = 0;
    while (at < normal.length()) {
      int c = normal.codePointAt(at);
      int next = at + Character.charCount(c);
      boolean isMark = isPunctuation(c);
      if (isMark || Character.isSpaceChar(c)) {
        if (start < at) {
          words.add(normal.substring(start, at));
        }
        if (isMark) {
          words.add(normal.substring(at, next));
        }
        start = next;
      }
      at = next;
    }
    if (start < at) {
      words.add(normal.substring(start));
    }
    return words;
  }

  private static boolean isPunctuation(int c) {
    if (c < 128) {
      return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /// The longest piece first, again and again; unknown as a whole if any part is.
  private List<Integer> pieces(String word) {
    if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
      return List.of(UNKNOWN);
    }
    List<Integer> pieces = new ArrayList<>(4);
    int start = 0;
    while (start < word.length()) {
      Map<String, Integer> known = start == 0 ? starts : continuations;
      int end = word.length();
      @Nullable Integer id = known.get(word.substring(start, end));
      while (id == null && --end > start) {
        id = known.get(word.substring(start, end));
      }
      if (id == null) {
        return List.of(UNKNOWN);
      }
      pieces.add(id);
      start = end;
    }
    return pieces;
  }
}
