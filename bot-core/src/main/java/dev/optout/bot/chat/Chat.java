package dev.optout.bot.chat;

import dev.optout.bot.reply.Reply;

/// A place where the bot speaks: Slack, Teams.
public interface Chat {
  /// The chat's name in lower case, as it stands in [Address#chat()]: `slack`, `teams`.
  String name();

  /// Where a message that nobody asked for just now reaches the readers of an earlier one: what was
  /// seen only for a moment, or replaces what stands there, becomes a message that lasts.
  ///
  /// @param person who asked for it
  /// @param address where they asked
  Address lasting(Person person, Address address);

  /// Puts a reply at an address.
  ///
  /// A chat that asks to slow down is not waited for: that is the caller's matter.
  ///
  /// @return the chat's own id of the first message, which proves that it took it
  /// @throws NotSent if the chat did not take the message; nothing was shown to anybody then,
  ///     unless the reason says that this is unknown
  String send(Address to, Reply reply) throws NotSent;

  /// Puts another reply in the place of one that was sent.
  ///
  /// @param message what [#send(Address, Reply)] returned
  /// @param reply one that fits into one message
  /// @throws NotSent if the chat did not take it; the earlier one stands then, unless the reason
  ///     says that this is unknown
  void replace(Address at, String message, Reply reply) throws NotSent;

  /// Who is there.
  Roster roster();
}
