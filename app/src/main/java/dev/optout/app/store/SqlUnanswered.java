package dev.optout.app.store;

import dev.optout.bot.chat.Person;
import dev.optout.bot.people.Unanswered;
import dev.optout.knowledge.Topic;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What could not be answered, in the database.
final class SqlUnanswered implements Unanswered {
  private final Database database;
  private final Optional<Seal> seal;
  private final int days;
  private final Clock clock;

  /// @param seal without which no words are kept
  /// @param days for which words are kept; 0 for none
  SqlUnanswered(Database database, Optional<Seal> seal, int days, Clock clock) {
    this.database = database;
    this.seal = seal;
    this.days = seal.isPresent() ? days : 0;
    this.clock = clock;
  }

  @Override
  public void count(Topic topic, List<String> platforms) {
    database.change(
        h ->
            h.createUpdate(
                    "INSERT INTO unanswered (asked_on, topic, platforms, times)"
                        + " VALUES (:today, :topic, :platforms, 1)"
                        + " ON CONFLICT (asked_on, topic, platforms) DO UPDATE"
                        + " SET times = unanswered.times + 1")
                .bind("today", LocalDate.ofInstant(clock.instant(), clock.getZone()).toString())
                .bind("topic", topic.slug())
                .bind("platforms", String.join(",", platforms.stream().sorted().toList()))
                .execute());
  }

  @Override
  public void keep(Person person, String redacted) {
    if (days == 0) {
      return;
    }
    String id = RandomId.next();
    String sealed = seal.orElseThrow().seal(redacted, id);
    database.change(
        h ->
            PersonRow.bind(
                    h.createUpdate(
                        "INSERT INTO unanswered_words (id, chat, workspace, person, sealed, asked_at)"
                            + " VALUES (:id, :chat, :workspace, :person, :sealed, :at)"),
                    person)
                .bind("id", id)
                .bind("sealed", sealed)
                .bind("at", clock.instant().toEpochMilli())
                .execute());
  }

  @Override
  public int keepsWordsForDays() {
    return days;
  }

  /// The words that are kept, oldest first; what the keys of now cannot open is left out.
  List<String> words() {
    return database
        .read(
            h ->
                h.createQuery("SELECT id, sealed FROM unanswered_words ORDER BY asked_at, id")
                    .map((row, ctx) -> List.of(row.getString("id"), row.getString("sealed")))
                    .list())
        .stream()
        .flatMap(row -> seal.stream().flatMap(s -> s.open(row.getLast(), row.getFirst()).stream()))
        .toList();
  }
}
