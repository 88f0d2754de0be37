package dev.optout.bot.announce;

import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Person;
import dev.optout.knowledge.Slug;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// One announcement to one person or one channel: a row of the ledger.
///
/// @param position in the ledger, from 0
/// @param reason why it failed, was skipped, or is not known
/// @param attempts how often the chat was asked
/// @param message the chat's own id of what it took
public record Delivery(
    String announcement,
    int position,
    Recipient recipient,
    State state,
    Optional<String> reason,
    int attempts,
    Optional<String> message,
    Instant changedAt) {

  /// Who or what gets it.
  ///
  /// @param id of a person, or of a channel
  /// @param address where it goes; none for somebody who cannot be reached
  /// @param zone in whose days they live
  /// @param skipped why nothing is sent, known before anything is
  public record Recipient(
      String chat,
      String workspace,
      String id,
      Kind kind,
      Optional<Address> address,
      ZoneId zone,
      Optional<String> skipped) {
    /// The person, where it is one.
    public Optional<Person> person() {
      return kind == Kind.PERSON ? Optional.of(new Person(chat, workspace, id)) : Optional.empty();
    }
  }

  public enum Kind implements Slug {
    PERSON,
    ROOM
  }

  /// Where every recipient is at every moment: in exactly one of these.
  public enum State implements Slug {
    /// Nothing was sent yet.
    WAITING,
    /// A replica is sending it now.
    SENDING,
    /// The chat took it.
    DELIVERED,
    /// The chat did not take it and will not.
    FAILED,
    /// Nothing was sent, on purpose.
    SKIPPED,
    /// The chat did not say, or the program ended before it could note what it said.
    UNKNOWN,
    /// It was taken back.
    RECALLED;

    /// Whether it stays so by itself.
    public boolean isEnd() {
      return this != WAITING && this != SENDING;
    }
  }
}
