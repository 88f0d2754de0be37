package dev.optout.bot;

import dev.optout.bot.chat.Person;
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Region;
import java.util.Optional;

/// What people have told about themselves.
@FunctionalInterface
public interface Profiles {
  Profile of(Person person);

  /// Where a person lives and which kind of account they use, as far as they said.
  record Profile(Optional<Region> region, Optional<Plan> plan) {
    /// Nothing is known.
    public static final Profile UNKNOWN = new Profile(Optional.empty(), Optional.empty());
  }
}
