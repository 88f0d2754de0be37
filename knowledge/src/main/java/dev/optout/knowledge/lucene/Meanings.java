package dev.optout.knowledge.lucene;

import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.embedding.LiveVectors;
import dev.optout.knowledge.embedding.Vectors;
import dev.optout.knowledge.topics.Examples;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Compares what a question means with what the claims' example questions mean.
final class Meanings {
  private final KnowledgeBase base;
  private final Supplier<Optional<LiveVectors>> language;
  private volatile @Nullable Located located;

  /// Where the vectors of each claim's questions are, in one state of the vectors.
  private record Located(Vectors vectors, Map<String, Map<String, int[]>> bySubject) {}

  /// @param language asked only when the first question comes; may lack texts that are still being
  ///     encoded
  Meanings(KnowledgeBase base, Supplier<Optional<LiveVectors>> language) {
    this.base = base;
    this.language = language;
  }

  /// What a question means; nothing where that cannot be told here.
  Optional<float[]> of(String words) {
    return words.isBlank() ? Optional.empty() : language.get().map(l -> l.encoder().encode(words));
  }

  /// For each claim of the subjects, the largest cosine to one of its questions, from 0 to 1.
  Map<String, Double> likeness(float[] meaning, Set<String> subjects) {
    Map<String, Double> best = new HashMap<>();
    language
        .get()
        .map(LiveVectors::get)
        .ifPresent(
            vectors -> {
              for (String subject : subjects) {
                at(vectors)
                    .bySubject()
                    .computeIfAbsent(subject, s -> locate(vectors, s))
                    .forEach(
                        (key, places) ->
                            best.merge(key, most(vectors, places, meaning), Math::max));
              }
            });
    return best;
  }

  private static double most(Vectors vectors, int[] places, float[] meaning) {
    double most = 0;
    for (int place : places) {
      most = Math.max(most, vectors.dot(place, meaning));
    }
    return Math.min(1, most);
  }

  private Located at(Vectors vectors) {
    Located known = located;
    if (known == null || known.vectors() != vectors) {
      known = new Located(vectors, new ConcurrentHashMap<>());
      located = known;
    }
    return known;
  }

  private Map<String, int[]> locate(Vectors vectors, String subject) {
    Map<String, int[]> places = new HashMap<>();
    base.subject(subject)
        .ifPresent(
            s ->
                Examples.masked(s, base)
                    .forEach(
                        (key, asks) ->
                            places.put(
                                key,
                                asks.stream()
                                    .mapToInt(vectors::indexOf)
                                    .filter(at -> at >= 0)
                                    .toArray())));
    return places;
  }
}
