package dev.optout.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every file in `broken/` gives exactly the messages in the `.txt` beside it.
class BrokenKnowledgeTest {
  private static final Path RESOURCES = Path.of("src/test/resources");

  static Stream<String> broken() throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES.resolve("broken"))) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.substring(0, name.length() - ".yaml".length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("broken")
  void a_broken_file_is_told_so_exactly(String name) throws IOException {
    InvalidKnowledge invalid =
        assertThrows(
            InvalidKnowledge.class,
            () -> with(RESOURCES.resolve("broken/" + name + ".yaml")).read());
    List<String> expected = Files.readAllLines(RESOURCES.resolve("broken/" + name + ".txt"));
    assertEquals(
        String.join("\n", expected),
        String.join("\n", invalid.problems().stream().map(Object::toString).toList()));
  }

  @Test
  void the_same_file_without_the_mistake_is_read() {
    assertEquals(1, KnowledgeFiles.in(RESOURCES.resolve("small")).read().platforms().size());
  }

  private static KnowledgeFiles with(Path platform) throws IOException {
    Map<String, String> texts =
        new TreeMap<>(KnowledgeFiles.in(RESOURCES.resolve("small")).texts());
    texts.put("platforms/example.yaml", Files.readString(platform));
    return new KnowledgeFiles(texts);
  }
}
