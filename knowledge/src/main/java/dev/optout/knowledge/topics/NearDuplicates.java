package dev.optout.knowledge.topics;

import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.topics.LearntQuestions.Learnt;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Examples that say nearly the same as a question that only measures: they are not learnt.
public final class NearDuplicates {
  /// From which cosine on two questions are one.
  private static final float ALIKE = 0.95f;

  private NearDuplicates() {}

  /// Questions in the form in which examples are learnt.
  public static List<String> masked(List<Learnt> questions, KnowledgeBase base) {
    return questions.stream().map(q -> Examples.masked(q, base)).distinct().toList();
  }

  /// The examples that may be learnt, in the same order.
  ///
  /// @param apart the questions that only measure, without names
  public static List<Example> without(
      List<Example> examples, List<String> apart, Function<String, Optional<float[]>> meaning) {
    List<float[]> measured = apart.stream().flatMap(q -> meaning.apply(q).stream()).toList();
    return examples.stream()
        .filter(e -> !apart.contains(e.question()))
        .filter(
            e ->
                meaning
                    .apply(e.question())
                    .filter(v -> measured.stream().anyMatch(m -> cosine(v, m) > ALIKE))
                    .isEmpty())
        .toList();
  }

  private static float cosine(float[] one, float[] other) {
    float sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
