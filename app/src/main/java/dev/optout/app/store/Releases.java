package dev.optout.app.store;

import dev.optout.bot.chat.Person;
import dev.optout.bot.people.Note;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The states of the knowledge that curators released to followers, and what became of every note
/// to every follower.
public final class Releases {
  /// A person gets one note in so long, however much changes.
  static final Duration BETWEEN_NOTES = Duration.ofDays(1);

  /// Longer than any chat takes to answer; then whoever claimed it is dead.
  private static final Duration CLAIM = Duration.ofMinutes(5);

  private final Database database;
  private final Clock clock;

  Releases(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// A state that followers know of.
  ///
  /// @param fingerprint of the knowledge
  /// @param files its files, packed in Base64, to compare a later state with
  public record Release(Instant at, String fingerprint, String files) {}

  /// What became of one note to one person.
  public enum State {
    WAITING,
    SENDING,
    DELIVERED,
    FAILED,
    /// The chat did not say whether it took it.
    UNKNOWN
  }

  /// The newest one; none before the first.
  public Optional<Release> last() {
    return database.read(
        h ->
            h.createQuery("SELECT * FROM release WHERE files IS NOT NULL LIMIT 1")
                .map(
                    (row, ctx) ->
                        new Release(
                            Instant.ofEpochMilli(row.getLong("released_at")),
                            row.getString("fingerprint"),
                            row.getString("files")))
                .findOne());
  }

  /// How many people a release would write to.
  public int followers(List<Note> notes) {
    return database.read(
        h ->
            (int)
                notes.stream()
                    .flatMap(note -> SqlPeople.followers(h, note.told()).stream())
                    .distinct()
                    .count());
  }

  /// Releases a state: from now on later ones are compared with it, and every follower has a note
  /// waiting.
  ///
  /// @return how many people are to be told
  public int add(String fingerprint, String files, List<Note> notes) {
    return database.write(
        h -> {
          long at = now();
          h.execute("UPDATE release SET files = NULL");
          h.createUpdate(
                  "INSERT INTO release (id, released_at, fingerprint, files)"
                      + " VALUES (:id, :at, :fingerprint, :files)")
              .bind("id", RandomId.next())
              .bind("at", at)
              .bind("fingerprint", fingerprint)
              .bind("files", files)
              .execute();
          return (int)
              notes.stream().flatMap(note -> kept(h, note, at).stream()).distinct().count();
        });
  }

  private static List<Person> kept(Handle h, Note note, long at) {
    String id = RandomId.next();
    h.createUpdate("INSERT INTO note (id, released_at, note) VALUES (:id, :at, :note)")
        .bind("id", id)
        .bind("at", at)
        .bind("note", NoteJson.of(note))
        .execute();
    List<Person> followers = SqlPeople.followers(h, note.told());
    for (Person follower : followers) {
      PersonRow.bind(
              h.createUpdate(
                  "INSERT INTO note_delivery (note, chat, workspace, person, state, attempts,"
                      + " changed_at) VALUES (:note, :chat, :workspace, :person, 'WAITING', 0, :at)"),
              follower)
          .bind("note", id)
          .bind("at", at)
          .execute();
    }
    return followers;
  }

  /// People in chats that can be written to for whom a note waits and who had none for a day.
  public List<Person> due(int most) {
    return database.read(
        h ->
            h.createQuery(
                    "SELECT DISTINCT chat, workspace, person FROM note_delivery d WHERE"
                        + WAITS
                        + " AND chat NOT IN (<called>) AND NOT"
                        + HAD_ONE
                        + " ORDER BY chat, workspace, person LIMIT :most")
                .bind("dead", now() - CLAIM.toMillis())
                .bind("since", now() - BETWEEN_NOTES.toMillis())
                .bindList("called", SqlReminders.CALLED_ONLY.stream().sorted().toList())
                .bind("most", most)
                .map((row, ctx) -> PersonRow.read(row))
                .list());
  }

  private static final String WAITS =
      " (state = 'WAITING' OR (state = 'SENDING' AND changed_at < :dead)) ";

  private static final String HAD_ONE =
      " EXISTS (SELECT 1 FROM note_delivery o WHERE o.chat = d.chat AND o.workspace = d.workspace"
          + " AND o.person = d.person AND o.state IN ('SENDING', 'DELIVERED', 'UNKNOWN')"
          + " AND o.changed_at > :since AND NOT (o.state = 'SENDING' AND o.changed_at < :dead)) ";

  /// Takes all that waits for a person, for one message.
  ///
  /// @return nothing where another replica took it, or the person had a note within a day
  public List<Note> claim(Person person) {
    return database.write(
        h -> {
          int taken =
              PersonRow.bind(
                      h.createUpdate(
                          "UPDATE note_delivery AS d SET state = 'SENDING', attempts = attempts + 1,"
                              + " changed_at = :now WHERE"
                              + PersonRow.IS
                              + "AND"
                              + WAITS
                              + "AND NOT"
                              + HAD_ONE),
                      person)
                  .bind("now", now())
                  .bind("dead", now() - CLAIM.toMillis())
                  .bind("since", now() - BETWEEN_NOTES.toMillis())
                  .execute();
          return taken == 0 ? List.of() : sending(h, person);
        });
  }

  private static List<Note> sending(Handle h, Person person) {
    return PersonRow.bind(
            h.createQuery(
                "SELECT n.note FROM note_delivery d JOIN note n ON n.id = d.note WHERE"
                    + PersonRow.IS
                    + "AND d.state = 'SENDING' ORDER BY n.released_at, n.id"),
            person)
        .mapTo(String.class)
        .map(NoteJson::read)
        .list();
  }

  /// Writes down what became of what was claimed.
  ///
  /// @param reason in words, where it failed
  public void settle(Person person, State state, Optional<String> reason) {
    database.change(
        h ->
            PersonRow.bind(
                    h.createUpdate(
                        "UPDATE note_delivery SET state = :state, reason = :reason, changed_at = :now"
                            + " WHERE"
                            + PersonRow.IS
                            + "AND state = 'SENDING'"),
                    person)
                .bind("state", state.name())
                .bind("reason", reason.orElse(null))
                .bind("now", now())
                .execute());
  }

  /// What became of all notes that are still kept.
  public Map<State, Integer> totals() {
    Map<State, Integer> totals = new EnumMap<>(State.class);
    database
        .<List<Map.Entry<String, Integer>>>read(
            h ->
                h.createQuery("SELECT state, count(*) AS times FROM note_delivery GROUP BY state")
                    .map((row, ctx) -> Map.entry(row.getString("state"), row.getInt("times")))
                    .list())
        .forEach(entry -> totals.put(State.valueOf(entry.getKey()), entry.getValue()));
    return totals;
  }

  private long now() {
    return clock.instant().toEpochMilli();
  }
}
