package dev.optout.bot.question;

import dev.optout.knowledge.Claim;
import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.Search.Match;
import dev.optout.knowledge.Search.Sought;
import dev.optout.knowledge.Topic;
import dev.optout.knowledge.Vocabulary.TopicWords;
import dev.optout.knowledge.Zones;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// How much speaks for each topic: phrases, examples that are alike, and the claims that fit.
///
/// @param scores from 0 to 1, together 1; topics for which nothing speaks are missing
/// @param learnt what the learnt model alone says
/// @param strongest the weight of the strongest phrase for each topic that has one
/// @param zones what to make of the learnt model's likelihoods
record TopicGuess(
    Map<Topic, Double> scores,
    Map<Topic, Double> learnt,
    Map<Topic, Integer> strongest,
    Zones zones) {
  /// As they did best on questions that the model had not learnt.
  private static final double CUES = 0.2;

  private static final double EXAMPLES = 0.6;
  private static final double CLAIMS = 0.2;

  TopicGuess {
    scores = Map.copyOf(scores);
    learnt = Map.copyOf(learnt);
    strongest = Map.copyOf(strongest);
  }

  /// @param words the question without names
  static TopicGuess of(Text words, Knowledge knowledge, Sought sought, List<Match> matches) {
    Map<Topic, Integer> strongest = new EnumMap<>(Topic.class);
    Map<Topic, Double> cues = new EnumMap<>(Topic.class);
    String padded = words.padded();
    for (TopicWords topic : knowledge.base().vocabulary().topics()) {
      topic
          .cues()
          .forEach(
              (phrase, weight) -> {
                if (padded.contains(" " + phrase + " ") || padded.contains(" " + phrase + "s ")) {
                  strongest.merge(topic.topic(), weight, Math::max);
                  cues.merge(topic.topic(), (double) weight, Double::sum);
                }
              });
    }
    Map<Topic, Double> learnt = sought.topics();
    Map<Topic, Double> claims = new EnumMap<>(Topic.class);
    for (Match match : matches.subList(0, Math.min(6, matches.size()))) {
      double share = match.score() / matches.getFirst().score();
      knowledge
          .base()
          .claim(match.key())
          .map(Claim::topic)
          .ifPresent(
              t -> claims.merge(t, share * share * match.covered() * match.covered(), Double::sum));
    }
    Map<Topic, Double> all = new EnumMap<>(Topic.class);
    add(all, cues, CUES);
    add(all, learnt, EXAMPLES);
    add(all, claims, CLAIMS);
    double sum = all.values().stream().mapToDouble(d -> d).sum();
    if (sum > 0) {
      all.replaceAll((topic, score) -> score / sum);
    }
    return new TopicGuess(all, learnt, strongest, sought.zones());
  }

  private static void add(Map<Topic, Double> all, Map<Topic, Double> part, double weight) {
    double sum = part.values().stream().mapToDouble(d -> d).sum();
    if (sum > 0) {
      part.forEach((topic, score) -> all.merge(topic, weight * score / sum, Double::sum));
    }
  }

  /// Whether a phrase was said that leaves little doubt.
  boolean hasStrongCue(Topic topic) {
    return strongest.getOrDefault(topic, 0) >= 5;
  }

  /// How likely the learnt model alone finds a topic.
  double learnt(Topic topic) {
    return learnt.getOrDefault(topic, 0.0);
  }

  /// The topic that the learnt model finds likeliest.
  Topic likeliest() {
    return best(learnt, topic -> true).orElse(Topic.CLARIFY);
  }

  /// How likely the learnt model finds it that the question is not ours.
  double outside() {
    return learnt(Topic.OUT_OF_SCOPE);
  }

  /// The share of the likeliest topic of the knowledge among these, by the learnt model alone.
  double share() {
    double all = 0;
    double most = 0;
    for (Map.Entry<Topic, Double> e : learnt.entrySet()) {
      if (e.getKey().isAboutKnowledge()) {
        all += e.getValue();
        most = Math.max(most, e.getValue());
      }
    }
    return all == 0 ? 1 : most / all;
  }

  /// Whether the learnt model leaves open what is asked, and no phrase speaks for this topic.
  boolean isUnsure(Topic topic) {
    return share() <= zones.unsure().at() && !strongest.containsKey(topic);
  }

  /// The topics of the knowledge for which most speaks, the likeliest first.
  List<Topic> readings() {
    return scores.entrySet().stream()
        .filter(e -> e.getKey().isAboutKnowledge())
        .sorted(
            Map.Entry.<Topic, Double>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey())
                .reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  double of(Topic topic) {
    return scores.getOrDefault(topic, 0.0);
  }

  /// The topic for which most speaks among those allowed; `OUT_OF_SCOPE` if nothing does.
  Topic best(Predicate<Topic> allowed) {
    return best(scores, allowed).orElse(Topic.OUT_OF_SCOPE);
  }

  /// Of equals the later topic, so that two runs agree: the order of the map differs between them.
  private static Optional<Topic> best(Map<Topic, Double> of, Predicate<Topic> allowed) {
    return of.entrySet().stream()
        .filter(e -> allowed.test(e.getKey()))
        .max(Map.Entry.<Topic, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }
}
