package dev.optout.app.store;

import dev.optout.app.store.Insight.Feedback;
import dev.optout.app.store.Insight.Unanswered;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Counts for curators.
final class Insights {
  private Insights() {}

  static Insight of(Database database, SqlUnanswered unanswered) {
    List<String> words = unanswered.words();
    return database.read(
        h -> {
          List<Unanswered> all = unanswered(h);
          List<Feedback> feedback = feedback(h);
          List<Unanswered> shown = all.stream().filter(u -> u.times() >= Insight.LEAST).toList();
          List<Feedback> large =
              feedback.stream().filter(f -> f.helped() + f.faults() >= Insight.LEAST).toList();
          return new Insight(
              shown,
              large,
              h.createQuery("SELECT count(*) FROM handover").mapTo(Integer.class).one(),
              words,
              all.size() - shown.size() + feedback.size() - large.size());
        });
  }

  private static List<Unanswered> unanswered(Handle h) {
    return h.createQuery(
            "SELECT topic, platforms, sum(times) AS times FROM unanswered"
                + " GROUP BY topic, platforms ORDER BY sum(times) DESC, topic, platforms")
        .map(
            (row, ctx) ->
                new Unanswered(
                    row.getString("topic"),
                    Names.of(row.getString("platforms")),
                    row.getLong("times")))
        .list();
  }

  private record Given(String topic, String platforms, Optional<String> fault, int people) {}

  private static List<Feedback> feedback(Handle h) {
    Map<List<String>, List<Given>> bySubject = new LinkedHashMap<>();
    h.createQuery(
            "SELECT topic, platforms, fault, count(*) AS people FROM feedback"
                + " GROUP BY topic, platforms, fault ORDER BY topic, platforms, fault")
        .map(
            (row, ctx) ->
                new Given(
                    row.getString("topic"),
                    row.getString("platforms"),
                    Optional.ofNullable(row.getString("fault")),
                    row.getInt("people")))
        .forEach(
            g ->
                bySubject
                    .computeIfAbsent(List.of(g.topic(), g.platforms()), k -> new ArrayList<>())
                    .add(g));
    return bySubject.values().stream()
        .map(Insights::summed)
        .sorted(Comparator.comparingInt(Feedback::faults).reversed())
        .toList();
  }

  private static Feedback summed(List<Given> given) {
    Given first = given.getFirst();
    List<Given> faults = given.stream().filter(g -> g.fault().isPresent()).toList();
    return new Feedback(
        first.topic(),
        Names.of(first.platforms()),
        given.stream().filter(g -> g.fault().isEmpty()).mapToInt(Given::people).sum(),
        faults.stream().mapToInt(Given::people).sum(),
        faults.stream()
            .filter(g -> g.people() >= Insight.LEAST)
            .max(Comparator.comparingInt(Given::people))
            .flatMap(Given::fault));
  }
}
