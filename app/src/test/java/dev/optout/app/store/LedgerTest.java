package dev.optout.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.app.store.Ledger.Claimed;
import dev.optout.app.store.Ledger.Lane;
import dev.optout.app.store.Ledger.Settled;
import dev.optout.app.store.Paces.Slots;
import dev.optout.app.store.Store.Wishes;
import dev.optout.bot.announce.Announcement;
import dev.optout.bot.announce.Announcement.Status;
import dev.optout.bot.announce.Announcements;
import dev.optout.bot.announce.Delivery;
import dev.optout.bot.announce.Delivery.Recipient;
import dev.optout.bot.announce.Delivery.State;
import dev.optout.bot.announce.Frozen;
import dev.optout.bot.announce.Totals;
import dev.optout.bot.kit.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Announcements, their ledger and the pace, on both databases.
@ParameterizedClass
@EnumSource(Databases.Kind.class)
class LedgerTest {
  private static final Lane LANE = new Lane("slack T1 PERSON");

  private final Databases.Kind kind;
  private final SettableClock clock = SettableClock.atStart();
  @TempDir private Path data = Path.of("unset");
  private Wishes wishes = new Wishes(Optional.empty(), data, List.of(), 0);
  private Store store;

  LedgerTest(Databases.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    wishes = Databases.fresh(kind, data);
    store = Databases.open(wishes, clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Announcements all() {
    return store.announcements();
  }

  private Ledger ledger() {
    return store.ledger();
  }

  private static Settled settled(Claimed claimed, State state) {
    return new Settled(
        claimed,
        state,
        true,
        state == State.DELIVERED ? Optional.empty() : Optional.of("why"),
        state == State.DELIVERED ? Optional.of("message") : Optional.empty(),
        Optional.empty());
  }

  private Totals totals(Announcement a) {
    return all().totals(a.id());
  }

  @Test
  void an_announcement_comes_back_as_it_was() {
    Announcement frozen = Ledgers.frozen(store, Ledgers.people(3));
    assertEquals(Optional.of(frozen), all().find(frozen.id()));
    assertEquals(Optional.of(frozen), all().find(frozen.id().substring(0, 6)));
    assertEquals(Optional.empty(), all().find("%"));
    assertEquals(List.of(frozen), all().newest(5));
    assertEquals(3, frozen.counted().orElseThrow().recipients());
    assertEquals(
        List.of("written", "addressed", "counted"),
        all().audit(frozen.id()).stream().map(a -> a.act()).toList());
  }

  @Test
  void of_two_who_change_it_at_once_one_is_told_so() {
    Announcement a = Ledgers.frozen(store, Ledgers.people(3));
    assertTrue(all().change(a, a.in(Status.IN_REVIEW), "one", "asked", "").isPresent());
    assertEquals(Optional.empty(), all().change(a, a.saying(a.content()), "two", "edited", ""));
    assertEquals(3, totals(a).all(), "the loser erased nothing");
  }

  @Test
  void an_edit_takes_the_recipients_and_the_fingerprint_with_it() {
    Announcement a = Ledgers.frozen(store, Ledgers.people(3));
    String hash = Frozen.hash(a);
    Announcement edited =
        all().change(a, a.saying(a.content()), "author", "edited", "").orElseThrow();
    assertEquals(0, totals(edited).all());
    assertFalse(Frozen.hash(edited).equals(hash));
    assertTrue(all().delete(edited, "author"));
    assertEquals(Optional.empty(), all().find(a.id()));
    assertEquals("deleted", all().audit(a.id()).getLast().act());
  }

  @Test
  void the_fingerprint_tells_every_audience_apart() {
    Set<String> fingerprints = new HashSet<>();
    for (List<Recipient> people :
        List.of(Ledgers.people(2), Ledgers.people(3), Ledgers.people(3).subList(1, 3))) {
      fingerprints.add(Ledgers.frozen(store, people).counted().orElseThrow().fingerprint());
    }
    assertEquals(3, fingerprints.size());
  }

  @Test
  void two_replicas_never_claim_the_same_recipient() throws Exception {
    Announcement a = Ledgers.sending(store, Ledgers.people(500), clock.instant());
    ConcurrentLinkedQueue<Integer> claimed = new ConcurrentLinkedQueue<>();
    try (Store other = Databases.open(wishes, clock)) {
      List<Thread> threads = new ArrayList<>();
      for (Store replica : List.of(store, other, store, other)) {
        threads.add(
            Thread.ofVirtual()
                .start(
                    () -> {
                      List<Claimed> batch;
                      int empty = 0;
                      while (empty < 3) {
                        batch = replica.ledger().claim(a.id(), LANE, 20);
                        empty = batch.isEmpty() ? empty + 1 : 0;
                        batch.forEach(c -> claimed.add(c.position()));
                        replica
                            .ledger()
                            .settle(
                                a.id(),
                                batch.stream().map(c -> settled(c, State.DELIVERED)).toList());
                      }
                    }));
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }
    assertEquals(500, claimed.size());
    assertEquals(500, new HashSet<>(claimed).size());
    assertEquals(500, totals(a).in(State.DELIVERED));
  }

  @Test
  void nobody_is_claimed_before_their_time_or_while_it_is_paused() {
    Announcement a = Ledgers.sending(store, Ledgers.people(30), clock.instant());
    Instant later = clock.instant().plus(Duration.ofHours(1));
    ledger().open(a.id(), zone -> later, later);
    assertEquals(List.of(), ledger().claim(a.id(), LANE, 20));
    assertEquals(Map.of(LANE, later), ledger().lanes(a.id()));
    assertEquals(30, ledger().waitingUntilLater(a.id()));
    clock.advance(Duration.ofHours(1));
    assertEquals(20, ledger().claim(a.id(), LANE, 20).size());
    Announcement paused = all().change(a, a.in(Status.PAUSED), "admin", "paused", "").orElseThrow();
    assertEquals(List.of(), ledger().claim(a.id(), LANE, 20));
    all().change(paused, paused.in(Status.SENDING), "admin", "resumed", "");
    assertEquals(10, ledger().claim(a.id(), LANE, 20).size());
  }

  @Test
  void every_state_is_written_down_and_the_totals_always_add_up() {
    Announcement a = Ledgers.sending(store, Ledgers.people(10), clock.instant());
    List<Claimed> batch = ledger().claim(a.id(), LANE, 6);
    assertEquals(6, totals(a).in(State.SENDING));
    List<State> states =
        List.of(
            State.DELIVERED,
            State.FAILED,
            State.UNKNOWN,
            State.SKIPPED,
            State.WAITING,
            State.RECALLED);
    List<Settled> settled = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      settled.add(settled(batch.get(i), states.get(i)));
    }
    ledger().settle(a.id(), settled);
    for (State state : states) {
      assertEquals(state == State.WAITING ? 5 : 1, totals(a).in(state), state.slug());
    }
    assertEquals(10, totals(a).all());
    assertEquals(5, totals(a).ended());
    assertEquals(Map.of("why", 1), all().reasons(a.id(), State.FAILED));
    Delivery delivered = all().deliveries(a.id(), Optional.of(State.DELIVERED), 0, 10).getFirst();
    assertEquals(Optional.of("message"), delivered.message());
    assertEquals(1, delivered.attempts());
  }

  @Test
  void a_claim_that_nothing_came_of_is_unknown_and_not_sent_again() {
    Announcement a = Ledgers.sending(store, Ledgers.people(3), clock.instant());
    List<Claimed> lost = ledger().claim(a.id(), LANE, 2);
    assertEquals(0, ledger().giveUp(a.id()), "it may still come");
    clock.advance(Ledger.CLAIM.plusSeconds(1));
    assertEquals(2, ledger().giveUp(a.id()));
    assertEquals(2, totals(a).in(State.UNKNOWN));
    assertEquals(1, ledger().claim(a.id(), LANE, 20).size(), "the one that nobody had");

    ledger().settle(a.id(), List.of(settled(lost.get(0), State.WAITING)));
    assertEquals(2, totals(a).in(State.UNKNOWN), "whoever lost a claim does not bring it back");
    ledger().settle(a.id(), List.of(settled(lost.get(1), State.DELIVERED)));
    assertEquals(1, totals(a).in(State.DELIVERED), "but what the chat took is known after all");
  }

  @Test
  void only_what_failed_is_tried_again() {
    Announcement a = Ledgers.sending(store, Ledgers.people(4), clock.instant());
    List<Claimed> batch = ledger().claim(a.id(), LANE, 4);
    ledger()
        .settle(
            a.id(),
            List.of(
                settled(batch.get(0), State.FAILED),
                settled(batch.get(1), State.UNKNOWN),
                settled(batch.get(2), State.DELIVERED),
                settled(batch.get(3), State.FAILED)));
    Announcement done =
        all().change(a, a.ended(Status.DONE, clock.instant()), "program", "done", "").orElseThrow();
    assertEquals(2, all().retryFailed(done, "admin"));
    assertEquals(0, all().retryFailed(done, "admin"), "pressed twice");
    assertEquals(2, totals(a).in(State.WAITING));
    assertEquals(Status.SENDING, all().find(a.id()).orElseThrow().status());
    assertEquals(
        List.of(0, 3), ledger().claim(a.id(), LANE, 9).stream().map(Claimed::position).toList());
  }

  @Test
  void whoever_waits_is_skipped_when_it_is_cancelled() {
    Announcement a = Ledgers.sending(store, Ledgers.people(4), clock.instant());
    ledger().claim(a.id(), LANE, 1);
    assertEquals(3, all().skipWaiting(a.id(), "cancelled"));
    assertEquals(Map.of("cancelled", 3), all().reasons(a.id(), State.SKIPPED));
    assertEquals(4, totals(a).all());
  }

  @Test
  void somebody_who_is_forgotten_stays_a_number() {
    List<Recipient> people = Ledgers.people(3);
    Announcement a = Ledgers.sending(store, people, clock.instant());
    assertEquals(1, store.memory().of(people.get(1).person().orElseThrow()).announcements());
    store.memory().forget(people.get(1).person().orElseThrow());
    assertFalse(Traces.of(wishes).contains(people.get(1).id()));
    assertEquals(3, totals(a).all());
    assertEquals(Map.of("asked to be forgotten", 1), all().reasons(a.id(), State.SKIPPED));
    assertEquals(2, ledger().claim(a.id(), LANE, 20).size());
  }

  @Test
  void two_replicas_share_one_pace() throws Exception {
    ConcurrentLinkedQueue<Instant> moments = new ConcurrentLinkedQueue<>();
    try (Store other = Databases.open(wishes, clock)) {
      List<Thread> threads = new ArrayList<>();
      for (Store replica : List.of(store, other)) {
        threads.add(
            Thread.ofVirtual()
                .start(
                    () -> {
                      for (int i = 0; i < 25; i++) {
                        Slots slots = replica.paces().take(LANE, 525, 2);
                        moments.add(slots.of(0));
                        moments.add(slots.of(1));
                      }
                    }));
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }
    List<Instant> sorted = moments.stream().sorted().toList();
    assertEquals(100, sorted.size());
    for (int i = 1; i < sorted.size(); i++) {
      Duration gap = Duration.between(sorted.get(i - 1), sorted.get(i));
      assertTrue(gap.toNanos() >= 60_000_000_000L / 525, "two within " + gap);
    }
    Duration all = Duration.between(sorted.getFirst(), sorted.getLast());
    assertTrue(all.toNanos() < 99 * (60_000_000_000L / 525) * 1.02, "no moment is lost: " + all);
  }

  @Test
  void a_chat_that_asks_to_slow_down_rests_the_way_for_all_and_slows_it_once() {
    Slots before = store.paces().take(LANE, 600, 1);
    store.paces().slowDown(LANE, Duration.ofSeconds(30), 480);
    store.paces().slowDown(LANE, Duration.ofSeconds(20), 100);
    Instant until = clock.instant().plusSeconds(30);
    assertEquals(Optional.of(until), store.paces().restsUntil(LANE));
    Slots after = store.paces().take(LANE, 600, 5);
    assertEquals(until, after.first());
    assertEquals(1, after.number(), "whether it takes any is tried with one");
    assertEquals(
        60.0 / 480 / 0.98,
        after.gap().toNanos() / 1e9,
        0.001,
        "one sign, not two: from now on what it took");
    assertEquals(until.plusSeconds(2), store.paces().take(LANE, 600, 5).first());
    clock.advance(Duration.ofSeconds(31));
    assertEquals(Optional.empty(), store.paces().restsUntil(LANE));
    store.paces().wentThrough(LANE, until.minusSeconds(1));
    assertEquals(1, store.paces().take(LANE, 600, 5).number(), "that was sent before the rest");
    store.paces().wentThrough(LANE, until);
    Slots open = store.paces().take(LANE, 600, 5);
    assertEquals(5, open.number(), "it takes them again");
    assertEquals(clock.instant(), open.first());
    assertEquals(after.gap(), open.gap());
    clock.advance(Duration.ofSeconds(30));
    store.paces().wentThrough(LANE, clock.instant());
    store.paces().wentThrough(LANE, clock.instant());
    Duration eased = store.paces().take(LANE, 600, 1).gap();
    assertTrue(
        eased.compareTo(after.gap()) < 0 && eased.compareTo(before.gap()) > 0,
        "a little, and not at once: " + eased);
    for (int i = 0; i < 100; i++) {
      clock.advance(Duration.ofSeconds(31));
      store.paces().wentThrough(LANE, clock.instant());
    }
    assertEquals(before.gap(), store.paces().take(LANE, 600, 1).gap(), "it wears off");
  }

  @Test
  void a_way_is_slowed_by_half_at_most_and_never_stands_still() {
    Duration usual = store.paces().take(LANE, 600, 1).gap();
    store.paces().slowDown(LANE, Duration.ofSeconds(1), 0);
    assertEquals(usual.multipliedBy(2), store.paces().take(LANE, 600, 1).gap());
    for (int i = 0; i < 20; i++) {
      clock.advance(Duration.ofSeconds(1));
      store.paces().wentThrough(LANE, clock.instant());
      store.paces().slowDown(LANE, Duration.ofSeconds(1), 0);
    }
    assertEquals(Duration.ofSeconds(10), store.paces().take(LANE, 600, 1).gap());
  }

  @Test
  void a_moment_that_is_a_little_late_is_made_up_for() {
    Slots one = store.paces().take(LANE, 600, 5);
    Instant next = one.of(5);
    clock.advance(Duration.between(clock.instant(), next).plusMillis(350));
    assertEquals(next, store.paces().take(LANE, 600, 1).first());
    clock.advance(Duration.ofSeconds(2));
    assertEquals(clock.instant(), store.paces().take(LANE, 600, 1).first());
  }

  @Test
  void a_slow_way_keeps_each_distance() {
    Slots one = store.paces().take(LANE, 60, 1);
    clock.advance(one.gap().plusMillis(100));
    assertEquals(clock.instant(), store.paces().take(LANE, 60, 1).first());
  }

  @Test
  void an_answer_makes_what_waits_make_room() {
    Slots one = store.paces().take(LANE, 60, 5);
    store.paces().makeRoom(LANE);
    Slots next = store.paces().take(LANE, 60, 1);
    assertEquals(one.of(6), next.first());
  }

  @Test
  void people_are_told_of_a_revision_once() {
    Announcement a = Ledgers.frozen(store, Ledgers.people(1));
    assertTrue(ledger().tells(a.id(), a.revision()));
    assertFalse(ledger().tells(a.id(), a.revision()));
  }

  @Test
  void a_hundred_thousand_recipients_are_frozen_and_counted() {
    Announcement a = Ledgers.frozen(store, Ledgers.people(100_000));
    assertEquals(100_000, totals(a).all());
    assertEquals(100_000, a.counted().orElseThrow().recipients());
  }
}
