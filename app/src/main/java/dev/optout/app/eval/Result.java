package dev.optout.app.eval;

import dev.optout.bot.Answered;
import dev.optout.knowledge.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A case, what the bot answered to its last turn, and whether that is right.
///
/// @param answered empty where the bot failed
/// @param waits how long each turn took
public record Result(
    Case asked, Optional<Answered> answered, Judgement judgement, List<Duration> waits) {
  public Result {
    waits = List.copyOf(waits);
  }

  /// Whether all that is judged is right.
  public boolean isPass() {
    return judgement.isPass();
  }

  /// What the question was taken to be about.
  Optional<Topic> topic() {
    return answered.map(Answered::topic);
  }

  /// Whether another topic was wanted.
  boolean isConfused() {
    return topic().filter(t -> !asked.expect().topics().contains(t)).isPresent();
  }
}
