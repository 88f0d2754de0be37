package dev.optout.app.store;

import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Person;
import dev.optout.bot.conversation.Conversations;
import dev.optout.bot.people.Lasting;
import dev.optout.bot.question.TalkedAbout;
import dev.optout.bot.question.TalkedAboutCode;
import dev.optout.knowledge.KnowledgeBase;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/// The running conversations, in the database, so that every replica goes on with them.
final class SqlConversations implements Conversations {
  private final Database database;
  private final Supplier<KnowledgeBase> knowledge;
  private final Clock clock;

  SqlConversations(Database database, Supplier<KnowledgeBase> knowledge, Clock clock) {
    this.database = database;
    this.knowledge = knowledge;
    this.clock = clock;
  }

  @Override
  public Optional<TalkedAbout> last(Person person, Address address) {
    long oldest = clock.instant().minus(Lasting.CONVERSATION).toEpochMilli();
    return database
        .read(
            h ->
                PersonRow.bind(
                        h.createQuery(
                            "SELECT talked FROM conversation WHERE"
                                + PersonRow.IS
                                + "AND place = :place AND at >= :oldest"),
                        person)
                    .bind("place", address.conversation())
                    .bind("oldest", oldest)
                    .mapTo(String.class)
                    .findOne())
        .flatMap(code -> TalkedAboutCode.read(code, knowledge.get()));
  }

  @Override
  public void remember(Person person, Address address, TalkedAbout talked) {
    database.change(
        h ->
            PersonRow.bind(
                    h.createUpdate(
                        "INSERT INTO conversation (chat, workspace, person, place, talked, at)"
                            + " VALUES (:chat, :workspace, :person, :place, :talked, :at)"
                            + " ON CONFLICT (chat, workspace, person, place) DO UPDATE"
                            + " SET talked = excluded.talked, at = excluded.at"),
                    person)
                .bind("place", address.conversation())
                .bind("talked", TalkedAboutCode.of(talked))
                .bind("at", clock.instant().toEpochMilli())
                .execute());
  }

  @Override
  public void forget(Person person) {
    database.change(
        h ->
            PersonRow.bind(h.createUpdate("DELETE FROM conversation WHERE" + PersonRow.IS), person)
                .execute());
  }
}
