package dev.optout.knowledge.topics;

import dev.optout.knowledge.Slug;
import dev.optout.knowledge.Topic;
import dev.optout.knowledge.topics.LearntQuestions.Learnt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a model that had not learnt a question finds it to be about.
///
/// @param right the topics that are right
/// @param first whether nothing was said before it
/// @param platformKnown whether the question is about platforms that are known
/// @param scores the likelihood of every topic
record Unlearnt(Set<Topic> right, boolean first, boolean platformKnown, Map<Topic, Double> scores) {
  private static final Set<Topic> NOT_OURS = EnumSet.of(Topic.OUT_OF_SCOPE, Topic.UNKNOWN_PLATFORM);
  private static final Set<Topic> TALK =
      EnumSet.of(Topic.ABOUT_BOT, Topic.HELP, Topic.FOLLOW, Topic.ESCALATE);

  Unlearnt {
    right = Set.copyOf(right);
    scores = Map.copyOf(scores);
  }

  static Unlearnt of(Learnt question, Map<Topic, Double> scores) {
    List<Topic> right = new ArrayList<>();
    Slug.parse(Topic.class, question.topic()).ifPresent(right::add);
    question.alsoRight().forEach(t -> Slug.parse(Topic.class, t).ifPresent(right::add));
    return new Unlearnt(
        Set.copyOf(right), question.first(), !question.platforms().isEmpty(), scores);
  }

  boolean isOurs() {
    return right.stream().noneMatch(NOT_OURS::contains);
  }

  /// Whether only a refusal is right that leaves the platform out.
  boolean isOutside() {
    return right.contains(Topic.OUT_OF_SCOPE) && NOT_OURS.containsAll(right);
  }

  boolean isTalk() {
    return right.stream().anyMatch(TALK::contains);
  }

  /// Whether it asks about a platform what the knowledge can answer.
  boolean isAboutPlatform() {
    return platformKnown && right.stream().allMatch(Topic::isAboutKnowledge);
  }

  double outside() {
    return score(Topic.OUT_OF_SCOPE);
  }

  /// How likely it is talk, if no other topic is likelier.
  Optional<Topic> likeliestTalk() {
    return ranked(scores.keySet()).stream().findFirst().filter(TALK::contains);
  }

  /// The topics of the knowledge, the likeliest first.
  List<Topic> readings() {
    return ranked(scores.keySet()).stream().filter(Topic::isAboutKnowledge).toList();
  }

  /// The share of the likeliest of them, from 0 to 1.
  double share() {
    double all = readings().stream().mapToDouble(this::score).sum();
    return all == 0 ? 0 : score(readings().getFirst()) / all;
  }

  private double score(Topic topic) {
    return scores.getOrDefault(topic, 0.0);
  }

  private List<Topic> ranked(Set<Topic> topics) {
    return topics.stream()
        .sorted(
            Comparator.comparingDouble((Topic t) -> -score(t))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }
}
