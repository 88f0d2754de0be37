package dev.optout.bot.question;

import dev.optout.knowledge.Device;
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Region;
import dev.optout.knowledge.Slug;
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
/// @param device on what they use it
/// @param categories ids of the kinds of data that it names
/// @param form how it is asked
/// @param unknownPlatform the name of a platform that we know nothing of, as it may be shown
/// @param catalogue what it asks of all platforms, where it is about the whole catalogue
/// @param wanted what was asked, where the topic is `clarify` because no platform was named; or
///     what was most likely asked, where it is so because that is unsure
/// @param confidence how likely topic and platforms are right, from 0 to 1
public record Question(
    Topic topic,
    List<String> platforms,
    Optional<String> family,
    List<String> subjects,
    Optional<Region> region,
    Optional<Plan> plan,
    Optional<Device> device,
    Set<String> categories,
    Form form,
    Optional<String> unknownPlatform,
    Optional<CatalogueQuery> catalogue,
    Optional<Topic> wanted,
    double confidence) {
  public Question {
    platforms = List.copyOf(platforms);
    subjects = List.copyOf(subjects);
    categories = Set.copyOf(categories);
  }

  /// A question about platforms that says nothing else.
  public static Question about(Topic topic, List<String> platforms) {
    return new Question(
        topic,
        platforms,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Form.OPEN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1);
  }

  /// The same person asking something else about the same: place, account and device stay.
  public Question asking(Topic other) {
    return new Question(
        other,
        platforms,
        family,
        List.of(),
        region,
        plan,
        device,
        Set.of(),
        Form.OPEN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1);
  }

  /// The same about other platforms.
  public Question on(List<String> others) {
    return new Question(
        topic,
        others,
        Optional.empty(),
        List.of(),
        region,
        plan,
        device,
        categories,
        form,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1);
  }

  /// The same asked in this form about these kinds of data.
  public Question put(Form otherForm, Set<String> otherCategories) {
    return new Question(
        topic,
        platforms,
        family,
        subjects,
        region,
        plan,
        device,
        otherCategories,
        otherForm,
        unknownPlatform,
        catalogue,
        wanted,
        confidence);
  }

  /// The same asked of the whole catalogue.
  public Question across(CatalogueQuery query, Optional<Plan> otherPlan) {
    return new Question(
        query.topic(),
        List.of(),
        Optional.empty(),
        List.of(),
        region,
        otherPlan,
        Optional.empty(),
        categories,
        Form.OPEN,
        Optional.empty(),
        Optional.of(query),
        Optional.empty(),
        1);
  }

  /// The same, with what was asked where the platform is missing.
  public Question wanting(Optional<Topic> other) {
    return put(topic, other);
  }

  /// The same while it is unsure what is asked.
  Question unsure() {
    return put(Topic.CLARIFY, Optional.of(topic));
  }

  private Question put(Topic otherTopic, Optional<Topic> otherWanted) {
    return new Question(
        otherTopic,
        platforms,
        family,
        subjects,
        region,
        plan,
        device,
        categories,
        form,
        unknownPlatform,
        catalogue,
        otherWanted,
        confidence);
  }

  /// What is asked, be it that the platform is missing.
  public Topic purpose() {
    return wanted.orElse(topic);
  }

  /// How it is asked.
  public enum Form implements Slug {
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
