package dev.optout.app.store;

import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Person;
import dev.optout.bot.people.Reminder;
import dev.optout.bot.people.Reminder.State;
import dev.optout.bot.people.Reminders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Reminders, in the database. A row that is being sent is claimed first, so that of two replicas
/// one sends it; a claim that nothing came of is given up after a while.
final class SqlReminders implements Reminders {
  /// Chats that cannot be written to: what is due waits there for the person.
  static final Set<String> CALLED_ONLY = Set.of("web", "terminal");

  /// Longer than any chat takes to answer; then whoever claimed it is dead.
  private static final Duration CLAIM = Duration.ofMinutes(5);

  private static final String SENDING = "SENDING";

  private final Database database;
  private final Clock clock;

  SqlReminders(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Optional<Reminder> add(Person person, Address address, String question, Instant dueAt) {
    Reminder reminder =
        new Reminder(RandomId.next(), person, address, question, dueAt, State.WAITING);
    return database.write(
        h -> {
          if (of(h, person).size() >= MOST) {
            return Optional.empty();
          }
          PersonRow.bind(
                  h.createUpdate(
                      "INSERT INTO reminder (id, chat, workspace, person, place, audience, question,"
                          + " due_at, state, attempts, changed_at) VALUES (:id, :chat, :workspace,"
                          + " :person, :place, :audience, :question, :due, :state, 0, :now)"),
                  person)
              .bind("id", reminder.id())
              .bind("place", address.conversation())
              .bind("audience", address.audience().name())
              .bind("question", question)
              .bind("due", dueAt.toEpochMilli())
              .bind("state", State.WAITING.name())
              .bind("now", now())
              .execute();
          return Optional.of(reminder);
        });
  }

  @Override
  public List<Reminder> of(Person person) {
    return database.read(h -> of(h, person));
  }

  static List<Reminder> of(Handle h, Person person) {
    return PersonRow.bind(
            h.createQuery("SELECT * FROM reminder WHERE" + PersonRow.IS + "ORDER BY due_at, id"),
            person)
        .map((row, ctx) -> read(row))
        .list();
  }

  private static Reminder read(ResultSet row) throws SQLException {
    String state = row.getString("state");
    return new Reminder(
        row.getString("id"),
        PersonRow.read(row),
        PersonRow.address(row),
        row.getString("question"),
        Instant.ofEpochMilli(row.getLong("due_at")),
        state.equals(SENDING) ? State.WAITING : State.valueOf(state));
  }

  @Override
  public Optional<Reminder> postpone(Person person, String id, Instant dueAt) {
    return database.write(
        h -> {
          PersonRow.bind(
                  h.createUpdate(
                      "UPDATE reminder SET state = 'WAITING', due_at = :due, attempts = 0,"
                          + " changed_at = :now WHERE"
                          + PersonRow.IS
                          + "AND id = :id"),
                  person)
              .bind("id", id)
              .bind("due", dueAt.toEpochMilli())
              .bind("now", now())
              .execute();
          return of(h, person).stream().filter(r -> r.id().equals(id)).findFirst();
        });
  }

  @Override
  public boolean end(Person person, String id) {
    return database.<Integer>write(
            h ->
                PersonRow.bind(
                        h.createUpdate(
                            "DELETE FROM reminder WHERE" + PersonRow.IS + "AND id = :id"),
                        person)
                    .bind("id", id)
                    .execute())
        == 1;
  }

  @Override
  public int endAll(Person person) {
    return database.write(
        h ->
            PersonRow.bind(h.createUpdate("DELETE FROM reminder WHERE" + PersonRow.IS), person)
                .execute());
  }

  @Override
  public List<Reminder> collect(Person person, Instant now) {
    return database.write(
        h -> {
          List<Reminder> due =
              of(h, person).stream()
                  .filter(r -> CALLED_ONLY.contains(r.address().chat()))
                  .filter(r -> r.state() == State.WAITING && !r.dueAt().isAfter(now))
                  .toList();
          due.forEach(r -> mark(h, r.id(), State.SHOWN, Optional.empty()));
          return due;
        });
  }

  /// Those that are due in a chat that can be written to, at most so many.
  List<Reminder> due(int most) {
    return database.read(
        h ->
            h.createQuery(
                    "SELECT * FROM reminder WHERE due_at <= :now AND chat NOT IN (<called>)"
                        + " AND (state = 'WAITING' OR (state = 'SENDING' AND changed_at < :dead))"
                        + " ORDER BY due_at, id LIMIT :most")
                .bind("now", now())
                .bind("dead", now() - CLAIM.toMillis())
                .bindList("called", CALLED_ONLY.stream().sorted().toList())
                .bind("most", most)
                .map((row, ctx) -> read(row))
                .list());
  }

  /// Takes one for sending.
  ///
  /// @return the number of this attempt; none where it was ended, postponed, or is another's
  Optional<Integer> claim(String id) {
    return database.write(
        h ->
            h.createQuery(
                    "UPDATE reminder SET state = 'SENDING', attempts = attempts + 1, changed_at = :now"
                        + " WHERE id = :id AND due_at <= :now AND (state = 'WAITING' OR"
                        + " (state = 'SENDING' AND changed_at < :dead)) RETURNING attempts")
                .bind("id", id)
                .bind("now", now())
                .bind("dead", now() - CLAIM.toMillis())
                .mapTo(Integer.class)
                .findOne());
  }

  /// Writes down what became of one that was claimed.
  ///
  /// @param again when it is tried once more, where it is
  void settle(String id, State state, Optional<Instant> again) {
    database.change(h -> mark(h, id, state, again));
  }

  private void mark(Handle h, String id, State state, Optional<Instant> again) {
    h.createUpdate(
            "UPDATE reminder SET state = :state, due_at = coalesce(:again, due_at),"
                + " changed_at = :now WHERE id = :id")
        .bind("id", id)
        .bind("state", state.name())
        .bind("again", again.map(Instant::toEpochMilli).orElse(null))
        .bind("now", now())
        .execute();
  }

  private long now() {
    return clock.instant().toEpochMilli();
  }
}
