package dev.optout.bot.question;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// From which day on somebody wants to know what changed.
final class SinceWords {
  private static final String MONTH =
      "(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";

  private static final String FROM = " (since|after|as of) (the |early |mid |late )?";

  private static final Pattern ISO =
      Pattern.compile(FROM + "(?<year>\\d{4})-(?<number>\\d{1,2})(-(?<day>\\d{1,2}))? ");

  private static final Pattern DAY_MONTH =
      Pattern.compile(
          FROM + "(?<day>\\d{1,2})(st|nd|rd|th)? (of )?" + MONTH + "( (?<year>\\d{4}))? ");

  private static final Pattern MONTH_DAY =
      Pattern.compile(FROM + MONTH + " (?<day>\\d{1,2})(st|nd|rd|th)?( (?<year>\\d{4}))? ");

  private static final Pattern MONTH_ONLY =
      Pattern.compile(FROM + MONTH + "( (of )?(?<year>\\d{4}))? ");

  private static final Pattern SEASON =
      Pattern.compile(FROM + "(?<season>spring|summer|autumn|fall|winter)( (?<year>\\d{4}))? ");

  private static final Pattern YEAR_ONLY = Pattern.compile(FROM + "(?<year>20\\d{2}) ");

  private static final Pattern SPAN =
      Pattern.compile(
          " (last|past|previous) ((?<count>\\d{1,3}|a|one|two|three|four|five|six|nine|ten|twelve|few|couple of) )?"
              + "(?<unit>day|week|month|quarter|year)s? ");

  private static final Pattern THIS = Pattern.compile(" this (?<unit>week|month|quarter|year) ");

  private static final Pattern LATELY =
      Pattern.compile(
          " (lately|recently|what new|whats new|what is new|anything new|recent (changes|news|updates)|latest (changes|news|updates)"
              + "|any news|any (recent )?changes|what has changed|what changed) ");

  private static final Pattern CHANGE =
      Pattern.compile(
          " (change|changed|changes|changing|new|news|update|updates|updated|different|happened) ");

  private static final Pattern WHAT_CHANGED =
      Pattern.compile(
          " (what|anything) (has |have )?(changed|changes) | (any|which|the|list all) changes ");

  private static final Pattern ONLY_TIME =
      Pattern.compile(
          "( (what|whats|is|are|has|have|been|new|news|anything|any|updates?|happened|different|latest|and|so|hey|hi|the"
              + "|in|of|as|since|after|last|past|previous|this|now|lately|recently|recent|days?|weeks?|months?|quarters?"
              + "|years?|spring|summer|autumn|fall|winter|a|few|couple|one|two|three|four|five|six|nine|ten|twelve|early"
              + "|mid|late|\\d[\\d-]*(st|nd|rd|th)?|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*))+ ");

  private static final int MONTHS_OF_LATELY = 3;

  private SinceWords() {}

  /// Whether it asks what changed, in so many words.
  static boolean asksWhatChanged(Text text) {
    return WHAT_CHANGED.matcher(text.padded()).find();
  }

  /// Whether it names nothing but a time in which something may be new.
  static boolean saysNothingElse(Text text) {
    return ONLY_TIME.matcher(text.padded()).matches();
  }

  /// Whether it asks for what is new.
  static boolean asksForChanges(Text text) {
    return CHANGE.matcher(text.padded()).find();
  }

  /// "Lately", without a date.
  static Optional<LocalDate> lately(Text text, LocalDate today) {
    return LATELY.matcher(text.padded()).find()
        ? Optional.of(today.minusMonths(MONTHS_OF_LATELY))
        : Optional.empty();
  }

  /// The day that is named; a month or a day without its year is the last such one.
  static Optional<LocalDate> day(Text text, LocalDate today) {
    String padded = text.padded();
    try {
      return written(padded, today).or(() -> span(padded, today));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> written(String padded, LocalDate today) {
    Matcher m = ISO.matcher(padded);
    if (m.find()) {
      int day = m.group("day") == null ? 1 : Integer.parseInt(m.group("day"));
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(m.group("year")), Integer.parseInt(m.group("number")), day));
    }
    m = DAY_MONTH.matcher(padded);
    if (m.find()) {
      return Optional.of(dated(m, month(m), Integer.parseInt(m.group("day")), today));
    }
    m = MONTH_DAY.matcher(padded);
    if (m.find()) {
      return Optional.of(dated(m, month(m), Integer.parseInt(m.group("day")), today));
    }
    m = MONTH_ONLY.matcher(padded);
    if (m.find()) {
      return Optional.of(dated(m, month(m), 1, today));
    }
    m = SEASON.matcher(padded);
    if (m.find()) {
      return Optional.of(dated(m, season(m.group("season")), 1, today));
    }
    m = YEAR_ONLY.matcher(padded);
    return m.find()
        ? Optional.of(LocalDate.of(Integer.parseInt(m.group("year")), 1, 1))
        : Optional.empty();
  }

  private static Optional<LocalDate> span(String padded, LocalDate today) {
    Matcher m = THIS.matcher(padded);
    if (m.find()) {
      return Optional.of(
          switch (m.group("unit")) {
            case "week" -> today.minusDays(today.getDayOfWeek().getValue() - 1L);
            case "month" -> today.withDayOfMonth(1);
            case "quarter" -> today.with(today.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
            default -> today.with(TemporalAdjusters.firstDayOfYear());
          });
    }
    m = SPAN.matcher(padded);
    if (!m.find()) {
      return padded.contains(" since yesterday ")
          ? Optional.of(today.minusDays(1))
          : Optional.empty();
    }
    int count = count(m.group("count") == null ? "one" : m.group("count"));
    return Optional.of(
        switch (m.group("unit")) {
          case "day" -> today.minusDays(count);
          case "week" -> today.minusWeeks(count);
          case "month" -> today.minusMonths(count);
          case "quarter" -> today.minusMonths(3L * count);
          default -> today.minusYears(count);
        });
  }

  private static LocalDate dated(Matcher m, Month month, int day, LocalDate today) {
    if (m.group("year") != null) {
      return LocalDate.of(Integer.parseInt(m.group("year")), month, day);
    }
    LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
    return thisYear.isAfter(today) ? thisYear.minusYears(1) : thisYear;
  }

  private static Month month(Matcher m) {
    String start = m.group("month").toUpperCase(Locale.ROOT);
    for (Month month : Month.values()) {
      if (month.name().startsWith(start)) {
        return month;
      }
    }
    throw new IllegalStateException(start);
  }

  private static Month season(String season) {
    return switch (season) {
      case "spring" -> Month.MARCH;
      case "summer" -> Month.JUNE;
      case "winter" -> Month.DECEMBER;
      default -> Month.SEPTEMBER;
    };
  }

  private static int count(String word) {
    return switch (word) {
      case "a", "one" -> 1;
      case "two", "couple of" -> 2;
      case "three", "few" -> 3;
      case "four" -> 4;
      case "five" -> 5;
      case "six" -> 6;
      case "nine" -> 9;
      case "ten" -> 10;
      case "twelve" -> 12;
      default -> Integer.parseInt(word);
    };
  }
}
