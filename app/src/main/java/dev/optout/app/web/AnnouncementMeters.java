package dev.optout.app.web;

import dev.optout.app.announce.Tally;
import dev.optout.bot.announce.Announcement.Status;
import dev.optout.bot.announce.Announcements;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/// The figures of announcements: how many have which status, and what the chats say to each call.
public final class AnnouncementMeters implements Tally {
  private final MeterRegistry meters;

  public AnnouncementMeters(MeterRegistry meters, Announcements all) {
    this.meters = meters;
    for (Status status : Status.values()) {
      Gauge.builder("advisor.announcements", all, a -> a.count(status))
          .tag("status", word(status))
          .strongReference(true)
          .register(meters);
    }
  }

  @Override
  public void count(String chat, Said said) {
    meters.counter("advisor.announcement.messages", "chat", chat, "said", word(said)).increment();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
