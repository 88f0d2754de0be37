package dev.optout.app.store;

import dev.optout.bot.chat.Person;
import dev.optout.bot.conversation.Conversations;
import dev.optout.bot.people.Feedbacks;
import dev.optout.bot.people.Handovers;
import dev.optout.bot.people.Lasting;
import dev.optout.bot.people.Memory;
import dev.optout.bot.people.People;
import dev.optout.bot.people.Told;
import dev.optout.bot.people.Unanswered;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// All that is remembered, in the database.
record SqlMemory(
    Database database,
    Clock clock,
    SqlPeople people,
    Conversations conversations,
    SqlReminders reminders,
    Feedbacks feedbacks,
    Handovers handovers,
    Unanswered unanswered)
    implements Memory {
  /// How the id begins of somebody in a ledger who asked to be forgotten.
  static final String NOBODY = "nobody-";

  @Override
  public Remembered of(Person person) {
    return database.read(
        h ->
            new Remembered(
                SqlPeople.told(h, person),
                SqlPeople.follows(h, person),
                SqlReminders.of(h, person),
                SqlFeedbacks.of(h, person),
                SqlHandovers.of(h, person),
                running(h, person),
                count(h, "unanswered_words", person),
                count(h, "announcement_delivery", person),
                SqlPeople.reached(h, person)));
  }

  private int running(Handle h, Person person) {
    return PersonRow.bind(
            h.createQuery(
                "SELECT count(*) FROM conversation WHERE" + PersonRow.IS + "AND at >= :oldest"),
            person)
        .bind("oldest", clock.instant().minus(Lasting.CONVERSATION).toEpochMilli())
        .mapTo(Integer.class)
        .one();
  }

  private static int count(Handle h, String table, Person person) {
    return PersonRow.bind(
            h.createQuery("SELECT count(*) FROM " + table + " WHERE" + PersonRow.IS), person)
        .mapTo(Integer.class)
        .one();
  }

  @Override
  public Erased forget(Person person) {
    Erased erased =
        database.write(
            h -> {
              Told told = SqlPeople.told(h, person);
              Optional<LocalDate> lastSeen =
                  SqlPeople.reached(h, person).map(People.Reached::lastActiveOn);
              Erased counted =
                  new Erased(
                      told.count(),
                      erase(h, "following", person),
                      erase(h, "reminder", person),
                      erase(h, "feedback", person),
                      erase(h, "handover", person),
                      erase(h, "conversation", person),
                      erase(h, "unanswered_words", person),
                      forgetDeliveries(h, person),
                      lastSeen);
              erase(h, "note_delivery", person);
              erase(h, "person", person);
              return counted;
            });
    database.forgetJournal();
    return erased;
  }

  /// The rows stay, so that totals add up, and name nobody; what waits is not sent.
  private static int forgetDeliveries(Handle h, Person person) {
    List<Map.Entry<String, Integer>> rows =
        PersonRow.bind(
                h.createQuery(
                    "SELECT announcement, position FROM announcement_delivery WHERE"
                        + PersonRow.IS
                        + "AND kind = 'PERSON'"),
                person)
            .map((row, ctx) -> Map.entry(row.getString("announcement"), row.getInt("position")))
            .list();
    for (Map.Entry<String, Integer> row : rows) {
      h.createUpdate(
              "UPDATE announcement_delivery SET person = :nobody, place = NULL, message = NULL,"
                  + " reason = CASE WHEN state = 'WAITING' THEN 'asked to be forgotten' ELSE reason"
                  + " END, state = CASE WHEN state = 'WAITING' THEN 'SKIPPED' ELSE state END"
                  + " WHERE announcement = :announcement AND position = :position")
          .bind("nobody", NOBODY + RandomId.next())
          .bind("announcement", row.getKey())
          .bind("position", row.getValue())
          .execute();
    }
    return rows.size();
  }

  private static int erase(Handle h, String table, Person person) {
    return PersonRow.bind(h.createUpdate("DELETE FROM " + table + " WHERE" + PersonRow.IS), person)
        .execute();
  }
}
