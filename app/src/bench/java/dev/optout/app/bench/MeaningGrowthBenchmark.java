package dev.optout.app.bench;

import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.Search.Match;
import dev.optout.knowledge.Subject;
import dev.optout.knowledge.embedding.EmbeddedTexts;
import dev.optout.knowledge.embedding.Encoder;
import dev.optout.knowledge.embedding.LiveVectors;
import dev.optout.knowledge.embedding.MiniLm;
import dev.optout.knowledge.lucene.KnowledgeIndex;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Finding claims by words and meaning as the knowledge grows: three vectors for each claim, real
/// ones of the language model up to 10,000 claims, made-up ones above.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class MeaningGrowthBenchmark {
  private static final int MOST_REAL = 10_000;

  private static final Knowledge NOTHING =
      KnowledgeIndex.open(SyntheticKnowledge.of(1).files(), Optional::empty);

  @Param({"1000", "10000", "100000"})
  private int claims = 0;

  private Knowledge knowledge = NOTHING;
  private Set<String> everything = Set.of();
  private List<String> questions = List.of();
  private int next = 0;

  @Setup(Level.Trial)
  public void grow() {
    Encoder encoder =
        claims > MOST_REAL
            ? new MadeUpEncoder()
            : MiniLm.load(Path.of("target", "data", "embedding"))
                .ifReady()
                .orElseThrow(() -> new IllegalStateException("the language model does not load"));
    SyntheticKnowledge synthetic = SyntheticKnowledge.of(claims);
    LiveVectors vectors = new LiveVectors(encoder);
    knowledge = KnowledgeIndex.open(synthetic.files(), () -> Optional.of(vectors));
    vectors.follow(EmbeddedTexts.of(knowledge.base())).join();
    everything =
        knowledge.base().subjects().stream().map(Subject::id).collect(Collectors.toSet());
    questions = synthetic.questions(1000);
  }

  private String question() {
    next = (next + 1) % questions.size();
    return questions.get(next);
  }

  @Benchmark
  public List<Match> findAnywhere() {
    return knowledge.search().seek(question()).claims(everything, 20);
  }

  @Benchmark
  public List<Match> findInOneSubject() {
    return knowledge.search().seek(question()).claims(Set.of("made-up-0"), 20);
  }
}
