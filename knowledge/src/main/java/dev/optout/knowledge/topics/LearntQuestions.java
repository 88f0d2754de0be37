package dev.optout.knowledge.topics;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the questions that may be learnt from: `*.jsonl`, one object on a line.
public final class LearntQuestions {
  private static final JsonFactory JSON = new JsonFactory();

  private LearntQuestions() {}

  /// One question.
  ///
  /// @param said what was typed last
  /// @param topic slug of the first right topic
  /// @param alsoRight slugs of the others
  /// @param platforms ids of those that it is about
  /// @param group of paraphrases of one thought; the question's own id where none is given
  public record Learnt(
      String id,
      String said,
      boolean first,
      String topic,
      List<String> alsoRight,
      List<String> platforms,
      String group) {
    public Learnt {
      alsoRight = List.copyOf(alsoRight);
      platforms = List.copyOf(platforms);
    }
  }

  /// Every question of a folder, by file and line.
  ///
  /// @throws IOException with file and line if one cannot be read
  public static List<Learnt> in(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
    }
    List<Learnt> questions = new ArrayList<>();
    for (Path file : files) {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank()) {
          try (JsonParser parser = JSON.createParser(line)) {
            parser.nextToken();
            questions.add(
                question(value(parser))
                    .orElseThrow(() -> new IOException("needs `id`, `turns` and `expect.topic`")));
          } catch (IOException e) {
            throw new IOException(file + ":" + number + ": " + e.getMessage(), e);
          }
        }
      }
    }
    return questions;
  }

  private static Optional<Learnt> question(Object line) {
    if (!(line instanceof Map<?, ?> q) || !(q.get("expect") instanceof Map<?, ?> expect)) {
      return Optional.empty();
    }
    List<String> turns = texts(q.get("turns"));
    List<String> topics = texts(expect.get("topic"));
    if (turns.isEmpty() || topics.isEmpty() || !(q.get("id") instanceof String id)) {
      return Optional.empty();
    }
    return Optional.of(
        new Learnt(
            id,
            turns.getLast(),
            turns.size() == 1,
            topics.getFirst(),
            topics.subList(1, topics.size()),
            texts(expect.get("platforms")),
            q.get("group") instanceof String group ? group : id));
  }

  private static List<String> texts(@Nullable Object value) {
    return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  private static Object value(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      Map<String, Object> map = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        map.put(name, value(parser));
      }
      return map;
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(parser));
      }
      return list;
    }
    return String.valueOf(parser.getText());
  }
}
