package dev.optout.slack;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is done after Slack's delivery was acknowledged: on virtual threads, never more at a time
/// than there are places, so that a flood is turned away at the door and not in memory.
final class Work {
  private static final Logger LOG = LoggerFactory.getLogger(Work.class);

  private final int places;
  private final Semaphore free;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Work(int places) {
    this.places = places;
    this.free = new Semaphore(places);
  }

  /// A place that must be used or given back.
  final class Taken {
    private Taken() {}

    void run(Runnable task) {
      threads.execute(
          () -> {
            try {
              task.run();
            } catch (RuntimeException e) {
              LOG.error("Work for Slack failed: {}", e.getClass().getName());
            } finally {
              free.release();
            }
          });
    }

    void giveBack() {
      free.release();
    }
  }

  /// A place, or nothing if all are taken or the work is closed.
  Optional<Taken> take() {
    return free.tryAcquire() ? Optional.of(new Taken()) : Optional.empty();
  }

  /// Waits until nothing runs; new work may start afterwards.
  ///
  /// @return false if it took longer
  boolean settled(Duration atMost) throws InterruptedException {
    boolean settled = free.tryAcquire(places, atMost.toMillis(), TimeUnit.MILLISECONDS);
    if (settled) {
      free.release(places);
    }
    return settled;
  }

  /// Lets running work end, starts no more, and gives up on what takes longer.
  void close(Duration atMost) {
    try {
      boolean drained = free.tryAcquire(places, atMost.toMillis(), TimeUnit.MILLISECONDS);
      if (!drained) {
        LOG.warn("Stopped while {} answers for Slack were under way", places - free.drainPermits());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.shutdownNow();
  }
}
