package dev.optout.knowledge;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.optout.knowledge.InvalidKnowledge.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The schemas and the reader have the same idea of a file.
class SchemaAgreementTest {
  /// A key that no file has.
  private static final String STRANGE = "zzz";

  private static final Set<String> KEYED_BY_IDS = Set.of("sources", "anchors");
  private static final String KNOWN = "unknown key: known here are ";

  private static final ObjectMapper YAML_1_1 = new ObjectMapper(new YAMLFactory());
  private static final ObjectMapper YAML_1_2 =
      new ObjectMapper(
          YAMLFactory.builder()
              .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
              .build());

  static Stream<KnowledgeFiles> good() {
    KnowledgeFiles small = KnowledgeFiles.in(Fixture.SMALL);
    return Stream.of(
        KnowledgeFiles.bundled(),
        small,
        small.with(KnowledgeFiles.in(Path.of("src/test/resources/every-key"))));
  }

  static List<Fixture> schema() throws IOException {
    return Fixture.in("schema");
  }

  static List<Fixture> rules() throws IOException {
    return Fixture.in("rules");
  }

  @ParameterizedTest
  @MethodSource("good")
  void good_files_please_both(KnowledgeFiles files) {
    assertDoesNotThrow(files::read);
    files
        .texts()
        .forEach(
            (path, text) ->
                assertEquals(
                    List.of(),
                    Schemas.complaints(path, Trees.asTexts(path, text).orElseThrow()),
                    path));
  }

  @ParameterizedTest
  @MethodSource("good")
  void good_files_please_editors_that_see_numbers_and_truth_values(KnowledgeFiles files)
      throws JsonProcessingException {
    for (Map.Entry<String, String> file : files.texts().entrySet()) {
      String path = file.getKey();
      for (ObjectMapper yaml : List.of(YAML_1_1, YAML_1_2)) {
        assertEquals(List.of(), Schemas.complaints(path, yaml.readTree(file.getValue())), path);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("schema")
  void a_mistake_of_form_is_refused_by_both(Fixture fixture) {
    assertThrows(InvalidKnowledge.class, () -> fixture.files().read());
    Trees.asTexts(fixture.path(), fixture.text())
        .ifPresent(
            tree ->
                assertFalse(
                    Schemas.complaints(fixture.path(), tree).isEmpty(), "the schema accepts it"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_mistake_of_matter_is_refused_by_the_reader_alone(Fixture fixture) {
    assertThrows(InvalidKnowledge.class, () -> fixture.files().read());
    JsonNode tree = Trees.asTexts(fixture.path(), fixture.text()).orElseThrow();
    assertEquals(List.of(), Schemas.complaints(fixture.path(), tree));
  }

  @ParameterizedTest
  @MethodSource("good")
  void both_know_the_same_keys_everywhere(KnowledgeFiles files) {
    Map<String, JsonNode> trees = new TreeMap<>();
    files.texts().forEach((path, text) -> trees.put(path, Trees.asTexts(path, text).orElseThrow()));
    int added = trees.values().stream().mapToInt(SchemaAgreementTest::addStrangeKeys).sum();
    Map<String, String> texts = new TreeMap<>();
    trees.forEach((path, tree) -> texts.put(path, tree.toString()));

    InvalidKnowledge invalid =
        assertThrows(InvalidKnowledge.class, () -> new KnowledgeFiles(texts).read());

    assertEquals(added, invalid.problems().size(), invalid::getMessage);
    for (Problem problem : invalid.problems()) {
      JsonNode here = schemaAt(problem.file(), problem.field());
      List<String> keys = new ArrayList<>(new TreeSet<>(keys(here)));
      assertEquals(
          KNOWN + String.join(", ", keys), problem.what(), problem.file() + "#" + problem.field());
    }
  }

  /// Adds a key to every mapping but those whose keys are ids.
  private static int addStrangeKeys(JsonNode tree) {
    int added = 0;
    for (Map.Entry<String, JsonNode> entry : tree.properties()) {
      if (KEYED_BY_IDS.contains(entry.getKey()) && entry.getValue().isObject()) {
        for (JsonNode named : entry.getValue()) {
          added += addStrangeKeys(named);
        }
      } else {
        added += addStrangeKeys(entry.getValue());
      }
    }
    if (tree instanceof ArrayNode list) {
      for (JsonNode item : list) {
        added += addStrangeKeys(item);
      }
    }
    if (tree instanceof ObjectNode mapping) {
      mapping.put(STRANGE, "1");
      added++;
    }
    return added;
  }

  /// The schema for the mapping around a field: `uses[0].data[2].zzz`.
  private static JsonNode schemaAt(String file, String field) {
    JsonNode root = Schemas.committed(Schemas.name(file).orElseThrow()).getSchemaNode();
    JsonNode here = root;
    String[] steps = field.replaceAll("\\[\\d+]", ".[]").split("\\.");
    for (String step : Arrays.copyOf(steps, steps.length - 1)) {
      JsonNode next = step.equals("[]") ? here.path("items") : here.path("properties").path(step);
      here = next.isMissingNode() ? here.path("additionalProperties") : next;
      if (here.has("$ref")) {
        here = root.at(here.path("$ref").asText().substring(1));
      }
    }
    return here;
  }

  private static List<String> keys(JsonNode schema) {
    return schema.path("properties").properties().stream().map(Map.Entry::getKey).toList();
  }
}
