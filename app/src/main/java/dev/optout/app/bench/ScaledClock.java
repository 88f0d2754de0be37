package dev.optout.app.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Time that passes so many times as fast, the same for everybody who uses it.
final class ScaledClock extends Clock {
  private final Instant start = Instant.now();
  private final long begun = System.nanoTime();
  private final int scale;

  ScaledClock(int scale) {
    this.scale = scale;
  }

  @Override
  public Instant instant() {
    return start.plusNanos((System.nanoTime() - begun) * scale);
  }

  /// Waits until a moment of this clock.
  void until(Instant moment) throws InterruptedException {
    Duration left = Duration.between(instant(), moment);
    if (left.isPositive()) {
      Thread.sleep(left.dividedBy(scale));
    }
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the time of a measurement has no zone");
  }
}
