package dev.optout.app.store;

import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Person;
import dev.optout.bot.people.People;
import dev.optout.bot.people.Told;
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// People, in the database.
final class SqlPeople implements People {
  private final Database database;
  private final Clock clock;

  SqlPeople(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Told told(Person person) {
    return database.read(h -> told(h, person));
  }

  static Told told(Handle h, Person person) {
    return PersonRow.bind(
            h.createQuery("SELECT region, plan, announce_here FROM person WHERE" + PersonRow.IS),
            person)
        .map((row, ctx) -> told(row))
        .findOne()
        .orElse(Told.NOTHING);
  }

  private static Told told(ResultSet row) throws SQLException {
    long announceHere = row.getLong("announce_here");
    return new Told(
        Optional.ofNullable(row.getString("region")),
        Optional.ofNullable(row.getString("plan")).flatMap(plan -> Slug.parse(Plan.class, plan)),
        announceHere == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(announceHere)));
  }

  @Override
  public void tell(Person person, Told told) {
    database.change(
        h ->
            PersonRow.bind(
                    h.createUpdate(
                        "INSERT INTO person (chat, workspace, person, region, plan, announce_here,"
                            + " active_on) VALUES (:chat, :workspace, :person, :region, :plan,"
                            + " :announce, :today)"
                            + " ON CONFLICT (chat, workspace, person) DO UPDATE"
                            + " SET region = excluded.region, plan = excluded.plan,"
                            + " announce_here = excluded.announce_here,"
                            + " active_on = excluded.active_on"),
                    person)
                .bind("region", told.region().orElse(null))
                .bind("plan", told.plan().map(Plan::slug).orElse(null))
                .bind("announce", told.announceHere().map(Instant::toEpochMilli).orElse(null))
                .bind("today", today().toString())
                .execute());
  }

  @Override
  public List<String> follows(Person person) {
    return database.read(h -> follows(h, person));
  }

  static List<String> follows(Handle h, Person person) {
    return PersonRow.bind(
            h.createQuery(
                "SELECT subject FROM following WHERE" + PersonRow.IS + "ORDER BY subject"),
            person)
        .mapTo(String.class)
        .list();
  }

  @Override
  public void follow(Person person, Set<String> subjects) {
    database.change(
        h -> {
          // who follows is known until they were not here for long
          PersonRow.bind(
                  h.createUpdate(
                      "INSERT INTO person (chat, workspace, person, active_on)"
                          + " VALUES (:chat, :workspace, :person, :today)"
                          + " ON CONFLICT (chat, workspace, person) DO UPDATE"
                          + " SET active_on = excluded.active_on"),
                  person)
              .bind("today", today().toString())
              .execute();
          subjects.forEach(
              subject ->
                  PersonRow.bind(
                          h.createUpdate(
                              "INSERT INTO following (chat, workspace, person, subject)"
                                  + " VALUES (:chat, :workspace, :person, :subject)"
                                  + " ON CONFLICT DO NOTHING"),
                          person)
                      .bind("subject", subject)
                      .execute());
        });
  }

  @Override
  public List<String> unfollow(Person person, Set<String> subjects) {
    return database.write(
        h -> {
          List<String> ended = new ArrayList<>();
          for (String subject : subjects.stream().sorted().toList()) {
            int rows =
                PersonRow.bind(
                        h.createUpdate(
                            "DELETE FROM following WHERE"
                                + PersonRow.IS
                                + "AND subject = :subject"),
                        person)
                    .bind("subject", subject)
                    .execute();
            if (rows > 0) {
              ended.add(subject);
            }
          }
          return ended;
        });
  }

  @Override
  public List<Person> followers(Set<String> subjects) {
    return subjects.isEmpty() ? List.of() : database.read(h -> followers(h, subjects));
  }

  static List<Person> followers(Handle h, Set<String> subjects) {
    return h.createQuery(
            "SELECT DISTINCT chat, workspace, person FROM following WHERE subject IN (<subjects>)"
                + " ORDER BY chat, workspace, person")
        .bindList("subjects", subjects.stream().sorted().toList())
        .map((row, ctx) -> PersonRow.read(row))
        .list();
  }

  @Override
  public void seen(Person person, Address address, LocalDate on) {
    if (address.audience() != Address.Audience.ONE_PERSON || isKnown(person, on)) {
      return;
    }
    database.change(
        h ->
            PersonRow.bind(
                    h.createUpdate(
                        "INSERT INTO person (chat, workspace, person, place, active_on)"
                            + " VALUES (:chat, :workspace, :person, :place, :on)"
                            + " ON CONFLICT (chat, workspace, person) DO UPDATE"
                            + " SET place = excluded.place, active_on = excluded.active_on"),
                    person)
                .bind("place", address.conversation())
                .bind("on", on.toString())
                .execute());
  }

  /// Every message in Slack has a thread of its own: any private place will do for the day.
  private boolean isKnown(Person person, LocalDate on) {
    return reached(person).filter(r -> !r.lastActiveOn().isBefore(on)).isPresent();
  }

  @Override
  public void left(Person person) {
    database.change(
        h ->
            PersonRow.bind(
                    h.createUpdate("UPDATE person SET place = NULL WHERE" + PersonRow.IS), person)
                .execute());
  }

  @Override
  public List<Met> met(String chat) {
    return database.read(
        h ->
            h.createQuery(
                    "SELECT * FROM person WHERE chat = :chat AND (place IS NOT NULL OR region IS NOT"
                        + " NULL OR announce_here IS NOT NULL) ORDER BY workspace, person")
                .bind("chat", chat)
                .map((row, ctx) -> met(row))
                .list());
  }

  private static Met met(ResultSet row) throws SQLException {
    Person person = PersonRow.read(row);
    return new Met(
        person,
        told(row),
        reached(person, Optional.ofNullable(row.getString("place")), row.getString("active_on")));
  }

  private static Optional<Reached> reached(Person person, Optional<String> place, String on) {
    return place.map(
        conversation ->
            new Reached(
                new Address(
                    person.chat(), person.workspace(), conversation, Address.Audience.ONE_PERSON),
                LocalDate.parse(on)));
  }

  @Override
  public Optional<Reached> reached(Person person) {
    return database.read(h -> reached(h, person));
  }

  static Optional<Reached> reached(Handle h, Person person) {
    return PersonRow.bind(
            h.createQuery(
                "SELECT place, active_on FROM person WHERE"
                    + PersonRow.IS
                    + "AND place IS NOT NULL"),
            person)
        .map(
            (row, ctx) ->
                new Reached(
                    new Address(
                        person.chat(),
                        person.workspace(),
                        row.getString("place"),
                        Address.Audience.ONE_PERSON),
                    LocalDate.parse(row.getString("active_on"))))
        .findOne();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
