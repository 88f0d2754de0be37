package dev.optout.teams;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import okhttp3.Interceptor;
import okhttp3.Response;

/// Waits and tries again when Teams says that it took nothing yet: 429 (too many) and 412
/// (precondition failed), the two that its documents ask to repeat and that cannot double a
/// message. A 5xx may hide a message that was shown, so it is never repeated.
///
/// Limits of Teams: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
final class Patience implements Interceptor {
  /// All waits of one call together.
  static final Duration LONGEST = Duration.ofSeconds(8);

  private static final Duration FIRST = Duration.ofMillis(500);
  private static final int TRIES = 5;

  /// For whoever waits by itself: nothing is asked for twice.
  static final Patience NONE = new Patience(length -> {}, ThreadLocalRandom::current, 1);

  private final Pause pause;
  private final Supplier<? extends RandomGenerator> random;
  private final int tries;

  Patience(Pause pause, Supplier<? extends RandomGenerator> random) {
    this(pause, random, TRIES);
  }

  private Patience(Pause pause, Supplier<? extends RandomGenerator> random, int tries) {
    this.pause = pause;
    this.random = random;
    this.tries = tries;
  }

  /// A way to let time pass.
  @FunctionalInterface
  interface Pause {
    void take(Duration length) throws InterruptedException;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    Duration waited = Duration.ZERO;
    for (int tried = 1; tried < tries && asksToRepeat(response); tried++) {
      Duration wait = withJitter(asked(response, tried));
      waited = waited.plus(wait);
      if (waited.compareTo(LONGEST) > 0) {
        return response;
      }
      response.close();
      try {
        pause.take(wait);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while Teams asked to wait");
      }
      response = chain.proceed(chain.request());
    }
    return response;
  }

  private static boolean asksToRepeat(Response response) {
    return response.code() == 429 || response.code() == 412;
  }

  private static Duration asked(Response response, int tried) {
    return RetryAfter.of(response.header(RetryAfter.HEADER))
        .orElseGet(() -> FIRST.multipliedBy(1L << (tried - 1)));
  }

  // so that many waiting calls do not come back in the same instant
  private Duration withJitter(Duration wait) {
    return wait.plusMillis(random.get().nextLong(wait.toMillis() / 4 + 100));
  }
}
