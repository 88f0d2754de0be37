package dev.optout.app.store;

import dev.optout.bot.chat.Deliveries;
import dev.optout.knowledge.Sha256;
import java.time.Clock;

/// The deliveries of the last day, in the database, so that of several replicas exactly one takes
/// each.
///
/// Kept as hashes: a chat's own id of a delivery may hold a person's.
final class SqlDeliveries implements Deliveries {
  private final Database database;
  private final Clock clock;

  SqlDeliveries(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public boolean first(String id) {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a delivery without id");
    }
    return database.<Integer>write(
            h ->
                h.createUpdate(
                        "INSERT INTO delivery (id, at) VALUES (:id, :at) ON CONFLICT DO NOTHING")
                    .bind("id", Sha256.of(id))
                    .bind("at", clock.instant().toEpochMilli())
                    .execute())
        == 1;
  }
}
