package dev.optout.bot.conversation;

import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Person;
import dev.optout.bot.question.TalkedAbout;
import java.util.Optional;

/// The running conversations: for each person at each address what they talked about, as structured
/// questions, never their words.
public interface Conversations {
  /// What the person talked about there, unless it is too long ago to refer to.
  Optional<TalkedAbout> last(Person person, Address address);

  void remember(Person person, Address address, TalkedAbout talked);

  /// Forgets all that one person talked about, wherever it was.
  void forget(Person person);
}
