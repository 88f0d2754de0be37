package dev.optout.app.store;

import dev.optout.bot.announce.Acts;
import dev.optout.bot.announce.Announcement;
import dev.optout.bot.announce.Announcement.Approval;
import dev.optout.bot.announce.Announcement.Counted;
import dev.optout.bot.announce.Announcement.Status;
import dev.optout.bot.announce.Announcements;
import dev.optout.bot.announce.AudienceWords;
import dev.optout.bot.announce.Audit;
import dev.optout.bot.announce.Content;
import dev.optout.bot.announce.Delivery;
import dev.optout.bot.announce.Delivery.Recipient;
import dev.optout.bot.announce.Delivery.State;
import dev.optout.bot.announce.Frozen;
import dev.optout.bot.announce.Totals;
import dev.optout.bot.announce.When;
import dev.optout.bot.announce.WhenWords;
import dev.optout.bot.chat.Person;
import dev.optout.knowledge.KnowledgeBase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// Announcements, in the database.
final class SqlAnnouncements implements Announcements {
  private static final int ID_LENGTH = 8;

  private final Database database;
  private final Supplier<KnowledgeBase> knowledge;
  private final Clock clock;

  SqlAnnouncements(Database database, Supplier<KnowledgeBase> knowledge, Clock clock) {
    this.database = database;
    this.knowledge = knowledge;
    this.clock = clock;
  }

  @Override
  public Announcement add(Person author, Content content, String detail) {
    Announcement added =
        new Announcement(
            RandomId.next().substring(0, ID_LENGTH),
            0,
            Status.DRAFT,
            author,
            content,
            Optional.empty(),
            When.AT_ONCE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            clock.instant(),
            Optional.empty(),
            Optional.empty());
    database.change(
        h -> {
          bind(
                  h.createUpdate(
                      "INSERT INTO announcement (id, revision, status, chat, workspace, person,"
                          + " content, start_at, created_at, told) VALUES (:id, :revision, :status,"
                          + " :chat, :workspace, :person, :content, :start, :now, 0)"),
                  added)
              .bind("chat", author.chat())
              .bind("workspace", author.workspace())
              .bind("person", author.id())
              .bind("now", now())
              .execute();
          audit(h, added.id(), name(author), "written", detail);
        });
    return added;
  }

  private static String name(Person person) {
    return Acts.name(person);
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Announcement a) {
    return statement
        .bind("id", a.id())
        .bind("revision", a.revision())
        .bind("status", a.status().name())
        .bind("content", ContentJson.of(a.content()))
        .bind("start", WhenWords.of(a.when().start()));
  }

  @Override
  public Optional<Announcement> find(String id) {
    // ids are hexadecimal digits, so that no pattern gets in here
    if (!id.matches("[0-9a-f]{4,8}")) {
      return Optional.empty();
    }
    List<Announcement> found =
        database.read(
            h ->
                h.createQuery("SELECT * FROM announcement WHERE id LIKE :id LIMIT 2")
                    .bind("id", id + "%")
                    .map((row, ctx) -> read(row))
                    .list());
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  @Override
  public List<Announcement> newest(int most) {
    return database.read(
        h ->
            h.createQuery("SELECT * FROM announcement ORDER BY created_at DESC, id LIMIT :most")
                .bind("most", most)
                .map((row, ctx) -> read(row))
                .list());
  }

  @Override
  public int count(Status status) {
    return database.read(
        h ->
            h.createQuery("SELECT count(*) FROM announcement WHERE status = :status")
                .bind("status", status.name())
                .mapTo(Integer.class)
                .one());
  }

  /// Those with which something is to be done by itself.
  List<String> active() {
    return database.read(
        h ->
            h.createQuery(
                    "SELECT id FROM announcement a WHERE status IN ('COUNTING', 'APPROVED', 'SENDING')"
                        + " OR told < revision OR EXISTS (SELECT 1 FROM announcement_delivery d"
                        + " WHERE d.announcement = a.id AND (d.state = 'SENDING' OR (d.state = 'WAITING' AND a.status = 'CANCELLED')))")
                .mapTo(String.class)
                .list());
  }

  private Announcement read(ResultSet row) throws SQLException {
    KnowledgeBase base = knowledge.get();
    return new Announcement(
        row.getString("id"),
        row.getInt("revision"),
        Status.valueOf(row.getString("status")),
        PersonRow.read(row),
        ContentJson.read(row.getString("content")),
        text(row, "audience").flatMap(words -> AudienceWords.read(words, base).audience()),
        new When(
            WhenWords.read(row.getString("start_at"), clock.getZone())
                .orElse(new When.Start.AtOnce()),
            text(row, "urgent")),
        counted(row),
        approval(row),
        text(row, "note"),
        Instant.ofEpochMilli(row.getLong("created_at")),
        instant(row, "started_at"),
        instant(row, "ended_at"));
  }

  private static Optional<Counted> counted(ResultSet row) throws SQLException {
    Optional<String> fingerprint = text(row, "fingerprint");
    return fingerprint.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Counted(
                row.getInt("recipients"),
                fingerprint.get(),
                ContentJson.texts(row.getString("remarks")),
                Instant.ofEpochMilli(row.getLong("counted_at"))));
  }

  private static Optional<Approval> approval(ResultSet row) throws SQLException {
    Optional<String> hash = text(row, "approved_hash");
    return hash.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Approval(
                new Person(
                    row.getString("approved_chat"),
                    row.getString("approved_workspace"),
                    row.getString("approved_person")),
                hash.get(),
                Instant.ofEpochMilli(row.getLong("approved_at")),
                row.getInt("approved_own") != 0));
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  private static @Nullable Long millis(Optional<Instant> instant) {
    return instant.map(Instant::toEpochMilli).orElse(null);
  }

  @Override
  public Optional<Announcement> change(
      Announcement before, Announcement after, String by, String act, String detail) {
    return database.write(
        h -> {
          boolean changed = update(h, before, after);
          if (!changed) {
            return Optional.empty();
          }
          if (before.counted().isPresent() && after.counted().isEmpty()) {
            eraseLedger(h, before.id());
          }
          audit(h, before.id(), by, act, detail);
          return found(h, before.id());
        });
  }

  private Optional<Announcement> found(Handle h, String id) {
    return h.createQuery("SELECT * FROM announcement WHERE id = :id")
        .bind("id", id)
        .map((row, ctx) -> read(row))
        .findOne();
  }

  private static boolean update(Handle h, Announcement before, Announcement after) {
    int rows =
        bind(
                h.createUpdate(
                    "UPDATE announcement SET revision = :revision + 1, status = :status,"
                        + " content = :content, audience = :audience, start_at = :start,"
                        + " urgent = :urgent, recipients = :recipients, fingerprint = :fingerprint,"
                        + " remarks = :remarks, counted_at = :counted, approved_chat = :achat,"
                        + " approved_workspace = :aworkspace, approved_person = :aperson,"
                        + " approved_hash = :ahash, approved_at = :aat, approved_own = :aown,"
                        + " note = :note, started_at = :started, ended_at = :ended"
                        + " WHERE id = :id AND revision = :revision AND status = :was"),
                after)
            .bind("revision", before.revision())
            .bind("was", before.status().name())
            .bind("audience", after.audience().map(AudienceWords::of).orElse(null))
            .bind("urgent", after.when().urgent().orElse(null))
            .bind("recipients", after.counted().map(Counted::recipients).orElse(null))
            .bind("fingerprint", after.counted().map(Counted::fingerprint).orElse(null))
            .bind("remarks", after.counted().map(c -> ContentJson.of(c.remarks())).orElse(null))
            .bind("counted", millis(after.counted().map(Counted::at)))
            .bind("achat", after.approval().map(a -> a.by().chat()).orElse(null))
            .bind("aworkspace", after.approval().map(a -> a.by().workspace()).orElse(null))
            .bind("aperson", after.approval().map(a -> a.by().id()).orElse(null))
            .bind("ahash", after.approval().map(Approval::hash).orElse(null))
            .bind("aat", millis(after.approval().map(Approval::at)))
            .bind("aown", after.approval().map(a -> a.isOwn() ? 1 : 0).orElse(null))
            .bind("note", after.note().orElse(null))
            .bind("started", millis(after.startedAt()))
            .bind("ended", millis(after.endedAt()))
            .execute();
    return rows == 1;
  }

  private static void eraseLedger(Handle h, String id) {
    h.createUpdate("DELETE FROM announcement_delivery WHERE announcement = :id")
        .bind("id", id)
        .execute();
  }

  @Override
  public Optional<Announcement> freeze(
      Announcement counting, List<Recipient> recipients, List<String> remarks) {
    String fingerprint =
        Frozen.of(
            recipients.stream()
                .map(r -> String.join(" ", r.kind().slug(), r.chat(), r.workspace(), r.id()))
                .sorted()
                .toList());
    Announcement counted =
        counting.counted(new Counted(recipients.size(), fingerprint, remarks, clock.instant()));
    return database.write(
        h -> {
          if (!update(h, counting, counted)) {
            return Optional.empty();
          }
          eraseLedger(h, counting.id());
          Ledger.insert(h, counting.id(), recipients, now());
          audit(
              h,
              counting.id(),
              "program",
              "counted",
              recipients.size() + " recipients, fingerprint " + fingerprint);
          return found(h, counting.id());
        });
  }

  @Override
  public boolean delete(Announcement before, String by) {
    return database.write(
        h -> {
          int rows =
              h.createUpdate("DELETE FROM announcement WHERE id = :id AND revision = :revision")
                  .bind("id", before.id())
                  .bind("revision", before.revision())
                  .execute();
          if (rows == 0) {
            return false;
          }
          eraseLedger(h, before.id());
          audit(h, before.id(), by, "deleted", "");
          return true;
        });
  }

  @Override
  public Totals totals(String id) {
    return database.read(
        h -> {
          Map<State, Integer> totals = new EnumMap<>(State.class);
          h.createQuery(
                  "SELECT state, count(*) AS times FROM announcement_delivery WHERE announcement ="
                      + " :id GROUP BY state")
              .bind("id", id)
              .map((row, ctx) -> Map.entry(row.getString("state"), row.getInt("times")))
              .forEach(e -> totals.put(State.valueOf(e.getKey()), e.getValue()));
          return new Totals(totals);
        });
  }

  @Override
  public Map<String, Integer> reasons(String id, State state) {
    return database.read(
        h -> {
          Map<String, Integer> reasons = new LinkedHashMap<>();
          h.createQuery(
                  "SELECT coalesce(reason, '') AS why, count(*) AS times FROM announcement_delivery"
                      + " WHERE announcement = :id AND state = :state GROUP BY coalesce(reason, '')"
                      + " ORDER BY count(*) DESC, coalesce(reason, '') LIMIT 50")
              .bind("id", id)
              .bind("state", state.name())
              .map((row, ctx) -> Map.entry(row.getString("why"), row.getInt("times")))
              .forEach(e -> reasons.put(e.getKey(), e.getValue()));
          return reasons;
        });
  }

  @Override
  public List<Delivery> deliveries(String id, Optional<State> state, int from, int most) {
    return database.read(
        h ->
            h.createQuery(
                    "SELECT * FROM announcement_delivery WHERE announcement = :id AND position >="
                        + " :from"
                        + (state.isPresent() ? " AND state = :state" : "")
                        + " ORDER BY position LIMIT :most")
                .bind("id", id)
                .bind("from", from)
                .bind("state", state.map(State::name).orElse(""))
                .bind("most", most)
                .map((row, ctx) -> Ledger.delivery(row))
                .list());
  }

  @Override
  public int retryFailed(Announcement before, String by) {
    return database.write(
        h -> {
          if (!update(h, before, before.started(clock.instant()))) {
            return 0;
          }
          int rows =
              h.createUpdate(
                      "UPDATE announcement_delivery SET state = 'WAITING', reason = NULL,"
                          + " attempts = 0, not_before = :now, changed_at = :now"
                          + " WHERE announcement = :id AND state = 'FAILED'")
                  .bind("id", before.id())
                  .bind("now", now())
                  .execute();
          audit(h, before.id(), by, "retried", rows + " that had failed");
          return rows;
        });
  }

  @Override
  public int skipWaiting(String id, String reason) {
    return database.write(
        h ->
            h.createUpdate(
                    "UPDATE announcement_delivery SET state = 'SKIPPED', reason = :reason,"
                        + " changed_at = :now WHERE announcement = :id AND state = 'WAITING'")
                .bind("id", id)
                .bind("reason", reason)
                .bind("now", now())
                .execute());
  }

  @Override
  public List<Audit> audit(String id) {
    return database.read(
        h ->
            h.createQuery(
                    "SELECT * FROM announcement_audit WHERE announcement = :id OR :id = ''"
                        + " ORDER BY at, announcement, step")
                .bind("id", id)
                .map(
                    (row, ctx) ->
                        new Audit(
                            Instant.ofEpochMilli(row.getLong("at")),
                            row.getString("announcement"),
                            row.getString("by_whom"),
                            row.getString("act"),
                            row.getString("detail")))
                .list());
  }

  @Override
  public void note(String id, String by, String act, String detail) {
    database.change(h -> audit(h, id, by, act, detail));
  }

  private void audit(Handle h, String id, String by, String act, String detail) {
    h.createUpdate(
            "INSERT INTO announcement_audit (id, announcement, step, at, by_whom, act, detail)"
                + " VALUES (:key, :id, (SELECT coalesce(max(step), 0) + 1 FROM announcement_audit"
                + " WHERE announcement = :id), :now, :by, :act, :detail)")
        .bind("key", RandomId.next())
        .bind("id", id)
        .bind("now", now())
        .bind("by", by)
        .bind("act", act)
        .bind("detail", detail)
        .execute();
  }

  private long now() {
    return clock.instant().toEpochMilli();
  }
}
