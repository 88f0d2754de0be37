package dev.optout.app.bench;

import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Chat;
import dev.optout.bot.chat.NotSent;
import dev.optout.bot.chat.Person;
import dev.optout.bot.chat.Roster;
import dev.optout.bot.reply.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// A chat that takes so many messages in any minute and no more, and takes its time for each, as
/// Slack and Teams do.
final class SimulatedChat implements Chat, Roster {
  /// What is asked to wait by whoever sends too much.
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int FASTEST_MILLIS = 100;
  private static final int SLOWEST_MILLIS = 400;

  private final String name;
  private final int people;
  private final int perMinute;
  private final ScaledClock clock;
  private final Deque<Instant> taken = new ArrayDeque<>();
  private int busy;
  private Instant first = Instant.MAX;
  private Instant last = Instant.MIN;
  private int total;

  SimulatedChat(String name, int people, int perMinute, ScaledClock clock) {
    this.name = name;
    this.people = people;
    this.perMinute = perMinute;
    this.clock = clock;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Address lasting(Person person, Address address) {
    return address;
  }

  @Override
  public String send(Address to, Reply reply) throws NotSent {
    int number = take();
    try {
      clock.until(
          clock
              .instant()
              .plusMillis(ThreadLocalRandom.current().nextInt(FASTEST_MILLIS, SLOWEST_MILLIS + 1)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotSent(NotSent.Reason.UNKNOWN, "interrupted");
    }
    return "message-" + number;
  }

  private synchronized int take() throws NotSent {
    Instant now = clock.instant();
    while (!taken.isEmpty() && !taken.getFirst().plus(WINDOW).isAfter(now)) {
      taken.removeFirst();
    }
    if (taken.size() >= perMinute) {
      busy++;
      throw new NotSent(NotSent.Reason.BUSY, "too many", Optional.of(RETRY_AFTER));
    }
    taken.add(now);
    first = first.isBefore(now) ? first : now;
    last = now;
    total++;
    return total;
  }

  /// How many were taken, how many were turned away, and how long it took from the first to the
  /// last.
  synchronized Sending.Way way() {
    return new Sending.Way(name, perMinute, total, busy, Duration.between(first, last));
  }

  @Override
  public void replace(Address at, String message, Reply reply) {
    // nobody looks
  }

  @Override
  public Roster roster() {
    return this;
  }

  @Override
  public String workspace() {
    return "bench";
  }

  @Override
  public Optional<List<Member>> everyone() {
    return Optional.of(
        IntStream.range(0, people)
            .mapToObj(i -> new Member("U" + i, Kind.PERSON, Optional.empty(), Optional.empty()))
            .toList());
  }

  @Override
  public List<Member> room(String room) throws NotSent {
    throw new NotSent(NotSent.Reason.GONE, "there are no rooms");
  }

  @Override
  public List<Member> group(String group) throws NotSent {
    throw new NotSent(NotSent.Reason.GONE, "there are no groups");
  }

  @Override
  public Optional<Address> direct(String person) {
    return Optional.of(new Address(name, "bench", person, Address.Audience.ONE_PERSON));
  }

  @Override
  public Address roomAddress(String room) {
    return new Address(name, "bench", room, Address.Audience.SEVERAL_PEOPLE);
  }
}
