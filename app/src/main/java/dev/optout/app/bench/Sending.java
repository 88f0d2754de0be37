package dev.optout.app.bench;

import dev.optout.app.announce.AnnouncementParts;
import dev.optout.app.announce.PeopleList;
import dev.optout.app.announce.Tally;
import dev.optout.app.settings.Announcing;
import dev.optout.app.settings.Announcing.Pacing;
import dev.optout.app.settings.Announcing.Somebody;
import dev.optout.app.store.Schedule;
import dev.optout.app.store.Store;
import dev.optout.bot.announce.Acts;
import dev.optout.bot.announce.Acts.Outcome;
import dev.optout.bot.announce.Announcement;
import dev.optout.bot.announce.Announcement.Status;
import dev.optout.bot.announce.Delivery.State;
import dev.optout.bot.announce.Frozen;
import dev.optout.bot.announce.Totals;
import dev.optout.bot.announce.When;
import dev.optout.bot.chat.Chat;
import dev.optout.bot.chat.Person;
import dev.optout.knowledge.KnowledgeBase;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// How an announcement goes out to many people in two chats that each take so many messages a
/// minute: with the database, the schedule and the pace that serve has, and time that passes
/// faster.
///
/// @param recipients in the ledger
/// @param replicas that sent together
/// @param scale how many times as fast time passed
/// @param took from the first to the last, in the time of the measurement
public record Sending(
    int recipients, int replicas, int scale, Duration took, Totals totals, List<Way> ways) {
  /// Of those who get it in Slack; the others get it in Teams.
  private static final double IN_SLACK = 0.3;

  private static final Person AUTHOR = new Person("terminal", "terminal", "author");
  private static final Person APPROVER = new Person("terminal", "terminal", "approver");
  private static final Duration LONGEST = Duration.ofMinutes(10);

  public Sending {
    ways = List.copyOf(ways);
  }

  /// One chat.
  ///
  /// @param limit messages that it takes in any minute
  /// @param taken messages that it took
  /// @param busy calls that it turned away with 429
  /// @param took from the first to the last
  public record Way(String chat, int limit, int taken, int busy, Duration took) {
    /// Messages a minute, as a part of the limit.
    public double ofLimit() {
      double minutes = took.toMillis() / 60_000.0;
      return minutes == 0 ? 1 : (taken - 1) / minutes / limit;
    }

    /// The part of the calls that were turned away.
    public double turnedAway() {
      return taken + busy == 0 ? 0 : (double) busy / (taken + busy);
    }
  }

  /// Measures it.
  ///
  /// @param postgres where PostgreSQL is; a new file in the temporary folder where it is not named
  /// @param replicas how many send together
  /// @param percent of the limits that are believed in, so much do the chats take
  public static Sending measure(
      KnowledgeBase base,
      int recipients,
      int scale,
      int replicas,
      int percent,
      Optional<String> postgres)
      throws IOException, InterruptedException {
    try (Scratch scratch = Scratch.make()) {
      return measure(
          base,
          recipients,
          scale,
          replicas,
          percent,
          new Store.Wishes(postgres, scratch.folder(), List.of(), 0));
    }
  }

  private static Sending measure(
      KnowledgeBase base, int recipients, int scale, int replicas, int percent, Store.Wishes wishes)
      throws InterruptedException {
    ScaledClock clock = new ScaledClock(scale);
    int inSlack = (int) (recipients * IN_SLACK);
    SimulatedChat slack =
        new SimulatedChat("slack", inSlack, Pacing.USUAL.slack() * percent / 100, clock);
    SimulatedChat teams =
        new SimulatedChat(
            "teams", recipients - inSlack, Pacing.USUAL.teams() * percent / 100, clock);
    Function<String, Optional<Chat>> chats =
        name -> Stream.<Chat>of(slack, teams).filter(c -> c.name().equals(name)).findFirst();
    List<Store> stores = new ArrayList<>();
    List<Schedule> schedules = new ArrayList<>();
    try {
      for (int i = 0; i < replicas; i++) {
        Store store = Store.open(wishes, () -> base, clock);
        stores.add(store);
        schedules.add(schedule(parts(store, chats, base, clock)));
      }
      Store first = stores.getFirst();
      Announcement done = announce(first, parts(first, chats, base, clock).acts());
      return new Sending(
          recipients,
          replicas,
          scale,
          Duration.between(
              done.startedAt().orElse(done.createdAt()), done.endedAt().orElse(clock.instant())),
          first.announcements().totals(done.id()),
          List.of(slack.way(), teams.way()));
    } finally {
      schedules.forEach(Schedule::close);
      stores.forEach(Store::close);
    }
  }

  private static Announcing settings() {
    return new Announcing(
        List.of(new Somebody("terminal", "author")),
        List.of(new Somebody("terminal", "approver")),
        List.of(),
        false,
        Set.of(),
        When.Hours.USUAL,
        Pacing.USUAL,
        Optional.empty());
  }

  private static AnnouncementParts parts(
      Store store, Function<String, Optional<Chat>> chats, KnowledgeBase base, ScaledClock clock) {
    return new AnnouncementParts(
        settings(),
        store,
        chats,
        () -> PeopleList.EMPTY,
        () -> base,
        chat -> true,
        clock,
        clock::until,
        Tally.NONE);
  }

  private static Schedule schedule(AnnouncementParts parts) {
    // a heartbeat in the time of the measurement would be missed in that of the machine
    Schedule.Rhythm rhythm =
        new Schedule.Rhythm(
            Duration.ofMillis(200),
            Duration.ofHours(1),
            Duration.ofMinutes(10),
            Duration.ofHours(10));
    return parts
        .store()
        .schedule(rhythm, reminder -> Store.Reminding.Outcome.LATER, () -> {}, parts.carriage());
  }

  private static Announcement announce(Store store, Acts acts) throws InterruptedException {
    Announcement written =
        done(acts.write(AUTHOR, Map.of("title", "A measurement", "text", "Nothing happens.")));
    done(
        acts.address(
            AUTHOR,
            written.id(),
            written.revision(),
            Map.of(
                Acts.WHO,
                "everyone slack\neveryone teams",
                Acts.WHEN,
                "now",
                Acts.URGENT,
                "a measurement")));
    Announcement counted = await(store, written.id(), Status.COUNTED);
    Announcement asked = done(acts.review(AUTHOR, counted.id(), counted.revision()));
    done(acts.approve(APPROVER, asked.id(), asked.revision(), Frozen.hash(asked)));
    return await(store, written.id(), Status.DONE);
  }

  private static Announcement done(Outcome outcome) {
    if (outcome instanceof Outcome.Done done) {
      return done.now();
    }
    throw new IllegalStateException(outcome.toString());
  }

  private static Announcement await(Store store, String id, Status status)
      throws InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (System.nanoTime() < end) {
      Optional<Announcement> now = store.announcements().find(id).filter(a -> a.status() == status);
      if (now.isPresent()) {
        return now.get();
      }
      Thread.sleep(50);
    }
    throw new IllegalStateException("it took longer than " + LONGEST + " to be " + status);
  }

  /// Whether every recipient is in the ledger, in an end state, once.
  public boolean addsUp() {
    return totals.all() == recipients
        && totals.ended() == recipients
        && totals.in(State.DELIVERED) == ways.stream().mapToInt(Way::taken).sum();
  }
}
