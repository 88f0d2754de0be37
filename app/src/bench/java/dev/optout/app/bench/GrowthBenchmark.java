package dev.optout.app.bench;

import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.Search.Match;
import dev.optout.knowledge.lucene.KnowledgeIndex;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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

/// Finding claims by words as the knowledge grows.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = "-Xmx4g") // what is read of 100,000 claims, while it is indexed
public class GrowthBenchmark {
  @Param({"1000", "10000", "100000"})
  private int claims = 0;

  private Knowledge knowledge = new Knowledge(NOTHING.base(), NOTHING.search());
  private List<String> questions = List.of();
  private int next = 0;

  private static final Knowledge NOTHING =
      KnowledgeIndex.open(SyntheticKnowledge.of(1).files(), Optional::empty);

  @Setup(Level.Trial)
  public void grow() {
    SyntheticKnowledge synthetic = SyntheticKnowledge.of(claims);
    knowledge = KnowledgeIndex.open(synthetic.files(), Optional::empty);
    questions = synthetic.questions(1000);
  }

  private String question() {
    next = (next + 1) % questions.size();
    return questions.get(next);
  }

  @Benchmark
  public List<Match> findAnywhere() {
    return knowledge.search().seek(question()).claims(Set.of(), 20);
  }

  @Benchmark
  public List<Match> findInOneSubject() {
    return knowledge.search().seek(question()).claims(Set.of("made-up-0"), 20);
  }
}
