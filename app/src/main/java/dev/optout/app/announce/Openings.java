package dev.optout.app.announce;

import dev.optout.bot.announce.When;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// When somebody may be written to.
final class Openings {
  private final When when;
  private final When.Hours hours;

  Openings(When when, When.Hours hours) {
    this.when = when;
    this.hours = hours;
  }

  /// From when on somebody who lives in a zone gets a private message.
  Instant person(ZoneId zone, Instant now) {
    Instant start =
        switch (when.start()) {
          case When.Start.AtOnce() -> now;
          case When.Start.At at -> later(at.time().atZone(at.zone()).toInstant(), now);
          case When.Start.OwnTime own -> later(own.time().atZone(zone).toInstant(), now);
        };
    return next(zone, start);
  }

  /// The moment itself where it is within the hours, else when they next begin.
  Instant next(ZoneId zone, Instant moment) {
    if (when.urgent().isPresent()) {
      return moment;
    }
    ZonedDateTime there = moment.atZone(zone);
    LocalTime time = there.toLocalTime();
    if (time.isBefore(hours.from())) {
      return there.with(hours.from()).toInstant();
    }
    return time.isBefore(hours.until()) ? moment : there.plusDays(1).with(hours.from()).toInstant();
  }

  /// From when on a channel gets it; nobody is woken by one.
  Instant room(ZoneId usual, Instant now) {
    return switch (when.start()) {
      case When.Start.AtOnce() -> now;
      case When.Start.At at -> later(at.time().atZone(at.zone()).toInstant(), now);
      case When.Start.OwnTime own -> later(own.time().atZone(usual).toInstant(), now);
    };
  }

  /// When sending begins; with each one's own time at once, since it is morning somewhere.
  Instant start(Instant now) {
    return when.start() instanceof When.Start.At at
        ? later(at.time().atZone(at.zone()).toInstant(), now)
        : now;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
