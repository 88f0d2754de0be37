package dev.optout.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.app.store.Schedule.Rhythm;
import dev.optout.app.store.Store.Reminding.Outcome;
import dev.optout.app.store.Store.Wishes;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Address.Audience;
import dev.optout.bot.chat.Person;
import dev.optout.bot.kit.SettableClock;
import dev.optout.bot.people.Reminder;
import dev.optout.bot.people.Reminder.State;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What happens by itself, on both databases.
@ParameterizedClass
@EnumSource(Databases.Kind.class)
class ScheduleTest {
  private static final Person ANN = new Person("slack", "T1", "U1ANN");
  private static final Address PRIVATE = new Address("slack", "T1", "root:D1", Audience.ONE_PERSON);
  private static final String QUESTION = "opt-out;linkedin;;;;";
  private static final Rhythm FAST =
      new Rhythm(
          Duration.ofMillis(50),
          Duration.ofMillis(200),
          Duration.ofMillis(50),
          Duration.ofHours(1));

  private final Databases.Kind kind;
  private final SettableClock clock = SettableClock.atStart();
  @TempDir private Path data = Path.of("unset");

  ScheduleTest(Databases.Kind kind) {
    this.kind = kind;
  }

  @Test
  void a_reminder_fires_once_though_two_replicas_run() {
    Wishes wishes = Databases.fresh(kind, data);
    Queue<String> sent = new ConcurrentLinkedQueue<>();
    Clock real = Clock.systemUTC();
    try (Store first = Databases.open(wishes, real);
        Store second = Databases.open(wishes, real)) {
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        ids.add(
            first
                .memory()
                .reminders()
                .add(new Person("slack", "T1", "U" + i), PRIVATE, QUESTION, real.instant())
                .orElseThrow()
                .id());
      }
      Store.Reminding reminding =
          reminder -> {
            sent.add(reminder.id());
            return Outcome.SENT;
          };
      try (Schedule _ = first.schedule(FAST, reminding, () -> {});
          Schedule _ = second.schedule(FAST, reminding, () -> {})) {
        Await.that("all are sent", () -> sent.size() >= ids.size());
      }
      assertEquals(ids.size(), sent.size());
      assertEquals(new HashSet<>(ids), new HashSet<>(sent));
    }
  }

  private ReminderRound round(Database database, Store.Reminding reminding) {
    return new ReminderRound(new SqlReminders(database, clock), reminding, clock);
  }

  private Database database(Wishes wishes) {
    return wishes
        .postgres()
        .map(PostgresAddress::read)
        .map(Database::at)
        .orElseGet(() -> Database.inFolder(data));
  }

  @Test
  void a_reminder_ends_in_one_state_that_can_be_seen() {
    try (Database database = database(Databases.fresh(kind, data))) {
      SqlReminders reminders = new SqlReminders(database, clock);
      for (Outcome outcome : List.of(Outcome.SENT, Outcome.REFUSED, Outcome.UNKNOWN)) {
        Person person = new Person("slack", "T1", outcome.name());
        reminders.add(person, PRIVATE, QUESTION, clock.instant());
        round(database, reminder -> outcome).run();
        State expected =
            switch (outcome) {
              case SENT -> State.SHOWN;
              case REFUSED -> State.NOT_DELIVERED;
              case UNKNOWN -> State.UNKNOWN;
              case LATER -> State.WAITING;
            };
        assertEquals(expected, reminders.of(person).getFirst().state());
      }
    }
  }

  @Test
  void a_busy_chat_is_asked_again_and_not_for_ever() {
    try (Database database = database(Databases.fresh(kind, data))) {
      SqlReminders reminders = new SqlReminders(database, clock);
      reminders.add(ANN, PRIVATE, QUESTION, clock.instant());
      List<Reminder> asked = new ArrayList<>();
      ReminderRound round =
          round(
              database,
              reminder -> {
                asked.add(reminder);
                return Outcome.LATER;
              });
      round.run();
      round.run();
      assertEquals(1, asked.size(), "not before a minute is over");
      while (reminders.of(ANN).getFirst().state() == State.WAITING) {
        clock.advance(Duration.ofHours(6));
        round.run();
        assertTrue(asked.size() <= 10);
      }
      assertEquals(State.NOT_DELIVERED, reminders.of(ANN).getFirst().state());
      assertEquals(10, asked.size());
    }
  }

  @Test
  void a_reminder_that_was_ended_or_postponed_is_not_sent() {
    try (Database database = database(Databases.fresh(kind, data))) {
      SqlReminders reminders = new SqlReminders(database, clock);
      Reminder ended = reminders.add(ANN, PRIVATE, QUESTION, clock.instant()).orElseThrow();
      Reminder later = reminders.add(ANN, PRIVATE, QUESTION, clock.instant()).orElseThrow();
      reminders.end(ANN, ended.id());
      reminders.postpone(ANN, later.id(), clock.instant().plus(Duration.ofDays(7)));
      List<Reminder> sent = new ArrayList<>();
      round(
              database,
              reminder -> {
                sent.add(reminder);
                return Outcome.SENT;
              })
          .run();
      assertEquals(List.of(), sent);
    }
  }
}
