package dev.optout.bot.people;

import dev.optout.knowledge.Plan;
import java.util.Optional;

/// What a person told about themselves.
///
/// @param region an ISO code of the vocabulary's regions, as it was when they told
/// @param plan the kind of account that they use
public record Told(Optional<String> region, Optional<Plan> plan) {
  /// They told nothing.
  public static final Told NOTHING = new Told(Optional.empty(), Optional.empty());

  /// The same with another region.
  public Told in(Optional<String> other) {
    return new Told(other, plan);
  }

  /// The same with another kind of account.
  public Told on(Optional<Plan> other) {
    return new Told(region, other);
  }
}
