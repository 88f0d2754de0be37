package dev.optout.bot;

import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.conversation.Conversations;
import dev.optout.bot.reply.Reply;
import dev.optout.knowledge.Knowledge;
import java.time.Clock;
import java.util.function.Supplier;

/// The bot that answers from the knowledge.
public final class Advisor implements Bot {
  private final Supplier<Knowledge> knowledge;
  private final Conversations conversations;
  private final Profiles profiles;
  private final Clock clock;

  /// @param knowledge the knowledge in force at the moment of each question
  public Advisor(
      Supplier<Knowledge> knowledge, Conversations conversations, Profiles profiles, Clock clock) {
    this.knowledge = knowledge;
    this.conversations = conversations;
    this.profiles = profiles;
    this.clock = clock;
  }

  @Override
  public Reply reply(ChatEvent event) {
    return answer(event).reply();
  }

  /// The reply to one event and what was understood.
  public Answered answer(ChatEvent event) {
    throw new UnsupportedOperationException(
        knowledge + " " + conversations + " " + profiles + " " + clock + event);
  }
}
