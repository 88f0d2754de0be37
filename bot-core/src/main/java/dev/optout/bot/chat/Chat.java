package dev.optout.bot.chat;

import dev.optout.bot.reply.Reply;

/// A place where the bot speaks: Slack, Teams.
public interface Chat {
  /// The chat's name in lower case, as it stands in [Address#chat()]: `slack`, `teams`.
  String name();

  /// Puts a reply at an address.
  ///
  /// @return the chat's own id of the message, which proves that it took it
  /// @throws NotSent if the chat did not take the message; nothing was shown to anybody then,
  ///     unless the reason says that this is unknown
  String send(Address to, Reply reply) throws NotSent;
}
