package dev.optout.app.bench;

import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.KnowledgeFiles;
import dev.optout.knowledge.lucene.KnowledgeIndex;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Getting hold of the whole knowledge, in the ways a start and a curator's edit do.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class KnowledgeBenchmark {
  private final KnowledgeFiles bundled = KnowledgeFiles.bundled();
  private final KnowledgeFiles changed = changed();

  /// The same files as other texts, which nothing was prepared for.
  private static KnowledgeFiles changed() {
    Map<String, String> texts = new TreeMap<>();
    KnowledgeFiles.bundled().texts().forEach((path, text) -> texts.put(path, text + "\n"));
    return new KnowledgeFiles(texts);
  }

  @Benchmark
  public KnowledgeBase readAndCheckYaml() {
    return changed.read();
  }

  @Benchmark
  public Knowledge readCheckAndIndexYaml() {
    return KnowledgeIndex.open(changed, Optional::empty);
  }

  @Benchmark
  public KnowledgeBase readAndCheckPreparedTrees() {
    return bundled.read();
  }

  @Benchmark
  public Knowledge readCheckAndOpenPreparedIndex() {
    return KnowledgeIndex.open(bundled, Optional::empty);
  }
}
