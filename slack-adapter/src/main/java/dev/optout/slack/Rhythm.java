package dev.optout.slack;

import java.time.Duration;

/// How long the adapter waits for what.
///
/// @param commandAnswer for the bot, before a slash command is acknowledged without the answer;
///     Slack waits for three seconds
/// @param firstRetry before Slack is asked again after a failure; doubles each time
/// @param longestRetry the most that is waited before asking again
/// @param look between two looks at the connection of Socket Mode
/// @param apiAnswer for Slack's answer to one call
/// @param drain for running work when closing
record Rhythm(
    Duration commandAnswer,
    Duration firstRetry,
    Duration longestRetry,
    Duration look,
    Duration apiAnswer,
    Duration drain) {
  static final Rhythm USUAL =
      new Rhythm(
          Duration.ofSeconds(2),
          Duration.ofSeconds(1),
          Duration.ofMinutes(1),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(10));

  Duration doubled(Duration wait) {
    Duration twice = wait.multipliedBy(2);
    return twice.compareTo(longestRetry) > 0 ? longestRetry : twice;
  }
}
