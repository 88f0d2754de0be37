package dev.optout.app.store;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.optout.app.store.Ledger.Lane;
import dev.optout.bot.announce.Carrier;
import dev.optout.bot.chat.Person;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is to be done with announcements, in the schedule's own table: whichever process serves
/// does it, and none is lost with the process that asked for it.
public final class Jobs implements Carrier {
  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

  static final String LOOK = "announcement";
  static final String SLICE = "slice";
  static final String TRY = "try-out";

  /// So many slices of one way can be under way at once, in one replica or several.
  private static final int SLICES = 2;

  /// Two replicas and a recurring task are all that can be quicker; what is not asked for then is
  /// found by the recurring task.
  private static final int TRIES = 10;

  private final SchedulerClient client;
  private final Clock clock;
  private final AtomicReference<@Nullable Runnable> here = new AtomicReference<>();

  Jobs(Database database, Clock clock) {
    client =
        SchedulerClient.Builder.create(
                database.source(), CarryingTasks.of(Carrying.NOTHING, id -> {}, () -> {}))
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
    boolean isAsked = false;
    for (int left = TRIES; left > 0 && !isAsked; left--) {
      try {
        isAsked =
            client.schedule(
                look, clock.instant(), SchedulerClient.ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
      } catch (TaskInstanceCurrentlyExecutingException e) {
        // whoever looks now finds in the end that it has changed, and looks again
        isAsked = true;
      } catch (TaskInstanceException e) {
        LOG.debug("A look was begun or ended while it was put off, or just now.", e);
      }
    }
    if (!isAsked) {
      LOG.warn("An announcement is not looked at at once: others are too quick.");
    }
    nudge();
  }

  /// Unless that is to be done already.
  void lookSometime(String announcement) {
    once(new TaskInstance<>(LOOK, announcement));
  }

  /// @return whether that was not to be done already
  private boolean once(TaskInstance<Void> work) {
    try {
      return client.scheduleIfNotExists(work, clock.instant());
    } catch (TaskInstanceException e) {
      LOG.debug("It was there a moment ago, and whoever brought it has done it.", e);
      return false;
    }
  }

  /// Sends the ways of an announcement, unless that is under way.
  public void slices(String announcement, List<Lane> lanes) {
    boolean isNew = false;
    for (Lane lane : lanes) {
      for (int i : IntStream.range(0, SLICES).toArray()) {
        isNew |= once(new TaskInstance<>(SLICE, announcement + " " + i + " " + lane.name()));
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
    once(
        new TaskInstance<>(
            TRY, String.join(" ", announcement, key, to.chat(), to.workspace(), to.id())));
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
