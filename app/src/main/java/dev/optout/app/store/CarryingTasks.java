package dev.optout.app.store;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The tasks of the schedule that carry announcements.
final class CarryingTasks {
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(15);

  private CarryingTasks() {}

  /// @param nudge makes the schedule look at once
  static List<Task<?>> of(Carrying carrying, Runnable nudge) {
    return List.of(
        Tasks.custom(Jobs.LOOK, Void.class)
            .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAILURE))
            .onDeadExecutionRevive()
            .execute((instance, ctx) -> then(look(carrying, instance.getId()), nudge)),
        Tasks.custom(Jobs.SLICE, Void.class)
            .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAILURE))
            .onDeadExecutionRevive()
            .execute(
                (instance, ctx) ->
                    then(
                        carrying.slice(
                            Jobs.announcement(instance.getId()),
                            Jobs.lane(instance.getId()),
                            ctx.getSchedulerState()::isShuttingDown),
                        nudge)),
        Tasks.oneTime(Jobs.TRY, Void.class)
            // a try that came twice is worse than one that has to be asked for again
            .onDeadExecution((execution, operations) -> operations.stop())
            .onFailure((complete, operations) -> operations.stop())
            .execute(
                (instance, ctx) ->
                    carrying.tryOut(
                        Jobs.announcement(instance.getId()), Jobs.to(instance.getId()))));
  }

  /// Something may have changed while it was looked at.
  private static Optional<Instant> look(Carrying carrying, String announcement) {
    Optional<Instant> again = carrying.look(announcement);
    return again.isEmpty() && carrying.active().contains(announcement)
        ? carrying.look(announcement)
        : again;
  }

  private static CompletionHandler<Void> then(Optional<Instant> again, Runnable nudge) {
    return (complete, operations) -> {
      if (again.isEmpty()) {
        operations.remove();
      } else {
        operations.reschedule(complete, again.get());
        if (!again.get().isAfter(complete.getTimeDone())) {
          nudge.run();
        }
      }
    };
  }
}
