package dev.optout.knowledge.diff;

import dev.optout.knowledge.Claim;
import dev.optout.knowledge.PolicyChange;
import dev.optout.knowledge.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Compares facts, dated changes and advice.
final class FactsDiff {
  /// Advice has no id: with this much in common it is the same advice.
  private static final double SAME_ADVICE = 0.3;

  /// With this much in common it also advises the same.
  private static final double SAME_WORDS = 0.75;

  private final Report report;

  FactsDiff(Report report) {
    this.report = report;
  }

  void facts(Part part, List<Claim> before, List<Claim> after) {
    Pairs<Claim> pairs = Pairs.of(before, after, Keys::local, Claim::says);
    pairs.removed().forEach(c -> report.removed(entry(part, c), c));
    pairs.added().forEach(c -> report.added(entry(part, c), c));
    for (Pairs.Pair<Claim> pair : pairs.both()) {
      Claim was = pair.before();
      Claim is = pair.after();
      Entry entry = entry(part, is);
      verdict(entry, was, is);
      report.field(entry, was, is, Field.TOPIC, was.topic().slug(), is.topic().slug());
      report.field(entry, was, is, Field.CATEGORIES, categories(was), categories(is));
      report.compare(entry, was, is);
    }
  }

  private static Entry entry(Part part, Claim claim) {
    return new Entry(part, Keys.local(claim), Texts.brief(claim.says()));
  }

  private static String categories(Claim claim) {
    return claim.categories().stream().sorted().collect(Collectors.joining(", "));
  }

  /// The verdict answers the questions: if these are others now and the text is the same, then the
  /// same was asked the other way round.
  private void verdict(Entry entry, Claim was, Claim is) {
    Optional<Verdict> from = was.verdict();
    Optional<Verdict> to = is.verdict();
    boolean otherQuestions = was.asks().stream().noneMatch(is.asks()::contains);
    if (from.isPresent()
        && to.isPresent()
        && from.get() != to.get()
        && !(otherQuestions && Texts.same(was.says(), is.says()))) {
      report.add(new Change.VerdictFlipped(report.at(was, is), entry, from.get(), to.get()));
    }
  }

  void policyChanges(List<PolicyChange> before, List<PolicyChange> after) {
    Pairs<PolicyChange> pairs =
        Pairs.of(before, after, c -> Keys.local(c.claim()), c -> c.claim().says());
    pairs.removed().forEach(c -> report.removed(entry(c), c.claim()));
    pairs.added().forEach(c -> report.added(entry(c), c.claim()));
    for (Pairs.Pair<PolicyChange> pair : pairs.both()) {
      Claim was = pair.before().claim();
      Claim is = pair.after().claim();
      Entry entry = entry(pair.after());
      if (pair.before().state() != pair.after().state()) {
        report.add(
            new Change.PolicyChangeMoved(
                report.at(was, is), entry, pair.before().state(), pair.after().state()));
      }
      report.field(entry, was, is, Field.DATE, pair.before().on(), pair.after().on());
      report.compare(entry, was, is);
    }
  }

  private static Entry entry(PolicyChange change) {
    return new Entry(
        Part.POLICY_CHANGE, Keys.local(change.claim()), "the change of " + Texts.day(change.on()));
  }

  void advice(Part part, List<Claim> before, List<Claim> after) {
    Pairs<Claim> pairs = Pairs.of(before, after, c -> "", Claim::says, SAME_ADVICE);
    pairs.removed().forEach(c -> report.removed(entry(part, c), c));
    pairs.added().forEach(c -> report.added(entry(part, c), c));
    for (Pairs.Pair<Claim> pair : pairs.both()) {
      Claim was = pair.before();
      Claim is = pair.after();
      if (Texts.overlap(was.says(), is.says()) < SAME_WORDS) {
        report.add(
            new Change.AdviceChanged(report.at(was, is), entry(part, is), was.says(), is.says()));
        report.compare(entry(part, is), Keys.says(was, is.says()), is);
      } else {
        report.compare(entry(part, is), was, is);
      }
    }
  }
}
