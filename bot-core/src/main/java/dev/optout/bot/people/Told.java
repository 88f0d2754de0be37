package dev.optout.bot.people;

import dev.optout.knowledge.Plan;
import java.time.Instant;
import java.util.Optional;

/// What a person told about themselves.
///
/// @param region an ISO code of the vocabulary's regions, as it was when they told
/// @param plan the kind of account that they use
/// @param announceHere when they asked to get announcements in this chat, of all that they use
public record Told(Optional<String> region, Optional<Plan> plan, Optional<Instant> announceHere) {
  /// They told nothing.
  public static final Told NOTHING = new Told(Optional.empty(), Optional.empty());

  /// Nothing of announcements.
  public Told(Optional<String> region, Optional<Plan> plan) {
    this(region, plan, Optional.empty());
  }

  /// The same with another region.
  public Told in(Optional<String> other) {
    return new Told(other, plan, announceHere);
  }

  /// The same with another kind of account.
  public Told on(Optional<Plan> other) {
    return new Told(region, other, announceHere);
  }

  /// The same with another wish for announcements.
  public Told announceHere(Optional<Instant> since) {
    return new Told(region, plan, since);
  }

  /// How many things that is.
  public int count() {
    return (region.isPresent() ? 1 : 0)
        + (plan.isPresent() ? 1 : 0)
        + (announceHere.isPresent() ? 1 : 0);
  }
}
