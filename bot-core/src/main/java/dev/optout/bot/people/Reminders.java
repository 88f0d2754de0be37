package dev.optout.bot.people;

import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The reminders that people asked for. Each fires once, however many replicas run, and still fires
/// when one of them was killed.
public interface Reminders {
  /// How many one person may have at once.
  int MOST = 50;

  /// Keeps a new one.
  ///
  /// @param question the code of the question that it is about
  /// @return the reminder; empty where the person has [#MOST] already
  Optional<Reminder> add(Person person, Address address, String question, Instant dueAt);

  /// Those of a person that have not ended, the one due first first.
  List<Reminder> of(Person person);

  /// Lets one come again.
  ///
  /// @return the reminder as it is now; empty where it is not this person's, or has ended
  Optional<Reminder> postpone(Person person, String id, Instant dueAt);

  /// Ends one: done, or no longer wanted.
  ///
  /// @return whether it was this person's and had not ended
  boolean end(Person person, String id);

  /// Ends all of a person.
  ///
  /// @return how many there were
  int endAll(Person person);

  /// Takes those of a person that are due at a place which cannot be written to, where they are
  /// shown the next time that the person is there; each is given out once.
  ///
  /// @param now those due by then
  List<Reminder> collect(Person person, Instant now);
}
