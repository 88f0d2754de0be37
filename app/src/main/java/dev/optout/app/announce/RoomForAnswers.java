package dev.optout.app.announce;

import dev.optout.app.store.Ledger.Lane;
import dev.optout.app.store.Paces;
import dev.optout.bot.Bot;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.reply.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A bot whose answers never wait behind an announcement: what is still to be sent makes room for
/// each of them instead, so that both together stay within the chat's limit.
public final class RoomForAnswers implements Bot {
  private static final Logger LOG = LoggerFactory.getLogger(RoomForAnswers.class);

  private final Bot bot;
  private final Paces paces;

  public RoomForAnswers(Bot bot, Paces paces) {
    this.bot = bot;
    this.paces = paces;
  }

  @Override
  public Reply reply(ChatEvent event) {
    Reply reply = bot.reply(event);
    Address address = event.address();
    try {
      paces.makeRoom(Lane.forPeople(address.chat(), address.workspace()));
    } catch (RuntimeException e) {
      // the answer is what matters
      LOG.warn("No room could be made for an answer: {}", e.getClass().getName());
    }
    return reply;
  }
}
