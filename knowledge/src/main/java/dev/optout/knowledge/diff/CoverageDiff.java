package dev.optout.knowledge.diff;

import dev.optout.knowledge.Claim;
import dev.optout.knowledge.Coverage;
import dev.optout.knowledge.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Compares where and on what terms a use of data happens, country by country and plan by plan.
final class CoverageDiff {
  private final Report report;
  private final Entry use;
  private final Map<Found, Set<String>> found = new HashMap<>();
  private final Map<Found, Set<Claim>> claimsBefore = new HashMap<>();
  private final Map<Found, Set<Claim>> claimsAfter = new HashMap<>();

  CoverageDiff(Report report, Entry use) {
    this.report = report;
    this.use = use;
  }

  /// What holds in one cell.
  private record Terms(Status status, Optional<String> since) {
    static Terms of(Coverage c) {
      return new Terms(c.status(), c.since());
    }
  }

  private record Shift(Optional<Terms> was, Optional<Terms> is) {}

  private record Found(Shift shift, Place place) {}

  /// @param member of a family; the empty text for the subject itself
  void member(String member, List<Coverage> before, List<Coverage> after) {
    if (before.equals(after)) {
      return;
    }
    Map<Cells.Cell, Coverage> had = cells(before);
    Map<Cells.Cell, Coverage> has = cells(after);
    Set<Cells.Cell> all = new HashSet<>(had.keySet());
    all.addAll(has.keySet());
    Map<Shift, Set<Cells.Cell>> shifts = new HashMap<>();
    for (Cells.Cell cell : all) {
      Shift shift =
          new Shift(
              Optional.ofNullable(had.get(cell)).map(Terms::of),
              Optional.ofNullable(has.get(cell)).map(Terms::of));
      if (!shift.was().equals(shift.is())) {
        shifts.computeIfAbsent(shift, k -> new HashSet<>()).add(cell);
      }
    }
    shifts.forEach(
        (shift, cells) -> {
          Set<Claim> of = shift.is().isPresent() ? claims(has, cells) : claims(had, cells);
          report
              .places()
              .of(cells, of)
              .forEach(
                  (place, in) -> {
                    Found one = new Found(shift, place);
                    found.computeIfAbsent(one, k -> new TreeSet<>()).add(member);
                    claimsBefore.computeIfAbsent(one, k -> claims(had, in));
                    claimsAfter.computeIfAbsent(one, k -> claims(has, in));
                  });
        });
  }

  /// The entry that decides in each cell: the one that names the region and the plan.
  private Map<Cells.Cell, Coverage> cells(List<Coverage> where) {
    List<Coverage> vaguestFirst = new ArrayList<>(where);
    vaguestFirst.sort(Comparator.comparingInt(c -> exactness(c.claim())));
    Map<Cells.Cell, Coverage> cells = new HashMap<>();
    for (Coverage coverage : vaguestFirst) {
      report.places().cells().of(coverage.claim()).forEach(cell -> cells.put(cell, coverage));
    }
    return cells;
  }

  private static int exactness(Claim claim) {
    int region = claim.regions().isEverywhere() ? 0 : claim.regions().complement() ? 2 : 4;
    return region + (claim.plans().isEmpty() ? 0 : 1);
  }

  private static Set<Claim> claims(Map<Cells.Cell, Coverage> by, Set<Cells.Cell> cells) {
    Map<String, Claim> claims = new TreeMap<>();
    for (Cells.Cell cell : cells) {
      Optional.ofNullable(by.get(cell))
          .map(Coverage::claim)
          .ifPresent(claim -> claims.put(claim.key(), claim));
    }
    return new LinkedHashSet<>(claims.values());
  }

  void report() {
    found.forEach(
        (one, members) ->
            change(
                    report.at(
                        claimsBefore.getOrDefault(one, Set.of()),
                        claimsAfter.getOrDefault(one, Set.of()),
                        report.members().names(members)),
                    one.place(),
                    one.shift().was(),
                    one.shift().is())
                .ifPresent(report::add));
  }

  private Optional<Change> change(
      Context at, Place place, Optional<Terms> was, Optional<Terms> is) {
    if (was.isEmpty()) {
      return is.map(t -> new Change.CoverageAdded(at, use, place, t.status(), t.since()));
    }
    Terms had = was.get();
    if (is.isEmpty()) {
      return Optional.of(new Change.CoverageRemoved(at, use, place, had.status(), had.since()));
    }
    Terms has = is.get();
    return Optional.of(
        had.status() == has.status()
            ? new Change.SinceChanged(at, use, place, has.status(), had.since(), has.since())
            : new Change.DefaultChanged(
                at, use, place, had.status(), has.status(), had.since(), has.since()));
  }
}
