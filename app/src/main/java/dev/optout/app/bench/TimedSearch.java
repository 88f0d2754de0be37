package dev.optout.app.bench;

import dev.optout.knowledge.Search;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// A search that sums up the time spent in it; for one thread.
final class TimedSearch implements Search {
  private final Search search;
  private long nanos = 0;

  TimedSearch(Search search) {
    this.search = search;
  }

  /// The time since this was last asked.
  long taken() {
    long taken = nanos;
    nanos = 0;
    return taken;
  }

  private <T> T timed(Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    nanos += System.nanoTime() - start;
    return result;
  }

  @Override
  public List<Match> claims(String words, Set<String> subjects, int limit) {
    return timed(() -> search.claims(words, subjects, limit));
  }

  @Override
  public List<TopicMatch> topics(String words, int limit) {
    return timed(() -> search.topics(words, limit));
  }

  @Override
  public boolean knows(String word) {
    return timed(() -> search.knows(word));
  }
}
