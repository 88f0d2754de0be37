package dev.optout.bot.people;

import dev.optout.bot.chat.Person;
import java.util.List;

/// What people think of answers.
public interface Feedbacks {
  /// Keeps one; an earlier one of the same person about the same gives way.
  void add(Feedback feedback);

  /// All of one person.
  List<Feedback> of(Person person);
}
