package dev.optout.knowledge.diff;

import dev.optout.knowledge.Claim;
import dev.optout.knowledge.Confidence;
import dev.optout.knowledge.Source;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Compares the evidence of claims that were taken for one another, and sums it up over a whole
/// subject.
final class EvidenceDiff {
  private final Report report;

  EvidenceDiff(Report report) {
    this.report = report;
  }

  private record Sure(Confidence was, Confidence is) {}

  private record Rests(Set<URI> added, Set<URI> removed) {}

  void report() {
    Map<Sure, List<Report.Comparison>> sure = new HashMap<>();
    Map<Rests, List<Report.Comparison>> rests = new HashMap<>();
    for (Report.Comparison c : evident()) {
      Sure confidence = new Sure(c.was().evidence().confidence(), c.is().evidence().confidence());
      if (confidence.was() != confidence.is()) {
        sure.computeIfAbsent(confidence, k -> new ArrayList<>()).add(c);
      }
      Map<URI, Source> had = sources(List.of(c.was()));
      Map<URI, Source> has = sources(List.of(c.is()));
      if (!had.keySet().equals(has.keySet())) {
        rests.computeIfAbsent(rests(had, has), k -> new ArrayList<>()).add(c);
      }
    }
    sure.forEach(
        (s, of) ->
            report.add(new Change.ConfidenceChanged(at(of), s.was(), s.is(), of.size(), says(of))));
    rests.forEach(
        (r, of) ->
            report.add(
                new Change.SourcesChanged(
                    at(of),
                    named(sources(of.stream().map(Report.Comparison::is).toList()), r.added()),
                    named(sources(of.stream().map(Report.Comparison::was).toList()), r.removed()),
                    of.size(),
                    says(of))));
    rechecked();
  }

  private List<Report.Comparison> evident() {
    return report.compared().stream().filter(Report.Comparison::evidence).toList();
  }

  private Context at(List<Report.Comparison> of) {
    return report.at(
        of.stream().map(Report.Comparison::was).toList(),
        of.stream().map(Report.Comparison::is).toList());
  }

  /// The words of a claim, where there is only one.
  private static String says(List<Report.Comparison> of) {
    return of.size() == 1 ? of.getFirst().is().says() : "";
  }

  private static Rests rests(Map<URI, Source> had, Map<URI, Source> has) {
    return new Rests(minus(has, had), minus(had, has));
  }

  private static Set<URI> minus(Map<URI, Source> these, Map<URI, Source> those) {
    Map<URI, Source> left = new TreeMap<>(these);
    left.keySet().removeAll(those.keySet());
    return Set.copyOf(left.keySet());
  }

  private static List<Source> named(Map<URI, Source> sources, Set<URI> urls) {
    return sources.values().stream().filter(s -> urls.contains(s.url())).toList();
  }

  /// By address; of the same page the latest reading.
  private static Map<URI, Source> sources(List<Claim> claims) {
    Map<URI, Source> sources = new TreeMap<>();
    for (Claim claim : claims) {
      for (Source source : claim.evidence().sources()) {
        sources.merge(source.url(), source, (a, b) -> b.readOn().isAfter(a.readOn()) ? b : a);
      }
    }
    return sources;
  }

  private void rechecked() {
    List<Report.Comparison> compared = evident();
    Map<URI, Source> had = sources(compared.stream().map(Report.Comparison::was).toList());
    Map<URI, Source> has = sources(compared.stream().map(Report.Comparison::is).toList());
    List<Change.Reread> reread = new ArrayList<>();
    has.forEach(
        (url, is) ->
            Optional.ofNullable(had.get(url))
                .filter(was -> !was.readOn().equals(is.readOn()) || !was.dated().equals(is.dated()))
                .ifPresent(
                    was ->
                        reread.add(
                            new Change.Reread(
                                url, is.title(), was.readOn(), is.readOn(), is.dated()))));
    List<Report.Comparison> moved =
        compared.stream()
            .filter(
                c -> !c.was().evidence().checkAgainOn().equals(c.is().evidence().checkAgainOn()))
            .toList();
    if (reread.isEmpty() && moved.isEmpty()) {
      return;
    }
    Set<URI> urls = Set.copyOf(reread.stream().map(Change.Reread::url).toList());
    List<Report.Comparison> of =
        compared.stream()
            .filter(
                c ->
                    moved.contains(c)
                        || c.is().evidence().sources().stream()
                            .anyMatch(s -> urls.contains(s.url())))
            .toList();
    report.add(
        new Change.Rechecked(
            at(of),
            reread,
            moved.size(),
            first(moved.stream().map(Report.Comparison::was).toList()),
            first(moved.stream().map(Report.Comparison::is).toList())));
  }

  private static Optional<LocalDate> first(List<Claim> claims) {
    return claims.stream().map(c -> c.evidence().checkAgainOn()).min(Comparator.naturalOrder());
  }
}
