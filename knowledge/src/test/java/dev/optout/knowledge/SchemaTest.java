package dev.optout.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The committed schemas are those that the shapes of the files give.
///
/// To write them again: `mvn test -pl knowledge -Dtest=SchemaTest -Dwrite-schema`.
class SchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<String> names() {
    return new TreeSet<>(Schemas.SHAPES.keySet()).stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void the_committed_schema_is_the_generated_one(String name) throws IOException {
    String generated = text(Schemas.generated(name));
    if (System.getProperty("write-schema") != null) {
      Files.createDirectories(Schemas.FOLDER);
      Files.writeString(Schemas.file(name), generated);
    }
    assertEquals(
        generated,
        Files.readString(Schemas.file(name)),
        "to write it again: mvn test -pl knowledge -Dtest=SchemaTest -Dwrite-schema");
  }

  @Test
  void no_schema_is_left_over() throws IOException {
    try (Stream<Path> files = Files.list(Schemas.FOLDER)) {
      assertEquals(
          names().map(Schemas::file).sorted().toList(), files.sorted().toList(), "take it out");
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void every_key_is_described(String name) {
    List<String> bare = new ArrayList<>();
    collectBare("", Schemas.generated(name), bare);
    assertEquals(List.of(), bare);
  }

  private static void collectBare(String path, JsonNode schema, List<String> bare) {
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              if (property.getValue().path("description").asText().isBlank()) {
                bare.add(path + "." + property.getKey());
              }
            });
    schema
        .path("$defs")
        .properties()
        .forEach(definition -> collectBare(definition.getKey(), definition.getValue(), bare));
    assertFalse(schema.path("properties").isEmpty(), path);
  }

  private static String text(JsonNode schema) throws IOException {
    DefaultPrettyPrinter lines =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    return JSON.writer(lines).writeValueAsString(schema) + "\n";
  }
}
