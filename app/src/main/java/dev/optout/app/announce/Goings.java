package dev.optout.app.announce;

import dev.optout.app.store.Ledger;
import dev.optout.app.store.Ledger.Lane;
import dev.optout.app.store.Paces;
import dev.optout.bot.announce.Announcement;
import dev.optout.bot.announce.Announcement.Status;
import dev.optout.bot.announce.Announcements;
import dev.optout.bot.announce.Delivery.State;
import dev.optout.bot.announce.Totals;
import dev.optout.bot.announce.When;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Tells how an announcement goes on at the moment: the truth, whatever it is.
public final class Goings {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private final Announcements all;
  private final Ledger ledger;
  private final Paces paces;
  private final Predicate<String> isOn;
  private final When.Hours hours;
  private final Clock clock;

  /// @param isOn whether a chat is set up and can be written to from here
  public Goings(
      Announcements all,
      Ledger ledger,
      Paces paces,
      Predicate<String> isOn,
      When.Hours hours,
      Clock clock) {
    this.all = all;
    this.ledger = ledger;
    this.paces = paces;
    this.isOn = isOn;
    this.hours = hours;
    this.clock = clock;
  }

  /// A sentence for each thing that somebody should know; none where nothing happens.
  public List<String> of(Announcement a) {
    List<String> lines = new ArrayList<>();
    Instant now = clock.instant();
    if (a.status() == Status.APPROVED) {
      Instant start = new Openings(a.when(), hours).start(now);
      lines.add(start.isAfter(now) ? "It begins at " + at(start) + "." : "It begins in a moment.");
    }
    if (a.status() != Status.SENDING) {
      return lines;
    }
    Totals totals = all.totals(a.id());
    Map<Lane, Instant> lanes = ledger.lanes(a.id());
    for (Map.Entry<Lane, Instant> lane : lanes.entrySet()) {
      String name = Audiences.name(lane.getKey().chat());
      Optional<Instant> rests = paces.restsUntil(lane.getKey());
      if (!isOn.test(lane.getKey().chat())) {
        lines.add("Waiting: " + name + " is not set up in this process.");
      } else if (rests.isPresent()) {
        lines.add("Waiting for " + name + "'s limit until " + at(rests.get()) + ".");
      }
    }
    int later = ledger.waitingUntilLater(a.id());
    Optional<Instant> first = lanes.values().stream().filter(now::isBefore).min(Instant::compareTo);
    if (later > 0 && first.isPresent() && first.get().isAfter(now.plus(MINUTE))) {
      lines.add(
          later
              + " wait for their own time ("
              + hours
              + " where they live), the next until "
              + at(first.get())
              + ".");
    }
    int left = totals.in(State.WAITING) + totals.in(State.SENDING) - later;
    int rate = ledger.deliveredSince(a.id(), now.minus(MINUTE));
    if (left > 0 && rate > 0) {
      long minutes = Math.max(1, Math.ceilDiv(left, rate));
      lines.add(
          rate
              + " in the last minute; about "
              + minutes
              + (minutes == 1 ? " minute" : " minutes")
              + " left for those who need not wait.");
    }
    return lines;
  }

  private String at(Instant moment) {
    ZoneId zone = clock.getZone();
    boolean isSoon = Duration.between(clock.instant(), moment).compareTo(Duration.ofHours(12)) < 0;
    return (isSoon ? TIME : DAY).format(moment.atZone(zone)) + " (" + zone.getId() + ")";
  }
}
