package dev.optout.knowledge.diff;

import dev.optout.knowledge.Concept;
import dev.optout.knowledge.DataCategory;
import dev.optout.knowledge.Family;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Law;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Tells what the knowledge says differently than before: what changed in meaning, then in
/// evidence, then only in words. Order and grouping in the files, ids, and example questions do
/// not count.
public final class KnowledgeDiff {
  private static final Comparator<Change> ORDER =
      Comparator.<Change, Boolean>comparing(c -> c.at().id().equals("vocabulary"))
          .thenComparing(c -> c.at().name().toLowerCase(Locale.ROOT))
          .thenComparing(c -> c.at().id())
          .thenComparing(Change::kind)
          .thenComparing(c -> String.join(" ", c.at().claims()))
          .thenComparing(Change::sentence);

  private final KnowledgeBase before;
  private final KnowledgeBase after;
  private final Places places;
  private final Map<String, DataCategory> categories;
  private final List<Change> changes = new ArrayList<>();

  private KnowledgeDiff(KnowledgeBase before, KnowledgeBase after) {
    this.before = before;
    this.after = after;
    places = new Places(before.vocabulary(), after.vocabulary());
    categories = new HashMap<>(before.vocabulary().categories());
    categories.putAll(after.vocabulary().categories());
  }

  /// By subject in the order of names, the vocabulary last; the most important first.
  public static List<Change> between(KnowledgeBase before, KnowledgeBase after) {
    return new KnowledgeDiff(before, after).changes().stream().sorted(ORDER).toList();
  }

  private List<Change> changes() {
    each(Platform.class, this::platform);
    each(Family.class, this::family);
    each(Law.class, (report, was, is) -> new LawDiff(report).compare(was, is));
    each(
        Concept.class,
        (report, was, is) -> new FactsDiff(report).facts(Part.FACT, was.facts(), is.facts()));
    changes.addAll(NotesDiff.between(before.companyNotes(), after.companyNotes()));
    changes.addAll(new VocabularyDiff(before.vocabulary(), after.vocabulary()).changes());
    return changes;
  }

  private interface Comparer<T> {
    void compare(Report report, T was, T is);
  }

  private <T extends Subject> void each(Class<T> type, Comparer<T> comparer) {
    // the same id, or else the same name under another
    Pairs<T> pairs =
        Pairs.of(
            of(type, before),
            of(type, after),
            Subject::id,
            s -> s.name().toLowerCase(Locale.ROOT),
            2);
    for (T gone : pairs.removed()) {
      changes.add(new Change.SubjectRemoved(at(before, gone), type(gone), gone.claims().size()));
    }
    for (T come : pairs.added()) {
      changes.add(new Change.SubjectAdded(at(after, come), type(come), come.claims().size()));
    }
    for (Pairs.Pair<T> pair : pairs.both()) {
      T was = pair.before();
      T is = pair.after();
      Report report = new Report(before, was, after, is, places);
      renamed(report, was, is);
      comparer.compare(report, was, is);
      // the summary has the evidence of the first claim, which is compared there
      report.summary(self(is));
      new WordingDiff(report).report();
      new EvidenceDiff(report).report();
      changes.addAll(report.changes());
    }
  }

  private static <T extends Subject> List<T> of(Class<T> type, KnowledgeBase base) {
    return base.subjects().stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static Context at(KnowledgeBase base, Subject subject) {
    Collection<String> members = subject instanceof Family family ? family.members() : List.of();
    return new Context(
        subject.id(),
        subject.name(),
        members.stream().map(m -> base.subject(m).map(Subject::name).orElse(m)).sorted().toList(),
        List.of(subject.summary().key()),
        List.of());
  }

  private static String type(Subject subject) {
    return switch (subject) {
      case Platform p -> "platform";
      case Family f -> "family";
      case Law l -> "law";
      case Concept c -> "concept";
    };
  }

  private static void renamed(Report report, Subject was, Subject is) {
    if (!was.id().equals(is.id()) || !was.name().equals(is.name())) {
      report.add(
          new Change.SubjectRenamed(
              report.at(was.summary(), is.summary()), was.id(), is.id(), was.name(), is.name()));
    }
  }

  private void platform(Report report, Platform was, Platform is) {
    field(report, was, is, Field.OWNER, was.owner(), is.owner());
    if (!was.family().equals(is.family())) {
      field(report, was, is, Field.FAMILY, family(before, was), family(after, is));
    }
    new ProfileDiff(report, categories).compare(was.profile(), is.profile());
  }

  private void family(Report report, Family was, Family is) {
    field(report, was, is, Field.OWNER, was.owner(), is.owner());
    new ProfileDiff(report, categories).compare(was.profile(), is.profile());
  }

  private static Entry self(Subject subject) {
    return new Entry(Part.SUBJECT, "summary", subject.name());
  }

  private static void field(
      Report report, Subject was, Subject is, Field field, String from, String to) {
    report.field(self(is), was.summary(), is.summary(), field, from, to);
  }

  private static String family(KnowledgeBase base, Platform platform) {
    return platform.family().map(id -> base.subject(id).map(Subject::name).orElse(id)).orElse("");
  }
}
