package dev.optout.knowledge.diff;

import dev.optout.knowledge.Claim;
import dev.optout.knowledge.DataCategory;
import dev.optout.knowledge.DataItem;
import dev.optout.knowledge.Verdict;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Compares what goes into a use, one kind of data, country and plan at a time.
final class DataDiff {
  private final Report report;
  private final Entry use;
  private final Map<String, DataCategory> categories;
  private final Map<Found, Set<String>> members = new HashMap<>();
  private final Map<Found, Map<String, Claim>> before = new HashMap<>();
  private final Map<Found, Map<String, Claim>> after = new HashMap<>();

  DataDiff(Report report, Entry use, Map<String, DataCategory> categories) {
    this.report = report;
    this.use = use;
    this.categories = categories;
  }

  private record Key(String category, Cells.Cell cell) {}

  /// Several verdicts where entries about the same data differ.
  private record Shift(Set<Verdict> was, Set<Verdict> is) {}

  private record Found(Shift shift, List<String> categories, Place place) {}

  /// @param member of a family; the empty text for the subject itself
  void member(String member, List<DataItem> was, List<DataItem> is) {
    if (was.equals(is)) {
      return;
    }
    Map<Key, Set<Verdict>> had = cells(was);
    Map<Key, Set<Verdict>> has = cells(is);
    Set<Key> all = new HashSet<>(had.keySet());
    all.addAll(has.keySet());
    Map<Shift, Map<String, Set<Cells.Cell>>> shifts = new HashMap<>();
    for (Key key : all) {
      Shift shift = new Shift(had.getOrDefault(key, Set.of()), has.getOrDefault(key, Set.of()));
      if (!shift.was().equals(shift.is())) {
        shifts
            .computeIfAbsent(shift, k -> new TreeMap<>())
            .computeIfAbsent(key.category(), k -> new HashSet<>())
            .add(key.cell());
      }
    }
    shifts.forEach(
        (shift, cells) -> {
          Map<Set<Cells.Cell>, Set<String>> together = new HashMap<>();
          cells.forEach(
              (category, in) -> together.computeIfAbsent(in, k -> new TreeSet<>()).add(category));
          together.forEach((in, data) -> found(member, shift, data, in, was, is));
        });
  }

  private void found(
      String member,
      Shift shift,
      Set<String> data,
      Set<Cells.Cell> cells,
      List<DataItem> was,
      List<DataItem> is) {
    List<Claim> of = claims(shift.is().isEmpty() ? was : is, data, cells);
    report
        .places()
        .of(cells, of)
        .forEach(
            (place, in) -> {
              Found one = new Found(shift, List.copyOf(data), place);
              members.computeIfAbsent(one, k -> new TreeSet<>()).add(member);
              note(before, one, claims(was, data, in));
              note(after, one, claims(is, data, in));
            });
  }

  private static void note(Map<Found, Map<String, Claim>> to, Found one, Collection<Claim> claims) {
    Map<String, Claim> noted = to.computeIfAbsent(one, k -> new TreeMap<>());
    claims.forEach(c -> noted.put(c.key(), c));
  }

  private Map<Key, Set<Verdict>> cells(List<DataItem> items) {
    Map<Key, Set<Verdict>> cells = new HashMap<>();
    for (DataItem item : items) {
      Set<Cells.Cell> in = report.places().cells().of(item.claim());
      for (String category : item.claim().categories()) {
        in.forEach(
            cell ->
                cells
                    .computeIfAbsent(new Key(category, cell), k -> new TreeSet<>())
                    .add(item.used()));
      }
    }
    return cells;
  }

  private List<Claim> claims(List<DataItem> items, Set<String> data, Set<Cells.Cell> cells) {
    return items.stream()
        .map(DataItem::claim)
        .filter(c -> c.categories().stream().anyMatch(data::contains))
        .filter(c -> report.places().cells().of(c).stream().anyMatch(cells::contains))
        .sorted(Comparator.comparing(Claim::key))
        .toList();
  }

  void report() {
    members.forEach(
        (one, of) -> {
          Context at =
              report.at(
                  before.getOrDefault(one, Map.of()).values(),
                  after.getOrDefault(one, Map.of()).values(),
                  report.members().names(of));
          report.add(change(at, one));
        });
  }

  private Change change(Context at, Found one) {
    List<DataCategory> data =
        one.categories().stream()
            .map(id -> categories.getOrDefault(id, new DataCategory(id, id, List.of())))
            .toList();
    List<Verdict> was = List.copyOf(one.shift().was());
    List<Verdict> is = List.copyOf(one.shift().is());
    if (was.isEmpty()) {
      return new Change.DataAdded(at, use, data, one.place(), is);
    }
    return is.isEmpty()
        ? new Change.DataRemoved(at, use, data, one.place(), was)
        : new Change.DataFlipped(at, use, data, one.place(), was, is);
  }
}
