package dev.optout.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.app.store.Schedule.Rhythm;
import dev.optout.app.store.Store.Reminding.Outcome;
import dev.optout.app.store.Store.Wishes;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Address.Audience;
import dev.optout.bot.chat.Person;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What is confirmed outlives the process. `-Dkills=50` kills so often; three times otherwise.
@ParameterizedClass
@EnumSource(Databases.Kind.class)
class KillTest {
  private static final int KILLS = Integer.getInteger("kills", 3);

  private final Databases.Kind kind;
  @TempDir private Path data = Path.of("unset");

  KillTest(Databases.Kind kind) {
    this.kind = kind;
  }

  @Test
  void nothing_that_was_confirmed_is_lost_when_the_process_is_killed() throws Exception {
    Wishes wishes = Databases.fresh(kind, data);
    Databases.open(wishes, Clock.systemUTC()).close();
    Random random = new Random();
    List<String> confirmed = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      try (Child child = Child.start("write", wishes)) {
        // a random moment, counted in confirmed writes and not in time
        int lines = 1 + random.nextInt(120);
        for (int i = 0; i < lines; i++) {
          confirmed.add(child.line().orElseThrow(() -> new AssertionError("it ended by itself")));
        }
        child.kill();
        for (Optional<String> more = child.line(); more.isPresent(); more = child.line()) {
          confirmed.add(more.get());
        }
      }
      check(wishes, confirmed);
    }
    System.out.println(
        KILLS + " kills on " + kind + ", " + confirmed.size() + " confirmed writes, none lost");
  }

  private static void check(Wishes wishes, List<String> confirmed) {
    Set<String> forgotten = new HashSet<>();
    confirmed.stream()
        .filter(line -> line.startsWith("forgot "))
        .forEach(line -> forgotten.add(line.split(" ", 2)[1]));
    try (Store store = Databases.open(wishes, Clock.systemUTC())) {
      for (String line : confirmed) {
        String[] words = line.split(" ", -1);
        Person person = new Person("slack", "T1", words[1]);
        switch (words[0]) {
          case "told" -> {
            if (!forgotten.contains(words[1])) {
              // the last one may have been erased just before the kill, with nobody told
              boolean isKept = store.memory().people().told(person).region().isPresent();
              assertTrue(isKept || isLast(confirmed, words[1]), line);
            }
          }
          case "reminder" -> {
            boolean isKept =
                store.memory().reminders().of(person).stream()
                    .anyMatch(r -> r.id().equals(words[2]));
            assertTrue(isKept || forgotten.contains(words[1]) || isLast(confirmed, words[1]), line);
          }
          case "delivery" -> assertFalse(store.deliveries().first(words[1]), line);
          case "forgot" -> assertTrue(store.memory().of(person).isNothing(), line);
          default -> throw new AssertionError(line);
        }
      }
    }
  }

  private static boolean isLast(List<String> confirmed, String person) {
    return person.endsWith("9") && confirmed.getLast().contains(person);
  }

  @Test
  void a_reminder_fires_though_the_replica_that_claimed_it_was_killed() throws Exception {
    Wishes wishes = Databases.fresh(kind, data);
    Clock real = Clock.systemUTC();
    Person ann = new Person("slack", "T1", "U1ANN");
    Address address = new Address("slack", "T1", "root:D1", Audience.ONE_PERSON);
    try (Store store = Databases.open(wishes, real)) {
      String id =
          store
              .memory()
              .reminders()
              .add(ann, address, "opt-out;linkedin;;;;", real.instant().minus(Duration.ofHours(1)))
              .orElseThrow()
              .id();
      try (Child child = Child.start("hang", wishes)) {
        assertEquals(Optional.of("claimed " + id), child.line());
        child.kill();
      }
      Queue<String> sent = new ConcurrentLinkedQueue<>();
      Rhythm fast =
          new Rhythm(
              Duration.ofMillis(50),
              Duration.ofMillis(200),
              Duration.ofMillis(50),
              Duration.ofHours(1));
      try (Schedule _ =
          store.schedule(
              fast,
              reminder -> {
                sent.add(reminder.id());
                return Outcome.SENT;
              },
              () -> {})) {
        Await.that("the other replica sends it", () -> !sent.isEmpty());
      }
      assertEquals(List.of(id), List.copyOf(sent));
    }
  }
}
