package dev.optout.bot.people;

import java.time.Duration;
import java.time.Period;

/// For how long each thing is kept, where the person does not end it before: what people are told
/// and what is erased come from here.
public final class Lasting {
  /// How long a follow-up may refer to what was said.
  public static final Duration CONVERSATION = Duration.ofMinutes(30);

  /// Chats repeat a delivery within minutes, after an outage within hours.
  public static final Duration DELIVERY = Duration.ofDays(1);

  /// A reminder that was shown, until a button of it is pressed.
  public static final Duration SHOWN_REMINDER = Duration.ofDays(30);

  public static final Period FEEDBACK = Period.ofYears(1);

  public static final Duration HANDOVER = Duration.ofDays(90);

  /// What a person told and follows, after the day on which they were last here.
  public static final Period PERSON = Period.ofYears(1);

  /// Counts of what could not be answered, which name nobody.
  public static final Period COUNTS = Period.ofYears(1);

  /// Notes on changes that were sent or could not be.
  public static final Duration NOTE = Duration.ofDays(30);

  /// Who got an announcement; then only how many did.
  public static final Duration LEDGER = Duration.ofDays(180);

  /// An announcement with its counts and its audit trail.
  public static final Period ANNOUNCEMENT = Period.ofYears(3);

  private Lasting() {}
}
