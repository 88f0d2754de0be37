package dev.optout.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The schemas for editors: which there are, and what they say of a file.
final class Schemas {
  static final Path FOLDER = Path.of("src/main/resources/schema");

  /// The shape of each kind of file, by the name of its schema.
  static final Map<String, Class<? extends Record>> SHAPES =
      Map.ofEntries(
          Map.entry("platform", FileShapes.PlatformFile.class),
          Map.entry("family", FileShapes.FamilyFile.class),
          Map.entry("law", FileShapes.LawFile.class),
          Map.entry("concept", FileShapes.ConceptFile.class),
          Map.entry("company", FileShapes.CompanyFile.class),
          Map.entry("regions", FileShapes.RegionsFile.class),
          Map.entry("data-categories", FileShapes.DataCategoriesFile.class),
          Map.entry("topics", FileShapes.TopicsFile.class),
          Map.entry("other-platforms", FileShapes.OtherPlatformsFile.class),
          Map.entry("plans", FileShapes.PlansFile.class),
          Map.entry("devices", FileShapes.DevicesFile.class),
          Map.entry("abbreviations", FileShapes.AbbreviationsFile.class),
          Map.entry("polarity", FileShapes.PolarityFile.class));

  private static final Map<String, JsonSchema> COMMITTED = new HashMap<>();

  private Schemas() {}

  static Path file(String name) {
    return FOLDER.resolve(name + ".schema.json");
  }

  /// The name of the schema for a file; empty where no folder of ours holds it.
  static Optional<String> name(String path) {
    String folder = path.substring(0, Math.max(0, path.indexOf('/')));
    return switch (folder) {
      case "platforms" -> Optional.of("platform");
      case "families" -> Optional.of("family");
      case "laws" -> Optional.of("law");
      case "concepts" -> Optional.of("concept");
      case "company" -> Optional.of("company");
      case "vocabulary" ->
          Optional.of(path.substring(folder.length() + 1, path.length() - ".yaml".length()));
      default -> Optional.empty();
    };
  }

  static JsonNode generated(String name) {
    return SchemaMaker.schema(Objects.requireNonNull(SHAPES.get(name)));
  }

  static JsonSchema committed(String name) {
    return COMMITTED.computeIfAbsent(
        name,
        key -> {
          try {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(Files.readString(file(key)));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /// What the schema for a file has against it.
  static List<String> complaints(String path, JsonNode tree) {
    Set<ValidationMessage> messages =
        name(path).map(name -> committed(name).validate(tree)).orElse(Set.of());
    return List.copyOf(new TreeSet<>(messages.stream().map(Object::toString).toList()));
  }
}
