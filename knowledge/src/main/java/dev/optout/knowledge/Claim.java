package dev.optout.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One dated statement about one subject, with its evidence.
///
/// @param key where it stands: `platforms/linkedin.yaml#facts.feedback-after-opt-out`; unique
/// @param subject the id of the platform, family, law or concept that it is about
/// @param verdict the answer to `asks`, where these are yes/no questions
/// @param plans on which accounts it holds; empty means on any
/// @param categories ids of the kinds of data that it is about, possibly none
/// @param says the statement, with the marks of a knowledge file
/// @param asks questions that it answers, as people type them
public record Claim(
    String key,
    String subject,
    Topic topic,
    Optional<Verdict> verdict,
    Regions regions,
    Set<Plan> plans,
    Set<String> categories,
    String says,
    List<String> asks,
    Evidence evidence) {
  public Claim {
    plans = Set.copyOf(plans);
    categories = Set.copyOf(categories);
    asks = List.copyOf(asks);
  }

  /// Whether it holds for a person, as far as region and plan are known.
  public boolean mayHoldFor(Optional<Region> region, Optional<Plan> plan) {
    return regions.mayCover(region) && (plans.isEmpty() || plan.map(plans::contains).orElse(true));
  }
}
