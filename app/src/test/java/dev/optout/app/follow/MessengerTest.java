package dev.optout.app.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.app.store.Releases.State;
import dev.optout.app.store.Store;
import dev.optout.app.store.Store.Reminding.Outcome;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Address.Audience;
import dev.optout.bot.chat.NotSent;
import dev.optout.bot.chat.Person;
import dev.optout.bot.kit.ScriptedChat;
import dev.optout.bot.kit.SettableClock;
import dev.optout.bot.people.Note;
import dev.optout.bot.people.Reminder;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.KnowledgeFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is sent later, with a real database and a chat that does as scripted.
class MessengerTest {
  private static final KnowledgeBase BASE = KnowledgeFiles.bundled().read();
  private static final Person ANN = new Person("slack", "T1", "U1ANN");
  private static final Address PRIVATE = new Address("slack", "T1", "root:D1", Audience.ONE_PERSON);
  private static final Address HOME = new Address("slack", "T1", "home:U1", Audience.ONE_PERSON);
  private static final Person VISITOR = new Person("web", "web", "0".repeat(32));
  private static final Address PAGE =
      new Address("web", "web", "1".repeat(32), Audience.ONE_PERSON);

  private final SettableClock clock = SettableClock.atStart();
  @TempDir private Path data = Path.of("unset");
  private @Nullable Store opened;

  private final ScriptedChat chat =
      new ScriptedChat("slack", address -> address.equals(HOME) ? PRIVATE : address);

  @BeforeEach
  void open() {
    opened = Store.open(new Store.Wishes(Optional.empty(), data, List.of(), 0), () -> BASE, clock);
  }

  @AfterEach
  void close() {
    store().close();
  }

  private Store store() {
    return Objects.requireNonNull(opened);
  }

  private Messenger messenger() {
    return new Messenger(
        store().memory(),
        store().releases(),
        name -> name.equals("slack") ? Optional.of(chat) : Optional.empty(),
        () -> BASE,
        clock);
  }

  private Reminder reminder(Person person, Address address) {
    return store()
        .memory()
        .reminders()
        .add(person, address, "opt-out;linkedin;;;;", clock.instant())
        .orElseThrow();
  }

  private void release(String subject) {
    store()
        .releases()
        .add(
            "f",
            "",
            List.of(
                new Note(
                    subject, "LinkedIn", Set.of(subject), List.of("It is on now."), 0, List.of())));
  }

  @Test
  void a_reminder_comes_with_what_can_become_of_it() {
    assertEquals(Outcome.SENT, messenger().send(reminder(ANN, HOME)));
    assertEquals(PRIVATE, chat.sent().getFirst().to(), "a Home tab is no place for it");
    String text = chat.sent().getFirst().reply().plainText();
    assertTrue(text.contains("LinkedIn: how to opt out"), text);
    for (String button : List.of("Show me the answer now", "Done", "Later", "Stop")) {
      assertTrue(text.contains(button), text);
    }
  }

  @Test
  void what_a_chat_says_decides_what_is_done_next() {
    Reminder reminder = reminder(ANN, PRIVATE);
    Map<NotSent.Reason, Outcome> outcomes =
        Map.of(
            NotSent.Reason.BUSY, Outcome.LATER,
            NotSent.Reason.GONE, Outcome.REFUSED,
            NotSent.Reason.REFUSED, Outcome.REFUSED,
            NotSent.Reason.UNKNOWN, Outcome.UNKNOWN);
    outcomes.forEach(
        (reason, outcome) -> {
          chat.refuse(Optional.of(reason));
          assertEquals(outcome, messenger().send(reminder));
        });
    Address teams = new Address("teams", "T1", "a b", Audience.ONE_PERSON);
    assertEquals(Outcome.LATER, messenger().send(reminder(ANN, teams)), "Teams is off");
  }

  @Test
  void every_follower_ends_in_one_state() {
    Person nowhere = new Person("slack", "T1", "U9");
    store().memory().people().follow(ANN, Set.of("linkedin"));
    store().memory().people().seen(ANN, PRIVATE, LocalDate.EPOCH);
    store().memory().people().follow(nowhere, Set.of("linkedin"));
    store().memory().people().follow(VISITOR, Set.of("linkedin"));
    release("linkedin");
    messenger().notes();
    assertEquals(
        Map.of(State.DELIVERED, 1, State.FAILED, 1, State.WAITING, 1), store().releases().totals());
    assertEquals(1, chat.sent().size());
    messenger().notes();
    assertEquals(1, chat.sent().size());
    assertEquals(1, messenger().waiting(VISITOR).size());
    assertEquals(List.of(), messenger().waiting(VISITOR));
    assertEquals(Map.of(State.DELIVERED, 2, State.FAILED, 1), store().releases().totals());
  }

  @Test
  void a_busy_chat_is_asked_again() {
    store().memory().people().follow(ANN, Set.of("linkedin"));
    store().memory().people().seen(ANN, PRIVATE, LocalDate.EPOCH);
    release("linkedin");
    chat.refuse(Optional.of(NotSent.Reason.BUSY));
    messenger().notes();
    assertEquals(Map.of(State.WAITING, 1), store().releases().totals());
    chat.refuse(Optional.empty());
    clock.advance(Duration.ofSeconds(30));
    messenger().notes();
    assertEquals(Map.of(State.DELIVERED, 1), store().releases().totals());
  }

  @Test
  void what_came_while_a_visitor_was_away_is_given_out_once() {
    reminder(VISITOR, PAGE);
    assertEquals(1, messenger().waiting(VISITOR).size());
    assertEquals(List.of(), messenger().waiting(VISITOR));
  }
}
