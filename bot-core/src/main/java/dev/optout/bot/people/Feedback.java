package dev.optout.bot.people;

import dev.optout.bot.chat.Person;
import dev.optout.knowledge.Slug;
import dev.optout.knowledge.Topic;
import java.util.List;
import java.util.Optional;

/// What a person thinks of an answer; a later one about the same takes its place.
///
/// @param topic of the answer
/// @param platforms ids of the platforms that it was about
/// @param fault what is wrong with it; empty where it helped
public record Feedback(Person person, Topic topic, List<String> platforms, Optional<Fault> fault) {
  public Feedback {
    platforms = platforms.stream().sorted().toList();
  }

  /// What can be wrong with an answer.
  public enum Fault implements Slug {
    /// No reason was given.
    NOT_SAID,
    WRONG,
    OUT_OF_DATE,
    NOT_WHAT_I_ASKED,
    UNCLEAR,
    STEPS_DO_NOT_WORK
  }
}
