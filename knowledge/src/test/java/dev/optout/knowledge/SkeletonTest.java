package dev.optout.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.knowledge.InvalidKnowledge.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A new file is well formed, but not accepted before its texts are written.
class SkeletonTest {
  private static final String PATH = "platforms/new-one.yaml";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final String TEXT = Skeleton.platform("new-one", TODAY);

  @Test
  void its_form_pleases_the_schema() {
    assertEquals(List.of(), Schemas.complaints(PATH, Trees.asTexts(PATH, TEXT).orElseThrow()));
  }

  @Test
  void the_reader_refuses_every_placeholder_and_nothing_else() {
    InvalidKnowledge invalid = assertThrows(InvalidKnowledge.class, () -> read(TEXT));
    assertEquals(
        Set.of("still says TODO: write the text"),
        invalid.problems().stream().map(Problem::what).collect(Collectors.toSet()));
    assertEquals(linesWithPlaceholders(), invalid.problems().stream().map(Problem::line).toList());
  }

  @Test
  void written_out_it_is_accepted() {
    KnowledgeBase base = read(TEXT.replace("TODO", "now"));
    Platform platform = (Platform) base.subject("new-one").orElseThrow();
    assertEquals(
        TODAY.plusMonths(3), platform.summary().evidence().checkAgainOn(), "three months later");
    assertEquals(
        TODAY, platform.summary().evidence().sources().getFirst().readOn(), "read on the day");
  }

  @Test
  void its_first_line_leads_to_the_schema_from_the_folder_of_platforms() {
    String first = TEXT.lines().findFirst().orElseThrow();
    String schema = first.replace("# yaml-language-server: $schema=", "");
    Path folder = Path.of("src/main/resources/knowledge/platforms");
    assertTrue(Files.exists(folder.resolve(schema)), schema);
  }

  private static List<Integer> linesWithPlaceholders() {
    List<String> lines = TEXT.lines().toList();
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains("TODO") && !lines.get(i).startsWith("#")) {
        numbers.add(i + 1);
      }
    }
    return numbers;
  }

  private static KnowledgeBase read(String text) {
    Map<String, String> texts = new TreeMap<>(KnowledgeFiles.in(Fixture.SMALL).texts());
    texts.put(PATH, text);
    return new KnowledgeFiles(texts).read();
  }
}
