package dev.optout.knowledge;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// One passage of a document, compared by its words alone.
///
/// A passage is a line of the document as Markdown, which is how the Open Terms Archive keeps a
/// paragraph, an item of a list or a row of a table. Marks, links' addresses, case, kinds of quotes
/// and white space do not count.
public final class Passage {
  private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\([^)]*\\)");
  private static final Pattern MARKS = Pattern.compile("[*_#>|`\\\\]");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private Passage() {}

  /// The words of a passage without what does not count.
  public static String normalised(String passage) {
    String text = Normalizer.normalize(passage, Normalizer.Form.NFKC);
    text = LINK.matcher(text).replaceAll("$1");
    text = MARKS.matcher(text).replaceAll(" ");
    text = text.replace('’', '\'').replace('‘', '\'').replace('“', '"').replace('”', '"');
    return SPACE.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /// The passages of a document in which some words stand, each normalised.
  public static List<String> with(String words, String document) {
    String wanted = normalised(words);
    return document
        .lines()
        .map(Passage::normalised)
        .filter(passage -> passage.contains(wanted))
        .toList();
  }

  /// The hash of a passage, normalised or not: 64 lower case hexadecimal digits.
  public static String sha256(String passage) {
    return Sha256.of(normalised(passage));
  }
}
