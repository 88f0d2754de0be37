package dev.optout.teams;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// For how long an answer asks to wait, in its header `Retry-After`: whole seconds, as Teams writes
/// it.
final class RetryAfter {
  static final String HEADER = "Retry-After";

  private RetryAfter() {}

  /// @param value of the header, if there is one
  static Optional<Duration> of(@Nullable String value) {
    return value != null && value.matches("\\d{1,6}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
        : Optional.empty();
  }
}
