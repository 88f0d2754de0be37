package dev.optout.app.store;

import dev.optout.bot.announce.Announcements;
import dev.optout.bot.chat.Deliveries;
import dev.optout.bot.people.Memory;
import dev.optout.bot.people.Reminder;
import dev.optout.knowledge.KnowledgeBase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Everything that is kept in the database.
public final class Store implements AutoCloseable {
  private final Database database;
  private final Clock clock;
  private final SqlMemory memory;
  private final SqlReminders reminders;
  private final SqlUnanswered unanswered;
  private final Releases releases;
  private final SqlAnnouncements announcements;
  private final Ledger ledger;
  private final Paces paces;
  private final Jobs jobs;
  private final int wordsDays;

  /// What an operator has set.
  ///
  /// @param postgres where PostgreSQL is; else a file in the data folder
  /// @param keys that seal words, the first, and open them
  /// @param wordsDays for how many days words are kept; 0 for none
  public record Wishes(Optional<String> postgres, Path data, List<String> keys, int wordsDays) {
    public Wishes {
      keys = List.copyOf(keys);
    }

    /// Without addresses and keys.
    @Override
    public String toString() {
      return "Wishes[" + wordsDays + " days]";
    }
  }

  private Store(Database database, Wishes wishes, Supplier<KnowledgeBase> knowledge, Clock clock) {
    this.database = database;
    this.clock = clock;
    wordsDays = wishes.wordsDays();
    reminders = new SqlReminders(database, clock);
    unanswered = new SqlUnanswered(database, Seal.of(wishes.keys()), wordsDays, clock);
    releases = new Releases(database, clock);
    announcements = new SqlAnnouncements(database, knowledge, clock);
    ledger = new Ledger(database, clock);
    paces = new Paces(database, clock);
    jobs = new Jobs(database, clock);
    memory =
        new SqlMemory(
            database,
            clock,
            new SqlPeople(database, clock),
            new SqlConversations(database, knowledge, clock),
            reminders,
            new SqlFeedbacks(database, clock),
            new SqlHandovers(database, clock),
            unanswered);
  }

  /// Opens the database and brings its tables to the newest version.
  ///
  /// @param knowledge in force at the moment
  /// @throws DatabaseNotOpened if it cannot be used
  public static Store open(Wishes wishes, Supplier<KnowledgeBase> knowledge, Clock clock) {
    Database database =
        wishes
            .postgres()
            .map(PostgresAddress::read)
            .map(Database::at)
            .orElseGet(() -> Database.inFolder(wishes.data()));
    return new Store(database, wishes, knowledge, clock);
  }

  public Memory memory() {
    return memory;
  }

  /// What chats have delivered, shared by all replicas.
  public Deliveries deliveries() {
    return new SqlDeliveries(database, clock);
  }

  public Releases releases() {
    return releases;
  }

  public Announcements announcements() {
    return announcements;
  }

  /// Ids of announcements with which something may be left to do by itself.
  public List<String> activeAnnouncements() {
    return announcements.active();
  }

  public Ledger ledger() {
    return ledger;
  }

  public Paces paces() {
    return paces;
  }

  /// Has announcements carried, by whichever process serves.
  public Jobs jobs() {
    return jobs;
  }

  /// Counts for curators.
  public Insight insight() {
    return Insights.of(database, unanswered);
  }

  /// Which database it is, as it may be shown.
  public String description() {
    return database.description() + ", tables of version " + Database.VERSION;
  }

  /// Whether it answers.
  ///
  /// @throws RuntimeException if it does not
  public void ping() {
    database.<Integer>read(h -> h.createQuery("SELECT 1").mapTo(Integer.class).one());
  }

  /// Begins with what happens by itself, until the schedule is closed.
  ///
  /// @param reminding puts a reminder into its chat
  /// @param notes sends what waits for followers
  public Schedule schedule(Schedule.Rhythm rhythm, Reminding reminding, Runnable notes) {
    return schedule(rhythm, reminding, notes, Carrying.NOTHING);
  }

  /// Begins with what happens by itself, until the schedule is closed.
  ///
  /// @param reminding puts a reminder into its chat
  /// @param notes sends what waits for followers
  /// @param carrying carries announcements
  public Schedule schedule(
      Schedule.Rhythm rhythm, Reminding reminding, Runnable notes, Carrying carrying) {
    return Schedule.start(
        database,
        clock,
        rhythm,
        new ReminderRound(reminders, reminding, clock)::run,
        notes,
        new Retention(database, wordsDays, clock)::run,
        carrying,
        jobs);
  }

  /// Puts a reminder into its chat.
  @FunctionalInterface
  public interface Reminding {
    /// What became of it; never throws for what a chat does.
    Outcome send(Reminder reminder);

    /// What became of a message.
    enum Outcome {
      /// The chat took it.
      SENT,
      /// The chat asks to slow down, or is off for the moment.
      LATER,
      /// It will never take it.
      REFUSED,
      /// It did not say.
      UNKNOWN
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
