package dev.optout.knowledge.lucene;

import dev.optout.knowledge.InvalidKnowledge;
import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.KnowledgeFiles;
import dev.optout.knowledge.Zones;
import dev.optout.knowledge.embedding.LiveVectors;
import dev.optout.knowledge.topics.TopicModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/// The index beside the knowledge: prepared when the program is built, held in memory when it runs.
public final class KnowledgeIndex {
  private static final String FOLDER = "/index/";
  private static final String LIST = "files.txt";

  private KnowledgeIndex() {}

  /// The knowledge and the index that the program was built with, found by words alone.
  ///
  /// @throws InvalidKnowledge if a file is wrong
  /// @throws UncheckedIOException if the program is damaged
  public static Knowledge bundled() {
    return open(KnowledgeFiles.bundled(), Optional::empty);
  }

  /// Any knowledge: with the program's own index where that was written from the same files, else
  /// with a new one.
  ///
  /// @param language tells meanings, where it can; asked only when the first question comes
  /// @throws InvalidKnowledge if a file is wrong
  public static Knowledge open(KnowledgeFiles files, Supplier<Optional<LiveVectors>> language) {
    KnowledgeBase base = files.read();
    try {
      Optional<Directory> prepared = prepared();
      TopicModel topics = TopicFiles.bundled();
      Meanings meanings = new Meanings(base, language);
      if (prepared.isPresent()) {
        LuceneSearch search = new LuceneSearch(prepared.get(), topics, meanings);
        if (search.fingerprint().equals(base.fingerprint())) {
          return new Knowledge(base, search);
        }
      }
      return indexed(base, zones(prepared), topics, meanings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Knowledge that comes from no files, with a new index.
  ///
  /// @param language as for [#open]
  public static Knowledge of(KnowledgeBase base, Supplier<Optional<LiveVectors>> language) {
    try {
      return indexed(base, zones(prepared()), TopicFiles.bundled(), new Meanings(base, language));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The zones belong to the topic model, whatever the knowledge says.
  private static Zones.Fitted zones(Optional<Directory> prepared) throws IOException {
    return ZoneData.read(prepared.isEmpty() ? Map.of() : IndexWriting.data(prepared.get()));
  }

  private static Knowledge indexed(
      KnowledgeBase base, Zones.Fitted zones, TopicModel topics, Meanings meanings)
      throws IOException {
    Directory memory = new ByteBuffersDirectory();
    IndexWriting.write(base, ZoneData.of(zones), memory);
    return new Knowledge(base, new LuceneSearch(memory, topics, meanings));
  }

  /// The size of the index that the program was built with, in bytes.
  ///
  /// @throws UncheckedIOException if the program is damaged
  public static long preparedBytes() {
    try {
      Optional<byte[]> list = resource(LIST);
      long bytes = 0;
      if (list.isPresent()) {
        for (String name : new String(list.get(), StandardCharsets.UTF_8).lines().toList()) {
          bytes += resource(name).map(file -> file.length).orElse(0);
        }
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Directory> prepared() throws IOException {
    Optional<byte[]> list = resource(LIST);
    if (list.isEmpty()) {
      return Optional.empty();
    }
    Directory memory = new ByteBuffersDirectory();
    for (String name : new String(list.get(), StandardCharsets.UTF_8).lines().toList()) {
      byte[] bytes = resource(name).orElseThrow(() -> new IOException("the index lacks " + name));
      try (IndexOutput out = memory.createOutput(name, IOContext.DEFAULT)) {
        out.writeBytes(bytes, bytes.length);
      }
    }
    return Optional.of(memory);
  }

  private static Optional<byte[]> resource(String name) throws IOException {
    try (InputStream in = KnowledgeIndex.class.getResourceAsStream(FOLDER + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }

  /// Prepares the index: reads the knowledge in a folder and writes the lists of files and the
  /// index beside it. Run by the build.
  ///
  /// @param args the folder of compiled classes, which holds `knowledge/`
  public static void main(String[] args) throws IOException {
    Path classes = Path.of(args[0]);
    KnowledgeFiles files = KnowledgeFiles.in(classes.resolve("knowledge"));
    Path folder = classes.resolve("index");
    Files.createDirectories(folder);
    for (Path old : listed(folder)) {
      Files.delete(old);
    }
    files.prepare(classes.resolve("knowledge"));
    KnowledgeBase base;
    try {
      base = files.read();
    } catch (InvalidKnowledge e) {
      System.err.println(e.getMessage());
      System.exit(1);
      return;
    }
    try (Directory directory = FSDirectory.open(folder)) {
      IndexWriting.write(base, Map.of(), directory);
    }
    list(folder);
    System.out.println(
        "Indexed " + base.subjects().size() + " subjects from " + files.paths().size() + " files.");
  }

  /// Puts the zones that were fitted for the topic model into the prepared index.
  ///
  /// @param classes the folder of compiled classes
  static void commit(Map<String, String> zones, Path classes) throws IOException {
    Path folder = classes.resolve("index");
    try (Directory directory = FSDirectory.open(folder)) {
      IndexWriting.commit(zones, directory);
    }
    list(folder);
  }

  /// Names the files of the index, among which the vectors and the topic model are none.
  private static void list(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve("write.lock"));
    List<String> names =
        listed(folder).stream()
            .map(file -> String.valueOf(file.getFileName()))
            .filter(name -> !name.endsWith(".bin") && !name.equals(LIST))
            .sorted()
            .toList();
    Files.write(folder.resolve(LIST), names);
  }

  private static List<Path> listed(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted(Comparator.naturalOrder()).toList();
    }
  }
}
