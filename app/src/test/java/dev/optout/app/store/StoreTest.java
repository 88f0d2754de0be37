package dev.optout.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.app.store.Store.Wishes;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Address.Audience;
import dev.optout.bot.chat.Person;
import dev.optout.bot.kit.SettableClock;
import dev.optout.bot.people.Feedback;
import dev.optout.bot.people.Feedback.Fault;
import dev.optout.bot.people.Handover;
import dev.optout.bot.people.Memory;
import dev.optout.bot.people.Memory.Erased;
import dev.optout.bot.people.People;
import dev.optout.bot.people.Reminder;
import dev.optout.bot.people.Reminder.State;
import dev.optout.bot.people.Reminders;
import dev.optout.bot.people.Told;
import dev.optout.bot.question.Question;
import dev.optout.bot.question.TalkedAbout;
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What the ports promise, on both databases.
@ParameterizedClass
@EnumSource(Databases.Kind.class)
class StoreTest {
  private static final Person ANN = new Person("slack", "T1", "U1ANN");
  private static final Person BOB = new Person("slack", "T1", "U2BOB");
  private static final Address PRIVATE = new Address("slack", "T1", "root:D1", Audience.ONE_PERSON);
  private static final Address CHANNEL =
      new Address("slack", "T1", "thread:C1:1.2", Audience.SEVERAL_PEOPLE);
  private static final String QUESTION = "opt-out;linkedin;;;;";

  private final Databases.Kind kind;
  private final SettableClock clock = SettableClock.atStart();
  @TempDir private Path data = Path.of("unset");
  private Wishes wishes = new Wishes(Optional.empty(), data, List.of(), 0);
  private Store store;

  StoreTest(Databases.Kind kind) {
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

  private Memory memory() {
    return store.memory();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  @Test
  void what_a_person_told_is_kept_until_they_tell_otherwise() {
    People people = memory().people();
    assertEquals(Told.NOTHING, people.told(ANN));
    Told told = new Told(Optional.of("ID"), Optional.of(Plan.BUSINESS));
    people.tell(ANN, told);
    assertEquals(told, people.told(ANN));
    assertEquals(Told.NOTHING, people.told(BOB));
    people.tell(ANN, told.in(Optional.empty()));
    assertEquals(new Told(Optional.empty(), Optional.of(Plan.BUSINESS)), people.told(ANN));
    Told announced = Told.NOTHING.announceHere(Optional.of(clock.instant()));
    people.tell(ANN, announced);
    assertEquals(announced, people.told(ANN));
    assertEquals(
        List.of(announced), people.met(ANN.chat()).stream().map(People.Met::told).toList());
  }

  @Test
  void what_is_kept_is_there_after_a_restart() {
    memory().people().tell(ANN, new Told(Optional.of("DE"), Optional.empty()));
    store.close();
    store = Databases.open(wishes, clock);
    assertEquals(Optional.of("DE"), memory().people().told(ANN).region());
  }

  @Test
  void people_follow_and_stop() {
    People people = memory().people();
    people.follow(ANN, Set.of("linkedin", "meta"));
    people.follow(ANN, Set.of("linkedin"));
    people.follow(BOB, Set.of("zoom"));
    assertEquals(List.of("linkedin", "meta"), people.follows(ANN));
    assertEquals(List.of(ANN), people.followers(Set.of("meta", "instagram")));
    assertEquals(List.of(ANN, BOB), people.followers(Set.of("linkedin", "zoom")));
    assertEquals(List.of(), people.followers(Set.of()));
    assertEquals(List.of("meta"), people.unfollow(ANN, Set.of("meta", "zoom")));
    assertEquals(List.of("linkedin"), people.follows(ANN));
  }

  @Test
  void where_a_person_can_be_written_to_is_the_last_private_place() {
    People people = memory().people();
    people.seen(ANN, CHANNEL, today());
    assertEquals(Optional.empty(), people.reached(ANN));
    people.seen(ANN, PRIVATE, today());
    people.seen(ANN, PRIVATE, today().minusDays(1));
    assertEquals(Optional.of(new People.Reached(PRIVATE, today())), people.reached(ANN));
  }

  @Test
  void a_conversation_goes_on_for_half_an_hour_and_never_for_another() {
    TalkedAbout talked =
        TalkedAbout.first(Question.about(Topic.OPT_OUT, List.of("linkedin", "zoom")));
    memory().conversations().remember(ANN, PRIVATE, talked);
    assertEquals(Optional.of(talked), memory().conversations().last(ANN, PRIVATE));
    assertEquals(Optional.empty(), memory().conversations().last(BOB, PRIVATE));
    assertEquals(Optional.empty(), memory().conversations().last(ANN, CHANNEL));
    clock.advance(Duration.ofMinutes(30));
    assertEquals(Optional.of(talked), memory().conversations().last(ANN, PRIVATE));
    clock.advance(Duration.ofMillis(1));
    assertEquals(Optional.empty(), memory().conversations().last(ANN, PRIVATE));
  }

  @Test
  void two_replicas_share_conversations_and_deliveries() {
    try (Store other = Databases.open(wishes, clock)) {
      TalkedAbout talked = TalkedAbout.first(Question.about(Topic.DEFAULT, List.of("x")));
      memory().conversations().remember(ANN, PRIVATE, talked);
      assertEquals(Optional.of(talked), other.memory().conversations().last(ANN, PRIVATE));
      assertTrue(store.deliveries().first("slack:Ev1"));
      assertFalse(other.deliveries().first("slack:Ev1"));
      assertTrue(other.deliveries().first("slack:Ev2"));
    }
  }

  @Test
  void of_many_threads_one_gets_a_delivery_and_none_finds_the_database_locked() throws Exception {
    int threads = 32;
    try (ExecutorService pool = Executors.newFixedThreadPool(threads);
        Store other = Databases.open(wishes, clock)) {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        Store mine = t % 2 == 0 ? store : other;
        Person person = new Person("slack", "T1", "U" + t);
        work.add(
            () -> {
              int won = 0;
              for (int i = 0; i < 10; i++) {
                won += mine.deliveries().first("slack:Ev" + i) ? 1 : 0;
                mine.memory().people().tell(person, new Told(Optional.of("ID"), Optional.empty()));
                assertEquals(Optional.of("ID"), mine.memory().people().told(person).region());
              }
              return won;
            });
      }
      int won = 0;
      for (Future<Integer> done : pool.invokeAll(work)) {
        won += done.get();
      }
      assertEquals(10, won);
    }
  }

  @Test
  void a_reminder_is_kept_postponed_and_ended_by_its_person_only() {
    Reminders reminders = memory().reminders();
    Instant due = clock.instant().plus(Duration.ofDays(90));
    Reminder reminder = reminders.add(ANN, CHANNEL, QUESTION, due).orElseThrow();
    assertTrue(reminder.id().matches("[0-9a-f]{32}"));
    assertEquals(List.of(reminder), reminders.of(ANN));
    assertEquals(Optional.empty(), reminders.postpone(BOB, reminder.id(), clock.instant()));
    Instant later = due.plus(Duration.ofDays(7));
    assertEquals(later, reminders.postpone(ANN, reminder.id(), later).orElseThrow().dueAt());
    assertFalse(reminders.end(BOB, reminder.id()));
    assertTrue(reminders.end(ANN, reminder.id()));
    assertFalse(reminders.end(ANN, reminder.id()));
    assertEquals(List.of(), reminders.of(ANN));
  }

  @Test
  void nobody_can_fill_the_database_with_reminders() {
    Reminders reminders = memory().reminders();
    for (int i = 0; i < Reminders.MOST; i++) {
      assertTrue(reminders.add(ANN, PRIVATE, QUESTION, clock.instant()).isPresent());
    }
    assertEquals(Optional.empty(), reminders.add(ANN, PRIVATE, QUESTION, clock.instant()));
    assertTrue(reminders.add(BOB, PRIVATE, QUESTION, clock.instant()).isPresent());
    assertEquals(Reminders.MOST, reminders.endAll(ANN));
  }

  @Test
  void what_is_due_where_nobody_can_be_written_to_is_given_out_once() {
    Person visitor = new Person("web", "web", "0".repeat(32));
    Address page = new Address("web", "web", "1".repeat(32), Audience.ONE_PERSON);
    Reminders reminders = memory().reminders();
    reminders.add(visitor, page, QUESTION, clock.instant().plusSeconds(60));
    assertEquals(List.of(), reminders.collect(visitor, clock.instant()));
    clock.advance(Duration.ofMinutes(2));
    assertEquals(1, reminders.collect(visitor, clock.instant()).size());
    assertEquals(List.of(), reminders.collect(visitor, clock.instant()));
    assertEquals(State.SHOWN, reminders.of(visitor).getFirst().state());
  }

  @Test
  void a_later_opinion_takes_the_place_of_an_earlier_one() {
    Feedback wrong =
        new Feedback(ANN, Topic.OPT_OUT, List.of("zoom", "linkedin"), Optional.of(Fault.WRONG));
    memory().feedbacks().add(wrong);
    assertEquals(List.of(wrong), memory().feedbacks().of(ANN));
    Feedback helped =
        new Feedback(ANN, Topic.OPT_OUT, List.of("linkedin", "zoom"), Optional.empty());
    memory().feedbacks().add(helped);
    assertEquals(List.of(helped), memory().feedbacks().of(ANN));
  }

  @Test
  void a_wish_for_a_person_is_open_until_it_is_closed() {
    Handover handover =
        memory().handovers().open(ANN, PRIVATE, Optional.of(Topic.OPT_OUT), List.of("linkedin"));
    assertEquals(List.of(handover), memory().handovers().of(ANN));
    assertTrue(memory().handovers().close(handover.id()));
    assertFalse(memory().handovers().close(handover.id()));
  }

  @Test
  void curators_see_no_group_under_five() {
    for (int i = 0; i < 5; i++) {
      memory().unanswered().count(Topic.UNKNOWN_PLATFORM, List.of("Mastodon"));
    }
    memory().unanswered().count(Topic.OPT_OUT, List.of("zoom"));
    for (int i = 0; i < 6; i++) {
      memory()
          .feedbacks()
          .add(
              new Feedback(
                  new Person("slack", "T1", "U" + i),
                  Topic.OPT_OUT,
                  List.of("linkedin"),
                  i == 0 ? Optional.empty() : Optional.of(Fault.OUT_OF_DATE)));
    }
    memory().handovers().open(ANN, PRIVATE, Optional.empty(), List.of());
    Insight insight = store.insight();
    assertEquals(
        List.of(new Insight.Unanswered("unknown-platform", List.of("Mastodon"), 5)),
        insight.unanswered());
    assertEquals(
        List.of(
            new Insight.Feedback("opt-out", List.of("linkedin"), 1, 5, Optional.of("out-of-date"))),
        insight.feedback());
    assertEquals(1, insight.openHandovers());
    assertEquals(1, insight.hidden());
  }

  @Test
  void words_are_sealed_and_kept_only_where_the_operator_wants_it() {
    memory().unanswered().keep(ANN, "does [name] train on my [number]");
    assertEquals(30, memory().unanswered().keepsWordsForDays());
    assertEquals(List.of("does [name] train on my [number]"), store.insight().words());
    assertFalse(Traces.of(wishes).contains("train on my"));
    try (Store without =
        Databases.open(new Wishes(wishes.postgres(), data, List.of(), 30), clock)) {
      without.memory().unanswered().keep(ANN, "another");
      assertEquals(0, without.memory().unanswered().keepsWordsForDays());
      assertEquals(List.of(), without.insight().words(), "no key opens it");
    }
    assertEquals(1, store.insight().words().size());
  }

  @Test
  void whoever_is_forgotten_leaves_no_trace() {
    Person ann = new Person("slack", "T1", "UANNSECRET");
    Address direct = new Address("slack", "T1", "private:C1:UANNSECRET", Audience.ONE_PERSON);
    fill(ann, direct);
    fill(BOB, PRIVATE);
    assertTrue(Traces.of(wishes).contains("UANNSECRET"));
    assertFalse(memory().of(ann).isNothing());

    Erased erased = memory().forget(ann);

    assertEquals(new Erased(2, 2, 1, 1, 1, 1, 1, 1, Optional.of(today())), erased);
    assertTrue(memory().of(ann).isNothing());
    assertFalse(memory().of(BOB).isNothing());
    assertTrue(memory().forget(ann).isNothing());
    assertFalse(Traces.of(wishes).contains("UANNSECRET"), "in a table or a file");
    store.close();
    assertFalse(Traces.of(wishes).contains("UANNSECRET"), "in a table or a file, when closed");
    store = Databases.open(wishes, clock);
  }

  private void fill(Person person, Address address) {
    Memory memory = memory();
    memory.people().tell(person, new Told(Optional.of("ID"), Optional.of(Plan.PERSONAL)));
    memory.people().follow(person, Set.of("linkedin", "meta"));
    memory.people().seen(person, address, today());
    memory.reminders().add(person, address, QUESTION, clock.instant().plusSeconds(5));
    memory.feedbacks().add(new Feedback(person, Topic.DEFAULT, List.of("x"), Optional.empty()));
    memory.handovers().open(person, address, Optional.empty(), List.of());
    memory
        .conversations()
        .remember(person, address, TalkedAbout.first(Question.about(Topic.DEFAULT, List.of("x"))));
    memory.unanswered().keep(person, "something");
    store.deliveries().first("slack:" + person.id() + ":1");
    store.releases().add("f1", "AQ==", List.of(Notes.about("linkedin")));
    Ledgers.frozen(store, List.of(Ledgers.to(person, address)));
  }

  @Test
  void what_has_been_kept_for_long_enough_is_erased() {
    fill(ANN, PRIVATE);
    clock.advance(Duration.ofMinutes(31));
    erase();
    assertEquals(0, memory().of(ANN).conversations());
    assertFalse(store.deliveries().first("slack:" + ANN.id() + ":1"));
    clock.advance(Duration.ofDays(1));
    erase();
    assertTrue(store.deliveries().first("slack:" + ANN.id() + ":1"));
    clock.advance(Duration.ofDays(30));
    erase();
    assertEquals(0, memory().of(ANN).questions());
    assertEquals(1, memory().of(ANN).reminders().size(), "it is still to come");
    clock.advance(Duration.ofDays(60));
    erase();
    assertEquals(List.of(), memory().of(ANN).handovers());
    assertEquals(List.of("linkedin", "meta"), memory().people().follows(ANN));
    clock.advance(Duration.ofDays(300));
    erase();
    assertEquals(List.of(), memory().of(ANN).feedbacks());
    assertEquals(List.of(), memory().people().follows(ANN));
    assertEquals(Told.NOTHING, memory().people().told(ANN));
    assertEquals(Optional.empty(), memory().people().reached(ANN));
  }

  private void erase() {
    try (Database database = database()) {
      new Retention(database, 30, clock).run();
    }
  }

  private Database database() {
    return wishes
        .postgres()
        .map(PostgresAddress::read)
        .map(Database::at)
        .orElseGet(() -> Database.inFolder(data));
  }

  @Test
  void in_teams_somebody_can_be_written_to_for_as_long_as_they_have_the_app() {
    Person cid = new Person("teams", "tenant", "cid");
    Address direct = new Address("teams", "tenant", "https://x a:1", Audience.ONE_PERSON);
    memory().people().tell(cid, new Told(Optional.of("ID"), Optional.empty()));
    memory().people().seen(cid, direct, today());
    clock.advance(Duration.ofDays(400));
    erase();
    assertEquals(Told.NOTHING, memory().people().told(cid));
    assertEquals(direct, memory().people().reached(cid).map(r -> r.address()).orElseThrow());
    memory().people().left(cid);
    erase();
    assertTrue(memory().of(cid).isNothing());
  }

  @Test
  void who_got_an_announcement_becomes_a_number_after_half_a_year() {
    List<dev.optout.bot.announce.Delivery.Recipient> people = Ledgers.people(2);
    var a = Ledgers.sending(store, people, clock.instant());
    store.announcements().skipWaiting(a.id(), "a test");
    store
        .announcements()
        .change(
            a,
            a.ended(dev.optout.bot.announce.Announcement.Status.DONE, clock.instant()),
            "test",
            "done",
            "");
    clock.advance(Duration.ofDays(181));
    erase();
    assertEquals(2, store.announcements().totals(a.id()).all());
    assertFalse(Traces.of(wishes).contains(people.getFirst().id()));
    clock.advance(Duration.ofDays(3 * 366));
    erase();
    assertEquals(Optional.empty(), store.announcements().find(a.id()));
    assertEquals(List.of(), store.announcements().audit(a.id()));
  }
}
