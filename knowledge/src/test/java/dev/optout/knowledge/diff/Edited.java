package dev.optout.knowledge.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.KnowledgeFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The files in `diff/before` with some text replaced.
final class Edited {
  static final Path RESOURCES = Path.of("src/test/resources/diff");

  private final Map<String, String> texts =
      new TreeMap<>(KnowledgeFiles.in(RESOURCES.resolve("before")).texts());

  static Edited example(String from, String to) {
    return new Edited().in("platforms/example.yaml", from, to);
  }

  /// Replaces a text wherever it stands in a file; it has to be there.
  Edited in(String file, String from, String to) {
    String text = texts.getOrDefault(file, "");
    assertTrue(text.contains(from), from);
    texts.put(file, text.replace(from, to));
    return this;
  }

  Edited and(String from, String to) {
    return in("platforms/example.yaml", from, to);
  }

  /// The end of a file, from a text on.
  String from(String file, String start) {
    String text = texts.getOrDefault(file, "");
    return text.substring(text.indexOf(start));
  }

  Edited without(String file) {
    texts.remove(file);
    return this;
  }

  Edited added(String file, String text) {
    texts.put(file, text);
    return this;
  }

  Edited moved(String file, String to) {
    texts.put(to, texts.getOrDefault(file, ""));
    return without(file);
  }

  static KnowledgeBase before() {
    return KnowledgeFiles.in(RESOURCES.resolve("before")).read();
  }

  KnowledgeBase read() {
    return new KnowledgeFiles(texts).read();
  }

  List<Change> changes() {
    return KnowledgeDiff.between(before(), read());
  }

  /// That exactly this changed, and that going back is told of as well.
  void says(String... sentences) {
    List<Change> changes = changes();
    List<String> told = changes.stream().map(Change::sentence).toList();
    assertEquals(String.join("\n", sentences), String.join("\n", told));
    assertMirror(changes, KnowledgeDiff.between(read(), before()));
  }

  static void assertMirror(List<Change> there, List<Change> back) {
    List<String> expected = new ArrayList<>();
    for (Change change : there) {
      expected.add(mirrored(change.kind().slug()));
    }
    assertEquals(
        expected.stream().sorted().toList(),
        back.stream().map(c -> c.kind().slug()).sorted().toList());
  }

  private static String mirrored(String kind) {
    if (kind.endsWith("-added")) {
      return kind.replace("-added", "-removed");
    }
    return kind.replace("-removed", "-added");
  }
}
