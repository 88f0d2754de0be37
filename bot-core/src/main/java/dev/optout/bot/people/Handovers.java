package dev.optout.bot.people;

import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Person;
import dev.optout.knowledge.Topic;
import java.util.List;
import java.util.Optional;

/// The wishes for a human being that are open.
public interface Handovers {
  /// Keeps a new one, before anybody is told of it.
  Handover open(Person person, Address address, Optional<Topic> topic, List<String> platforms);

  /// Those of a person that are open.
  List<Handover> of(Person person);

  /// Ends one.
  ///
  /// @return whether it was open
  boolean close(String id);
}
