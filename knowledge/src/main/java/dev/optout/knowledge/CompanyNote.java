package dev.optout.knowledge;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// A rule or advice of the company whose people ask, from its own layer of the knowledge.
///
/// Its evidence is the company itself: it names who speaks and when, not a source.
///
/// @param key where it stands: `company/ai-tools.yaml#notes.chatgpt`
/// @param company who speaks
/// @param contact whom to ask, as the company writes it
/// @param about ids of platforms, families, laws or concepts; empty means every one
/// @param topics what a question must be about; empty means anything
/// @param says the statement, with the marks of a knowledge file
public record CompanyNote(
    String key,
    String company,
    Optional<String> contact,
    Set<String> about,
    Set<Topic> topics,
    Regions regions,
    Set<Plan> plans,
    String says,
    Optional<URI> link,
    LocalDate writtenOn,
    LocalDate checkAgainOn) {
  public CompanyNote {
    about = Set.copyOf(about);
    topics = Set.copyOf(topics);
    plans = Set.copyOf(plans);
  }

  /// Whether it is for a person who asks this, as far as region and plan are known.
  public boolean isFor(String subject, Topic topic, Optional<Region> region, Optional<Plan> plan) {
    return (about.isEmpty() || about.contains(subject))
        && (topics.isEmpty() || topics.contains(topic))
        && regions.mayCover(region)
        && (plans.isEmpty() || plan.map(plans::contains).orElse(true));
  }

  /// Whether the company should have looked at it again by this day.
  public boolean isOverdue(LocalDate today) {
    return !today.isBefore(checkAgainOn);
  }
}
