package dev.optout.knowledge.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.knowledge.CompanyNote;
import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.KnowledgeFiles;
import dev.optout.knowledge.Subject;
import dev.optout.knowledge.lucene.LiveKnowledge.Look;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A company's folder laid over the small knowledge of the tests.
class LiveKnowledgeTest {
  private static final KnowledgeFiles OWN = KnowledgeFiles.in(Path.of("src/test/resources/small"));

  private static final String NOTE =
      """
      name: Example Ltd
      contact: privacy@example.com
      notes:
        - id: rule
          about: [example]
          says: Only the company account may be used.
          writtenOn: 2026-11-24
          checkAgainOn: 2027-05-24
      """;

  @TempDir private Path folder = Path.of("unset");

  private LiveKnowledge live() {
    return new LiveKnowledge(OWN, () -> KnowledgeFiles.in(folder), Optional::empty);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(folder));
    Files.writeString(file, text);
  }

  private static List<String> notes(LiveKnowledge live) {
    return live.get().base().companyNotes().stream().map(CompanyNote::says).toList();
  }

  @Test
  void a_note_that_is_added_comes_into_force() throws IOException {
    LiveKnowledge live = live();
    assertEquals(List.of(), notes(live));
    write("company/rules.yaml", NOTE);
    assertEquals(Look.TAKEN, live.look());
    assertEquals(List.of("Only the company account may be used."), notes(live));
    assertEquals(List.of("company/rules.yaml"), live.filesInForce());
  }

  @Test
  void a_folder_that_stays_as_it_is_costs_no_new_knowledge() throws IOException {
    write("company/rules.yaml", NOTE);
    LiveKnowledge live = live();
    Knowledge before = live.get();
    assertEquals(Look.UNCHANGED, live.look());
    assertSame(before, live.get());
  }

  @Test
  void a_broken_edit_leaves_the_last_good_state_in_force() throws IOException {
    write("company/rules.yaml", NOTE);
    LiveKnowledge live = live();
    write("company/rules.yaml", NOTE.replace("about: [example]", "about: [exampel]"));
    assertEquals(Look.REFUSED, live.look());
    assertEquals(List.of("Only the company account may be used."), notes(live));
    assertEquals(1, live.problems().size());
    assertTrue(live.problems().getFirst().toString().contains("`exampel`"));
    // seen before: not told again
    assertEquals(Look.UNCHANGED, live.look());
    write("company/rules.yaml", NOTE);
    assertEquals(Look.TAKEN, live.look());
    assertEquals(List.of(), live.problems());
  }

  @Test
  void a_folder_that_is_broken_from_the_start_leaves_ours_in_force() throws IOException {
    write("company/rules.yaml", "name: [");
    LiveKnowledge live = live();
    assertFalse(live.problems().isEmpty());
    assertEquals(List.of(), live.filesInForce());
    assertTrue(live.get().base().subject("example").isPresent());
  }

  @Test
  void a_folder_that_is_not_there_is_a_problem_and_may_come_later() throws IOException {
    Path later = folder.resolve("later");
    LiveKnowledge live = new LiveKnowledge(OWN, () -> KnowledgeFiles.in(later), Optional::empty);
    assertTrue(live.problems().getFirst().what().contains("no such folder"));
    write("later/company/rules.yaml", NOTE);
    assertEquals(Look.TAKEN, live.look());
    assertEquals(1, notes(live).size());
  }

  @Test
  void a_file_with_the_same_path_takes_the_place_of_ours_and_is_found() throws IOException {
    String ours = OWN.texts().getOrDefault("platforms/example.yaml", "");
    write("platforms/example.yaml", ours.replace("name: Example", "name: Our Example"));
    write(
        "platforms/second.yaml",
        ours.replaceFirst("name: .*", "name: Second").replaceFirst("aliases: .*", "aliases: []"));
    LiveKnowledge live = live();
    assertEquals(List.of(), live.problems());
    assertTrue(
        live.get().base().subject("example").map(Subject::name).orElse("").startsWith("Our"));
    assertFalse(live.get().search().seek("training data").claims(Set.of("second"), 5).isEmpty());
  }

  @Test
  void what_cannot_be_read_whole_is_never_passed_over() throws IOException {
    write("company/rules.yml", NOTE);
    Files.createDirectories(folder.resolve("company"));
    Files.write(
        folder.resolve("company/latin.yaml"),
        "name: Caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(
        List.of(
            "company/latin.yaml#: not UTF-8: save it in that encoding (line 1)",
            "company/rules.yml#: not read: rename it to end in .yaml (line 1)"),
        live().problems().stream().map(Object::toString).toList());
  }

  @Test
  void hidden_files_are_left_alone() throws IOException {
    write("company/.rules.yaml.swp", "x");
    write(".git/config.yaml", "name: [");
    assertEquals(List.of(), live().problems());
  }
}
