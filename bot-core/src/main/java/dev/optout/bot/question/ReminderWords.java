package dev.optout.bot.question;

import dev.optout.bot.question.Wish.When;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// When somebody wants to be reminded: "in three months", "next week", "on 1 March".
final class ReminderWords {
  /// Further off nobody remembers why.
  static final Period FURTHEST = Period.ofYears(2);

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("a couple of", 2),
          Map.entry("three", 3),
          Map.entry("a few", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("twelve", 12));

  private static final Pattern AFTER =
      Pattern.compile(
          " (?:in|after|every)? ?(?<number>[0-9]{1,3}|a couple of|a few|[a-z]{1,6}) (?<unit>days?|weeks?|wks?|months?|"
              + "mnths?|quarters?|years?|yrs?)(?: time| from now| later)? ");

  private static final Pattern NEXT =
      Pattern.compile(" (?:next|in a|a) (?<unit>week|month|quarter|year) ");

  private static final Pattern HALF = Pattern.compile(" half a year ");

  private static final Pattern ISO = Pattern.compile("\\b(?<day>\\d{4}-\\d{2}-\\d{2})\\b");

  private static final String MONTHS =
      Stream.of(Month.values())
          .map(m -> name(m).substring(0, 3))
          .collect(Collectors.joining("|", "(?<month>(", ")[a-z]*)"));

  private static final Pattern DAY_MONTH =
      Pattern.compile(
          " (?:the )?(?<day>[0-3]?[0-9])(?:st|nd|rd|th)? (?:of )?"
              + MONTHS
              + "(?: (?<year>20[0-9]{2}))? ");

  private static final Pattern MONTH_DAY =
      Pattern.compile(
          " " + MONTHS + " (?:the )?(?<day>[0-3]?[0-9])(?:st|nd|rd|th)?(?: (?<year>20[0-9]{2}))? ");

  private static final Pattern MONTH_ALONE =
      Pattern.compile(" (?:in|by|next) " + MONTHS + "(?: (?<year>20[0-9]{2}))? ");

  private static final Pattern WEEKDAY =
      Pattern.compile(
          " (?:on |next |this )?(?<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday) ");

  private final String padded;
  private final String original;
  private final LocalDate today;

  private ReminderWords(Text text, LocalDate today) {
    padded = text.padded();
    original = text.original();
    this.today = today;
  }

  /// When a text wants it.
  static When in(Text text, LocalDate today) {
    return new ReminderWords(text, today).when();
  }

  private When when() {
    if (padded.contains(" tomorrow ")) {
      return new When.In(Period.ofDays(1));
    }
    return Stream.<Supplier<Optional<When>>>of(
            this::iso,
            () -> date(DAY_MONTH),
            () -> date(MONTH_DAY),
            this::half,
            this::after,
            this::next,
            () -> date(MONTH_ALONE),
            this::weekday)
        .flatMap(found -> found.get().stream())
        .findFirst()
        .orElseGet(When.NotSaid::new);
  }

  private Optional<When> half() {
    return HALF.matcher(padded).find()
        ? Optional.of(new When.In(Period.ofMonths(6)))
        : Optional.empty();
  }

  private Optional<When> after() {
    Matcher m = AFTER.matcher(padded);
    while (m.find()) {
      String written = m.group("number");
      Optional<Integer> number =
          written.matches("[0-9]+")
              ? Optional.of(Integer.valueOf(written))
              : Optional.ofNullable(NUMBERS.get(written));
      if (number.isPresent()) {
        return Optional.of(within(period(number.get(), m.group("unit"))));
      }
    }
    return Optional.empty();
  }

  private Optional<When> next() {
    Matcher m = NEXT.matcher(padded);
    return m.find() ? Optional.of(within(period(1, m.group("unit")))) : Optional.empty();
  }

  private static Period period(int number, String unit) {
    return switch (unit.charAt(0)) {
      case 'd' -> Period.ofDays(number);
      case 'w' -> Period.ofWeeks(number);
      case 'm' -> Period.ofMonths(number);
      case 'q' -> Period.ofMonths(3 * number);
      default -> Period.ofYears(number);
    };
  }

  private When within(Period period) {
    LocalDate day = today.plus(period);
    return day.isAfter(today) && !day.isAfter(today.plus(FURTHEST))
        ? new When.In(period)
        : new When.NotPossible();
  }

  private Optional<When> iso() {
    Matcher m = ISO.matcher(original);
    return m.find() ? Optional.of(day(() -> LocalDate.parse(m.group("day")))) : Optional.empty();
  }

  private Optional<When> date(Pattern pattern) {
    Matcher m = pattern.matcher(padded);
    if (!m.find()) {
      return Optional.empty();
    }
    Month month = month(m.group("month"));
    int day = pattern.equals(MONTH_ALONE) ? 1 : Integer.parseInt(m.group("day"));
    String year = m.group("year");
    return Optional.of(
        day(
            () ->
                year != null
                    ? LocalDate.of(Integer.parseInt(year), month, day)
                    : next(month, day)));
  }

  /// This year's, or where that is over, the next year's.
  private LocalDate next(Month month, int day) {
    LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
    return thisYear.isAfter(today) ? thisYear : thisYear.plusYears(1);
  }

  private Optional<When> weekday() {
    Matcher m = WEEKDAY.matcher(padded);
    return m.find()
        ? Optional.of(
            new When.On(
                today.with(
                    TemporalAdjusters.next(
                        DayOfWeek.valueOf(m.group("day").toUpperCase(Locale.ROOT))))))
        : Optional.empty();
  }

  private When day(Supplier<LocalDate> read) {
    try {
      LocalDate day = read.get();
      return day.isAfter(today) && !day.isAfter(today.plus(FURTHEST))
          ? new When.On(day)
          : new When.NotPossible();
    } catch (DateTimeException e) {
      return new When.NotPossible();
    }
  }

  private static Month month(String written) {
    return List.of(Month.values()).stream()
        .filter(m -> name(m).startsWith(written.substring(0, 3)))
        .findFirst()
        .orElseThrow();
  }

  private static String name(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
  }
}
