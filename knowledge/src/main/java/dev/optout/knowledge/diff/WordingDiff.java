package dev.optout.knowledge.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds claims that say the same in other words. Where a claim's meaning changed, that it reads
/// differently goes without saying.
final class WordingDiff {
  private final Report report;
  private final Set<String> changed = new HashSet<>();

  /// @param report with all changes of meaning
  WordingDiff(Report report) {
    this.report = report;
    for (Change change : report.changes()) {
      if (change.importance() == Importance.MEANING) {
        changed.addAll(change.at().claims());
      }
    }
    // a subject's name and owner are not in its summary
    changed.remove(report.was().summary().key());
    changed.remove(report.is().summary().key());
  }

  void report() {
    report.compared().forEach(this::compare);
    report.loose().stream().filter(this::isNews).forEach(report::add);
  }

  private boolean isNews(Change change) {
    return change.at().claims().stream().noneMatch(changed::contains);
  }

  private void compare(Report.Comparison c) {
    String was = c.was().says().replace(report.was().name(), report.is().name());
    String is = c.is().says();
    if (Texts.same(was, is) || Texts.same(c.was().says(), is)) {
      return;
    }
    List<String> gone = Texts.figuresOnlyIn(was, is);
    List<String> come = Texts.figuresOnlyIn(is, was);
    Context at = report.at(c.was(), c.is());
    if (!gone.isEmpty() && !come.isEmpty()) {
      Change figure =
          new Change.FigureChanged(at, c.entry(), gone, come, c.was().says(), c.is().says());
      if (isNews(figure) || !isTold(c.entry().part())) {
        report.add(figure);
      }
    } else {
      Change reworded = new Change.Reworded(at, c.entry(), c.was().says(), c.is().says());
      if (isNews(reworded)) {
        report.add(reworded);
      }
    }
  }

  /// Whether the first day, the one number that such an entry has, is compared by itself.
  private static boolean isTold(Part part) {
    return part == Part.COVERAGE || part == Part.DATA;
  }
}
