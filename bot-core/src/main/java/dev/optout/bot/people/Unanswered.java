package dev.optout.bot.people;

import dev.optout.bot.chat.Person;
import dev.optout.knowledge.Topic;
import java.util.List;

/// What could not be answered, counted without a person and without words, so that curators see
/// what is missing.
public interface Unanswered {
  /// Counts one question.
  ///
  /// @param topic as it was understood; `out-of-scope` and `unknown-platform` where it was refused,
  ///     `clarify` where it was asked back
  /// @param platforms ids of ours, or names of the vocabulary's other platforms; never typed words
  void count(Topic topic, List<String> platforms);

  /// Keeps the redacted words of one, where the operator has switched that on; else nothing.
  ///
  /// @param person whose it is, so that it can be erased; never shown
  void keep(Person person, String redacted);

  /// For how many days words are kept; 0 where they are not, which is what people are told.
  int keepsWordsForDays();
}
