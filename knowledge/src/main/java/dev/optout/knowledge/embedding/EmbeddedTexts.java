package dev.optout.knowledge.embedding;

import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Subject;
import dev.optout.knowledge.topics.Examples;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/// Which texts of the knowledge have vectors.
public final class EmbeddedTexts {
  private EmbeddedTexts() {}

  /// The questions of every claim without names, in no order that counts.
  public static Set<String> of(KnowledgeBase base) {
    Set<String> texts = new LinkedHashSet<>();
    for (Subject subject : base.subjects()) {
      Examples.masked(subject, base).values().forEach(texts::addAll);
    }
    return Collections.unmodifiableSet(texts);
  }
}
