package dev.optout.app.bench;

import java.time.Duration;
import java.util.Arrays;

/// How long something took, again and again.
public final class Times {
  private long[] nanos = new long[1024];
  private int count = 0;

  void add(long taken) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = taken;
  }

  public int count() {
    return count;
  }

  /// The time within which a share of all stayed; none if nothing was measured.
  ///
  /// @param share above 0 and at most 1
  public Duration within(double share) {
    if (count == 0) {
      return Duration.ZERO;
    }
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return Duration.ofNanos(sorted[(int) Math.ceil(share * count) - 1]);
  }
}
