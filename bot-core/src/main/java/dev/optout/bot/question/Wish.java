package dev.optout.bot.question;

import dev.optout.bot.people.Feedback.Fault;
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Region;
import dev.optout.knowledge.Slug;
import dev.optout.knowledge.Topic;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/// What a person wants the bot to do for them, rather than to tell them: typed, or the meaning of a
/// button.
public sealed interface Wish {
  /// What is known about them.
  record ShowMe() implements Wish {}

  /// Everything that is known about them, erased.
  ///
  /// @param sure whether they have been asked
  record ForgetMe(boolean sure) implements Wish {}

  /// Only what was just talked about, forgotten.
  record ForgetTalk() implements Wish {}

  /// That the bot knows where they live; none: no longer.
  record LiveIn(Optional<Region> region) implements Wish {}

  /// That the bot knows which kind of account they use; none: no longer.
  record Use(Optional<Plan> plan) implements Wish {}

  /// To get announcements in one of the chats that they use.
  ///
  /// @param chat its name; none: where they write this
  record AnnounceIn(Optional<String> chat) implements Wish {}

  /// To get announcements in whichever chat it may be.
  record AnnounceAnywhere() implements Wish {}

  /// To be told when these change.
  ///
  /// @param subjects ids of platforms and families; none where they did not say
  record Follow(List<String> subjects) implements Wish {
    public Follow {
      subjects = List.copyOf(subjects);
    }
  }

  /// To be told of these no longer.
  ///
  /// @param subjects ids; none means of nothing, reminders included
  record Unfollow(List<String> subjects) implements Wish {
    public Unfollow {
      subjects = List.copyOf(subjects);
    }
  }

  /// What they follow and will be reminded of.
  record Following() implements Wish {}

  /// To be reminded of a question.
  ///
  /// @param question its code; none: of what was talked about
  record Remind(When when, Optional<String> question) implements Wish {}

  /// What becomes of a reminder.
  record Reminded(String id, Choice choice) implements Wish {}

  /// An answer that helped, or did not.
  ///
  /// @param fault what is wrong with it; none: it helped
  record Rate(Topic topic, List<String> platforms, Optional<Fault> fault) implements Wish {
    public Rate {
      platforms = List.copyOf(platforms);
    }
  }

  /// A human being.
  ///
  /// @param agreed whether they agreed that somebody is told
  record Human(boolean agreed) implements Wish {}

  /// That somebody who asked for a human being has been helped; said by whoever was told of it.
  ///
  /// @param id of the handover, which only they were shown
  record Helped(String id) implements Wish {}

  /// What a person presses under a reminder.
  enum Choice implements Slug {
    DONE,
    LATER,
    STOP
  }

  /// When somebody wants to be reminded.
  sealed interface When {
    /// After so long.
    record In(Period period) implements When {}

    record On(LocalDate day) implements When {}

    /// They did not say.
    record NotSaid() implements When {}

    /// A day that is over, or further off than a reminder is kept.
    record NotPossible() implements When {}
  }
}
