package dev.optout.slack;

import com.google.gson.JsonPrimitive;
import dev.optout.bot.kit.ChatContract;
import dev.optout.bot.kit.RecordingBot;
import java.util.List;

final class SlackChatContractTest extends ChatContract {
  @Override
  protected Rig open(RecordingBot bot) {
    return new SlackRig(new Bench(bot));
  }

  private static final class SlackRig implements Rig {
    private final Bench bench;
    private Payload last = new Payload("");

    SlackRig(Bench bench) {
      this.bench = bench;
    }

    @Override
    public void direct(String text) {
      deliver(
          Payload.of("event-message-im.json")
              .with("\"does linkedin use my posts\"", new JsonPrimitive(text).toString()));
    }

    @Override
    public void mention(String text) {
      deliver(
          Payload.of("event-app-mention.json")
              .with(
                  "\"<@U0ADVISOR> does linkedin use my posts\"",
                  new JsonPrimitive("<@U0ADVISOR> " + text).toString()));
    }

    @Override
    public void press(String code) {
      deliver(
          Payload.of("block-actions-thread.json")
              .with("\"data-used;linkedin\"", new JsonPrimitive(code).toString())
              .with("RESPONSE_URL", bench.slack.responseUrl())
              .inForm());
    }

    @Override
    public void deliverAgain() {
      deliver(last);
    }

    @Override
    public void ownMessage(String text) {
      deliver(
          Payload.of("event-message-own.json")
              .with("\"an answer\"", new JsonPrimitive(text).toString()));
    }

    @Override
    public int forged(String text) {
      Payload payload =
          Payload.of("event-message-im.json").with("does linkedin use my posts", text);
      int status =
          bench
              .chat
              .handle(payload.signed("another-secret-of-nobody", bench.clock.instant()))
              .status();
      bench.settle();
      return status;
    }

    @Override
    public List<String> shown() {
      return bench.slack.shown();
    }

    @Override
    public void close() {
      bench.close();
    }

    private void deliver(Payload payload) {
      last = payload;
      bench.deliverAndSettle(payload);
    }
  }
}
