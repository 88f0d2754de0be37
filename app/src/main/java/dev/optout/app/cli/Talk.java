package dev.optout.app.cli;

import dev.optout.bot.Answered;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.chat.Person;
import java.util.function.Function;

/// One conversation at the command line.
final class Talk {
  static final String CHAT = "terminal";

  /// Whoever sits at the prompt: the data folder is theirs, so nothing more is known of them.
  static final String PROMPT = "prompt";

  private final Function<ChatEvent, Answered> answers;
  private final Person person;
  private final Address address;

  /// @param name unlike every other conversation's of this process
  Talk(String name, Function<ChatEvent, Answered> answers) {
    this.answers = answers;
    person = new Person(CHAT, CHAT, name);
    address = new Address(CHAT, CHAT, name, Address.Audience.ONE_PERSON);
  }

  Person person() {
    return person;
  }

  Answered say(String text) {
    return answers.apply(new ChatEvent.Said(person, address, text));
  }

  Answered press(String code) {
    return answers.apply(new ChatEvent.Pressed(person, address, code));
  }
}
