package dev.optout.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A file with one mistake, or several, and what the reader must say of it.
///
/// @param name its folder and name: `schema/no-asks`
/// @param path where it stands among the files of `small/`; its first line may name it:
///     `# laws/gdpr.yaml`
record Fixture(String name, String path, String text, List<String> messages) {
  static final Path SMALL = Path.of("src/test/resources/small");
  private static final Path BROKEN = Path.of("src/test/resources/broken");
  private static final Pattern PLACE = Pattern.compile("# (\\S+\\.yaml)\n");

  /// @param folder `schema` or `rules`
  static List<Fixture> in(String folder) throws IOException {
    try (Stream<Path> files = Files.list(BROKEN.resolve(folder))) {
      List<String> names =
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(file -> file.endsWith(".yaml"))
              .map(file -> folder + "/" + file.substring(0, file.length() - ".yaml".length()))
              .sorted()
              .toList();
      return List.copyOf(readAll(names));
    }
  }

  private static List<Fixture> readAll(List<String> names) throws IOException {
    List<Fixture> all = new ArrayList<>();
    for (String name : names) {
      String text = Files.readString(BROKEN.resolve(name + ".yaml"));
      Matcher place = PLACE.matcher(text);
      all.add(
          new Fixture(
              name,
              place.lookingAt() ? place.group(1) : "platforms/example.yaml",
              text,
              Files.readAllLines(BROKEN.resolve(name + ".txt"))));
    }
    return all;
  }

  /// The small files with this one among them.
  KnowledgeFiles files() {
    Map<String, String> texts = new TreeMap<>(KnowledgeFiles.in(SMALL).texts());
    texts.put(path, text);
    return new KnowledgeFiles(texts);
  }

  @Override
  public String toString() {
    return name;
  }
}
