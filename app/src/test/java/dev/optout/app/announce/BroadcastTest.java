package dev.optout.app.announce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.app.store.Ledger.Claimed;
import dev.optout.app.store.Ledger.Lane;
import dev.optout.app.store.Ledger.Settled;
import dev.optout.bot.announce.Announcement;
import dev.optout.bot.announce.Announcement.Status;
import dev.optout.bot.announce.Delivery.State;
import dev.optout.bot.announce.Totals;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Chat;
import dev.optout.bot.chat.NotSent;
import dev.optout.bot.chat.NotSent.Reason;
import dev.optout.bot.chat.Person;
import dev.optout.bot.chat.Roster;
import dev.optout.bot.reply.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of every recipient.
class BroadcastTest {
  private static final Lane SLACK = new Lane("slack T0ADVISOR PERSON");

  @TempDir private Path data = Path.of("unset");
  private Rig rig;

  @BeforeEach
  void open() {
    rig = new Rig(data);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private Optional<Instant> slice(Announcement a) {
    return rig.broadcast.slice(a.id(), SLACK, () -> false);
  }

  private Totals totals(Announcement a) {
    return rig.store.announcements().totals(a.id());
  }

  @Test
  void everybody_gets_it_once_at_the_pace_of_the_chat() {
    rig.slackHas(45, ZoneOffset.UTC);
    Announcement a = rig.sending("everyone slack");
    int before = rig.slack.sent().size();
    Instant begun = rig.clock.instant();
    assertEquals(Optional.empty(), slice(a));
    Duration took = Duration.between(begun, rig.clock.instant());
    assertEquals(45, totals(a).in(State.DELIVERED));
    assertEquals(
        45,
        rig.slack.sent().stream().skip(before).map(s -> s.to().conversation()).distinct().count());
    assertTrue(took.toMillis() >= 44 * 60_000 / 525, "too fast: " + took);
    assertEquals(Map.of("slack DELIVERED", 45), rig.said);
    rig.carriage.look(a.id());
    assertEquals(Status.DONE, rig.now(a).status());
  }

  @Test
  void what_a_chat_says_decides_the_state() {
    rig.slackHas(1, ZoneOffset.UTC);
    for (var expected :
        List.of(
            Map.entry(Reason.GONE, State.FAILED),
            Map.entry(Reason.REFUSED, State.FAILED),
            Map.entry(Reason.UNKNOWN, State.UNKNOWN))) {
      Announcement a = rig.sending("everyone slack");
      rig.slack.refuse(Optional.of(expected.getKey()));
      slice(a);
      rig.slack.refuse(Optional.empty());
      assertEquals(1, totals(a).in(expected.getValue()), expected.toString());
    }
  }

  @Test
  void a_busy_chat_is_waited_for_and_nobody_is_lost() {
    rig.slackHas(3, ZoneOffset.UTC);
    Announcement a = rig.sending("everyone slack");
    rig.slack.refuse(Optional.of(Reason.BUSY));
    Optional<Instant> again = slice(a);
    assertTrue(again.isPresent());
    assertTrue(totals(a).in(State.WAITING) > 0, totals(a).words());
    assertTrue(rig.said.containsKey("slack BUSY"), rig.said.toString());
    rig.slack.refuse(Optional.empty());
    for (int i = 0; i < 20 && totals(a).in(State.DELIVERED) < 3; i++) {
      rig.clock.advance(Duration.ofMinutes(2));
      slice(a);
    }
    assertEquals(3, totals(a).in(State.DELIVERED));
  }

  @Test
  void while_the_chat_asks_to_wait_that_is_what_is_told() {
    rig.slackHas(3, ZoneOffset.UTC);
    Announcement a = rig.sending("everyone slack");
    rig.store.paces().take(SLACK, 525, 1);
    rig.store.paces().slowDown(SLACK, Duration.ofMinutes(5), 0);
    assertEquals(Optional.of(rig.clock.instant().plus(Duration.ofMinutes(5))), slice(a));
    assertEquals(
        List.of("Waiting for Slack's limit until 12:05:00 (Z)."), rig.goings.of(rig.now(a)));
  }

  @Test
  void refusals_of_one_after_another_stop_it_with_the_reason() {
    rig.slackHas(60, ZoneOffset.UTC);
    Announcement a = rig.sending("everyone slack");
    rig.slack.refuse(Optional.of(Reason.REFUSED));
    slice(a);
    Announcement now = rig.now(a);
    assertEquals(Status.PAUSED, now.status());
    assertTrue(now.note().orElse("").contains("Slack refuses it"), now.note().toString());
    assertTrue(totals(a).in(State.WAITING) >= 35, totals(a).words());
    rig.slack.refuse(Optional.empty());
    assertTrue(
        rig.acts.retry(Rig.AUTHOR, a.id()) instanceof dev.optout.bot.announce.Acts.Outcome.Done);
    slice(a);
    assertEquals(60, totals(a).in(State.DELIVERED));
  }

  @Test
  void people_get_it_in_their_own_daytime_only() {
    // it is noon in UTC, so night in Auckland, which is 13 hours ahead
    rig.slackHas(2, ZoneId.of("Pacific/Auckland"));
    Announcement a = rig.approved("everyone slack", "now", "");
    rig.carriage.look(a.id());
    Optional<Instant> again = slice(a);
    assertEquals(Optional.of(Instant.parse("2026-11-24T19:00:00Z")), again);
    assertEquals(2, totals(a).in(State.WAITING));
    assertTrue(
        rig.goings.of(rig.now(a)).getFirst().startsWith("2 wait for their own time"),
        rig.goings.of(rig.now(a)).toString());
    rig.clock.advance(Duration.ofHours(7));
    slice(a);
    assertEquals(2, totals(a).in(State.DELIVERED));
  }

  @Test
  void what_is_urgent_comes_at_any_hour_and_the_reason_is_kept() {
    rig.slackHas(2, ZoneId.of("Pacific/Auckland"));
    Announcement a = rig.approved("everyone slack", "now", "passwords leak");
    rig.carriage.look(a.id());
    slice(a);
    assertEquals(2, totals(a).in(State.DELIVERED));
    assertEquals(Optional.of("passwords leak"), rig.now(a).when().urgent());
  }

  @Test
  void each_gets_it_at_the_same_time_of_their_own_zone() {
    rig.slackHas(1, ZoneId.of("Asia/Jakarta"));
    Announcement a = rig.approved("everyone slack", "2026-11-25 09:30 their time", "");
    rig.carriage.look(a.id());
    assertEquals(Optional.of(Instant.parse("2026-11-25T02:30:00Z")), slice(a));
  }

  @Test
  void one_for_later_waits_for_its_time() {
    rig.slackHas(1, ZoneOffset.UTC);
    Announcement a = rig.approved("everyone slack", "2026-11-25 09:30 Europe/Berlin", "");
    assertEquals(
        Optional.of(Instant.parse("2026-11-25T08:30:00Z")), rig.carriage.look(a.id()).again());
    assertEquals(Status.APPROVED, rig.now(a).status());
    rig.clock.advance(Duration.ofDays(1));
    rig.carriage.look(a.id());
    assertEquals(Status.SENDING, rig.now(a).status());
  }

  @Test
  void a_paused_one_sends_nothing_more_and_goes_on_where_it_was() {
    rig.slackHas(80, ZoneOffset.UTC);
    Announcement a = rig.sending("everyone slack");
    AtomicInteger looks = new AtomicInteger();
    rig.broadcast.slice(a.id(), SLACK, () -> looks.incrementAndGet() > 10);
    rig.acts.pause(Rig.AUTHOR, a.id());
    int delivered = totals(a).in(State.DELIVERED);
    assertTrue(delivered > 0 && delivered < 80, totals(a).words());
    assertEquals(Optional.empty(), slice(a));
    assertEquals(delivered, totals(a).in(State.DELIVERED));
    rig.acts.resume(Rig.AUTHOR, a.id());
    slice(a);
    assertEquals(80, totals(a).in(State.DELIVERED));
  }

  @Test
  void whoever_lost_a_claim_does_not_send() {
    rig.slackHas(2, ZoneOffset.UTC);
    Announcement a = rig.sending("everyone slack");
    List<Claimed> elsewhere = rig.store.ledger().claim(a.id(), SLACK, 2);
    assertEquals(2, elsewhere.size());
    rig.clock.advance(Duration.ofMinutes(2));
    rig.carriage.look(a.id());
    assertEquals(2, totals(a).in(State.UNKNOWN));
    slice(a);
    assertEquals(2, totals(a).in(State.UNKNOWN), "nobody is sent to twice");
    assertTrue(
        rig.slack.sent().stream().noneMatch(s -> s.to().conversation().startsWith("direct U0000")),
        "nor by the other");
  }

  @Test
  void a_claim_that_is_too_old_to_begin_a_call_is_handed_back() {
    rig.slackHas(1, ZoneOffset.UTC);
    Announcement a = rig.sending("everyone slack");
    AtomicBoolean isLate = new AtomicBoolean();
    AtomicInteger rounds = new AtomicInteger();
    Broadcast late =
        rig.parts.broadcast(
            rig::chat,
            moment -> {
              if (totals(a).in(State.SENDING) > 0 && isLate.compareAndSet(false, true)) {
                rig.clock.advance(Duration.ofSeconds(50));
              }
            });
    late.slice(a.id(), SLACK, () -> rounds.incrementAndGet() > 1);
    assertEquals(1, totals(a).in(State.WAITING));
    assertTrue(
        rig.slack.sent().stream().noneMatch(s -> s.to().conversation().startsWith("direct U0000")));
  }

  /// A chat that is as slow as it is told to be.
  private static final class Slow implements Chat {
    private final Chat chat;
    private final Runnable meanwhile;
    private final List<Address> sent = new ArrayList<>();

    Slow(Chat chat, Runnable meanwhile) {
      this.chat = chat;
      this.meanwhile = meanwhile;
    }

    @Override
    public String name() {
      return chat.name();
    }

    @Override
    public Address lasting(Person person, Address address) {
      return address;
    }

    @Override
    public String send(Address to, Reply reply) {
      meanwhile.run();
      synchronized (sent) {
        sent.add(to);
      }
      return "late";
    }

    @Override
    public void replace(Address at, String message, Reply reply) {
      // nobody looks
    }

    @Override
    public Roster roster() {
      return chat.roster();
    }
  }

  @Test
  void what_the_chat_took_after_the_claim_was_given_up_is_known_after_all() {
    rig.slackHas(1, ZoneOffset.UTC);
    Announcement a = rig.sending("everyone slack");
    Slow slow =
        new Slow(
            rig.slack,
            () -> {
              rig.clock.advance(Duration.ofMinutes(2));
              rig.store.ledger().giveUp(a.id());
            });
    Broadcast late = rig.parts.broadcast(name -> Optional.of(slow), moment -> {});
    late.slice(a.id(), SLACK, () -> false);
    assertEquals(1, slow.sent.size());
    assertEquals(1, totals(a).in(State.DELIVERED));
  }

  @Test
  void a_chat_that_fails_unheard_of_leaves_it_unknown() {
    rig.slackHas(1, ZoneOffset.UTC);
    Announcement a = rig.sending("everyone slack");
    Broadcast broken =
        rig.parts.broadcast(
            name ->
                Optional.of(
                    new Slow(
                        rig.slack,
                        () -> {
                          throw new IllegalStateException("broken");
                        })),
            moment -> {});
    broken.slice(a.id(), SLACK, () -> false);
    assertEquals(1, totals(a).in(State.UNKNOWN));
    assertFalse(rig.store.announcements().reasons(a.id(), State.UNKNOWN).isEmpty());
  }

  @Test
  void a_chat_that_asks_to_wait_says_for_how_long() {
    NotSent busy = new NotSent(Reason.BUSY, "slow down", Optional.of(Duration.ofSeconds(7)));
    assertEquals(Optional.of(Duration.ofSeconds(7)), busy.waiting());
  }

  @Test
  void what_would_wait_once_more_when_it_was_cancelled_is_skipped() {
    rig.slackHas(2, ZoneOffset.UTC);
    Announcement a = rig.sending("everyone slack");
    List<Claimed> claimed = rig.store.ledger().claim(a.id(), SLACK, 2);
    rig.acts.cancel(Rig.AUTHOR, a.id());
    rig.store
        .ledger()
        .settle(
            a.id(),
            claimed.stream()
                .map(
                    c ->
                        new Settled(
                            c,
                            State.WAITING,
                            true,
                            Optional.of("busy"),
                            Optional.empty(),
                            Optional.of(rig.clock.instant())))
                .toList());
    assertEquals(2, totals(a).in(State.WAITING));
    assertTrue(rig.store.activeAnnouncements().contains(a.id()));
    rig.carriage.look(a.id());
    assertEquals(2, totals(a).in(State.SKIPPED));
    assertFalse(rig.store.activeAnnouncements().contains(a.id()));
  }

  @Test
  void a_channel_gets_one_message_at_any_hour() {
    rig.clock.advance(Duration.ofHours(12));
    Announcement a = rig.approved("channel slack:C0GENERAL", "now", "");
    rig.carriage.look(a.id());
    rig.broadcast.slice(a.id(), new Lane("slack T0ADVISOR ROOM"), () -> false);
    assertEquals(1, totals(a).in(State.DELIVERED));
    assertEquals("room C0GENERAL", rig.slack.sent().getLast().to().conversation());
    assertEquals(Address.Audience.SEVERAL_PEOPLE, rig.slack.sent().getLast().to().audience());
  }
}
