package dev.optout.app.store;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The tasks of the schedule that carry announcements.
final class CarryingTasks {
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(15);

  private CarryingTasks() {}

  /// @param look asks that an announcement is looked at
  /// @param nudge makes the schedule look for work at once
  static List<Task<?>> of(Carrying carrying, Consumer<String> look, Runnable nudge) {
    return List.of(
        Tasks.custom(Jobs.LOOK, Void.class)
            .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAILURE))
            .onDeadExecutionRevive()
            .execute((instance, ctx) -> look(carrying, instance.getId(), look, nudge)),
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

  /// Whoever changed the announcement meanwhile could not ask for a look, since this one was under
  /// way. That is looked for when this one has ended, so that none falls between the two.
  private static CompletionHandler<Void> look(
      Carrying carrying, String announcement, Consumer<String> ask, Runnable nudge) {
    Carrying.Look look = carrying.look(announcement);
    CompletionHandler<Void> then = then(look.again(), nudge);
    return (complete, operations) -> {
      then.complete(complete, operations);
      if (carrying.revision(announcement) != look.revision()) {
        ask.accept(announcement);
      }
    };
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
