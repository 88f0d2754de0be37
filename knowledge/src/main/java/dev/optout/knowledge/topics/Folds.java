package dev.optout.knowledge.topics;

import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Zones;
import dev.optout.knowledge.topics.LearntQuestions.Learnt;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Asks every learnt question of a model that has learnt neither it nor a paraphrase of it.
public final class Folds {
  /// Each model lacks a third of what the real one learns: more would cost time and change little.
  private static final int COUNT = 3;

  private final KnowledgeBase base;
  private final List<Learnt> learnt;
  private final Function<String, Optional<float[]>> meaning;

  /// @param learnt the questions that may be learnt from
  /// @param meaning what a question without names means, where that is known
  public Folds(
      KnowledgeBase base, List<Learnt> learnt, Function<String, Optional<float[]>> meaning) {
    this.base = base;
    this.learnt = List.copyOf(learnt);
    this.meaning = meaning;
  }

  private record Both(Unlearnt byMeaning, Unlearnt byWords) {}

  /// The zones that do best; the same questions give the same.
  public Zones.Fitted zones() {
    List<Both> all =
        IntStream.range(0, COUNT).boxed().toList().parallelStream().flatMap(this::asked).toList();
    return new Zones.Fitted(
        ZoneFitting.of(all.stream().map(Both::byMeaning).toList()),
        ZoneFitting.of(all.stream().map(Both::byWords).toList()));
  }

  private Stream<Both> asked(int fold) {
    List<Learnt> others = learnt.stream().filter(q -> of(q) != fold).toList();
    TopicModel model = TopicTraining.of(Examples.of(base, others), meaning);
    return learnt.stream().filter(q -> of(q) == fold).map(q -> asked(q, model));
  }

  private Both asked(Learnt question, TopicModel model) {
    String masked = Examples.masked(question, base);
    return new Both(
        Unlearnt.of(question, model.scores(masked, meaning.apply(masked))),
        Unlearnt.of(question, model.scores(masked, Optional.empty())));
  }

  /// Paraphrases of one thought lie in the same fold.
  private static int of(Learnt question) {
    return Math.floorMod((question.group().hashCode() * 0x9E3779B1) >>> 7, COUNT);
  }
}
