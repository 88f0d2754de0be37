package dev.optout.knowledge;

import dev.optout.knowledge.InvalidKnowledge.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The knowledge as files: a folder, or the one inside the program.
///
/// @param texts by path below the folder (`platforms/linkedin.yaml`), in the order of paths
public record KnowledgeFiles(Map<String, String> texts) {
  /// Where the list of the program's own files is, beside them.
  private static final String LIST = "/knowledge/files.txt";

  public KnowledgeFiles {
    texts = Collections.unmodifiableMap(new TreeMap<>(texts));
  }

  /// The files that the program was built with.
  ///
  /// @throws UncheckedIOException if the program is damaged
  public static KnowledgeFiles bundled() {
    Map<String, String> texts = new TreeMap<>();
    for (String path : resource(LIST).lines().toList()) {
      texts.put(path, resource("/knowledge/" + path));
    }
    return new KnowledgeFiles(texts);
  }

  /// Every `.yaml` file below a folder.
  ///
  /// @throws UncheckedIOException if the folder cannot be read
  public static KnowledgeFiles in(Path folder) {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        texts.put(
            folder.relativize(file).toString().replace('\\', '/'),
            Files.readString(file, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new KnowledgeFiles(texts);
  }

  /// Reads and checks everything.
  ///
  /// @throws InvalidKnowledge with every problem, if there is one
  public KnowledgeBase read() {
    List<Problem> problems = new ArrayList<>();
    Map<String, Node.Mapping> trees = new TreeMap<>();
    texts.forEach(
        (path, text) ->
            YamlTree.read(path, text, problems).ifPresent(tree -> trees.put(path, tree)));
    return read(trees, problems);
  }

  private KnowledgeBase read(Map<String, Node.Mapping> trees, List<Problem> problems) {
    Vocabulary vocabulary = new VocabularyReader(trees, problems).read();
    SubjectReader reader = new SubjectReader(trees, vocabulary, problems);
    List<Subject> subjects = reader.read();
    KnowledgeRules.check(subjects, vocabulary, reader.lines(), problems);
    if (!problems.isEmpty()) {
      throw new InvalidKnowledge(problems.stream().distinct().sorted().toList());
    }
    return new KnowledgeBase(subjects, vocabulary, fingerprint());
  }

  /// A hash over paths and contents.
  public String fingerprint() {
    MessageDigest digest = sha256();
    texts.forEach(
        (path, text) -> {
          digest.update((path + "\n" + text.length() + "\n").getBytes(StandardCharsets.UTF_8));
          digest.update(text.getBytes(StandardCharsets.UTF_8));
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String resource(String path) {
    try (InputStream in =
        Optional.ofNullable(KnowledgeFiles.class.getResourceAsStream(path))
            .orElseThrow(() -> new IOException("the program lacks its file " + path))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
