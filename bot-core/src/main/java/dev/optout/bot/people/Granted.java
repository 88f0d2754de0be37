package dev.optout.bot.people;

import dev.optout.bot.people.Memory.Erased;
import dev.optout.bot.people.Memory.Remembered;
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Region;
import dev.optout.knowledge.Topic;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What became of a wish, before it is put into words.
public sealed interface Granted {
  /// Others read here: nothing personal is said.
  record NotHere() implements Granted {}

  /// All that is known about them.
  ///
  /// @param wordsDays for how many days words of unanswered questions are kept; 0 for none
  /// @param zone in whose days their reminders come
  record Shown(Remembered all, int wordsDays, ZoneId zone) implements Granted {}

  /// Whether they are sure.
  record ForgetSure() implements Granted {}

  record Forgotten(Erased erased) implements Granted {}

  record TalkForgotten() implements Granted {}

  record LivesIn(Optional<Region> region) implements Granted {}

  record Uses(Optional<Plan> plan) implements Granted {}

  /// Whoever uses both chats gets announcements in this one.
  record AnnouncedHere() implements Granted {}

  /// That is to be said in the chat itself.
  ///
  /// @param chat its name
  record SayThere(String chat) implements Granted {}

  /// No chat is preferred.
  record AnnouncedAnywhere() implements Granted {}

  /// They follow these as well now.
  ///
  /// @param reaches whether the bot can write to them where they are
  record Followed(List<String> subjects, boolean reaches) implements Granted {
    public Followed {
      subjects = List.copyOf(subjects);
    }
  }

  /// They did not say what to follow.
  record FollowWhat() implements Granted {}

  /// They follow these no longer.
  ///
  /// @param ended what was followed until now
  /// @param reminders how many reminders were ended
  record Unfollowed(List<String> ended, int reminders) implements Granted {
    public Unfollowed {
      ended = List.copyOf(ended);
    }
  }

  /// What they follow and will be reminded of.
  ///
  /// @param zone in whose days the reminders come
  record Follows(List<String> subjects, List<Reminder> reminders, ZoneId zone) implements Granted {
    public Follows {
      subjects = List.copyOf(subjects);
      reminders = List.copyOf(reminders);
    }
  }

  /// A reminder is set.
  ///
  /// @param on the day on which it comes, in the person's daytime
  /// @param reaches whether the bot can write to them where they are
  record WillRemind(Reminder reminder, LocalDate on, boolean reaches) implements Granted {}

  /// They did not say when.
  ///
  /// @param question the code of what to be reminded of
  record RemindWhen(String question) implements Granted {}

  /// They did not say of what.
  record RemindOfWhat() implements Granted {}

  record CannotRemindThen() implements Granted {}

  record TooManyReminders() implements Granted {}

  /// A reminder that was ended or comes again.
  ///
  /// @param again the day on which it does
  record ReminderSettled(Optional<LocalDate> again) implements Granted {}

  /// It had ended before.
  record NoSuchReminder() implements Granted {}

  record Thanked() implements Granted {}

  /// Something is wrong with an answer; what, is still to be said.
  record WrongHow(Topic topic, List<String> platforms) implements Granted {
    public WrongHow {
      platforms = List.copyOf(platforms);
    }
  }

  record FaultNoted() implements Granted {}

  /// How a human being is reached.
  ///
  /// @param topic what would be passed on
  record HumanWay(Desk.Way way, Optional<Topic> topic, List<String> platforms) implements Granted {
    public HumanWay {
      platforms = List.copyOf(platforms);
    }
  }

  /// Somebody was helped.
  ///
  /// @param isNew whether nobody had said so before
  record Helped(boolean isNew) implements Granted {}

  record HumanTold(Desk.Way.Told way, Desk.Outcome outcome) implements Granted {}
}
