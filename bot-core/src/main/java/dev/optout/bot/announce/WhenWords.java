package dev.optout.bot.announce;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads when an announcement is sent: `now`, `2026-12-24 09:00 Europe/Berlin` or `2026-12-24 09:00
/// their time`.
public final class WhenWords {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final Pattern WRITTEN =
      Pattern.compile("(?<time>\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2})(\\s+(?<zone>.+))?");

  private WhenWords() {}

  /// The start; empty where it cannot be read.
  ///
  /// @param usual the zone of a time that names none
  public static Optional<When.Start> read(String text, ZoneId usual) {
    String words = text.strip();
    if (words.isEmpty() || words.equalsIgnoreCase("now")) {
      return Optional.of(new When.Start.AtOnce());
    }
    Matcher m = WRITTEN.matcher(words);
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      LocalDateTime time = LocalDateTime.parse(m.group("time").replace('T', ' '), TIME);
      String zone = m.group("zone");
      if (zone == null) {
        return Optional.of(new When.Start.At(time, usual));
      }
      return zone.toLowerCase(Locale.ROOT).matches("their( own)? time|own time")
          ? Optional.of(new When.Start.OwnTime(time))
          : Optional.of(new When.Start.At(time, ZoneId.of(zone.strip())));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    } catch (DateTimeException e) {
      // a zone that there is not
      return Optional.empty();
    }
  }

  /// As it can be read again.
  public static String of(When.Start start) {
    return switch (start) {
      case When.Start.AtOnce() -> "now";
      case When.Start.At(LocalDateTime time, ZoneId zone) -> TIME.format(time) + " " + zone.getId();
      case When.Start.OwnTime(LocalDateTime time) -> TIME.format(time) + " their time";
    };
  }

  /// As people read it in a sentence.
  static String inWords(When when) {
    String start =
        switch (when.start()) {
          case When.Start.AtOnce() -> "as soon as it is approved";
          case When.Start.At(LocalDateTime time, ZoneId zone) ->
              "on " + TIME.format(time) + ", " + zone.getId();
          case When.Start.OwnTime(LocalDateTime time) ->
              "on " + TIME.format(time) + " of each person's own time";
        };
    return when.urgent().map(why -> start + ", at any hour (urgent: " + why + ")").orElse(start);
  }
}
