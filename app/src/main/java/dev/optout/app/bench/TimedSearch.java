package dev.optout.app.bench;

import dev.optout.knowledge.Search;
import dev.optout.knowledge.Topic;
import dev.optout.knowledge.Zones;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  public Sought seek(String words) {
    return new TimedSought(timed(() -> search.seek(words)));
  }

  @Override
  public boolean knows(String word) {
    return timed(() -> search.knows(word));
  }

  @Override
  public Optional<String> meant(String word) {
    return timed(() -> search.meant(word));
  }

  @Override
  public Zones.Fitted zones() {
    return search.zones();
  }

  private final class TimedSought implements Sought {
    private final Sought sought;

    TimedSought(Sought sought) {
      this.sought = sought;
    }

    @Override
    public List<Match> claims(Set<String> subjects, int limit) {
      return timed(() -> sought.claims(subjects, limit));
    }

    @Override
    public Map<Topic, Double> topics() {
      return timed(sought::topics);
    }

    @Override
    public Zones zones() {
      return sought.zones();
    }
  }
}
