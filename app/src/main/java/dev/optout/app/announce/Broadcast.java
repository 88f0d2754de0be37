package dev.optout.app.announce;

import dev.optout.app.announce.Tally.Said;
import dev.optout.app.settings.Announcing.Pacing;
import dev.optout.app.store.Ledger;
import dev.optout.app.store.Ledger.Claimed;
import dev.optout.app.store.Ledger.Lane;
import dev.optout.app.store.Ledger.Settled;
import dev.optout.app.store.Paces;
import dev.optout.app.store.Paces.Slots;
import dev.optout.bot.announce.Announcement;
import dev.optout.bot.announce.Announcement.Status;
import dev.optout.bot.announce.AnnouncementText;
import dev.optout.bot.announce.Announcements;
import dev.optout.bot.announce.Delivery.Kind;
import dev.optout.bot.announce.Delivery.State;
import dev.optout.bot.announce.When;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Chat;
import dev.optout.bot.chat.NotSent;
import dev.optout.bot.reply.Reply;
import dev.optout.knowledge.KnowledgeBase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends announcements, slice by slice: takes moments of the common pace, claims so many rows of
/// the ledger, sends each at its moment, and writes down what became of them, while the next are
/// under way.
public final class Broadcast {
  private static final Logger LOG = LoggerFactory.getLogger(Broadcast.class);

  /// So many recipients are under way at once, in all slices of a process together: as many as can
  /// be unknown after a kill.
  public static final int IN_FLIGHT = 20;

  /// A claim of which less than this is left begins no call: the longest takes less.
  private static final Duration LONGEST_CALL = Duration.ofSeconds(25);

  /// A batch is what the pace allows in so long.
  private static final int BATCHES_A_MINUTE = 240;

  /// After this a slice makes room for others.
  private static final Duration SLICE = Duration.ofSeconds(60);

  /// What lies further ahead is not waited for.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Duration CHAT_OFF = Duration.ofMinutes(1);
  private static final int MOST_ATTEMPTS = 10;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  /// So many refusals in a row are the chat's answer to all.
  private static final int REFUSALS = 5;

  private static final int SETTLING_TRIES = 5;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /// Rests that end within so long are one.
  private static final Duration ALIKE = Duration.ofSeconds(1);

  private final Announcements all;
  private final Ledger ledger;
  private final Paces paces;
  private final Function<String, Optional<Chat>> chats;
  private final Supplier<KnowledgeBase> knowledge;
  private final Pacing pacing;
  private final When.Hours hours;
  private final Clock clock;
  private final Waiting waiting;
  private final Tally tally;
  private final Semaphore free = new Semaphore(IN_FLIGHT, true);

  /// Until when ways rest, as far as this process was asked to wait itself.
  private final Map<Lane, Instant> resting = new ConcurrentHashMap<>();

  /// @param chats those that are on, by name
  /// @param hours in which people get private messages
  public Broadcast(
      Announcements all,
      Ledger ledger,
      Paces paces,
      Function<String, Optional<Chat>> chats,
      Supplier<KnowledgeBase> knowledge,
      Pacing pacing,
      When.Hours hours,
      Clock clock,
      Waiting waiting,
      Tally tally) {
    this.all = all;
    this.ledger = ledger;
    this.paces = paces;
    this.chats = chats;
    this.knowledge = knowledge;
    this.pacing = pacing;
    this.hours = hours;
    this.clock = clock;
    this.waiting = waiting;
    this.tally = tally;
  }

  /// Messages a minute that a way takes.
  int perMinute(Lane lane) {
    return switch (lane.chat()) {
      case "slack" -> lane.isForRooms() ? pacing.slackChannel() : pacing.slack();
      default -> pacing.teams();
    };
  }

  /// Sends one way of an announcement for a while.
  ///
  /// @param stopping whether this process is about to end
  /// @return when to go on; empty where nobody waits any more, or it is not being sent
  public Optional<Instant> slice(String id, Lane lane, BooleanSupplier stopping) {
    Optional<Announcement> announcement = all.find(id).filter(a -> a.status() == Status.SENDING);
    if (announcement.isEmpty()) {
      return Optional.empty();
    }
    Optional<Chat> chat = chats.apply(lane.chat());
    if (chat.isEmpty()) {
      return Optional.of(clock.instant().plus(CHAT_OFF));
    }
    Run run = new Run(announcement.get(), lane, chat.get());
    Optional<Instant> again;
    try {
      again = run.send(stopping);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(clock.instant());
    } finally {
      run.drain();
    }
    // what was under way may wait once more
    return again.or(run::next);
  }

  /// One slice.
  private final class Run {
    private final Announcement announcement;
    private final Lane lane;
    private final Chat chat;
    private final Reply reply;
    private final Openings openings;
    private final int perMinute;
    private final List<Thread> batches = new ArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();

    Run(Announcement announcement, Lane lane, Chat chat) {
      this.announcement = announcement;
      this.lane = lane;
      this.chat = chat;
      reply = AnnouncementText.of(announcement.content(), knowledge.get());
      openings = new Openings(announcement.when(), hours);
      perMinute = perMinute(lane);
    }

    Optional<Instant> send(BooleanSupplier stopping) throws InterruptedException {
      Instant end = clock.instant().plus(SLICE);
      int size = Math.clamp(perMinute / BATCHES_A_MINUTE, 1, IN_FLIGHT);
      while (!stopping.getAsBoolean() && clock.instant().isBefore(end)) {
        Optional<Instant> rest =
            paces.restsUntil(lane).filter(until -> until.isAfter(clock.instant().plus(PATIENCE)));
        if (rest.isPresent()) {
          return rest;
        }
        Slots slots = paces.take(lane, perMinute, size);
        waiting.until(slots.first());
        free.acquire(slots.number());
        List<Claimed> claimed;
        try {
          claimed = ledger.claim(announcement.id(), lane, slots.number());
        } catch (RuntimeException e) {
          free.release(slots.number());
          throw e;
        }
        free.release(slots.number() - claimed.size());
        if (claimed.isEmpty()) {
          Optional<Instant> next = next();
          boolean isSoon =
              next.filter(at -> at.isBefore(clock.instant().plus(PATIENCE))).isPresent();
          if (!isSoon) {
            return next;
          }
          waiting.until(next.orElseThrow());
        } else {
          batches.removeIf(thread -> !thread.isAlive());
          batches.add(Thread.ofVirtual().name("batch").start(() -> send(claimed, slots)));
        }
      }
      return next();
    }

    /// When the next may be sent; empty where nobody waits or it is not being sent.
    private Optional<Instant> next() {
      return all.find(announcement.id()).filter(a -> a.status() == Status.SENDING).isPresent()
          ? Optional.ofNullable(ledger.lanes(announcement.id()).get(lane))
          : Optional.empty();
    }

    private void send(List<Claimed> claimed, Slots slots) {
      try {
        List<Settled> settled = new ArrayList<>();
        List<Thread> calls = new ArrayList<>();
        for (int i = 0; i < claimed.size(); i++) {
          Claimed one = claimed.get(i);
          Instant moment = slots.of(i);
          calls.add(
              Thread.ofVirtual()
                  .name("recipient")
                  .start(
                      () -> {
                        Settled what = send(one, moment);
                        synchronized (settled) {
                          settled.add(what);
                        }
                      }));
        }
        for (Thread call : calls) {
          call.join();
        }
        settle(settled);
        boolean wentWell = settled.stream().allMatch(s -> s.state() == State.DELIVERED);
        if (wentWell) {
          paces.wentThrough(lane, slots.first());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        free.release(claimed.size());
      }
    }

    private Settled send(Claimed one, Instant moment) {
      try {
        waiting.until(moment);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return again(one, clock.instant(), "the program ended first");
      }
      Instant now = clock.instant();
      if (now.isAfter(one.until().minus(LONGEST_CALL))) {
        // it may be another's by now: whoever lost a claim does not send
        return again(one, now, "the claim was lost");
      }
      if (one.recipient().kind() == Kind.PERSON) {
        Instant opening = openings.next(one.recipient().zone(), now);
        if (opening.isAfter(now)) {
          return again(one, opening, "outside of their hours");
        }
      }
      Instant rested = resting.getOrDefault(lane, Instant.EPOCH);
      if (rested.isAfter(now)) {
        return again(one, rested, "the chat asked to wait");
      }
      Optional<Address> address = one.recipient().address();
      return address.isEmpty()
          ? settled(one, State.FAILED, "there is no place to write to")
          : call(one, address.get());
    }

    private Settled call(Claimed one, Address address) {
      try {
        String message = chat.send(address, reply);
        tally.count(lane.chat(), Said.DELIVERED);
        refusals.set(0);
        return new Settled(
            one, State.DELIVERED, true, Optional.empty(), Optional.of(message), Optional.empty());
      } catch (NotSent e) {
        tally.count(
            lane.chat(),
            switch (e.reason()) {
              case BUSY -> Said.BUSY;
              case GONE, REFUSED -> Said.FAILED;
              case UNKNOWN -> Said.UNKNOWN;
            });
        return switch (e.reason()) {
          case BUSY -> busy(one, e);
          case GONE -> settled(one, State.FAILED, "cannot be reached: " + e.detail());
          case REFUSED -> refused(one, e);
          case UNKNOWN -> settled(one, State.UNKNOWN, e.detail());
        };
      } catch (RuntimeException e) {
        LOG.warn("A recipient could not be sent to: {}", e.getClass().getName());
        tally.count(lane.chat(), Said.UNKNOWN);
        return settled(one, State.UNKNOWN, "the program failed: " + e.getClass().getSimpleName());
      }
    }

    private Settled busy(Claimed one, NotSent e) {
      Duration doubled = Duration.ofSeconds(1L << Math.min(one.attempt(), 10));
      Duration wait =
          e.waiting().orElse(doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT);
      Instant now = clock.instant();
      Instant end = now.plus(wait);
      Instant known = resting.getOrDefault(lane, Instant.EPOCH);
      if (end.isAfter(known.plus(ALIKE))) {
        resting.put(lane, end);
        paces.slowDown(
            lane, wait, ledger.deliveredSince(announcement.id(), lane, now.minus(MINUTE)));
      }
      return one.attempt() >= MOST_ATTEMPTS
          ? settled(one, State.FAILED, "stayed busy: " + e.detail())
          : new Settled(
              one,
              State.WAITING,
              true,
              Optional.of(e.detail()),
              Optional.empty(),
              Optional.of(end));
    }

    private Settled refused(Claimed one, NotSent e) {
      if (refusals.incrementAndGet() == REFUSALS) {
        stop(Audiences.name(lane.chat()) + " refuses it: " + e.detail());
      }
      return settled(one, State.FAILED, e.detail());
    }

    private void stop(String why) {
      all.find(announcement.id())
          .filter(a -> a.status() == Status.SENDING)
          .ifPresent(
              a ->
                  all.change(
                      a, a.in(Status.PAUSED).noted(Optional.of(why)), "program", "paused", why));
    }

    private static Settled settled(Claimed one, State state, String reason) {
      return new Settled(one, state, true, Optional.of(reason), Optional.empty(), Optional.empty());
    }

    /// One for which the chat was not called.
    private static Settled again(Claimed one, Instant when, String reason) {
      return new Settled(
          one, State.WAITING, false, Optional.of(reason), Optional.empty(), Optional.of(when));
    }

    /// A database that does not answer for a moment must not make known outcomes unknown.
    private void settle(List<Settled> settled) throws InterruptedException {
      for (int left = SETTLING_TRIES; ; left--) {
        try {
          ledger.settle(announcement.id(), settled);
          return;
        } catch (RuntimeException e) {
          LOG.warn("What became of recipients is not written yet: {}", e.getClass().getName());
          if (left <= 1) {
            return;
          }
          waiting.until(clock.instant().plusSeconds(2));
        }
      }
    }

    /// Waits for what is under way.
    void drain() {
      try {
        for (Thread batch : batches) {
          batch.join();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
