package dev.optout.bot.chat;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Who is in a chat, as far as it tells. Every call may take minutes, since chats tell it in pages
/// and slowly.
public interface Roster {
  /// The workspace or tenant that the bot belongs to.
  String workspace() throws NotSent;

  /// Everybody in the workspace, of every [Kind]; empty where a chat does not list its people to an
  /// app, so that only those are known who have met the bot.
  Optional<List<Member>> everyone() throws NotSent;

  /// The members of a channel or team, of every [Kind].
  ///
  /// @param room the chat's own id
  /// @throws NotSent with reason GONE if there is none that the bot can see
  List<Member> room(String room) throws NotSent;

  /// The members of a group of people that the chat keeps, of every [Kind].
  ///
  /// @param group the chat's own id
  /// @throws NotSent with reason GONE if there is none, or the chat keeps none
  List<Member> group(String group) throws NotSent;

  /// Where a message to one person of the workspace goes, where the chat needs no earlier meeting.
  Optional<Address> direct(String person);

  /// A place for several that the bot can write to.
  Address roomAddress(String room);

  /// Somebody, or some thing, in a chat.
  ///
  /// @param id the chat's own id, as in [Person#id()]
  /// @param email in small letters, where the chat tells it to the app
  /// @param zone in whose days they live, where the chat tells it
  record Member(String id, Kind kind, Optional<String> email, Optional<ZoneId> zone) {}

  /// What a member is.
  enum Kind {
    PERSON,
    /// Of another organisation, or with few rights.
    GUEST,
    BOT,
    /// Their account is switched off.
    LEFT
  }
}
