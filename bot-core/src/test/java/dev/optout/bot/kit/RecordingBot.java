package dev.optout.bot.kit;

import dev.optout.bot.Bot;
import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.reply.Reply;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// A bot that remembers what it was told and answers as the test says.
public final class RecordingBot implements Bot {
  private final List<ChatEvent> events = new CopyOnWriteArrayList<>();
  private volatile Function<ChatEvent, Reply> answer;

  public RecordingBot(Reply reply) {
    answer = event -> reply;
  }

  /// From now on every event is answered so; the function may throw.
  public void answer(Function<ChatEvent, Reply> answer) {
    this.answer = answer;
  }

  @Override
  public Reply reply(ChatEvent event) {
    events.add(event);
    return answer.apply(event);
  }

  public List<ChatEvent> events() {
    return List.copyOf(events);
  }
}
