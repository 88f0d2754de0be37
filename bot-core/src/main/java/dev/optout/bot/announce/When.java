package dev.optout.bot.announce;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/// When an announcement is sent. Private messages always wait for the allowed hours of the person
/// who gets them, unless it is urgent.
///
/// @param start from when on
/// @param urgent why it may come at any hour; kept in the audit trail
public record When(Start start, Optional<String> urgent) {
  /// As soon as it is approved.
  public static final When AT_ONCE = new When(new Start.AtOnce(), Optional.empty());

  /// From when on.
  public sealed interface Start {
    /// As soon as it is approved.
    record AtOnce() implements Start {}

    /// For all at the same moment.
    record At(LocalDateTime time, ZoneId zone) implements Start {}

    /// For each at this time of their own zone.
    record OwnTime(LocalDateTime time) implements Start {}
  }

  /// The hours in which people get private messages that nobody asked for.
  ///
  /// @param from the first minute
  /// @param until the minute after the last; not before `from`
  public record Hours(LocalTime from, LocalTime until) {
    /// As most offices keep them, with room on both sides.
    public static final Hours USUAL = new Hours(LocalTime.of(8, 0), LocalTime.of(19, 0));

    public Hours {
      if (!from.isBefore(until)) {
        throw new IllegalArgumentException("hours that end before they begin");
      }
    }

    @Override
    public String toString() {
      return from + "–" + until;
    }
  }
}
