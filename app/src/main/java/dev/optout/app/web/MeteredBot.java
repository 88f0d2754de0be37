package dev.optout.app.web;

import dev.optout.bot.Answered;
import dev.optout.bot.Bot;
import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.reply.Reply;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Function;

/// A bot that counts what it answers, by topic and chat, and never by words or people.
public final class MeteredBot implements Bot {
  private final Function<ChatEvent, Answered> answers;
  private final MeterRegistry meters;

  public MeteredBot(Function<ChatEvent, Answered> answers, MeterRegistry meters) {
    this.answers = answers;
    this.meters = meters;
  }

  @Override
  public Reply reply(ChatEvent event) {
    String chat = event.address().chat();
    Timer.Sample time = Timer.start(meters);
    try {
      Answered answered = answers.apply(event);
      meters
          .counter("advisor.questions", "chat", chat, "topic", answered.topic().slug())
          .increment();
      return answered.reply();
    } catch (RuntimeException e) {
      meters.counter("advisor.failures", "chat", chat).increment();
      throw e;
    } finally {
      time.stop(meters.timer("advisor.answer.time", "chat", chat));
    }
  }
}
