package dev.optout.app.cli;

import dev.optout.knowledge.Claim;
import dev.optout.knowledge.Concept;
import dev.optout.knowledge.Confidence;
import dev.optout.knowledge.Evidence;
import dev.optout.knowledge.Family;
import dev.optout.knowledge.Law;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.Source;
import dev.optout.knowledge.Subject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// How much is known about a subject, and how sure and fresh it is.
///
/// @param sources distinct ones, a family's among them
/// @param oldestRead the day of the source that was read longest ago
/// @param checkAgainOn the first day on which a claim is due
/// @param confidence how many claims, and rows of a table, are how sure
record Figures(
    Subject subject,
    List<Claim> claims,
    Set<Source> sources,
    LocalDate oldestRead,
    LocalDate checkAgainOn,
    Map<Confidence, Integer> confidence) {
  static Figures of(Subject subject) {
    List<Claim> claims = subject.claims();
    List<Evidence> evidence =
        Stream.concat(claims.stream().map(Claim::evidence), rows(subject)).toList();
    Set<Source> sources = new LinkedHashSet<>();
    Map<Confidence, Integer> confidence = new EnumMap<>(Confidence.class);
    for (Evidence e : evidence) {
      sources.addAll(e.sources());
      confidence.merge(e.confidence(), 1, Integer::sum);
    }
    return new Figures(
        subject,
        claims,
        sources,
        sources.stream().map(Source::readOn).min(Comparator.naturalOrder()).orElseThrow(),
        evidence.stream().map(Evidence::checkAgainOn).min(Comparator.naturalOrder()).orElseThrow(),
        confidence);
  }

  private static Stream<Evidence> rows(Subject subject) {
    return subject instanceof Law law
        ? law.table().stream().flatMap(t -> t.rows().stream()).map(Law.Row::evidence)
        : Stream.of();
  }

  /// How many claims, the rows of a table among them.
  int count() {
    return confidence.values().stream().mapToInt(n -> n).sum();
  }

  int count(Confidence how) {
    return confidence.getOrDefault(how, 0);
  }

  /// `platform`, `family`, `law` or `concept`.
  static String kind(Subject subject) {
    return switch (subject) {
      case Platform p -> "platform";
      case Family f -> "family";
      case Law l -> "law";
      case Concept c -> "concept";
    };
  }
}
