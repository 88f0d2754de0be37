package dev.optout.app.store;

import dev.optout.app.store.Ledger.Lane;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// One pace for each way into a chat, in the database, so that all replicas together keep it: who
/// wants to send takes the next moments for it. A chat that asks to slow down rests the way for all
/// and makes it slower, which then wears off.
public final class Paces {
  /// So much of a limit is used: moments that come a little late must not heap up beyond it.
  private static final double SHARE = 0.985;

  private static final long MICROS = 1_000_000;

  /// A way is never slower than a message in so long.
  private static final long LONGEST_GAP = 10 * MICROS;

  /// A slowed way becomes faster once in so long, so that it seldom finds the limit anew.
  private static final Duration EASING = Duration.ofSeconds(30);

  private static final Duration LONGEST_REST = Duration.ofMinutes(10);

  private final Database database;
  private final Clock clock;

  Paces(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Moments in which messages may be sent.
  ///
  /// @param gap between two
  public record Slots(Instant first, Duration gap) {
    /// The moment of one, counted from 0.
    public Instant of(int number) {
      return first.plus(gap.multipliedBy(number));
    }
  }

  /// Takes the next moments.
  ///
  /// @param perMinute the chat's limit, in messages
  public Slots take(Lane lane, int perMinute, int number) {
    long base = Math.round(60 * MICROS / (perMinute * SHARE));
    return database.write(
        h -> {
          make(h, lane, base);
          long now = micros(clock.instant());
          long[] taken =
              h.createQuery(
                      "UPDATE pace SET next_at = CASE WHEN next_at > :now AND next_at > rests_until"
                          + " THEN next_at WHEN rests_until > :now THEN rests_until ELSE :now END"
                          + " + :number * gap WHERE lane = :lane RETURNING next_at, gap")
                  .bind("now", now)
                  .bind("number", (long) number)
                  .bind("lane", lane.name())
                  .map((row, ctx) -> new long[] {row.getLong("next_at"), row.getLong("gap")})
                  .one();
          return new Slots(
              instant(taken[0] - number * taken[1]), Duration.of(taken[1], ChronoUnit.MICROS));
        });
  }

  private static void make(Handle h, Lane lane, long base) {
    h.createUpdate(
            "INSERT INTO pace (lane, base, gap, next_at, rests_until, eased_at) VALUES (:lane, :base,"
                + " :base, 0, 0, 0) ON CONFLICT (lane) DO UPDATE SET base = excluded.base, gap = excluded.gap"
                + " WHERE pace.base <> excluded.base")
        .bind("lane", lane.name())
        .bind("base", base)
        .execute();
  }

  /// The chat asked to slow down.
  ///
  /// @param wait for how long it asks to wait
  public void slowDown(Lane lane, Duration wait) {
    long now = micros(clock.instant());
    Duration rest = wait.compareTo(LONGEST_REST) < 0 ? wait : LONGEST_REST;
    database.change(
        h ->
            // several that were under way are one sign, not several
            h.createUpdate(
                    "UPDATE pace SET gap = CASE WHEN rests_until > :now THEN gap"
                        + " WHEN gap + gap / 4 > :most THEN :most ELSE gap + gap / 4 END,"
                        + " rests_until = CASE WHEN rests_until > :until THEN rests_until"
                        + " ELSE :until END WHERE lane = :lane")
                .bind("now", now)
                .bind("until", now + rest.toNanos() / 1000)
                .bind("most", LONGEST_GAP)
                .bind("lane", lane.name())
                .execute());
  }

  /// A batch went through: now and then the way becomes a little faster again, up to its limit.
  public void wentThrough(Lane lane) {
    if (isSlowed(lane)) {
      long now = micros(clock.instant());
      database.change(
          h ->
              h.createUpdate(
                      "UPDATE pace SET gap = CASE WHEN gap - base < 1000 THEN base ELSE gap - (gap -"
                          + " base) / 10 END, eased_at = :now WHERE lane = :lane AND gap > base AND"
                          + " eased_at <= :before AND rests_until <= :before")
                  .bind("now", now)
                  .bind("before", now - EASING.toNanos() / 1000)
                  .bind("lane", lane.name())
                  .execute());
    }
  }

  private boolean isSlowed(Lane lane) {
    return database.<Boolean>read(
        h ->
            h.createQuery("SELECT count(*) FROM pace WHERE lane = :lane AND gap > base")
                    .bind("lane", lane.name())
                    .mapTo(Integer.class)
                    .one()
                > 0);
  }

  /// Until when a way rests because the chat asked for it.
  public Optional<Instant> restsUntil(Lane lane) {
    return database.read(
        h ->
            h.createQuery("SELECT rests_until FROM pace WHERE lane = :lane AND rests_until > :now")
                .bind("lane", lane.name())
                .bind("now", micros(clock.instant()))
                .mapTo(Long.class)
                .findOne()
                .map(Paces::instant));
  }

  /// An answer went the same way: it does not wait, what waits makes room for it.
  public void makeRoom(Lane lane) {
    long now = micros(clock.instant());
    boolean isBusy =
        database.<Integer>read(
                h ->
                    h.createQuery("SELECT count(*) FROM pace WHERE lane = :lane AND next_at > :now")
                        .bind("lane", lane.name())
                        .bind("now", now)
                        .mapTo(Integer.class)
                        .one())
            > 0;
    if (isBusy) {
      database.change(
          h ->
              h.createUpdate(
                      "UPDATE pace SET next_at = next_at + gap WHERE lane = :lane AND next_at > :now")
                  .bind("lane", lane.name())
                  .bind("now", now)
                  .execute());
    }
  }

  private static long micros(Instant instant) {
    return instant.getEpochSecond() * MICROS + instant.getNano() / 1000;
  }

  private static Instant instant(long micros) {
    return Instant.ofEpochSecond(micros / MICROS, micros % MICROS * 1000);
  }
}
