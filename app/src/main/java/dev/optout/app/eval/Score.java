package dev.optout.app.eval;

import dev.optout.knowledge.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the results of one set of cases come to.
///
/// @param name of the set
public record Score(String name, List<Result> results) {
  private static final Set<Topic> REFUSALS = EnumSet.of(Topic.OUT_OF_SCOPE, Topic.UNKNOWN_PLATFORM);

  /// Stands where a case expects no platform.
  private static final String NO_PLATFORM = "(none)";

  public Score {
    results = List.copyOf(results);
  }

  /// How right a group of cases is.
  ///
  /// @param aspects each over the cases that judge it
  /// @param pass over all cases
  public record Row(String label, Map<Aspect, Share> aspects, Share pass) {
    static Row of(String label, List<Result> results) {
      Map<Aspect, Share> aspects = new EnumMap<>(Aspect.class);
      for (Aspect aspect : Aspect.values()) {
        List<Boolean> marks =
            results.stream()
                .flatMap(r -> Optional.ofNullable(r.judgement().marks().get(aspect)).stream())
                .toList();
        aspects.put(aspect, Share.of(marks, isRight -> isRight));
      }
      return new Row(label, aspects, Share.of(results, Result::isPass));
    }

    /// Of cases that judge the aspect.
    public Share of(Aspect aspect) {
      return aspects.getOrDefault(aspect, new Share(0, 0));
    }
  }

  /// How often a topic was taken for another.
  public record Confusion(Topic expected, Topic got, int count) {}

  public Row overall() {
    return Row.of("all", results);
  }

  public List<Row> byTopic() {
    return rows(r -> Stream.of(r.asked().expect().topic().slug()));
  }

  /// A case that expects several counts under each; one that does not judge them under none.
  public List<Row> byPlatform() {
    return rows(
        r ->
            r.asked().expect().platforms().stream()
                .flatMap(p -> p.exact().isEmpty() ? Stream.of(NO_PLATFORM) : p.exact().stream()));
  }

  /// The language counts as one.
  public List<Row> byTag() {
    return rows(
        r -> Stream.concat(r.asked().tags().stream(), Stream.of("lang:" + r.asked().language())));
  }

  private List<Row> rows(Function<Result, Stream<String>> labels) {
    Map<String, List<Result>> groups = new TreeMap<>();
    for (Result result : results) {
      labels
          .apply(result)
          .distinct()
          .forEach(label -> groups.computeIfAbsent(label, l -> new ArrayList<>()).add(result));
    }
    return groups.entrySet().stream()
        .map(group -> Row.of(group.getKey(), group.getValue()))
        .sorted(Comparator.comparingInt(row -> -row.pass().of()))
        .toList();
  }

  /// The cases that nothing but a refusal answers, and how many are refused.
  public Share refused() {
    return Share.of(refusable(), Score::isRefused);
  }

  /// Those of the cases to be refused that are answered as if they were known.
  public Share falseAnswers() {
    return Share.of(refusable(), r -> r.topic().filter(Topic::isAboutKnowledge).isPresent());
  }

  /// The cases in scope that are refused.
  public Share falseRefusals() {
    return Share.of(inScope(), Score::isRefused);
  }

  /// The cases in scope on which the bot asks back although it need not.
  public Share needlessClarify() {
    return Share.of(
        inScope(),
        r ->
            r.topic().equals(Optional.of(Topic.CLARIFY))
                && !r.asked().expect().topics().contains(Topic.CLARIFY));
  }

  private List<Result> refusable() {
    return results.stream().filter(r -> REFUSALS.containsAll(r.asked().expect().topics())).toList();
  }

  private List<Result> inScope() {
    return results.stream()
        .filter(r -> r.asked().expect().topics().stream().noneMatch(REFUSALS::contains))
        .toList();
  }

  private static boolean isRefused(Result result) {
    return result.topic().filter(REFUSALS::contains).isPresent();
  }

  /// The topics that were taken for others, most often first.
  public List<Confusion> confusions() {
    Map<Topic, Map<Topic, Long>> counts =
        results.stream()
            .filter(Result::isConfused)
            .collect(
                Collectors.groupingBy(
                    r -> r.asked().expect().topic(),
                    TreeMap::new,
                    Collectors.groupingBy(
                        r -> r.topic().orElseThrow(), TreeMap::new, Collectors.counting())));
    List<Confusion> all = new ArrayList<>();
    counts.forEach(
        (expected, gots) ->
            gots.forEach((got, n) -> all.add(new Confusion(expected, got, Math.toIntExact(n)))));
    all.sort(Comparator.comparingInt(c -> -c.count()));
    return all;
  }

  /// The cases that fail, in the order of the set.
  public List<Result> failures() {
    return results.stream().filter(r -> !r.isPass()).toList();
  }

  public Calibration calibration() {
    return Calibration.of(results);
  }

  /// How long each turn of each case took.
  public Latencies latencies() {
    List<Duration> waits = results.stream().flatMap(r -> r.waits().stream()).toList();
    return new Latencies(waits);
  }
}
