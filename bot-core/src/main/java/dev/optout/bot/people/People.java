package dev.optout.bot.people;

import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The people who told something, follow something or talked to the bot, by the chat's own ids.
///
/// An implementation is safe for use by many threads. What a method that changes something has
/// returned from is durable.
public interface People {
  /// What the person told; [Told#NOTHING] where they told nothing.
  Told told(Person person);

  /// Takes the place of what they told before.
  void tell(Person person, Told told);

  /// The ids of the platforms and families that they follow, in the order of their names.
  List<String> follows(Person person);

  /// Follows these as well; what is followed already stays.
  ///
  /// @param subjects ids of platforms and families
  void follow(Person person, Set<String> subjects);

  /// Follows these no longer.
  ///
  /// @return those that were followed until now
  List<String> unfollow(Person person, Set<String> subjects);

  /// Everybody who follows one of these.
  List<Person> followers(Set<String> subjects);

  /// Notes where the person can be written to and on which day they were last here; at most one
  /// write a day for each person.
  ///
  /// @param address where only they read; others are not noted
  void seen(Person person, Address address, LocalDate on);

  /// Where the person can be written to, if they can.
  Optional<Reached> reached(Person person);

  /// The person can no longer be written to; the rest that is known of them stays.
  void left(Person person);

  /// Everybody of a chat who can be written to or told where they live.
  List<Met> met(String chat);

  /// Somebody whom the bot has met.
  record Met(Person person, Told told, Optional<Reached> reached) {}

  /// Where somebody can be written to.
  ///
  /// @param address read only by them
  /// @param lastActiveOn the day on which they were last here
  record Reached(Address address, LocalDate lastActiveOn) {}
}
