package dev.optout.knowledge.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.KnowledgeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Two whole folders, and the text and JSON that stand beside them.
class OutputTest {
  private final KnowledgeBase before = Edited.before();
  private final KnowledgeBase after = KnowledgeFiles.in(Edited.RESOURCES.resolve("after")).read();
  private final List<Change> changes = KnowledgeDiff.between(before, after);

  private static String expected(String file) throws IOException {
    return Files.readString(Edited.RESOURCES.resolve(file));
  }

  @Test
  void as_text() throws IOException {
    assertEquals(expected("expected.txt"), DiffText.of(changes));
  }

  @Test
  void as_json() throws IOException {
    // one change on a line reads better in a file
    String json = DiffJson.of(changes).replace("{\"subject\"", "\n{\"subject\"") + "\n";
    assertEquals(expected("expected.json"), json);
  }

  @Test
  void going_back_is_told_of_as_well() {
    Edited.assertMirror(changes, KnowledgeDiff.between(/* before= */ after, /* after= */ before));
  }

  @Test
  void two_runs_give_the_same() {
    KnowledgeBase again =
        new KnowledgeFiles(
                new TreeMap<>(KnowledgeFiles.in(Edited.RESOURCES.resolve("after")).texts()))
            .read();
    assertEquals(changes, KnowledgeDiff.between(Edited.before(), again));
  }
}
