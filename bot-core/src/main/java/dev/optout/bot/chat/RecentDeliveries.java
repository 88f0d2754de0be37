package dev.optout.bot.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/// The deliveries of the last while in this process's memory: right for a single replica, and
/// forgotten when it stops.
public final class RecentDeliveries implements Deliveries {
  /// How long a delivery is remembered; Slack repeats within minutes, Teams within seconds.
  public static final Duration REMEMBERED = Duration.ofHours(2);

  /// How many are remembered; beyond that the oldest give way, so that a flood cannot fill memory.
  public static final int CAPACITY = 100_000;

  private final Clock clock;
  private final int capacity;
  private final Map<String, Instant> claimedAt = new LinkedHashMap<>();

  public RecentDeliveries(Clock clock) {
    this(clock, CAPACITY);
  }

  RecentDeliveries(Clock clock, int capacity) {
    this.clock = clock;
    this.capacity = capacity;
  }

  @Override
  public synchronized boolean first(String id) {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a delivery without id");
    }
    Instant now = clock.instant();
    forgetThoseBefore(now.minus(REMEMBERED));
    if (claimedAt.containsKey(id)) {
      return false;
    }
    if (claimedAt.size() >= capacity) {
      Iterator<String> oldest = claimedAt.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
    claimedAt.put(id, now);
    return true;
  }

  private void forgetThoseBefore(Instant limit) {
    Iterator<Instant> oldestFirst = claimedAt.values().iterator();
    while (oldestFirst.hasNext() && oldestFirst.next().isBefore(limit)) {
      oldestFirst.remove();
    }
  }
}
