package dev.optout.bot.people;

import dev.optout.bot.chat.Person;
import dev.optout.bot.conversation.Conversations;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// All that the bot remembers, in one place: where a person sees it and has it erased.
public interface Memory {
  People people();

  Conversations conversations();

  Reminders reminders();

  Feedbacks feedbacks();

  Handovers handovers();

  Unanswered unanswered();

  /// All that is kept about a person.
  Remembered of(Person person);

  /// Erases all that is kept about a person, everywhere, at once.
  ///
  /// @return what was erased
  Erased forget(Person person);

  /// All that is kept about one person.
  ///
  /// @param follows ids of platforms and families
  /// @param conversations how many are running
  /// @param questions how many redacted questions are kept, where the operator switched that on
  /// @param announcements how many announcements are on record as sent to them
  /// @param reached where they can be written to
  record Remembered(
      Told told,
      List<String> follows,
      List<Reminder> reminders,
      List<Feedback> feedbacks,
      List<Handover> handovers,
      int conversations,
      int questions,
      int announcements,
      Optional<People.Reached> reached) {
    public Remembered {
      follows = List.copyOf(follows);
      reminders = List.copyOf(reminders);
      feedbacks = List.copyOf(feedbacks);
      handovers = List.copyOf(handovers);
    }

    /// The same with another number of running conversations.
    public Remembered talking(int running) {
      return new Remembered(
          told,
          follows,
          reminders,
          feedbacks,
          handovers,
          running,
          questions,
          announcements,
          reached);
    }

    /// Whether there is nothing.
    public boolean isNothing() {
      return told.equals(Told.NOTHING)
          && follows.isEmpty()
          && reminders.isEmpty()
          && feedbacks.isEmpty()
          && handovers.isEmpty()
          && conversations == 0
          && questions == 0
          && announcements == 0
          && reached.isEmpty();
    }
  }

  /// What was erased, in numbers of entries.
  ///
  /// @param lastSeenOn the day on which they were last here, where that was kept
  record Erased(
      int told,
      int follows,
      int reminders,
      int feedbacks,
      int handovers,
      int conversations,
      int questions,
      int announcements,
      Optional<LocalDate> lastSeenOn) {
    /// The same with another number of conversations.
    public Erased talking(int running) {
      return new Erased(
          told,
          follows,
          reminders,
          feedbacks,
          handovers,
          running,
          questions,
          announcements,
          lastSeenOn);
    }

    /// Whether there was nothing to erase.
    public boolean isNothing() {
      int entries = told + follows + reminders + feedbacks + handovers + conversations;
      return entries + questions + announcements == 0 && lastSeenOn.isEmpty();
    }
  }
}
