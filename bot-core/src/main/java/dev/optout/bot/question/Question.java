package dev.optout.bot.question;

import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Region;
import dev.optout.knowledge.Topic;
import dev.optout.knowledge.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a person wants to know, without the words in which they asked.
///
/// @param topic what it is about
/// @param platforms ids of the platforms it is about, in the order they were named
/// @param family the id of the family that was named instead of a platform (`meta`)
/// @param subjects ids of the laws and concepts that it names
/// @param region where the person is, or the place that they ask about
/// @param plan the kind of account
/// @param categories ids of the kinds of data that it names
/// @param form how it is asked
/// @param unknownPlatform the name of a platform that we know nothing of, as it may be shown
/// @param catalogue what it asks of all platforms, where it is about the whole catalogue
/// @param confidence how likely topic and platforms are right, from 0 to 1
public record Question(
    Topic topic,
    List<String> platforms,
    Optional<String> family,
    List<String> subjects,
    Optional<Region> region,
    Optional<Plan> plan,
    Set<String> categories,
    Form form,
    Optional<String> unknownPlatform,
    Optional<CatalogueQuery> catalogue,
    double confidence) {
  public Question {
    platforms = List.copyOf(platforms);
    subjects = List.copyOf(subjects);
    categories = Set.copyOf(categories);
  }

  /// How it is asked.
  public enum Form {
    /// Wants a statement, not a yes or no.
    OPEN,
    /// Wants a yes or no.
    YES_NO,
    /// Wants a yes or no, and is put the other way round: "they don't use my messages, right?".
    NEGATED_YES_NO;

    /// What the answer to the plain question is as an answer to this form.
    public Optional<Verdict> of(Verdict plain) {
      return switch (this) {
        case OPEN -> Optional.empty();
        case YES_NO -> Optional.of(plain);
        case NEGATED_YES_NO -> Optional.of(plain.negated());
      };
    }
  }
}
