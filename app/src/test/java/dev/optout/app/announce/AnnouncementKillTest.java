package dev.optout.app.announce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.app.store.Databases;
import dev.optout.app.store.Ledgers;
import dev.optout.app.store.Store;
import dev.optout.app.store.Store.Wishes;
import dev.optout.bot.announce.Announcement;
import dev.optout.bot.announce.Delivery;
import dev.optout.bot.announce.Delivery.State;
import dev.optout.bot.announce.Totals;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Nobody is lost and nobody gets it twice, whenever the process is killed. `-Dkills=20` kills so
/// often; three times otherwise.
@ParameterizedClass
@EnumSource(Databases.Kind.class)
class AnnouncementKillTest {
  private static final int KILLS = Integer.getInteger("kills", 3);
  private static final int MOST_LINES = 60;

  private final Databases.Kind kind;
  @TempDir private Path data = Path.of("unset");

  AnnouncementKillTest(Databases.Kind kind) {
    this.kind = kind;
  }

  @Test
  void everybody_is_accounted_for_whenever_the_process_is_killed() throws Exception {
    Wishes wishes = Databases.fresh(kind, data);
    int recipients = 200 + KILLS * MOST_LINES;
    Announcement a;
    try (Store store = Databases.open(wishes, Clock.systemUTC())) {
      a = Ledgers.sending(store, Ledgers.people(recipients), Clock.systemUTC().instant());
    }
    Random random = new Random();
    List<String> taken = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      try (Replica replica = Replica.start(wishes, 2 * kill)) {
        // a random moment, counted in what the chat took and not in time
        int lines = 1 + random.nextInt(MOST_LINES);
        for (int i = 0; i < lines; i++) {
          taken.add(replica.line().orElseThrow(() -> new AssertionError("it ended by itself")));
        }
        replica.kill();
        for (Optional<String> more = replica.line(); more.isPresent(); more = replica.line()) {
          taken.add(more.get());
        }
      }
    }
    try (Replica last = Replica.start(wishes, 2 * KILLS)) {
      for (Optional<String> more = last.line();
          more.isPresent() && !more.get().equals("done");
          more = last.line()) {
        taken.add(more.get());
      }
    }
    check(wishes, a, taken, recipients);
  }

  private void check(Wishes wishes, Announcement a, List<String> taken, int recipients) {
    Map<String, Integer> times = new HashMap<>();
    taken.forEach(line -> times.merge(line, 1, Integer::sum));
    try (Store store = Databases.open(wishes, Clock.systemUTC())) {
      Totals totals = store.announcements().totals(a.id());
      assertEquals(recipients, totals.all());
      assertEquals(
          recipients, totals.in(State.DELIVERED) + totals.in(State.UNKNOWN), totals.words());
      for (Delivery d : store.announcements().deliveries(a.id(), Optional.empty(), 0, recipients)) {
        String line = "took " + d.recipient().address().orElseThrow().conversation();
        int times1 = times.getOrDefault(line, 0);
        if (d.state() == State.DELIVERED) {
          assertEquals(1, times1, line);
        } else {
          assertTrue(times1 <= 1, line);
        }
      }
      assertTrue(
          totals.in(State.UNKNOWN) <= KILLS * Broadcast.IN_FLIGHT,
          totals.words() + " after " + KILLS + " kills");
      System.out.println(
          KILLS + " kills on " + kind + " while sending: " + totals.words() + ", nobody lost");
    }
  }
}
