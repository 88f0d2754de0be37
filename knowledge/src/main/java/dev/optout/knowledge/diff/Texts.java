package dev.optout.knowledge.diff;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Compares and shortens what the files say.
final class Texts {
  private static final Pattern LABEL = Pattern.compile("\\*\\*([^*]+)\\*\\*");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\([^)]*\\)");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern FIRST_SENTENCE = Pattern.compile("(.{20,}?[.!?])(?:\\s.*)?");
  private static final int LONGEST = 160;

  private Texts() {}

  /// Without marks, on one line.
  static String plain(String text) {
    String unmarked = LABEL.matcher(LINK.matcher(text).replaceAll("$1")).replaceAll("$1");
    return unmarked.replaceAll("\\s+", " ").strip();
  }

  /// The first sentence, without its full stop; cut where it is long.
  static String brief(String text) {
    String plain = plain(text);
    var first = FIRST_SENTENCE.matcher(plain);
    String sentence = first.matches() ? first.group(1) : plain;
    if (sentence.length() > LONGEST) {
      int end = sentence.lastIndexOf(' ', LONGEST);
      return sentence.substring(0, end > 0 ? end : LONGEST) + "…";
    }
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private static Set<String> words(String text) {
    Set<String> words =
        new HashSet<>(List.of(NO_WORD.split(plain(text).toLowerCase(Locale.ROOT), -1)));
    words.remove("");
    return words;
  }

  /// How many of the words of both are in each, from 0 to 1.
  static double overlap(String a, String b) {
    Set<String> inA = words(a);
    Set<String> inB = words(b);
    Set<String> all = new HashSet<>(inA);
    all.addAll(inB);
    if (all.isEmpty()) {
      return 1;
    }
    inA.retainAll(inB);
    return (double) inA.size() / all.size();
  }

  static boolean same(String a, String b) {
    return a.equals(b)
        || a.strip().replaceAll("\\s+", " ").equals(b.strip().replaceAll("\\s+", " "));
  }

  /// What stands in bold in the first and not in the second.
  static List<String> labelsOnlyIn(String text, String other) {
    return only(LABEL.matcher(text).results().map(m -> m.group(1)).toList(), labels(other));
  }

  private static List<String> labels(String text) {
    return LABEL.matcher(text).results().map(m -> m.group(1)).toList();
  }

  /// The numbers in the first and not in the second.
  static List<String> figuresOnlyIn(String text, String other) {
    return only(figures(text), figures(other));
  }

  private static List<String> figures(String text) {
    return NUMBER.matcher(plain(text)).results().map(m -> m.group()).toList();
  }

  private static List<String> only(List<String> these, List<String> notThose) {
    List<String> left = new ArrayList<>(these);
    left.removeAll(notThose);
    return left.stream().distinct().toList();
  }

  /// Members of the first that the second lacks, in the order of the alphabet.
  static List<String> minus(Collection<String> these, Collection<String> those) {
    Set<String> left = new TreeSet<>(these);
    left.removeAll(those);
    return List.copyOf(left);
  }

  /// `a, b and c`.
  static String list(List<String> items) {
    return switch (items.size()) {
      case 0 -> "";
      case 1 -> items.getFirst();
      default -> String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
    };
  }

  /// `3 November 2025` from `2025-11-03`; also a month or a year.
  static String day(String iso) {
    if (iso.length() < 7) {
      return iso;
    }
    String month =
        Month.of(Integer.parseInt(iso.substring(5, 7)))
            .getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    String year = iso.substring(0, 4);
    return iso.length() < 10
        ? month + " " + year
        : Integer.parseInt(iso.substring(8, 10)) + " " + month + " " + year;
  }
}
