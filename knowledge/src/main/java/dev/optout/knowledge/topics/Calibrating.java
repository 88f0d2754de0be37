package dev.optout.knowledge.topics;

import dev.optout.knowledge.Zones.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// Finds how often something is right at which likelihood: never less often at a higher one.
final class Calibrating {
  /// Fewer than these tell a share too roughly.
  private static final int LEAST = 40;

  private Calibrating() {}

  /// Some with about the same likelihood.
  private record Pool(double likelihood, double right, int size) {
    Pool with(Pool next) {
      int both = size + next.size;
      return new Pool(
          (likelihood * size + next.likelihood * next.size) / both,
          (right * size + next.right * next.size) / both,
          both);
    }
  }

  /// The steps, the lowest likelihood first; none where there is nothing to tell them from.
  static List<Step> of(
      List<Unlearnt> asked, ToDoubleFunction<Unlearnt> likelihood, Predicate<Unlearnt> isRight) {
    List<Unlearnt> sorted = asked.stream().sorted(Comparator.comparingDouble(likelihood)).toList();
    List<Pool> pools = new ArrayList<>();
    for (int from = 0; from < sorted.size(); from += LEAST) {
      List<Unlearnt> part = sorted.subList(from, Math.min(sorted.size(), from + LEAST));
      pools.add(
          new Pool(
              part.stream().mapToDouble(likelihood).average().orElse(0),
              part.stream().filter(isRight).count() / (double) part.size(),
              part.size()));
      while (pools.size() > 1 && pools.getLast().right() < pools.get(pools.size() - 2).right()) {
        Pool last = pools.removeLast();
        pools.add(pools.removeLast().with(last));
      }
    }
    return pools.stream().map(p -> new Step(p.likelihood(), p.right())).toList();
  }
}
