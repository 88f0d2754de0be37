package dev.optout.knowledge.diff;

import dev.optout.knowledge.Source;
import dev.optout.knowledge.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What was and what is, each as one text: words of closed lists as the files write them.
record Values(Optional<String> before, Optional<String> after) {
  static Values of(Change change) {
    return switch (change) {
      case Change.SubjectAdded c -> added(c.at().name());
      case Change.SubjectRemoved c -> removed(c.at().name());
      case Change.SubjectRenamed c -> both(c.nameBefore(), c.nameAfter());
      case Change.DefaultChanged c -> both(c.was().slug(), c.is().slug());
      case Change.SinceChanged c -> new Values(c.was(), c.is());
      case Change.CoverageAdded c -> added(c.status().slug());
      case Change.CoverageRemoved c -> removed(c.status().slug());
      case Change.DataAdded c -> added(slugs(c.used()));
      case Change.DataRemoved c -> removed(slugs(c.used()));
      case Change.DataFlipped c -> both(slugs(c.was()), slugs(c.is()));
      case Change.EntryAdded c -> added(c.says());
      case Change.EntryRemoved c -> removed(c.says());
      case Change.ScopeChanged c -> both(places(c.removed()), places(c.added()));
      case Change.MembersChanged c -> both(list(c.removed()), list(c.added()));
      case Change.FieldChanged c -> both(c.was(), c.is());
      case Change.StepAdded c -> added(c.text());
      case Change.StepRemoved c -> removed(c.text());
      case Change.StepChanged c -> both(c.was(), c.is());
      case Change.EffectFlipped c -> both(c.was().slug(), c.is().slug());
      case Change.SharingChanged c -> both(c.was().slug(), c.is().slug());
      case Change.PolicyChangeMoved c -> both(c.was().slug(), c.is().slug());
      case Change.VerdictFlipped c -> both(c.was().slug(), c.is().slug());
      case Change.AdviceChanged c -> both(c.was(), c.is());
      case Change.FigureChanged c -> both(c.was(), c.is());
      case Change.CellChanged c -> both(c.was(), c.is());
      case Change.VocabularyAdded c -> added(list(c.names()));
      case Change.VocabularyRemoved c -> removed(list(c.names()));
      case Change.GroupChanged c -> both(list(c.removed()), list(c.added()));
      case Change.ConfidenceChanged c -> both(c.was().slug(), c.is().slug());
      case Change.SourcesChanged c -> both(titles(c.removed()), titles(c.added()));
      case Change.Rechecked c ->
          new Values(
              c.nextBefore().map(LocalDate::toString), c.nextAfter().map(LocalDate::toString));
      case Change.Reworded c -> both(c.was(), c.is());
    };
  }

  private static Values added(String is) {
    return both("", is);
  }

  private static Values removed(String was) {
    return both(was, "");
  }

  private static Values both(String was, String is) {
    return new Values(Optional.of(was), Optional.of(is)).withoutEmpty();
  }

  private Values withoutEmpty() {
    return new Values(before.filter(s -> !s.isEmpty()), after.filter(s -> !s.isEmpty()));
  }

  private static String slugs(List<Verdict> verdicts) {
    return list(verdicts.stream().map(v -> v.slug()).toList());
  }

  private static String places(List<Place> places) {
    return String.join("; ", places.stream().map(Place::text).toList());
  }

  private static String titles(List<Source> sources) {
    return String.join("; ", sources.stream().map(Source::title).toList());
  }

  private static String list(List<String> items) {
    return String.join(", ", items);
  }
}
