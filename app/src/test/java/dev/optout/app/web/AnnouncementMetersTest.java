package dev.optout.app.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.app.announce.Tally.Said;
import dev.optout.app.store.Databases;
import dev.optout.app.store.Ledgers;
import dev.optout.app.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnouncementMetersTest {
  @TempDir private Path data = Path.of("unset");

  @Test
  void announcements_are_among_the_figures() {
    Clock clock = Clock.systemUTC();
    try (Store store =
            Databases.open(new Store.Wishes(Optional.empty(), data, List.of(), 0), clock);
        Meters meters = new Meters()) {
      AnnouncementMeters counted = new AnnouncementMeters(meters.registry(), store.announcements());
      Ledgers.sending(store, Ledgers.people(1), clock.instant());
      counted.count("slack", Said.DELIVERED);
      counted.count("slack", Said.DELIVERED);
      String text = meters.text();
      for (String line :
          List.of(
              "advisor_announcements{status=\"sending\"} 1.0",
              "advisor_announcements{status=\"draft\"} 0.0",
              "advisor_announcement_messages_total{chat=\"slack\",said=\"delivered\"} 2.0")) {
        assertTrue(text.contains(line), text);
      }
    }
  }
}
