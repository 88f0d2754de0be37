package dev.optout.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.optout.app.store.Ledger.Lane;
import dev.optout.app.store.Schedule.Rhythm;
import dev.optout.app.store.Store.Reminding.Outcome;
import dev.optout.app.store.Store.Wishes;
import dev.optout.bot.chat.Person;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Who asks that an announcement is looked at, while somebody looks at it.
@ParameterizedClass
@EnumSource(Databases.Kind.class)
class JobsTest {
  private static final Rhythm FAST =
      new Rhythm(
          Duration.ofMillis(50), Duration.ofMillis(500), Duration.ofHours(1), Duration.ofHours(1));
  private static final int ASKING = 4;
  private static final int TIMES = 60;

  private final Databases.Kind kind;
  @TempDir private Path data = Path.of("unset");

  JobsTest(Databases.Kind kind) {
    this.kind = kind;
  }

  /// One announcement, of which only the revision is known.
  private static final class Watched implements Carrying {
    final AtomicInteger revision = new AtomicInteger();
    final AtomicInteger seen = new AtomicInteger();
    final AtomicInteger looking = new AtomicInteger();
    final AtomicInteger together = new AtomicInteger();

    @Override
    public Look look(String announcement) {
      together.accumulateAndGet(looking.incrementAndGet(), Math::max);
      int now = revision.get();
      seen.accumulateAndGet(now, Math::max);
      looking.decrementAndGet();
      // one that is for tomorrow, and one that is left alone
      return new Look(
          now,
          now % 2 == 0
              ? Optional.empty()
              : Optional.of(Clock.systemUTC().instant().plus(Duration.ofDays(1))));
    }

    @Override
    public int revision(String announcement) {
      return revision.get();
    }

    @Override
    public Optional<Instant> slice(String announcement, Lane lane, BooleanSupplier stopping) {
      return Optional.empty();
    }

    @Override
    public void tryOut(String announcement, Person to) {
      // nothing is tried
    }

    @Override
    public List<String> active() {
      return List.of();
    }
  }

  @Test
  void what_changes_while_somebody_looks_is_looked_at_once_more()
      throws InterruptedException, ExecutionException {
    Wishes wishes = Databases.fresh(kind, data);
    Watched watched = new Watched();
    try (Store first = Databases.open(wishes, Clock.systemUTC());
        Store second = Databases.open(wishes, Clock.systemUTC());
        Schedule _ = first.schedule(FAST, r -> Outcome.SENT, () -> {}, watched);
        Schedule _ = second.schedule(FAST, r -> Outcome.SENT, () -> {}, watched);
        ExecutorService asking = Executors.newFixedThreadPool(ASKING)) {
      List<Future<?>> asked = new ArrayList<>();
      for (int i = 0; i < ASKING; i++) {
        Jobs jobs = (i % 2 == 0 ? first : second).jobs();
        asked.add(
            asking.submit(
                () -> {
                  for (int n = 0; n < TIMES; n++) {
                    watched.revision.incrementAndGet();
                    jobs.look("a");
                  }
                }));
      }
      for (Future<?> each : asked) {
        each.get();
      }
      Await.that("the last change is seen", () -> watched.seen.get() == ASKING * TIMES);
    }
    assertEquals(1, watched.together.get(), "one looks at a time");
  }
}
