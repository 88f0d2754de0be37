package dev.optout.knowledge;

import dev.optout.knowledge.InvalidKnowledge.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// The knowledge as files: a folder, or the one inside the program.
///
/// @param texts by path below the folder (`platforms/linkedin.yaml`), in the order of paths
/// @param unreadable files that are there but could not be read
public record KnowledgeFiles(Map<String, String> texts, List<Problem> unreadable) {
  /// Where the list of the program's own files is, beside them.
  private static final String LIST = "/knowledge/files.txt";

  /// No files at all: the layer of a company that has none.
  public static final KnowledgeFiles NONE = new KnowledgeFiles(Map.of());

  public KnowledgeFiles {
    texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    unreadable = List.copyOf(unreadable);
  }

  /// Files that were read whole.
  public KnowledgeFiles(Map<String, String> texts) {
    this(texts, List.of());
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

  /// Every `.yaml` file below a folder, apart from hidden ones. What cannot be read is told by
  /// [#read()].
  public static KnowledgeFiles in(Path folder) {
    return new FolderReader(folder).read();
  }

  /// These files with those of a layer laid over them: one with the same path takes its place, any
  /// other is added.
  public KnowledgeFiles with(KnowledgeFiles layer) {
    Map<String, String> all = new TreeMap<>(texts);
    all.putAll(layer.texts);
    List<Problem> both = new ArrayList<>(unreadable);
    both.addAll(layer.unreadable);
    return new KnowledgeFiles(all, both);
  }

  /// Whether this is a whole knowledge by itself, not a layer for another.
  public boolean isWhole() {
    return texts.containsKey("vocabulary/regions.yaml");
  }

  /// Reads and checks everything.
  ///
  /// @throws InvalidKnowledge with every problem, if there is one
  public KnowledgeBase read() {
    List<Problem> problems = new ArrayList<>(unreadable);
    Map<String, String> hashes = hashes();
    Map<String, Node.Mapping> trees = trees(hashes, problems);
    Vocabulary vocabulary = new VocabularyReader(trees, problems).read();
    SubjectReader reader = new SubjectReader(trees, vocabulary, problems);
    List<Subject> subjects = reader.read();
    List<CompanyNote> notes = new CompanyReader(trees, vocabulary, subjects, problems).read();
    KnowledgeRules.check(subjects, vocabulary, reader.lines(), problems);
    if (!problems.isEmpty()) {
      throw new InvalidKnowledge(problems.stream().distinct().sorted().toList());
    }
    return new KnowledgeBase(subjects, vocabulary, notes, fingerprint(hashes));
  }

  /// Writes what makes reading these files fast the next time. A file that is not sound YAML is
  /// left out: [#read()] tells what is wrong with it.
  public void prepare(OutputStream out) throws IOException {
    Map<String, Node.Mapping> byHash = new LinkedHashMap<>();
    texts.forEach(
        (path, text) -> {
          List<Problem> problems = new ArrayList<>();
          YamlTree.read(path, text, problems)
              .filter(tree -> problems.isEmpty())
              .ifPresent(tree -> byHash.put(Sha256.of(text), tree));
        });
    PreparedTrees.write(byHash, out);
  }

  private Map<String, Node.Mapping> trees(Map<String, String> hashes, List<Problem> problems) {
    PreparedTrees prepared = PreparedTrees.bundled();
    List<Problem> found = Collections.synchronizedList(problems);
    Map<String, Node.Mapping> trees = new ConcurrentHashMap<>();
    texts.entrySet().parallelStream()
        .forEach(
            file ->
                prepared
                    .of(hashes.getOrDefault(file.getKey(), ""))
                    .or(() -> YamlTree.read(file.getKey(), file.getValue(), found))
                    .ifPresent(tree -> trees.put(file.getKey(), tree)));
    return new TreeMap<>(trees);
  }

  private Map<String, String> hashes() {
    Map<String, String> hashes = new TreeMap<>();
    texts.forEach((path, text) -> hashes.put(path, Sha256.of(text)));
    return hashes;
  }

  /// A hash over paths and contents.
  private static String fingerprint(Map<String, String> hashes) {
    StringBuilder all = new StringBuilder();
    hashes.forEach((path, hash) -> all.append(path).append(' ').append(hash).append('\n'));
    return Sha256.of(all.toString());
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
