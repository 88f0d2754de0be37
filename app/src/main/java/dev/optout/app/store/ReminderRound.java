package dev.optout.app.store;

import dev.optout.app.store.Store.Reminding;
import dev.optout.bot.people.Reminder;
import dev.optout.bot.people.Reminder.State;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Sends the reminders that are due.
///
/// Each is claimed in the database before it is sent and settled after. Where this process dies in
/// between, nobody knows whether the chat took it: it is sent once more after the claim has run
/// out, since one that comes twice is better than one that never comes.
final class ReminderRound {
  private static final int MOST = 20;
  private static final int MOST_ATTEMPTS = 10;
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);

  private final SqlReminders reminders;
  private final Reminding reminding;
  private final Clock clock;

  ReminderRound(SqlReminders reminders, Reminding reminding, Clock clock) {
    this.reminders = reminders;
    this.reminding = reminding;
    this.clock = clock;
  }

  void run() {
    for (Reminder reminder : reminders.due(MOST)) {
      reminders
          .claim(reminder.id())
          .ifPresent(attempt -> settle(reminder, attempt, reminding.send(reminder)));
    }
  }

  private void settle(Reminder reminder, int attempt, Reminding.Outcome outcome) {
    switch (outcome) {
      case SENT -> reminders.settle(reminder.id(), State.SHOWN, Optional.empty());
      case REFUSED -> reminders.settle(reminder.id(), State.NOT_DELIVERED, Optional.empty());
      case UNKNOWN -> reminders.settle(reminder.id(), State.UNKNOWN, Optional.empty());
      case LATER -> {
        if (attempt >= MOST_ATTEMPTS) {
          reminders.settle(reminder.id(), State.NOT_DELIVERED, Optional.empty());
        } else {
          reminders.settle(
              reminder.id(), State.WAITING, Optional.of(clock.instant().plus(wait(attempt))));
        }
      }
    }
  }

  /// A minute, then twice as long each time.
  static Duration wait(int attempt) {
    Duration doubled = Duration.ofMinutes(1L << Math.min(attempt - 1, 12));
    return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
  }
}
