package dev.optout.knowledge.topics;

import dev.optout.knowledge.Claim;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Slug;
import dev.optout.knowledge.Subject;
import dev.optout.knowledge.Topic;
import dev.optout.knowledge.Vocabulary.TopicWords;
import dev.optout.knowledge.topics.LearntQuestions.Learnt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the topics are learnt from: what people asked, examples of the vocabulary, and the example
/// questions of every claim.
public final class Examples {
  /// What people would type and somebody labelled is worth several questions of a claim.
  private static final float LEARNT = 4f;

  /// How much of a question with several right topics is counted under the first.
  private static final float FIRST = 0.6f;

  /// What is none of ours has words of everything: with full weight, they draw in what is ours.
  private static final float OUTSIDE = 3f;

  private static final float VOCABULARY = 3f;
  private static final float CLAIM = 1f;

  private Examples() {}

  /// All of them, in an order that does not change.
  public static List<Example> of(KnowledgeBase base, List<Learnt> learnt) {
    List<Example> examples = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Learnt question : learnt) {
      String masked = masked(question, base);
      List<String> others = question.alsoRight();
      float all = question.topic().equals(Topic.OUT_OF_SCOPE.slug()) ? OUTSIDE : LEARNT;
      float first = others.isEmpty() ? all : FIRST * all;
      Slug.parse(Topic.class, question.topic())
          .ifPresent(topic -> add(examples, seen, masked, topic, first));
      for (String other : others) {
        float share = (all - first) / others.size();
        Slug.parse(Topic.class, other)
            .ifPresent(topic -> add(examples, seen, masked, topic, share));
      }
    }
    NameMask mask = NameMask.of(List.of(), base);
    for (TopicWords topic : base.vocabulary().topics()) {
      for (String example : topic.examples()) {
        add(examples, seen, mask.mask(example), topic.topic(), VOCABULARY);
      }
    }
    for (Subject subject : base.subjects()) {
      Map<String, List<String>> asks = masked(subject, base);
      for (Claim claim : subject.claims()) {
        asks.getOrDefault(claim.key(), List.of())
            .forEach(ask -> add(examples, seen, ask, claim.topic(), CLAIM));
      }
    }
    return examples;
  }

  /// A question without the names of what it is about, or of any platform where it is about none:
  /// "change my LinkedIn password" is asked with `it` as well.
  static String masked(Learnt question, KnowledgeBase base) {
    List<Subject> about =
        question.platforms().stream().flatMap(id -> base.subject(id).stream()).toList();
    NameMask mask = about.isEmpty() ? NameMask.ofAll(base) : NameMask.of(about, base);
    return mask.mask(question.said());
  }

  /// The example questions of each claim of a subject without names, by the claim's key.
  public static Map<String, List<String>> masked(Subject subject, KnowledgeBase base) {
    NameMask mask = NameMask.of(List.of(subject), base);
    Map<String, List<String>> masked = new LinkedHashMap<>();
    for (Claim claim : subject.claims()) {
      List<String> asks = claim.asks().stream().map(mask::mask).distinct().toList();
      if (!asks.isEmpty()) {
        masked.put(claim.key(), asks);
      }
    }
    return masked;
  }

  private static void add(
      List<Example> examples, Set<String> seen, String question, Topic topic, float weight) {
    if (!question.isBlank() && seen.add(topic + " " + question)) {
      examples.add(new Example(question, topic, weight));
    }
  }
}
