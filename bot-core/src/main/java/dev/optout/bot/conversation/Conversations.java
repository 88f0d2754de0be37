package dev.optout.bot.conversation;

import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Person;
import dev.optout.bot.question.Question;
import java.util.Optional;

/// The running conversations: for each person at each address the last structured question, never
/// its words.
public interface Conversations {
  /// What the person last asked there, unless it is too long ago to refer to.
  Optional<Question> last(Person person, Address address);

  void remember(Person person, Address address, Question question);
}
