package dev.optout.app.eval;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// How many of how many.
public record Share(int hits, int of) {
  /// The share of those for which something holds.
  static <T> Share of(List<T> all, Predicate<? super T> holds) {
    return new Share((int) all.stream().filter(holds).count(), all.size());
  }

  /// Whether there is anything to take a share of.
  public boolean isEmpty() {
    return of == 0;
  }

  /// From 0 to 1; 0 of nothing.
  public double value() {
    return of == 0 ? 0 : hits / (double) of;
  }

  /// In percent with one decimal; a hyphen for nothing.
  public String percent() {
    return of == 0 ? "-" : String.format(Locale.ROOT, "%.1f%%", 100 * value());
  }
}
