package dev.optout.slack;

import dev.optout.bot.Bot;
import dev.optout.bot.chat.RecentDeliveries;
import dev.optout.bot.chat.WebhookResponse;
import dev.optout.bot.kit.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// A Slack chat in HTTP mode before a fake Slack, with a clock that stands still.
final class Bench implements AutoCloseable {
  static final String SECRET = "0123456789abcdef0123456789abcdef";
  static final String BOT_TOKEN = "xoxb-test-token";

  /// Long enough for a busy machine where the wait is not the point, short where it is.
  static final Rhythm RHYTHM = rhythm(Duration.ofSeconds(30), Duration.ofSeconds(20));

  final FakeSlack slack = new FakeSlack();
  final SettableClock clock = SettableClock.atStart();
  final List<Duration> pauses = new CopyOnWriteArrayList<>();
  final SlackChat chat;

  Bench(Bot bot) {
    this(bot, RHYTHM, 50);
  }

  Bench(Bot bot, Rhythm rhythm, int places) {
    chat =
        new SlackChat(
            settings(slack.apiBaseUrl()),
            bot,
            clock,
            new RecentDeliveries(clock),
            rhythm,
            pauses::add,
            places);
  }

  static Rhythm rhythm(Duration commandAnswer, Duration apiAnswer) {
    return new Rhythm(
        commandAnswer,
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(20),
        apiAnswer,
        Duration.ofSeconds(20));
  }

  static SlackSettings settings(URI api) {
    return new SlackSettings(
        Optional.of(SECRET), BOT_TOKEN, Optional.empty(), api, Optional.empty());
  }

  /// Delivers a payload with a good signature.
  WebhookResponse deliver(Payload payload) {
    return chat.handle(payload.signed(SECRET, clock.instant()));
  }

  /// Delivers a payload and waits until everything that follows from it is done.
  WebhookResponse deliverAndSettle(Payload payload) {
    WebhookResponse response = deliver(payload);
    settle();
    return response;
  }

  void settle() {
    try {
      if (!chat.settled(Duration.ofSeconds(20))) {
        throw new AssertionError("work is still running");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    chat.close();
    slack.close();
  }
}
