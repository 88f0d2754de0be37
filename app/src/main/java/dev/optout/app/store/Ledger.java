package dev.optout.app.store;

import dev.optout.bot.announce.Delivery;
import dev.optout.bot.announce.Delivery.Kind;
import dev.optout.bot.announce.Delivery.Recipient;
import dev.optout.bot.announce.Delivery.State;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Address.Audience;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The rows of an announcement while it is sent: claimed and settled in batches, so that at a kill
/// no more than a batch is under way and every other row says what is true of it.
public final class Ledger {
  /// A claim that is as old as this is given up: the longest call takes a fraction of it.
  static final Duration CLAIM = Duration.ofMinutes(1);

  private final Database database;
  private final Clock clock;

  Ledger(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// A row that this claim alone may send.
  ///
  /// @param attempt the number of this attempt, from 1
  /// @param until after this the claim is lost
  public record Claimed(
      String claim, int position, Recipient recipient, int attempt, Instant until) {}

  /// What became of a claimed row.
  ///
  /// @param isTried whether the chat was called
  /// @param notBefore for a row that waits again
  public record Settled(
      Claimed claimed,
      State state,
      boolean isTried,
      Optional<String> reason,
      Optional<String> message,
      Optional<Instant> notBefore) {}

  /// The way into a chat that a recipient takes, whose pace is kept.
  ///
  /// @param name `slack T0… PERSON`
  public record Lane(String name) {
    static Lane of(Recipient r) {
      return new Lane(r.chat() + " " + r.workspace() + " " + r.kind().name());
    }

    /// Private messages in a workspace.
    public static Lane forPeople(String chat, String workspace) {
      return new Lane(chat + " " + workspace + " " + Kind.PERSON.name());
    }

    public String chat() {
      return name.substring(0, name.indexOf(' '));
    }

    public boolean isForRooms() {
      return name.endsWith(" " + Kind.ROOM.name());
    }
  }

  static void insert(Handle h, String announcement, List<Recipient> recipients, long now) {
    PreparedBatch batch =
        h.prepareBatch(
            "INSERT INTO announcement_delivery (announcement, position, chat, workspace, person,"
                + " kind, place, zone, lane, state, reason, attempts, not_before, changed_at) VALUES"
                + " (:announcement, :position, :chat, :workspace, :person, :kind, :place, :zone,"
                + " :lane, :state, :reason, 0, 0, :now)");
    for (int i = 0; i < recipients.size(); i++) {
      Recipient r = recipients.get(i);
      boolean isSkipped = r.skipped().isPresent();
      batch
          .bind("announcement", announcement)
          .bind("position", i)
          .bind("chat", r.chat())
          .bind("workspace", r.workspace())
          .bind("person", r.id())
          .bind("kind", r.kind().name())
          .bind("place", r.address().map(Address::conversation).orElse(null))
          .bind("zone", r.zone().getId())
          .bind("lane", Lane.of(r).name())
          .bind("state", (isSkipped ? State.SKIPPED : State.WAITING).name())
          .bind("reason", r.skipped().orElse(null))
          .bind("now", now)
          .add();
    }
    if (!recipients.isEmpty()) {
      batch.execute();
    }
  }

  static Delivery delivery(ResultSet row) throws SQLException {
    return new Delivery(
        row.getString("announcement"),
        row.getInt("position"),
        recipient(row),
        State.valueOf(row.getString("state")),
        Optional.ofNullable(row.getString("reason")),
        row.getInt("attempts"),
        Optional.ofNullable(row.getString("message")),
        Instant.ofEpochMilli(row.getLong("changed_at")));
  }

  private static Recipient recipient(ResultSet row) throws SQLException {
    Kind kind = Kind.valueOf(row.getString("kind"));
    String chat = row.getString("chat");
    String workspace = row.getString("workspace");
    Audience audience =
        switch (kind) {
          case PERSON -> Audience.ONE_PERSON;
          case ROOM -> Audience.SEVERAL_PEOPLE;
        };
    return new Recipient(
        chat,
        workspace,
        row.getString("person"),
        kind,
        Optional.ofNullable(row.getString("place"))
            .map(place -> new Address(chat, workspace, place, audience)),
        ZoneId.of(row.getString("zone")),
        Optional.empty());
  }

  /// Sets from when on each row may be sent.
  ///
  /// @param people the time of private messages, by the zone in which somebody lives
  /// @param rooms the time of messages in channels
  public void open(String announcement, Function<ZoneId, Instant> people, Instant rooms) {
    database.change(
        h -> {
          List<String> zones =
              h.createQuery(
                      "SELECT DISTINCT zone FROM announcement_delivery WHERE announcement = :id AND"
                          + " state = 'WAITING'")
                  .bind("id", announcement)
                  .mapTo(String.class)
                  .list();
          for (String zone : zones) {
            open(h, announcement, Kind.PERSON, zone, people.apply(ZoneId.of(zone)));
            open(h, announcement, Kind.ROOM, zone, rooms);
          }
        });
  }

  private static void open(Handle h, String announcement, Kind kind, String zone, Instant time) {
    h.createUpdate(
            "UPDATE announcement_delivery SET not_before = :time WHERE announcement = :id AND state"
                + " = 'WAITING' AND kind = :kind AND zone = :zone")
        .bind("id", announcement)
        .bind("kind", kind.name())
        .bind("zone", zone)
        .bind("time", time.toEpochMilli())
        .execute();
  }

  /// The ways in which somebody still waits, with the time from which on the first may be sent.
  public Map<Lane, Instant> lanes(String announcement) {
    return database.read(
        h -> {
          Map<Lane, Instant> lanes = new LinkedHashMap<>();
          h.createQuery(
                  "SELECT lane, min(not_before) AS first FROM announcement_delivery WHERE"
                      + " announcement = :id AND state = 'WAITING' GROUP BY lane ORDER BY lane")
              .bind("id", announcement)
              .map(
                  (row, ctx) ->
                      Map.entry(
                          new Lane(row.getString("lane")),
                          Instant.ofEpochMilli(row.getLong("first"))))
              .forEach(e -> lanes.put(e.getKey(), e.getValue()));
          return lanes;
        });
  }

  /// Takes at most so many rows that may be sent now; none where the announcement is not being
  /// sent.
  public List<Claimed> claim(String announcement, Lane lane, int most) {
    String claim = RandomId.next();
    Instant now = clock.instant();
    Instant until = now.plus(CLAIM);
    return database.write(
        h ->
            h.createQuery(
                    // materialised, else PostgreSQL may look for the next ones once for each row
                    "WITH next AS MATERIALIZED (SELECT d.position FROM announcement_delivery d"
                        + " JOIN announcement a ON a.id = d.announcement WHERE d.announcement = :id"
                        + " AND d.state = 'WAITING' AND d.lane = :lane AND d.not_before <= :now AND"
                        + " a.status = 'SENDING' ORDER BY d.not_before, d.position LIMIT :most"
                        + database.skippingLocked("d")
                        + ") UPDATE announcement_delivery SET state = 'SENDING', claim = :claim,"
                        + " claimed_until = :until, attempts = attempts + 1, changed_at = :now"
                        + " WHERE announcement = :id AND state = 'WAITING' AND position IN (SELECT"
                        + " position FROM next) RETURNING *")
                .bind("id", announcement)
                .bind("lane", lane.name())
                .bind("claim", claim)
                .bind("until", until.toEpochMilli())
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .map(
                    (row, ctx) ->
                        new Claimed(
                            claim,
                            row.getInt("position"),
                            recipient(row),
                            row.getInt("attempts"),
                            until))
                .list());
  }

  /// Writes down what became of a batch, all at once. A row whose claim was given up meanwhile
  /// stays as it is, unless the chat took it: then that is known after all.
  public void settle(String announcement, List<Settled> batch) {
    if (batch.isEmpty()) {
      return;
    }
    database.change(
        h -> {
          PreparedBatch rows =
              h.prepareBatch(
                  "UPDATE announcement_delivery SET state = :state, reason = :reason,"
                      + " message = :message, not_before = coalesce(:before, not_before),"
                      + " claim = NULL, claimed_until = NULL, changed_at = :now,"
                      + " attempts = attempts - :untried"
                      + " WHERE announcement = :id AND position = :position AND claim = :claim"
                      + " AND (state = 'SENDING' OR (state = 'UNKNOWN' AND :state = 'DELIVERED'))");
          for (Settled settled : batch) {
            rows.bind("id", announcement)
                .bind("position", settled.claimed().position())
                .bind("claim", settled.claimed().claim())
                .bind("state", settled.state().name())
                .bind("reason", settled.reason().orElse(null))
                .bind("message", settled.message().orElse(null))
                .bind("untried", settled.isTried() ? 0 : 1)
                .bind("before", settled.notBefore().map(Instant::toEpochMilli).orElse(null))
                .bind("now", clock.instant().toEpochMilli())
                .add();
          }
          rows.execute();
        });
  }

  /// Gives up claims that nothing came of: whoever sent them is dead, and whether the chat took
  /// them nobody knows. The claim stays, for one who is not dead after all.
  ///
  /// @return how many
  public int giveUp(String announcement) {
    return database.write(
        h ->
            h.createUpdate(
                    "UPDATE announcement_delivery SET state = 'UNKNOWN', reason = 'the program ended"
                        + " while it was being sent', changed_at = :now WHERE announcement = :id AND"
                        + " state = 'SENDING' AND claimed_until < :now")
                .bind("id", announcement)
                .bind("now", clock.instant().toEpochMilli())
                .execute());
  }

  /// How many were delivered on one way since then.
  public int deliveredSince(String announcement, Lane lane, Instant since) {
    return database.read(
        h ->
            h.createQuery(
                    "SELECT count(*) FROM announcement_delivery WHERE announcement = :id AND state ="
                        + " 'DELIVERED' AND lane = :lane AND changed_at >= :since")
                .bind("id", announcement)
                .bind("lane", lane.name())
                .bind("since", since.toEpochMilli())
                .mapTo(Integer.class)
                .one());
  }

  /// How many were delivered since then.
  public int deliveredSince(String announcement, Instant since) {
    return database.read(
        h ->
            h.createQuery(
                    "SELECT count(*) FROM announcement_delivery WHERE announcement = :id AND state ="
                        + " 'DELIVERED' AND changed_at >= :since")
                .bind("id", announcement)
                .bind("since", since.toEpochMilli())
                .mapTo(Integer.class)
                .one());
  }

  /// How many wait for a later time.
  public int waitingUntilLater(String announcement) {
    return database.read(
        h ->
            h.createQuery(
                    "SELECT count(*) FROM announcement_delivery WHERE announcement = :id AND state ="
                        + " 'WAITING' AND not_before > :now")
                .bind("id", announcement)
                .bind("now", clock.instant().toEpochMilli())
                .mapTo(Integer.class)
                .one());
  }

  /// Claims the right to tell people of a revision.
  ///
  /// @return whether nobody has told them yet
  public boolean tells(String announcement, int revision) {
    return database.<Integer>write(
            h ->
                h.createUpdate(
                        "UPDATE announcement SET told = :revision WHERE id = :id AND told <"
                            + " :revision")
                    .bind("id", announcement)
                    .bind("revision", revision)
                    .execute())
        == 1;
  }

  /// The message that shows how far an announcement is.
  public record ProgressMessage(Address address, String message) {}

  public Optional<ProgressMessage> progressMessage(String announcement) {
    return database.read(
        h ->
            h.createQuery(
                    "SELECT progress_chat, progress_workspace, progress_place, progress_message FROM"
                        + " announcement WHERE id = :id AND progress_message IS NOT NULL")
                .bind("id", announcement)
                .map(
                    (row, ctx) ->
                        new ProgressMessage(
                            new Address(
                                row.getString("progress_chat"),
                                row.getString("progress_workspace"),
                                row.getString("progress_place"),
                                Audience.ONE_PERSON),
                            row.getString("progress_message")))
                .findOne());
  }

  public void keep(String announcement, ProgressMessage progress) {
    database.change(
        h ->
            h.createUpdate(
                    "UPDATE announcement SET progress_chat = :chat, progress_workspace = :workspace,"
                        + " progress_place = :place, progress_message = :message WHERE id = :id")
                .bind("id", announcement)
                .bind("chat", progress.address().chat())
                .bind("workspace", progress.address().workspace())
                .bind("place", progress.address().conversation())
                .bind("message", progress.message())
                .execute());
  }
}
