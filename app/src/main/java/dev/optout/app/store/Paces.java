package dev.optout.app.store;

import dev.optout.app.store.Ledger.Lane;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// One pace for each way into a chat, in the database, so that all replicas together keep it: who
/// wants to send takes the next moments for it.
///
/// A chat that asks to slow down rests the way for all, and what it took in the minute before is
/// what it is sent from then on. When the rest is over, single messages try whether it takes any;
/// the first that it takes lets the others go on, and by and by the way becomes faster again.
public final class Paces {
  /// So much of a limit is used: moments that come a little late must not heap up beyond it.
  private static final double SHARE = 0.985;

  private static final long MICROS = 1_000_000;

  /// A moment that has passed by no more than this is still used, so that what the database or the
  /// machine loses now and then is made up for: together with the share that stays below the limit
  /// of any minute. Slow ways keep each distance instead.
  private static final long LATE = 400_000;

  /// A way with more than this between two messages is slow.
  private static final long SLOW = 250_000;

  /// A way is never slower than a message in so long.
  private static final long LONGEST_GAP = 10 * MICROS;

  /// After a rest single messages try the way, with so long between them.
  private static final long TRYING = 2 * MICROS;

  /// Of what a chat took in the minute before it turned something away, so much is sent from then
  /// on.
  private static final double OF_TAKEN = 0.98;

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
  /// @param number how many, from 1
  /// @param gap between two
  public record Slots(Instant first, int number, Duration gap) {
    /// The moment of one, counted from 0.
    public Instant of(int index) {
      return first.plus(gap.multipliedBy(index));
    }
  }

  /// Takes the next moments.
  ///
  /// @param perMinute the chat's limit, in messages
  /// @param most how many are wanted; fewer are had where the way is tried after a rest
  public Slots take(Lane lane, int perMinute, int most) {
    long base = Math.round(60 * MICROS / (perMinute * SHARE));
    return database.write(
        h -> {
          make(h, lane, base);
          long now = micros(clock.instant());
          return h.createQuery(
                  "UPDATE pace SET next_at = CASE WHEN next_at > :used AND next_at > rests_until"
                      + " THEN next_at WHEN rests_until > :now THEN rests_until ELSE :now END"
                      + " + CASE WHEN rests_until > 0 THEN :trying ELSE :most * gap END"
                      + " WHERE lane = :lane RETURNING next_at, gap, rests_until")
              .bind("now", now)
              .bind("used", base < SLOW ? now - LATE : now)
              .bind("trying", TRYING)
              .bind("most", (long) most)
              .bind("lane", lane.name())
              .map((row, ctx) -> slots(row, most))
              .one();
        });
  }

  private static Slots slots(ResultSet row, int most) throws SQLException {
    boolean isTrying = row.getLong("rests_until") > 0;
    long gap = row.getLong("gap");
    long taken = isTrying ? TRYING : most * gap;
    return new Slots(
        instant(row.getLong("next_at") - taken),
        isTrying ? 1 : most,
        Duration.of(gap, ChronoUnit.MICROS));
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
  /// @param taken what it took in the last minute, as far as is known
  public void slowDown(Lane lane, Duration wait, int taken) {
    long now = micros(clock.instant());
    Duration rest = wait.compareTo(LONGEST_REST) < 0 ? wait : LONGEST_REST;
    long gap =
        taken == 0
            ? LONGEST_GAP
            : Math.min(LONGEST_GAP, Math.round(60 * MICROS / (taken * OF_TAKEN)));
    database.change(
        h ->
            // several that were under way are one sign, not several, and so are those that try
            h.createUpdate(
                    "UPDATE pace SET gap = CASE WHEN rests_until > 0 THEN gap"
                        + " WHEN gap + gap / 50 > :most THEN :most"
                        + " WHEN :gap < gap + gap / 50 THEN gap + gap / 50"
                        + " WHEN :gap > 2 * gap THEN 2 * gap ELSE :gap END,"
                        + " rests_until = CASE WHEN rests_until > :until THEN rests_until"
                        + " ELSE :until END, eased_at = :until WHERE lane = :lane")
                .bind("gap", gap)
                .bind("until", now + rest.toNanos() / 1000)
                .bind("most", LONGEST_GAP)
                .bind("lane", lane.name())
                .execute());
  }

  /// A batch went through: a way that was tried is open again, and now and then a slowed one
  /// becomes a little faster, up to its limit.
  ///
  /// @param moment of the first message of the batch
  public void wentThrough(Lane lane, Instant moment) {
    if (isSlowed(lane)) {
      long now = micros(clock.instant());
      database.change(
          h -> {
            h.createUpdate(
                    "UPDATE pace SET next_at = :now, rests_until = 0 WHERE lane = :lane"
                        + " AND rests_until > 0 AND rests_until <= :moment")
                .bind("now", now)
                .bind("moment", micros(moment))
                .bind("lane", lane.name())
                .execute();
            h.createUpdate(
                    "UPDATE pace SET gap = CASE WHEN gap - base < 1000 THEN base ELSE gap - (gap -"
                        + " base) / 10 END, eased_at = :now WHERE lane = :lane AND gap > base AND"
                        + " eased_at <= :before AND rests_until = 0")
                .bind("now", now)
                .bind("before", now - EASING.toNanos() / 1000)
                .bind("lane", lane.name())
                .execute();
          });
    }
  }

  private boolean isSlowed(Lane lane) {
    return database.<Boolean>read(
        h ->
            h.createQuery(
                        "SELECT count(*) FROM pace WHERE lane = :lane AND (gap > base OR rests_until > 0)")
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
