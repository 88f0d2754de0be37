package dev.optout.bot.people;

import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Person;
import java.time.Instant;

/// A person's wish to be asked again about something.
///
/// @param id of 128 random bits in hexadecimal digits
/// @param address where it was asked for, and so where it arrives
/// @param question what it is about, as the code of a button
///     ([dev.optout.bot.question.QuestionCode])
/// @param dueAt when it arrives
/// @param state what became of it
public record Reminder(
    String id, Person person, Address address, String question, Instant dueAt, State state) {
  /// What became of a reminder.
  public enum State {
    /// It is still to come.
    WAITING,
    /// The chat took it; the person has not pressed a button of it yet.
    SHOWN,
    /// The place cannot be reached any more, or the chat refuses it.
    NOT_DELIVERED,
    /// The chat did not say whether it took it.
    UNKNOWN
  }
}
