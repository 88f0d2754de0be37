package dev.optout.knowledge.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// Which entries of two lists are the same thing.
///
/// @param both the pairs, in the order of the second list where ids decide
/// @param removed entries of the first list that are in no pair
/// @param added entries of the second list that are in no pair
record Pairs<T>(List<Pair<T>> both, List<T> removed, List<T> added) {
  /// From this overlap of words on, entries with different ids are taken for one.
  private static final double ALIKE = 0.6;

  Pairs {
    both = List.copyOf(both);
    removed = List.copyOf(removed);
    added = List.copyOf(added);
  }

  record Pair<T>(T before, T after) {}

  private record Candidate<T>(T before, T after, double overlap, String first, String last) {}

  /// Pairs by id, then by equal words, then by words that are much alike, the most alike first.
  ///
  /// @param id the empty text for entries that have none
  static <T> Pairs<T> of(
      List<T> before, List<T> after, Function<T, String> id, Function<T, String> words) {
    return of(before, after, id, words, ALIKE);
  }

  static <T> Pairs<T> of(
      List<T> before,
      List<T> after,
      Function<T, String> id,
      Function<T, String> words,
      double alike) {
    List<T> left = new ArrayList<>(before);
    List<T> right = new ArrayList<>(after);
    List<Pair<T>> both = new ArrayList<>();
    take(left, right, both, (b, a) -> !id.apply(b).isEmpty() && id.apply(b).equals(id.apply(a)));
    take(left, right, both, (b, a) -> Texts.same(words.apply(b), words.apply(a)));
    for (Candidate<T> c : candidates(left, right, words, alike)) {
      if (left.contains(c.before()) && right.contains(c.after())) {
        left.remove(c.before());
        right.remove(c.after());
        both.add(new Pair<>(c.before(), c.after()));
      }
    }
    return new Pairs<>(both, left, right);
  }

  private static <T> void take(
      List<T> left, List<T> right, List<Pair<T>> both, BiPredicate<T, T> same) {
    for (T a : List.copyOf(right)) {
      left.stream()
          .filter(b -> same.test(b, a))
          .findFirst()
          .ifPresent(
              b -> {
                left.remove(b);
                right.remove(a);
                both.add(new Pair<>(b, a));
              });
    }
  }

  /// In an order that is the same whichever list is the first.
  private static <T> List<Candidate<T>> candidates(
      List<T> left, List<T> right, Function<T, String> words, double alike) {
    List<Candidate<T>> candidates = new ArrayList<>();
    for (T b : left) {
      for (T a : right) {
        String was = words.apply(b);
        String is = words.apply(a);
        double overlap = Texts.overlap(was, is);
        if (overlap >= alike) {
          boolean ordered = was.compareTo(is) <= 0;
          candidates.add(new Candidate<>(b, a, overlap, ordered ? was : is, ordered ? is : was));
        }
      }
    }
    candidates.sort(
        Comparator.<Candidate<T>>comparingDouble(Candidate::overlap)
            .reversed()
            .thenComparing(Candidate::first)
            .thenComparing(Candidate::last));
    return candidates;
  }
}
