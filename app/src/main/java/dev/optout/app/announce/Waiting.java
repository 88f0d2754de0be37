package dev.optout.app.announce;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// A way to let time pass until a moment of the clock.
@FunctionalInterface
public interface Waiting {
  void until(Instant moment) throws InterruptedException;

  /// As time passes by itself.
  static Waiting of(Clock clock) {
    return moment -> {
      Duration left = Duration.between(clock.instant(), moment);
      if (left.isPositive()) {
        Thread.sleep(left);
      }
    };
  }
}
