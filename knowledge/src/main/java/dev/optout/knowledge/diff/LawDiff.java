package dev.optout.knowledge.diff;

import dev.optout.knowledge.Claim;
import dev.optout.knowledge.Law;
import dev.optout.knowledge.Regions;
import dev.optout.knowledge.Topic;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Compares two states of a law, its table included.
final class LawDiff {
  private final Report report;

  LawDiff(Report report) {
    this.report = report;
  }

  void compare(Law before, Law after) {
    Entry self = new Entry(Part.SUBJECT, "summary", after.name());
    report.field(
        self,
        before.summary(),
        after.summary(),
        Field.LONG_NAME,
        before.longName(),
        after.longName());
    regions(self, before, after);
    FactsDiff facts = new FactsDiff(report);
    facts.facts(Part.FACT, before.facts(), after.facts());
    facts.policyChanges(before.changes(), after.changes());
    table(before, after);
  }

  private void regions(Entry self, Law before, Law after) {
    Places places = report.places();
    Set<Cells.Cell> had = places.cells().of(before.regions(), Set.of());
    Set<Cells.Cell> has = places.cells().of(after.regions(), Set.of());
    List<Place> more = places.list(Cells.minus(has, had), List.of());
    List<Place> less = places.list(Cells.minus(had, has), List.of());
    if (!more.isEmpty() || !less.isEmpty()) {
      report.add(
          new Change.ScopeChanged(report.at(before.summary(), after.summary()), self, more, less));
    }
  }

  private void table(Law before, Law after) {
    Law.Table was = before.table().orElse(new Law.Table(List.of(), List.of()));
    Law.Table is = after.table().orElse(new Law.Table(List.of(), List.of()));
    columns(before, after, was.header(), is.header());
    Pairs<Law.Row> pairs =
        Pairs.of(
            was.rows(),
            is.rows(),
            row -> row.cells().getFirst(),
            row -> String.join(" ", row.cells()));
    pairs.removed().forEach(r -> report.removed(entry(r), claim(before, r)));
    pairs.added().forEach(r -> report.added(entry(r), claim(after, r)));
    for (Pairs.Pair<Law.Row> pair : pairs.both()) {
      row(claim(before, pair.before()), claim(after, pair.after()), was, is, pair);
    }
  }

  private void columns(Law before, Law after, List<String> was, List<String> is) {
    // the first column names the points and is there in every table
    List<String> gone = Texts.minus(was.stream().skip(1).toList(), is);
    List<String> come = Texts.minus(is.stream().skip(1).toList(), was);
    for (String column : gone) {
      report.removed(
          new Entry(Part.TABLE_COLUMN, "table.header", column),
          Keys.says(before.summary(), column));
    }
    for (String column : come) {
      report.added(
          new Entry(Part.TABLE_COLUMN, "table.header", column), Keys.says(after.summary(), column));
    }
  }

  private void row(
      Claim before, Claim after, Law.Table was, Law.Table is, Pairs.Pair<Law.Row> pair) {
    Context at = report.at(before, after);
    String point = pair.after().cells().getFirst();
    cell(at, point, is.header().getFirst(), pair.before().cells().getFirst(), point);
    for (int column = 1; column < is.header().size(); column++) {
      String name = is.header().get(column);
      int old = was.header().lastIndexOf(name);
      if (old > 0) {
        cell(at, point, name, pair.before().cells().get(old), pair.after().cells().get(column));
      }
    }
    report.words(entry(pair.after()), Keys.says(before, ""), Keys.says(after, ""));
  }

  private void cell(Context at, String point, String column, String was, String is) {
    if (!Texts.same(was, is)) {
      report.add(new Change.CellChanged(at, point, column, was, is));
    }
  }

  private static Entry entry(Law.Row row) {
    String point = row.cells().getFirst();
    return new Entry(Part.TABLE_ROW, "table[" + point + "]", point);
  }

  /// A row as if it were a claim, which has a key and evidence.
  private static Claim claim(Law law, Law.Row row) {
    return new Claim(
        Keys.file(law.summary()) + "#" + entry(row).id(),
        law.id(),
        Topic.COMPARISON,
        Optional.empty(),
        Regions.EVERYWHERE,
        Set.of(),
        Set.of(),
        String.join(" | ", row.cells()),
        List.of(),
        row.evidence());
  }
}
