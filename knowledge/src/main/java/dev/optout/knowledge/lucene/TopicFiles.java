package dev.optout.knowledge.lucene;

import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.KnowledgeFiles;
import dev.optout.knowledge.Sha256;
import dev.optout.knowledge.embedding.Encoder;
import dev.optout.knowledge.embedding.MiniLm;
import dev.optout.knowledge.embedding.Vectors;
import dev.optout.knowledge.topics.Example;
import dev.optout.knowledge.topics.Examples;
import dev.optout.knowledge.topics.Folds;
import dev.optout.knowledge.topics.LearntQuestions;
import dev.optout.knowledge.topics.LearntQuestions.Learnt;
import dev.optout.knowledge.topics.NearDuplicates;
import dev.optout.knowledge.topics.TopicModel;
import dev.optout.knowledge.topics.TopicTraining;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The file of the topic model, and the zones beside it: written by the build, read by the program.
final class TopicFiles {
  private static final String FILE = "index/topics.bin";

  private TopicFiles() {}

  /// The model that the program was built with.
  static TopicModel bundled() throws IOException {
    try (InputStream in = TopicFiles.class.getResourceAsStream("/" + FILE)) {
      if (in == null) {
        throw new IOException("the program lacks " + FILE + ": build it again");
      }
      return TopicModel.read(new DataInputStream(new ByteArrayInputStream(in.readAllBytes())));
    }
  }

  /// Learns the model, fits its zones and puts them into the index. Run by the build, after the
  /// index was written and the vectors were made.
  ///
  /// @param args the folder of compiled classes; a folder for what a later build can use again; and
  ///     the folder of the questions that may be learnt from; and, where there is one, the
  ///     folder of those that only measure, to leave out what is nearly the same
  public static void main(String[] args) throws IOException {
    Path classes = Path.of(args[0]);
    KnowledgeBase base = KnowledgeFiles.in(classes.resolve("knowledge")).read();
    List<Learnt> learnt = LearntQuestions.in(Path.of(args[2]));
    long begun = System.nanoTime();
    Encoder.State state = MiniLm.load(Path.of(args[1]));
    List<Example> examples = Examples.of(base, learnt);
    List<String> apart =
        args.length < 4
            ? List.of()
            : NearDuplicates.masked(LearntQuestions.in(Path.of(args[3])), base);
    String key = key(examples, learnt, apart, state);
    Path kept = Path.of(args[1]).resolve("topics-" + key + ".bin");
    Path counted = Path.of(args[1]).resolve("topics-" + key + ".count");
    Path fitted = Path.of(args[1]).resolve("topics-" + key + ".zones");
    if (!Files.exists(kept) || !Files.exists(counted) || !Files.exists(fitted)) {
      Function<String, Optional<float[]>> meaning =
          state
              .ifReady()
              .map(
                  encoder ->
                      meanings(examples, NearDuplicates.masked(learnt, base), apart, encoder))
              .orElse(question -> Optional.empty());
      List<Example> allowed = NearDuplicates.without(examples, apart, meaning);
      // beside the folds, which take all other processors
      CompletableFuture<TopicModel> model =
          CompletableFuture.supplyAsync(() -> TopicTraining.of(allowed, meaning));
      Map<String, String> zones = ZoneData.of(new Folds(base, learnt, meaning).zones());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      model.join().write(new DataOutputStream(bytes));
      Files.createDirectories(kept.getParent());
      Files.write(kept, bytes.toByteArray());
      Files.writeString(counted, String.valueOf(examples.size() - allowed.size()));
      Files.write(
          fitted, zones.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
    }
    KnowledgeIndex.commit(
        Files.readAllLines(fitted).stream()
            .map(line -> line.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])),
        classes);
    Files.copy(kept, classes.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    System.out.println(
        "Learnt topics from "
            + examples.size()
            + " questions but "
            + Files.readString(counted)
            + " that are nearly as one held apart in "
            + (System.nanoTime() - begun) / 1_000_000_000
            + " s.");
  }

  private static Function<String, Optional<float[]>> meanings(
      List<Example> examples, List<String> learnt, List<String> apart, Encoder encoder) {
    Set<String> texts =
        Stream.of(examples.stream().map(Example::question), learnt.stream(), apart.stream())
            .flatMap(all -> all)
            .collect(Collectors.toSet());
    Vectors vectors = Vectors.bundled(encoder).of(texts, encoder);
    return vectors::find;
  }

  /// Names everything that the model is made from.
  private static String key(
      List<Example> examples, List<Learnt> learnt, List<String> apart, Encoder.State state)
      throws IOException {
    StringBuilder all = new StringBuilder(TopicTraining.method());
    all.append(state.ifReady().map(Encoder::fingerprint).orElse("words"));
    for (Example e : examples) {
      all.append(e.topic()).append(e.weight()).append(e.question()).append('\n');
    }
    learnt.forEach(question -> all.append(question).append('\n'));
    apart.forEach(question -> all.append(question).append('\n'));
    return Sha256.of(all.toString());
  }
}
