package dev.optout.bot.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Address.Audience;
import dev.optout.bot.chat.Person;
import dev.optout.bot.kit.SettableClock;
import dev.optout.bot.people.Desk.Outcome;
import dev.optout.bot.people.Desk.Way;
import dev.optout.bot.question.Question;
import dev.optout.bot.question.TalkedAbout;
import dev.optout.bot.question.Wish;
import dev.optout.bot.question.Wish.When;
import dev.optout.knowledge.Region;
import dev.optout.knowledge.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PersonalTest {
  private static final Person ANN = new Person("slack", "T1", "U1ANN");
  private static final Person BOB = new Person("slack", "T1", "U2BOB");
  private static final Address PRIVATE = new Address("slack", "T1", "root:D1", Audience.ONE_PERSON);
  private static final Address CHANNEL =
      new Address("slack", "T1", "thread:C1:1.2", Audience.SEVERAL_PEOPLE);
  private static final Address PAGE = new Address("web", "web", "1", Audience.ONE_PERSON);
  private static final Optional<TalkedAbout> TALKED =
      Optional.of(TalkedAbout.first(Question.about(Topic.OPT_OUT, List.of("linkedin"))));

  private final SettableClock clock = SettableClock.atStart();
  private final RecentMemory memory = new RecentMemory(clock, 10);
  private final List<Handover> told = new ArrayList<>();
  private Way way = new Way.Told("the help desk's channel in Slack");
  private Outcome outcome = Outcome.SENT;
  private final Personal personal =
      new Personal(
          memory,
          new Desk() {
            @Override
            public Way way() {
              return way;
            }

            @Override
            public Outcome tell(Handover handover) {
              told.add(handover);
              return outcome;
            }
          },
          clock);

  private Granted grant(Wish wish, Address address) {
    return personal.grant(wish, ANN, address, TALKED);
  }

  @Test
  void nothing_personal_is_said_where_others_read() {
    memory.people().tell(ANN, new Told(Optional.of("ID"), Optional.empty()));
    for (Wish wish : List.of(new Wish.ShowMe(), new Wish.ForgetMe(true), new Wish.Following())) {
      assertInstanceOf(Granted.NotHere.class, grant(wish, CHANNEL));
    }
    assertFalse(memory.of(ANN).isNothing(), "nothing was erased");
  }

  @Test
  void nothing_is_erased_before_they_are_sure() {
    memory.people().tell(ANN, new Told(Optional.of("ID"), Optional.empty()));
    assertInstanceOf(Granted.ForgetSure.class, grant(new Wish.ForgetMe(false), PRIVATE));
    assertFalse(memory.of(ANN).isNothing());
    Granted.Forgotten forgotten =
        assertInstanceOf(Granted.Forgotten.class, grant(new Wish.ForgetMe(true), PRIVATE));
    assertEquals(1, forgotten.erased().told());
    assertTrue(memory.of(ANN).isNothing());
  }

  @Test
  void a_reminder_comes_at_ten_where_the_person_lives() {
    grant(new Wish.LiveIn(Optional.of(new Region("ID", "Indonesia"))), PRIVATE);
    Granted.WillRemind will =
        assertInstanceOf(
            Granted.WillRemind.class,
            grant(new Wish.Remind(new When.In(Period.ofMonths(3)), Optional.empty()), PRIVATE));
    assertEquals(LocalDate.of(2027, 2, 24), will.on());
    assertEquals(Instant.parse("2027-02-24T03:00:00Z"), will.reminder().dueAt());
    assertEquals("opt-out;linkedin;;;;", will.reminder().question());
    assertTrue(will.reaches());
    Granted.WillRemind onPage =
        assertInstanceOf(
            Granted.WillRemind.class,
            grant(new Wish.Remind(new When.In(Period.ofDays(1)), Optional.empty()), PAGE));
    assertFalse(onPage.reaches());
  }

  @Test
  void a_reminder_is_postponed_and_ended_by_its_person_only() {
    grant(new Wish.Remind(new When.In(Period.ofDays(1)), Optional.empty()), PRIVATE);
    String id = memory.reminders().of(ANN).getFirst().id();
    Wish done = new Wish.Reminded(id, Wish.Choice.DONE);
    assertInstanceOf(
        Granted.NoSuchReminder.class, personal.grant(done, BOB, PRIVATE, Optional.empty()));
    clock.advance(Duration.ofDays(2));
    Granted.ReminderSettled later =
        assertInstanceOf(
            Granted.ReminderSettled.class,
            grant(new Wish.Reminded(id, Wish.Choice.LATER), PRIVATE));
    assertEquals(Optional.of(LocalDate.of(2026, 12, 3)), later.again());
    assertInstanceOf(Granted.ReminderSettled.class, grant(done, PRIVATE));
    assertInstanceOf(Granted.NoSuchReminder.class, grant(done, PRIVATE));
  }

  @Test
  void nobody_is_told_before_the_person_agrees() {
    Granted.HumanWay asked =
        assertInstanceOf(Granted.HumanWay.class, grant(new Wish.Human(false), PRIVATE));
    assertEquals(List.of("linkedin"), asked.platforms());
    assertEquals(List.of(), told);
    assertInstanceOf(Granted.HumanTold.class, grant(new Wish.Human(true), PRIVATE));
    assertEquals(List.of("linkedin"), told.getFirst().platforms());
    assertEquals(told, memory.handovers().of(ANN));
    String id = told.getFirst().id();
    assertEquals(
        new Granted.Helped(true),
        personal.grant(new Wish.Helped(id), BOB, CHANNEL, Optional.empty()));
    assertEquals(List.of(), memory.handovers().of(ANN));
    assertEquals(
        new Granted.Helped(false),
        personal.grant(new Wish.Helped(id), BOB, CHANNEL, Optional.empty()));
  }

  @Test
  void a_request_that_nobody_got_is_not_kept() {
    outcome = Outcome.NOT_SENT;
    Granted.HumanTold said =
        assertInstanceOf(Granted.HumanTold.class, grant(new Wish.Human(true), PRIVATE));
    assertEquals(Outcome.NOT_SENT, said.outcome());
    assertEquals(List.of(), memory.handovers().of(ANN));
    outcome = Outcome.UNKNOWN;
    grant(new Wish.Human(true), PRIVATE);
    assertEquals(1, memory.handovers().of(ANN).size(), "they may know of it");
  }

  @Test
  void an_agreement_that_nobody_asked_for_tells_nobody() {
    way = new Way.Shown("privacy@example.com");
    assertInstanceOf(Granted.HumanWay.class, grant(new Wish.Human(true), PRIVATE));
    assertEquals(List.of(), told);
  }

  @Test
  void stop_ends_all_that_the_bot_would_send_by_itself() {
    grant(new Wish.Follow(List.of("zoom")), PRIVATE);
    grant(new Wish.Follow(List.of()), PRIVATE);
    grant(new Wish.Remind(new When.In(Period.ofDays(1)), Optional.empty()), PRIVATE);
    assertEquals(
        new Granted.Unfollowed(List.of("linkedin", "zoom"), 1),
        grant(new Wish.Unfollow(List.of()), PRIVATE));
  }
}
