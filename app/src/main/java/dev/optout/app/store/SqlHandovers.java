package dev.optout.app.store;

import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Person;
import dev.optout.bot.people.Handover;
import dev.optout.bot.people.Handovers;
import dev.optout.knowledge.Slug;
import dev.optout.knowledge.Topic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The wishes for a human being, in the database.
final class SqlHandovers implements Handovers {
  private final Database database;
  private final Clock clock;

  SqlHandovers(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Handover open(
      Person person, Address address, Optional<Topic> topic, List<String> platforms) {
    Handover handover =
        new Handover(
            RandomId.next(),
            person,
            address,
            topic,
            platforms,
            Instant.ofEpochMilli(clock.instant().toEpochMilli()));
    database.change(
        h ->
            PersonRow.bind(
                    h.createUpdate(
                        "INSERT INTO handover (id, chat, workspace, person, place, audience, topic,"
                            + " platforms, opened_at) VALUES (:id, :chat, :workspace, :person,"
                            + " :place, :audience, :topic, :platforms, :at)"),
                    person)
                .bind("id", handover.id())
                .bind("place", address.conversation())
                .bind("audience", address.audience().name())
                .bind("topic", topic.map(Topic::slug).orElse(null))
                .bind("platforms", String.join(",", platforms))
                .bind("at", handover.openedAt().toEpochMilli())
                .execute());
    return handover;
  }

  @Override
  public List<Handover> of(Person person) {
    return database.read(h -> of(h, person));
  }

  static List<Handover> of(Handle h, Person person) {
    return PersonRow.bind(
            h.createQuery("SELECT * FROM handover WHERE" + PersonRow.IS + "ORDER BY opened_at"),
            person)
        .map((row, ctx) -> read(row))
        .list();
  }

  static Handover read(ResultSet row) throws SQLException {
    return new Handover(
        row.getString("id"),
        PersonRow.read(row),
        PersonRow.address(row),
        Optional.ofNullable(row.getString("topic")).flatMap(t -> Slug.parse(Topic.class, t)),
        Names.of(row.getString("platforms")),
        Instant.ofEpochMilli(row.getLong("opened_at")));
  }

  @Override
  public boolean close(String id) {
    return database.<Integer>write(
            h -> h.createUpdate("DELETE FROM handover WHERE id = :id").bind("id", id).execute())
        == 1;
  }
}
