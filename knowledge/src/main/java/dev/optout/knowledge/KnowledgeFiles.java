package dev.optout.knowledge;

import dev.optout.knowledge.InvalidKnowledge.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The knowledge as files: a folder, or the one inside the program.
public final class KnowledgeFiles {
  /// Where the list of the program's own files is, beside them: a hash and a path in each line.
  private static final String LIST = "files.txt";

  /// No files at all: the layer of a company that has none.
  public static final KnowledgeFiles NONE = new KnowledgeFiles(Map.of());

  private final SortedMap<String, KnowledgeFile> files;
  private final List<Problem> unreadable;

  private KnowledgeFiles(SortedMap<String, KnowledgeFile> files, List<Problem> unreadable) {
    this.files = files;
    this.unreadable = List.copyOf(unreadable);
  }

  /// @param texts by path below the folder (`platforms/linkedin.yaml`)
  /// @param unreadable files that are there but could not be read
  public KnowledgeFiles(Map<String, String> texts, List<Problem> unreadable) {
    this(written(texts), unreadable);
  }

  /// Files that were read whole.
  public KnowledgeFiles(Map<String, String> texts) {
    this(texts, List.of());
  }

  private static SortedMap<String, KnowledgeFile> written(Map<String, String> texts) {
    SortedMap<String, KnowledgeFile> files = new TreeMap<>();
    texts.forEach((path, text) -> files.put(path, new KnowledgeFile.Written(text)));
    return files;
  }

  /// The files that the program was built with.
  ///
  /// @throws UncheckedIOException if the program is damaged
  public static KnowledgeFiles bundled() {
    boolean isPacked = isPacked();
    SortedMap<String, KnowledgeFile> files = new TreeMap<>();
    for (String line : resource(LIST).lines().toList()) {
      int space = line.indexOf(' ');
      String path = line.substring(space + 1);
      files.put(
          path,
          isPacked
              ? new KnowledgeFile.Packed(path, line.substring(0, space))
              : new KnowledgeFile.Written(resource(path)));
    }
    return new KnowledgeFiles(files, List.of());
  }

  /// Whether this runs from a jar; in a folder of classes a file may be newer than its hash.
  private static boolean isPacked() {
    URL list = KnowledgeFiles.class.getResource("/knowledge/" + LIST);
    return list != null && list.getProtocol().equals("jar");
  }

  /// The texts by path below the folder, in the order of paths.
  public SortedMap<String, String> texts() {
    SortedMap<String, String> texts = new TreeMap<>();
    files.forEach((path, file) -> texts.put(path, file.text()));
    return Collections.unmodifiableSortedMap(texts);
  }

  /// The paths below the folder, in order.
  public Set<String> paths() {
    return Collections.unmodifiableSet(files.keySet());
  }

  /// Files that are there but could not be read.
  public List<Problem> unreadable() {
    return unreadable;
  }

  /// Every `.yaml` file below a folder, apart from hidden ones. What cannot be read is told by
  /// [#read()].
  public static KnowledgeFiles in(Path folder) {
    return new FolderReader(folder).read();
  }

  /// These files with those of a layer laid over them: one with the same path takes its place, any
  /// other is added.
  public KnowledgeFiles with(KnowledgeFiles layer) {
    SortedMap<String, KnowledgeFile> all = new TreeMap<>(files);
    all.putAll(layer.files);
    List<Problem> both = new ArrayList<>(unreadable);
    both.addAll(layer.unreadable);
    return new KnowledgeFiles(all, both);
  }

  /// Whether this is a whole knowledge by itself, not a layer for another.
  public boolean isWhole() {
    return files.containsKey("vocabulary/regions.yaml");
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

  /// Writes, into the folder of these files, what makes reading them fast the next time. A file
  /// that is not sound YAML is left out: [#read()] tells what is wrong with it.
  public void prepare(Path folder) throws IOException {
    List<String> list = new ArrayList<>();
    Map<String, Node.Mapping> byHash = new LinkedHashMap<>();
    files.forEach(
        (path, file) -> {
          list.add(file.hash() + " " + path);
          List<Problem> problems = new ArrayList<>();
          YamlTree.read(path, file.text(), problems)
              .filter(tree -> problems.isEmpty())
              .ifPresent(tree -> byHash.put(file.hash(), tree));
        });
    Files.write(folder.resolve(LIST), list);
    try (OutputStream out = Files.newOutputStream(folder.resolve(PreparedTrees.NAME))) {
      PreparedTrees.write(byHash, out);
    }
  }

  private Map<String, Node.Mapping> trees(Map<String, String> hashes, List<Problem> problems) {
    PreparedTrees prepared = PreparedTrees.bundled();
    Map<String, Node.Mapping> trees = new ConcurrentHashMap<>();
    List<String> others = new ArrayList<>();
    hashes.forEach(
        (path, hash) ->
            prepared
                .of(hash)
                .ifPresentOrElse(tree -> trees.put(path, tree), () -> others.add(path)));
    List<Problem> found = Collections.synchronizedList(problems);
    others.parallelStream()
        .forEach(
            path ->
                YamlTree.read(path, Objects.requireNonNull(files.get(path)).text(), found)
                    .ifPresent(tree -> trees.put(path, tree)));
    return new TreeMap<>(trees);
  }

  private Map<String, String> hashes() {
    Map<String, String> hashes = new TreeMap<>();
    files.forEach((path, file) -> hashes.put(path, file.hash()));
    return hashes;
  }

  /// A hash over paths and contents.
  private static String fingerprint(Map<String, String> hashes) {
    StringBuilder all = new StringBuilder();
    hashes.forEach((path, hash) -> all.append(path).append(' ').append(hash).append('\n'));
    return Sha256.of(all.toString());
  }

  /// A file of the program's own folder of knowledge.
  static String resource(String path) {
    try (InputStream in =
        Optional.ofNullable(KnowledgeFiles.class.getResourceAsStream("/knowledge/" + path))
            .orElseThrow(() -> new IOException("the program lacks its file " + path))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KnowledgeFiles o
        && files.equals(o.files)
        && unreadable.equals(o.unreadable);
  }

  @Override
  public int hashCode() {
    return Objects.hash(files, unreadable);
  }
}
