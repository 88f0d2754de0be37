package dev.optout.app.eval;

import java.time.Duration;
import java.util.List;

/// How long questions took.
///
/// @param sorted the shortest first
public record Latencies(List<Duration> sorted) {
  public Latencies {
    sorted = sorted.stream().sorted().toList();
  }

  /// The wait that a share of all questions did not exceed; zero without questions.
  ///
  /// @param share over 0, at most 1
  public Duration percentile(double share) {
    if (sorted.isEmpty()) {
      return Duration.ZERO;
    }
    int rank = (int) Math.ceil(share * sorted.size());
    return sorted.get(Math.clamp(rank, 1, sorted.size()) - 1);
  }

  /// In milliseconds.
  public static double millis(Duration wait) {
    return wait.toNanos() / 1e6;
  }
}
