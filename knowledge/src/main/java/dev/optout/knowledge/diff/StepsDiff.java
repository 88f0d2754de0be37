package dev.optout.knowledge.diff;

import dev.optout.knowledge.Claim;
import java.util.List;

/// Compares the steps of a way out: which stayed, which read differently, which came or went.
final class StepsDiff {
  /// Steps with less of their words in common are two steps, not one in other words.
  private static final double ALIKE = 0.2;

  private final Report report;
  private final Entry entry;
  private final Context at;

  StepsDiff(Report report, Entry entry, Claim before, Claim after) {
    this.report = report;
    this.entry = entry;
    at = report.at(before, after);
  }

  void compare(Change.Surface surface, List<String> before, List<String> after) {
    double[][] cost = costs(before, after);
    int b = 0;
    int a = 0;
    while (b < before.size() || a < after.size()) {
      if (b < before.size()
          && a < after.size()
          && cost[b][a] == step(before.get(b), after.get(a)) + cost[b + 1][a + 1]) {
        changed(surface, b, a, before.get(b), after.get(a));
        b++;
        a++;
      } else if (b < before.size() && cost[b][a] == 1 + cost[b + 1][a]) {
        report.add(new Change.StepRemoved(at, entry, surface, b + 1, before.get(b)));
        b++;
      } else {
        report.add(new Change.StepAdded(at, entry, surface, a + 1, after.get(a)));
        a++;
      }
    }
  }

  /// The least cost from each pair of places to the end: taking a step out or in costs 1.
  private static double[][] costs(List<String> before, List<String> after) {
    double[][] cost = new double[before.size() + 1][after.size() + 1];
    for (int b = before.size(); b >= 0; b--) {
      for (int a = after.size(); a >= 0; a--) {
        if (b == before.size() || a == after.size()) {
          cost[b][a] = before.size() - b + after.size() - a;
        } else {
          cost[b][a] =
              Math.min(
                  step(before.get(b), after.get(a)) + cost[b + 1][a + 1],
                  1 + Math.min(cost[b + 1][a], cost[b][a + 1]));
        }
      }
    }
    return cost;
  }

  /// What it costs to say one step as the other: nothing if equal, more than out and in if unlike.
  private static double step(String was, String is) {
    double overlap = Texts.same(was, is) ? 1 : Math.min(0.9, Texts.overlap(was, is));
    return overlap < ALIKE ? 3 : 2 * (1 - overlap);
  }

  private void changed(Change.Surface surface, int before, int after, String was, String is) {
    if (!Texts.same(was, is)) {
      report.add(
          new Change.StepChanged(
              at,
              entry,
              surface,
              before + 1,
              after + 1,
              was,
              is,
              Texts.labelsOnlyIn(was, is),
              Texts.labelsOnlyIn(is, was)));
    }
  }
}
