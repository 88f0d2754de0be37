package dev.optout.app.store;

import dev.optout.bot.people.Lasting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAmount;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Erases what has been kept for as long as [Lasting] says.
final class Retention {
  private final Database database;
  private final int wordsDays;
  private final Clock clock;

  /// @param wordsDays for how many days redacted words are kept; 0 erases all there are
  Retention(Database database, int wordsDays, Clock clock) {
    this.database = database;
    this.wordsDays = wordsDays;
    this.clock = clock;
  }

  /// Erases all that is due.
  ///
  /// @return how many rows of each table, where there were any
  Map<String, Integer> run() {
    Map<String, Integer> erased = new LinkedHashMap<>();
    database.change(
        h -> {
          before(h, erased, "conversation", "at", Lasting.CONVERSATION);
          before(h, erased, "delivery", "at", Lasting.DELIVERY);
          erase(
              h,
              erased,
              "reminder",
              "state NOT IN ('WAITING', 'SENDING') AND changed_at < :limit",
              millis(Lasting.SHOWN_REMINDER));
          erase(h, erased, "feedback", "given_on < :limit", day(Lasting.FEEDBACK));
          before(h, erased, "handover", "opened_at", Lasting.HANDOVER);
          erase(h, erased, "unanswered", "asked_on < :limit", day(Lasting.COUNTS));
          before(h, erased, "unanswered_words", "asked_at", Duration.ofDays(wordsDays));
          h.createUpdate(
                  "UPDATE note_delivery SET state = 'FAILED', reason = 'was not here' WHERE state ="
                      + " 'WAITING' AND changed_at < :limit")
              .bind("limit", millis(Lasting.NOTE))
              .execute();
          erase(
              h,
              erased,
              "note_delivery",
              "state <> 'WAITING' AND changed_at < :limit",
              clock.instant().minus(Lasting.NOTE.multipliedBy(2)).toEpochMilli());
          erase(
              h,
              erased,
              "note",
              "released_at < :limit AND id NOT IN (SELECT note FROM note_delivery)",
              millis(Lasting.NOTE));
          announcements(h, erased);
          people(h, erased);
        });
    if (!erased.isEmpty()) {
      database.forgetJournal();
    }
    return erased;
  }

  /// Who got an announcement is forgotten first, then the announcement itself; one that was never
  /// sent as well.
  private void announcements(Handle h, Map<String, Integer> erased) {
    int named =
        h.createUpdate(
                "UPDATE announcement_delivery SET person = '"
                    + SqlMemory.NOBODY
                    + "' || position, place = NULL, message = NULL WHERE changed_at < :limit AND"
                    + " kind = 'PERSON' AND person NOT LIKE '"
                    + SqlMemory.NOBODY
                    + "%' AND state NOT IN ('WAITING', 'SENDING') AND announcement IN (SELECT id"
                    + " FROM announcement WHERE status IN ('DONE', 'CANCELLED'))")
            .bind("limit", millis(Lasting.LEDGER))
            .execute();
    if (named > 0) {
      erased.merge("announcement_delivery", named, Integer::sum);
    }
    long old =
        LocalDate.ofInstant(clock.instant(), clock.getZone())
            .minus(Lasting.ANNOUNCEMENT)
            .atStartOfDay(clock.getZone())
            .toInstant()
            .toEpochMilli();
    String gone = "announcement IN (SELECT id FROM announcement WHERE created_at < :limit)";
    erase(h, erased, "announcement_delivery", gone, old);
    erase(h, erased, "announcement", "created_at < :limit", old);
    erase(h, erased, "announcement_audit", "at < :limit", old);
  }

  /// Whoever was not here for long is forgotten, with all they follow.
  private void people(Handle h, Map<String, Integer> erased) {
    String limit = day(Lasting.PERSON);
    String gone =
        "EXISTS (SELECT 1 FROM person p WHERE p.chat = following.chat AND p.workspace ="
            + " following.workspace AND p.person = following.person AND p.active_on < :limit)";
    erase(h, erased, "following", gone, limit);
    // whoever has the app in Teams can be written to until Teams says that they have it no longer
    int silent =
        h.createUpdate(
                "UPDATE person SET region = NULL, plan = NULL, announce_here = NULL"
                    + " WHERE active_on < :limit AND chat = 'teams' AND place IS NOT NULL AND"
                    + " (region IS NOT NULL OR plan IS NOT NULL OR announce_here IS NOT NULL)")
            .bind("limit", limit)
            .execute();
    if (silent > 0) {
      erased.merge("person", silent, Integer::sum);
    }
    erase(
        h,
        erased,
        "person",
        "active_on < :limit AND NOT (chat = 'teams' AND place IS NOT NULL)",
        limit);
  }

  private void before(
      Handle h, Map<String, Integer> erased, String table, String column, Duration kept) {
    erase(h, erased, table, column + " < :limit", millis(kept));
  }

  private static void erase(
      Handle h, Map<String, Integer> erased, String table, String condition, Object limit) {
    int rows =
        h.createUpdate("DELETE FROM " + table + " WHERE " + condition)
            .bind("limit", limit)
            .execute();
    if (rows > 0) {
      erased.merge(table, rows, Integer::sum);
    }
  }

  private long millis(Duration kept) {
    Instant limit = clock.instant().minus(kept);
    return limit.toEpochMilli();
  }

  private String day(TemporalAmount kept) {
    return LocalDate.ofInstant(clock.instant(), clock.getZone()).minus(kept).toString();
  }
}
