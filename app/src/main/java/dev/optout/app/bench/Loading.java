package dev.optout.app.bench;

import dev.optout.knowledge.KnowledgeFiles;
import dev.optout.knowledge.lucene.KnowledgeIndex;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// Reading, checking and indexing all knowledge by words, from YAML that nothing was prepared for:
/// what a curator's edit would cost if every file had changed.
///
/// @param files how many there are
/// @param first in a program that has only just started
/// @param usual the median of those after it
/// @param worked how long processors worked for one of those, on average
public record Loading(int files, Duration first, Duration usual, Duration worked) {
  /// Measures it.
  ///
  /// @param times how often after the first, 1 or more
  public static Loading measure(int times) {
    KnowledgeFiles files = changed();
    long start = System.nanoTime();
    KnowledgeIndex.open(files, Optional::empty);
    Duration first = Duration.ofNanos(System.nanoTime() - start);
    Times usual = new Times();
    long before = processorTime();
    for (int i = 0; i < times; i++) {
      long begun = System.nanoTime();
      KnowledgeIndex.open(files, Optional::empty);
      usual.add(System.nanoTime() - begun);
    }
    return new Loading(
        files.paths().size(),
        first,
        usual.within(0.5),
        Duration.ofNanos((processorTime() - before) / times));
  }

  /// The same files as other texts.
  private static KnowledgeFiles changed() {
    Map<String, String> texts = new TreeMap<>();
    KnowledgeFiles.bundled().texts().forEach((path, text) -> texts.put(path, text + "\n"));
    return new KnowledgeFiles(texts);
  }

  /// What all threads of this process have worked.
  private static long processorTime() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : TimeUnit.MILLISECONDS.toNanos(ManagementFactory.getRuntimeMXBean().getUptime());
  }
}
