package dev.optout.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.optout.knowledge.Claim;
import dev.optout.knowledge.Concept;
import dev.optout.knowledge.Confidence;
import dev.optout.knowledge.Evidence;
import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Regions;
import dev.optout.knowledge.Search.Match;
import dev.optout.knowledge.Search.Sought;
import dev.optout.knowledge.Sha256;
import dev.optout.knowledge.Slug;
import dev.optout.knowledge.Topic;
import dev.optout.knowledge.Vocabulary;
import dev.optout.knowledge.embedding.EmbeddedTexts;
import dev.optout.knowledge.embedding.Encoder;
import dev.optout.knowledge.embedding.LiveVectors;
import dev.optout.knowledge.lucene.KnowledgeIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A set of passages and of questions that they answer, made by others, found with our own search.
///
/// @param base each passage as a claim, its key the passage's id
public record Passages(KnowledgeBase base, List<Asked> questions) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SUBJECT = "passages";
  private static final int DEEP = 10;

  /// Deep enough to hold everything that words and meaning offer for one question.
  private static final int ALL = 200;

  /// A question, and the ids of the passages that are right.
  public record Asked(String question, Set<String> right) {}

  /// How a set is searched.
  public enum Way implements Slug {
    WORDS,
    VECTORS,
    WEIGHTED
  }

  /// How well it was found.
  ///
  /// @param first the share of questions whose first passage is right
  /// @param five the mean share of the right passages that are among the first five
  /// @param rank the mean of one over the rank of the first right one, among ten
  public record Found(double first, double five, double rank) {}

  /// Reads `passages.jsonl` and `questions.jsonl` of a folder.
  ///
  /// @param vocabulary for what a knowledge must have; it does not take part
  public static Passages in(Path folder, Vocabulary vocabulary) throws IOException {
    List<Claim> claims = new ArrayList<>();
    for (JsonNode line : lines(folder.resolve("passages.jsonl"))) {
      List<String> asks = texts(line.path("questions"));
      String text = text(line, "text");
      // only example questions have vectors: a passage without any is its own
      claims.add(
          asks.isEmpty()
              ? claim(text(line, "id"), "", List.of(text))
              : claim(text(line, "id"), text, asks));
    }
    List<Asked> questions = new ArrayList<>();
    for (JsonNode line : lines(folder.resolve("questions.jsonl"))) {
      Set<String> right = Set.copyOf(texts(line.path("passages")));
      if (right.isEmpty()) {
        throw new IOException("a question without \"passages\" in " + folder);
      }
      questions.add(new Asked(text(line, "question"), right));
    }
    if (questions.isEmpty() || claims.isEmpty()) {
      throw new IOException("no questions or no passages in " + folder);
    }
    Claim summary = claim("", "", List.of());
    Concept all = new Concept(SUBJECT, "Passages", List.of(), summary, claims);
    KnowledgeBase base =
        new KnowledgeBase(List.of(all), vocabulary, List.of(), Sha256.of(claims.toString()));
    return new Passages(base, questions);
  }

  public int passages() {
    return base.subjects().stream().mapToInt(s -> s.claims().size()).sum();
  }

  /// Asks everything, once by words alone, and where there is an encoder by vectors and by both.
  public Map<Way, Found> measure(Optional<Encoder> encoder) {
    Map<Way, Found> found = new LinkedHashMap<>();
    found.put(Way.WORDS, measure(KnowledgeIndex.of(base, Optional::empty), Way.WORDS));
    encoder.ifPresent(
        e -> {
          try (LiveVectors vectors = new LiveVectors(e)) {
            vectors.follow(EmbeddedTexts.of(base)).join();
            Knowledge both = KnowledgeIndex.of(base, () -> Optional.of(vectors));
            found.put(Way.VECTORS, measure(both, Way.VECTORS));
            found.put(Way.WEIGHTED, measure(both, Way.WEIGHTED));
          }
        });
    return found;
  }

  private Found measure(Knowledge knowledge, Way way) {
    double first = 0;
    double five = 0;
    double rank = 0;
    for (Asked asked : questions) {
      Sought sought = knowledge.search().seek(asked.question());
      List<String> keys = keys(sought.claims(Set.of(SUBJECT), ALL), way);
      List<Integer> hits = new ArrayList<>();
      for (int i = 0; i < keys.size(); i++) {
        if (asked.right().contains(keys.get(i))) {
          hits.add(i);
        }
      }
      first += hits.contains(0) ? 1 : 0;
      five += (double) hits.stream().filter(at -> at < 5).count() / asked.right().size();
      rank += hits.isEmpty() ? 0 : 1.0 / (hits.getFirst() + 1);
    }
    return new Found(first / questions.size(), five / questions.size(), rank / questions.size());
  }

  private static List<String> keys(List<Match> matches, Way way) {
    List<Match> order =
        switch (way) {
          case WORDS, WEIGHTED -> matches;
          case VECTORS ->
              matches.stream()
                  .sorted(
                      Comparator.comparingDouble(Match::likeness)
                          .reversed()
                          .thenComparing(Match::key))
                  .toList();
        };
    return order.stream().map(Match::key).limit(DEEP).toList();
  }

  /// What a claim must have beside its words does not take part.
  private static Claim claim(String key, String says, List<String> asks) {
    return new Claim(
        key,
        SUBJECT,
        Topic.CONCEPT,
        Optional.empty(),
        Regions.EVERYWHERE,
        Set.of(),
        Set.of(),
        says,
        asks,
        new Evidence(List.of(), Confidence.LOW, LocalDate.EPOCH, List.of()));
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        lines.add(JSON.readTree(line));
      }
    }
    return lines;
  }

  private static String text(JsonNode line, String field) throws IOException {
    if (!line.path(field).isTextual()) {
      throw new IOException("a line without \"" + field + "\": " + line);
    }
    return line.path(field).asText();
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
