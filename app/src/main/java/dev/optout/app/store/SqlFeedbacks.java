package dev.optout.app.store;

import dev.optout.bot.chat.Person;
import dev.optout.bot.people.Feedback;
import dev.optout.bot.people.Feedback.Fault;
import dev.optout.bot.people.Feedbacks;
import dev.optout.knowledge.Slug;
import dev.optout.knowledge.Topic;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What people think of answers, in the database.
final class SqlFeedbacks implements Feedbacks {
  private final Database database;
  private final Clock clock;

  SqlFeedbacks(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void add(Feedback feedback) {
    database.change(
        h ->
            PersonRow.bind(
                    h.createUpdate(
                        "INSERT INTO feedback (chat, workspace, person, topic, platforms, fault,"
                            + " given_on) VALUES (:chat, :workspace, :person, :topic, :platforms,"
                            + " :fault, :today) ON CONFLICT (chat, workspace, person, topic,"
                            + " platforms) DO UPDATE SET fault = excluded.fault,"
                            + " given_on = excluded.given_on"),
                    feedback.person())
                .bind("topic", feedback.topic().slug())
                .bind("platforms", String.join(",", feedback.platforms()))
                .bind("fault", feedback.fault().map(Fault::slug).orElse(null))
                .bind("today", LocalDate.ofInstant(clock.instant(), clock.getZone()).toString())
                .execute());
  }

  @Override
  public List<Feedback> of(Person person) {
    return database.read(h -> of(h, person));
  }

  static List<Feedback> of(Handle h, Person person) {
    return PersonRow.bind(
            h.createQuery(
                "SELECT topic, platforms, fault FROM feedback WHERE"
                    + PersonRow.IS
                    + "ORDER BY topic, platforms"),
            person)
        .map(
            (row, ctx) ->
                new Feedback(
                    person,
                    Slug.parse(Topic.class, row.getString("topic")).orElse(Topic.HELP),
                    Names.of(row.getString("platforms")),
                    Optional.ofNullable(row.getString("fault"))
                        .map(f -> Slug.parse(Fault.class, f).orElse(Fault.NOT_SAID))))
        .list();
  }
}
