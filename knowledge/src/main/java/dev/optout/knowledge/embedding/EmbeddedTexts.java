package dev.optout.knowledge.embedding;

import dev.optout.knowledge.Claim;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Subject;
import dev.optout.knowledge.Vocabulary.TopicWords;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/// Which texts of the knowledge have vectors.
public final class EmbeddedTexts {
  private EmbeddedTexts() {}

  /// The questions of every claim and the example questions of every topic, in no order that
  // counts.
  public static Set<String> of(KnowledgeBase base) {
    Set<String> texts = new LinkedHashSet<>();
    for (Subject subject : base.subjects()) {
      for (Claim claim : subject.claims()) {
        texts.addAll(claim.asks());
      }
      texts.addAll(subject.summary().asks());
    }
    for (TopicWords topic : base.vocabulary().topics()) {
      for (String example : topic.examples()) {
        texts.add(withoutNames(example));
      }
    }
    return Collections.unmodifiableSet(texts);
  }

  /// An example question without the places where names go.
  public static String withoutNames(String example) {
    return example.replaceAll("\\{(platform|other|unknown)\\}", " ");
  }
}
