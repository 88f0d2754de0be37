package dev.optout.knowledge.lucene;

import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.KnowledgeFiles;
import dev.optout.knowledge.Sha256;
import dev.optout.knowledge.embedding.Encoder;
import dev.optout.knowledge.embedding.MiniLm;
import dev.optout.knowledge.embedding.Vectors;
import dev.optout.knowledge.topics.Example;
import dev.optout.knowledge.topics.Examples;
import dev.optout.knowledge.topics.LearntQuestions;
import dev.optout.knowledge.topics.LearntQuestions.Learnt;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The file of the topic model: written by the build, read by the program.
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

  /// Learns the model. Run by the build, after the vectors were made.
  ///
  /// @param args the folder of compiled classes; a folder for what a later build can use again; and
  ///     the folder of the questions that may be learnt from
  public static void main(String[] args) throws IOException {
    Path classes = Path.of(args[0]);
    KnowledgeBase base = KnowledgeFiles.in(classes.resolve("knowledge")).read();
    List<Learnt> learnt = LearntQuestions.in(Path.of(args[2]));
    long begun = System.nanoTime();
    Encoder.State state = MiniLm.load(Path.of(args[1]));
    List<Example> examples = Examples.of(base, learnt, question -> Optional.empty());
    Path kept = Path.of(args[1]).resolve("topics-" + key(examples, state) + ".bin");
    if (!Files.exists(kept)) {
      List<Example> known =
          state
              .ifReady()
              .map(encoder -> Examples.of(base, learnt, meanings(examples, encoder)))
              .orElse(examples);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      TopicTraining.of(known).write(new DataOutputStream(bytes));
      Files.createDirectories(kept.getParent());
      Files.write(kept, bytes.toByteArray());
    }
    Files.copy(kept, classes.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    System.out.println(
        "Learnt topics from "
            + examples.size()
            + " questions in "
            + (System.nanoTime() - begun) / 1_000_000_000
            + " s.");
  }

  private static Function<String, Optional<float[]>> meanings(
      List<Example> examples, Encoder encoder) {
    Set<String> texts = examples.stream().map(Example::question).collect(Collectors.toSet());
    Vectors vectors = Vectors.bundled(encoder).of(texts, encoder);
    return vectors::find;
  }

  /// Names everything that the model is made from.
  private static String key(List<Example> examples, Encoder.State state) {
    StringBuilder all = new StringBuilder(TopicTraining.METHOD);
    all.append(state.ifReady().map(Encoder::fingerprint).orElse("words"));
    for (Example e : examples) {
      all.append(e.topic()).append(e.weight()).append(e.question()).append('\n');
    }
    return Sha256.of(all.toString());
  }
}
