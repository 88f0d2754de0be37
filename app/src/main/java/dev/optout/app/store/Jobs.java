package dev.optout.app.store;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.optout.app.store.Ledger.Lane;
import dev.optout.bot.announce.Carrier;
import dev.optout.bot.chat.Person;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What is to be done with announcements, in the schedule's own table: whichever process serves
/// does it, and none is lost with the process that asked for it.
public final class Jobs implements Carrier {
  static final String LOOK = "announcement";
  static final String SLICE = "slice";
  static final String TRY = "try-out";

  /// So many slices of one way can be under way at once, in one replica or several.
  private static final int SLICES = 2;

  private final SchedulerClient client;
  private final Clock clock;
  private final AtomicReference<@Nullable Runnable> here = new AtomicReference<>();

  Jobs(Database database, Clock clock) {
    client =
        SchedulerClient.Builder.create(
                database.source(), CarryingTasks.of(Carrying.NOTHING, () -> {}))
            .build();
    this.clock = clock;
  }

  /// What makes the schedule of this process look at once.
  void runHere(@Nullable Runnable nudge) {
    here.set(nudge);
  }

  @Override
  public void look(String announcement) {
    TaskInstance<Void> look = new TaskInstance<>(LOOK, announcement);
    try {
      boolean isTaken =
          client.schedule(
              look, clock.instant(), SchedulerClient.ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
      if (!isTaken) {
        // the one that was there has ended meanwhile
        client.scheduleIfNotExists(look, clock.instant());
      }
    } catch (TaskInstanceCurrentlyExecutingException e) {
      // whoever looks now does not stop before nothing is left to do
    }
    nudge();
  }

  /// Unless that is to be done already.
  void lookSometime(String announcement) {
    client.scheduleIfNotExists(new TaskInstance<Void>(LOOK, announcement), clock.instant());
  }

  /// Sends the ways of an announcement, unless that is under way.
  public void slices(String announcement, List<Lane> lanes) {
    boolean isNew = false;
    for (Lane lane : lanes) {
      for (int i : IntStream.range(0, SLICES).toArray()) {
        isNew |=
            client.scheduleIfNotExists(
                new TaskInstance<Void>(SLICE, announcement + " " + i + " " + lane.name()),
                clock.instant());
      }
    }
    if (isNew) {
      nudge();
    }
  }

  /// The announcement and the way of a slice.
  static String announcement(String instance) {
    return instance.split(" ", 3)[0];
  }

  static Lane lane(String instance) {
    return new Lane(instance.split(" ", 3)[2]);
  }

  @Override
  public void tryOut(String announcement, Person to) {
    String key = RandomId.next().substring(0, 8);
    client.scheduleIfNotExists(
        new TaskInstance<Void>(
            TRY, String.join(" ", announcement, key, to.chat(), to.workspace(), to.id())),
        clock.instant());
    nudge();
  }

  static Person to(String instance) {
    String[] parts = instance.split(" ", 5);
    return new Person(parts[2], parts[3], parts[4]);
  }

  private void nudge() {
    Runnable nudge = here.get();
    if (nudge != null) {
      nudge.run();
    }
  }
}
