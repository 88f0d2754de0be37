package dev.optout.knowledge.diff;

import dev.optout.knowledge.Claim;
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Regions;
import dev.optout.knowledge.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Takes regions and plans apart into single countries and plans, so that it does not matter how
/// they are grouped in a file.
final class Cells {
  /// Stands for every country that the vocabulary has no code for.
  static final String ELSEWHERE = "*";

  private final Set<String> countries = new TreeSet<>();

  Cells(Vocabulary before, Vocabulary after) {
    for (Vocabulary vocabulary : List.of(before, after)) {
      countries.addAll(vocabulary.regions().keySet());
    }
    for (Vocabulary vocabulary : List.of(before, after)) {
      countries.removeAll(vocabulary.groups().keySet());
    }
    countries.add(ELSEWHERE);
  }

  /// One country and one plan.
  record Cell(String country, Plan plan) {}

  /// Every country, [#ELSEWHERE] among them.
  Set<String> countries() {
    return Set.copyOf(countries);
  }

  Set<Cell> of(Claim claim) {
    return of(claim.regions(), claim.plans());
  }

  Set<Cell> of(Regions regions, Set<Plan> plans) {
    Set<Cell> cells = new HashSet<>();
    for (String country : countries) {
      if (regions.codes().contains(country) != regions.complement()) {
        for (Plan plan : plans.isEmpty() ? Set.of(Plan.values()) : plans) {
          cells.add(new Cell(country, plan));
        }
      }
    }
    return cells;
  }

  static Set<Cell> minus(Set<Cell> these, Set<Cell> those) {
    Set<Cell> left = new HashSet<>(these);
    left.removeAll(those);
    return left;
  }
}
