package dev.optout.bot.question;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A yes/no question that stands behind words which only say of what or when.
final class LateQuestion {
  private static final Pattern COMMA = Pattern.compile("[,;:]\\s*");

  private static final Set<String> CONDITIONS =
      Set.of("if", "after", "once", "since", "because", "before", "unless");

  private static final Set<String> PLACES =
      Set.of("in", "on", "at", "with", "under", "inside", "for");

  private static final Set<String> PARTICLES =
      Set.of("off", "on", "out", "now", "in", "today", "here", "there", "again", "them", "though");

  private LateQuestion() {}

  /// "When I opt out, is my course removed", "in Canva are these two settings": what stands before
  /// the question only says of what or when.
  static boolean isIn(List<String> words, Text text) {
    String first = words.getFirst();
    boolean relative =
        Phrasing.isOpen(words)
            && words.size() > 4
            && (Phrasing.PRONOUNS.contains(words.get(1)) || Set.of("when", "what").contains(first))
            && !Phrasing.isAuxiliary(words.get(1));
    if (relative) {
      List<String> last = Text.of(List.of(COMMA.split(text.original(), -1)).getLast()).words();
      return (last.size() > 2 && Phrasing.isAuxiliary(last.getFirst()))
          || (first.equals("when") && questionIn(words, 2));
    }
    if (CONDITIONS.contains(first)) {
      return questionIn(words, 2);
    }
    return PLACES.contains(first)
        && words.size() > 4
        && words.subList(2, Math.min(5, words.size() - 1)).stream().anyMatch(Phrasing::isAuxiliary)
        && words.subList(0, 4).stream()
            .noneMatch(w -> Phrasing.OPEN_WORDS.contains(w) || Phrasing.PRONOUNS.contains(w));
  }

  /// "… off are old models cleaned", "… does Snap own it".
  private static boolean questionIn(List<String> words, int from) {
    for (int i = from; i + 2 < words.size(); i++) {
      String before = words.get(i - 1);
      boolean asks =
          (Set.of("do", "does", "did").contains(words.get(i))
                  && !Phrasing.PRONOUNS.contains(before))
              || (Phrasing.isAuxiliary(words.get(i)) && PARTICLES.contains(before))
              || Phrasing.isInversion(words, i);
      if (asks) {
        return words.subList(1, i).stream().noneMatch(Phrasing.OPEN_WORDS::contains);
      }
    }
    return false;
  }
}
