package dev.optout.app.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// What happens by itself, in one replica at a time: of several, one runs each round, and where it
/// is killed, another takes over.
public final class Schedule implements AutoCloseable {
  private final Scheduler scheduler;
  private final Jobs jobs;

  /// How often things happen.
  ///
  /// @param polling how often a replica looks for work
  /// @param heartbeat how often a replica says that it lives; one that missed four is dead
  /// @param rounds how long after one round of sending the next begins
  /// @param retention the same for erasing
  public record Rhythm(Duration polling, Duration heartbeat, Duration rounds, Duration retention) {
    /// As it is in service: a reminder comes within a minute of its time.
    public static final Rhythm USUAL =
        new Rhythm(
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(30),
            Duration.ofMinutes(30));
  }

  private static final int MISSED = 4;
  private static final int THREADS = 3;

  /// For announcements; reminders never wait for these to be free, since each of them is for a
  /// minute at most.
  private static final int CARRYING_THREADS = 9;

  private Schedule(Scheduler scheduler, Jobs jobs) {
    this.scheduler = scheduler;
    this.jobs = jobs;
  }

  /// Begins at once.
  ///
  /// @param reminders sends what is due
  /// @param notes sends what waits for followers
  /// @param retention erases what was kept for long enough
  /// @param carrying carries announcements
  static Schedule start(
      Database database,
      Clock clock,
      Rhythm rhythm,
      Runnable reminders,
      Runnable notes,
      Runnable retention,
      Carrying carrying,
      Jobs jobs) {
    List<RecurringTask<Void>> tasks =
        List.of(
            task("reminders", rhythm.rounds(), reminders),
            task("notes", rhythm.rounds(), notes),
            task("retention", rhythm.retention(), retention),
            task(
                "announcements",
                rhythm.rounds(),
                () -> carrying.active().forEach(jobs::lookSometime)));
    AtomicReference<@Nullable Scheduler> started = new AtomicReference<>();
    Runnable nudge =
        () -> {
          Scheduler running = started.get();
          if (running != null && !running.getSchedulerState().isShuttingDown()) {
            running.triggerCheckForDueExecutions();
          }
        };
    Scheduler scheduler =
        Scheduler.create(database.source(), CarryingTasks.of(carrying, jobs::look, nudge))
            .startTasks(tasks)
            .clock(clock::instant)
            .schedulerName(new SchedulerName.Fixed("advisor-" + RandomId.next()))
            .threads(THREADS + CARRYING_THREADS)
            .pollingInterval(rhythm.polling())
            .heartbeatInterval(rhythm.heartbeat())
            .missedHeartbeatsLimit(MISSED)
            .failureLogging(LogLevel.WARN, false)
            .build();
    scheduler.start();
    started.set(scheduler);
    jobs.runHere(nudge);
    return new Schedule(scheduler, jobs);
  }

  private static RecurringTask<Void> task(String name, Duration every, Runnable work) {
    return Tasks.recurring(name, Schedules.fixedDelay(every))
        .execute((instance, context) -> work.run());
  }

  @Override
  public void close() {
    jobs.runHere(null);
    scheduler.stop();
  }
}
