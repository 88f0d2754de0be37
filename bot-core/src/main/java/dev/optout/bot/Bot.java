package dev.optout.bot;

import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.reply.Reply;

/// The front door: whatever happens in a chat goes in, a reply comes out.
///
/// An implementation never returns an empty reply and is safe for use by many threads. A chat still
/// has to survive one that throws: it then says so in words ([Reply#couldNotAnswer()]).
@FunctionalInterface
public interface Bot {
  /// The reply to one event; the chat delivers it to the place the event came from.
  Reply reply(ChatEvent event);
}
