package dev.optout.bot.answer;

import dev.optout.bot.answer.Answer.Entry;
import dev.optout.bot.question.CatalogueQuery.ByEffort;
import dev.optout.bot.question.CatalogueQuery.ChangedSince;
import dev.optout.bot.question.CatalogueQuery.Matching;
import dev.optout.bot.question.Question;
import dev.optout.knowledge.Claim;
import dev.optout.knowledge.Concept;
import dev.optout.knowledge.Effort;
import dev.optout.knowledge.Evidence;
import dev.optout.knowledge.Family;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Law;
import dev.optout.knowledge.OptOut;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.PolicyChange;
import dev.optout.knowledge.Source;
import dev.optout.knowledge.Subject;
import dev.optout.knowledge.Verdict;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Answers questions about all platforms from the structure of their files, never from the words
/// in them.
final class CatalogueLookup {
  /// Where nothing changed, the statements that were read last show how far we looked.
  private static final int MOST_LOOKED = 3;

  private final KnowledgeBase base;

  CatalogueLookup(KnowledgeBase base) {
    this.base = base;
  }

  Answer matching(Matching query, Question q) {
    List<Entry> yes = new ArrayList<>();
    List<Platform> partly = new ArrayList<>();
    List<Platform> unknown = new ArrayList<>();
    for (Platform platform : platforms()) {
      Standing standing = new Standing(platform, q);
      switch (has(query, standing, q)) {
        case YES -> yes.add(entry(standing));
        case DEPENDS -> partly.add(platform);
        case UNKNOWN -> unknown.add(platform);
        case NO -> {}
      }
    }
    return new Answer.Catalogue(query, yes, partly, unknown, platforms().size());
  }

  /// No where one property is missing, else what the least certain one is.
  private static Verdict has(Matching query, Standing standing, Question q) {
    List<Verdict> each =
        query.properties().stream().map(p -> standing.has(p, q.categories())).toList();
    return Stream.of(Verdict.NO, Verdict.UNKNOWN, Verdict.DEPENDS)
        .filter(each::contains)
        .findFirst()
        .orElse(Verdict.YES);
  }

  private static Entry entry(Standing standing) {
    return new Entry(
        standing.platform(),
        standing.onByDefault(),
        standing.tellingWaysOut(),
        standing.realWaysOut().stream().findFirst(),
        standing.evidence());
  }

  private List<Platform> platforms() {
    return base.platforms().stream()
        .sorted(Comparator.comparing(Platform::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /// Platforms whose use of data is on, by the work of the easiest way out.
  Answer byEffort(ByEffort query, Question q) {
    List<Entry> ranked = new ArrayList<>();
    List<Platform> without = new ArrayList<>();
    List<Platform> unknown = new ArrayList<>();
    for (Platform platform : platforms()) {
      Standing standing = new Standing(platform, q);
      if (standing.onByDefault() == Verdict.NO) {
        continue;
      }
      if (standing.noWayOut() == Verdict.YES) {
        without.add(platform);
      } else if (standing.realWaysOut().isEmpty()) {
        unknown.add(platform);
      } else {
        ranked.add(entry(standing));
      }
    }
    Comparator<Entry> byEffort = Comparator.comparing(CatalogueLookup::effort);
    ranked.sort(query.hardestFirst() ? byEffort.reversed() : byEffort);
    return new Answer.Ranked(query.hardestFirst(), ranked, without, unknown);
  }

  private static Effort effort(Entry entry) {
    return entry.easiest().map(OptOut::effort).orElse(Effort.LETTER);
  }

  /// Changes of what the question names, of everything where it names nothing.
  Answer changed(ChangedSince query, Question q) {
    List<Subject> about = about(q);
    List<Answer.Dated> changes = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (Subject subject : about) {
      for (PolicyChange change : changes(subject)) {
        boolean wanted =
            !lastDay(change.on()).isBefore(query.day())
                && change.claim().regions().mayCover(q.region());
        if (wanted && keys.add(change.claim().key())) {
          changes.add(new Answer.Dated(subject, change));
        }
      }
    }
    changes.sort(Comparator.comparing((Answer.Dated d) -> d.change().on()).reversed());
    return new Answer.Changed(
        query.day(),
        about.size() == 1 ? Optional.of(about.getFirst()) : Optional.empty(),
        changes,
        looked(about));
  }

  /// Families first, so that what its members share is told once and by the family's name.
  private List<Subject> about(Question q) {
    List<Subject> named =
        Stream.of(q.platforms().stream(), q.family().stream(), q.subjects().stream())
            .flatMap(ids -> ids)
            .flatMap(id -> base.subject(id).stream())
            .filter(s -> !(s instanceof Concept))
            .toList();
    if (!named.isEmpty()) {
      return named;
    }
    return Stream.concat(
            base.subjects().stream().filter(Family.class::isInstance),
            base.subjects().stream().filter(s -> !(s instanceof Family)))
        .toList();
  }

  private static List<PolicyChange> changes(Subject subject) {
    return switch (subject) {
      case Platform platform -> platform.profile().changes();
      case Family family -> family.profile().changes();
      case Law law -> law.changes();
      case Concept concept -> List.of();
    };
  }

  /// The last day that a month or a day may mean.
  private static LocalDate lastDay(String on) {
    boolean isMonth = on.length() == "2026-11".length();
    return isMonth ? YearMonth.parse(on).atEndOfMonth() : LocalDate.parse(on);
  }

  private static List<Evidence> looked(List<Subject> about) {
    return about.stream()
        .flatMap(s -> s.claims().stream())
        .map(Claim::evidence)
        .sorted(Comparator.comparing(CatalogueLookup::readOn).reversed())
        .distinct()
        .limit(MOST_LOOKED)
        .toList();
  }

  private static LocalDate readOn(Evidence evidence) {
    return evidence.sources().stream()
        .map(Source::readOn)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }
}
