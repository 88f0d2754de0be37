package dev.optout.slack;

import dev.optout.bot.chat.NotSent;
import dev.optout.bot.chat.NotSent.Reason;
import java.time.Duration;

/// How a busy Slack is waited for.
///
/// @param longest the most that is waited at once; a Slack that asks for more is given up
record Patience(Outbox.Pause pause, Duration longest) {
  /// One call of Slack.
  @FunctionalInterface
  interface Try<T> {
    T run() throws NotSent, SlackApi.BlocksRefused, SlackApi.Busy;
  }

  /// @param tries how often Slack is asked while it is busy, at least 1
  <T> T tried(int tries, Try<T> call) throws NotSent, SlackApi.BlocksRefused {
    for (int left = tries; ; left--) {
      try {
        return call.run();
      } catch (SlackApi.Busy busy) {
        if (left <= 1 || busy.waiting().compareTo(longest) > 0) {
          throw new NotSent(Reason.BUSY, String.valueOf(busy.getMessage()), busy.asked());
        }
        try {
          pause.of(busy.waiting());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new NotSent(Reason.BUSY, "stopped while waiting for Slack", busy.asked());
        }
      }
    }
  }
}
