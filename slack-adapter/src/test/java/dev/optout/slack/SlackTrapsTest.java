package dev.optout.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.chat.WebhookRequest;
import dev.optout.bot.chat.WebhookResponse;
import dev.optout.bot.kit.RecordingBot;
import dev.optout.bot.kit.SharedReplies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What Bolt does by default and must not do here, each shown at the door of [SlackChat].
final class SlackTrapsTest {
  private static final Payload DIRECT = Payload.of("event-message-im.json");

  private final RecordingBot bot = new RecordingBot(SharedReplies.oneOfEachBlock());
  private final Bench bench = new Bench(bot);

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void a_request_signed_with_the_key_of_a_blank_secret_is_refused() {
    assertEquals(401, forged(DIRECT.signed("---", bench.clock.instant())));
    assertThrows(IllegalArgumentException.class, () -> SlackSettings.http("", Bench.BOT_TOKEN));
  }

  @Test
  void a_timestamp_of_the_future_is_refused() {
    assertEquals(
        401, forged(DIRECT.signed(Bench.SECRET, bench.clock.instant().plus(Duration.ofDays(1)))));
  }

  @Test
  void a_replay_after_five_minutes_is_refused() {
    WebhookRequest recorded = DIRECT.signed(Bench.SECRET, bench.clock.instant());
    bench.clock.advance(Duration.ofSeconds(301));
    assertEquals(401, forged(recorded));
  }

  @Test
  void every_kind_of_request_needs_its_signature() {
    for (Payload payload :
        List.of(
            DIRECT,
            Payload.of("url-verification.json"),
            Payload.of("slash-command.form"),
            Payload.of("block-actions-thread.json").inForm(),
            new Payload("ssl_check=1&token=verification-token"),
            new Payload("anything"))) {
      assertEquals(401, forged(payload.signed("another-secret-of-nobody", bench.clock.instant())));
      assertEquals(401, forged(new WebhookRequest(Map.of(), payload.text())));
    }
  }

  @Test
  void in_socket_mode_nothing_is_taken_over_http() {
    SlackSettings socket =
        new SlackSettings(
            Optional.empty(),
            Bench.BOT_TOKEN,
            Optional.of("xapp-1"),
            bench.slack.apiBaseUrl(),
            Optional.empty());
    try (SlackChat chat = new SlackChat(socket, bot, bench.clock)) {
      for (String key : List.of("---", Bench.SECRET)) {
        assertEquals(404, chat.handle(DIRECT.signed(key, bench.clock.instant())).status());
      }
    }
    assertEquals(List.of(), bot.events());
  }

  @Test
  void an_event_that_nobody_handles_is_acknowledged() {
    for (String file : List.of("event-not-subscribed.json", "event-message-changed.json")) {
      assertEquals(200, bench.deliver(Payload.of(file)).status(), file);
    }
  }

  @Test
  void requests_of_an_unknown_kind_are_acknowledged_and_change_nothing() {
    for (Payload payload :
        List.of(
            new Payload("ssl_check=1&token=verification-token"),
            new Payload("{\"type\":\"app_rate_limited\",\"team_id\":\"T0ADVISOR\"}"),
            new Payload("{\"type\":\"view_closed\",\"view\":{}}").inForm(),
            new Payload("{\"type\":\"something_new\"}").inForm(),
            new Payload("{\"type\":7}").inForm(),
            new Payload(""))) {
      assertEquals(200, bench.deliver(payload).status(), payload.text());
    }
    assertEquals(List.of(), bot.events());
  }

  @Test
  void broken_bodies_are_refused_in_order() {
    for (Payload payload :
        List.of(
            new Payload("{").inForm(),
            new Payload("payload=%zz"),
            new Payload("{\"type\":\"event_callback\"}"),
            new Payload("{\"type\":\"event_callback\",\"event\":[]}"),
            new Payload("{\"type\":\"block_actions\"}").inForm())) {
      assertEquals(400, bench.deliver(payload).status(), payload.text());
    }
    assertEquals(List.of(), bot.events());
  }

  @Test
  void fields_of_another_shape_do_not_reach_the_bot() {
    for (Payload payload :
        List.of(
            DIRECT.with("\"U0PERSON1\"", "null"),
            DIRECT.with("\"D0PERSON1\"", "\"D0/../C0\""),
            DIRECT.with("\"1795521601.000200\"", "\"yesterday\""),
            Payload.of("slash-command.form").with("user_id=U0PERSON1", "user_id="),
            Payload.of("block-actions-thread.json").with("\"D0PERSON1\"", "\"x y\"").inForm())) {
      assertEquals(200, bench.deliverAndSettle(payload).status(), payload.text());
    }
    assertEquals(List.of(), bot.events());
  }

  @Test
  void a_payload_with_two_actions_is_answered_and_not_refused() {
    WebhookResponse response =
        bench.deliverAndSettle(Payload.of("block-actions-several.json").inForm());
    assertEquals(200, response.status());
    assertEquals(1, bot.events().size());
    assertEquals("data-used;linkedin", ((ChatEvent.Pressed) bot.events().getFirst()).code());
  }

  @Test
  void each_kind_of_delivery_is_answered_once() {
    for (Payload payload :
        List.of(
            DIRECT,
            Payload.of("event-app-mention.json"),
            Payload.of("event-app-home-opened.json"),
            Payload.of("slash-command.form"),
            Payload.of("block-actions-thread.json").inForm())) {
      int before = bot.events().size();
      for (int i = 0; i < 3; i++) {
        assertEquals(200, bench.deliverAndSettle(payload).status());
      }
      assertEquals(before + 1, bot.events().size(), payload.text());
    }
  }

  @Test
  void a_repetition_within_the_hour_is_known() {
    bench.deliverAndSettle(DIRECT);
    bench.clock.advance(Duration.ofMinutes(59));
    bench.deliverAndSettle(DIRECT);
    assertEquals(1, bot.events().size());
  }

  @Test
  void the_same_message_under_another_event_id_is_answered_once() {
    bench.deliverAndSettle(DIRECT);
    bench.deliverAndSettle(DIRECT.with("Ev0MESSAGE1", "Ev0MESSAGE9"));
    assertEquals(1, bot.events().size());
  }

  @Test
  void a_bot_that_throws_answers_in_words_and_slack_does_not_repeat() {
    bot.answer(
        event -> {
          throw new IllegalStateException("secret detail");
        });
    WebhookResponse command = bench.deliver(Payload.of("slash-command.form"));
    assertEquals(200, command.status());
    assertTrue(command.body().contains("could not answer"), command.body());
    assertFalse(command.body().contains("secret detail"));
    assertEquals(200, bench.deliverAndSettle(DIRECT).status());
    assertTrue(bench.slack.shown().getFirst().contains("could not answer"));
  }

  @Test
  void a_bot_that_overflows_the_stack_answers_in_words_too() {
    bot.answer(
        event -> {
          throw new StackOverflowError();
        });
    assertTrue(bench.deliver(Payload.of("slash-command.form")).body().contains("could not answer"));
  }

  @Test
  void a_flood_is_turned_away_and_may_come_again() throws Exception {
    CountDownLatch thinking = new CountDownLatch(1);
    bot.answer(
        event -> {
          try {
            thinking.await(20, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return SharedReplies.oneOfEachBlock();
        });
    try (Bench small = new Bench(bot, Bench.RHYTHM, 1)) {
      assertEquals(200, small.deliver(DIRECT).status());
      Payload second = Payload.of("event-message-im-thread.json");
      assertEquals(503, small.deliver(second).status());
      assertTrue(small.deliver(Payload.of("slash-command.form")).body().contains("busy"));
      thinking.countDown();
      small.settle();
      assertEquals(200, small.deliverAndSettle(second).status());
      assertEquals(2, small.slack.shown().size());
    }
  }

  @Test
  void without_a_memory_of_deliveries_people_are_still_answered() {
    SlackSettings settings = Bench.settings(bench.slack.apiBaseUrl());
    try (SlackChat forgetful =
        new SlackChat(
            settings,
            bot,
            bench.clock,
            id -> {
              throw new IllegalStateException("the store is down");
            })) {
      Payload command = Payload.of("slash-command.form");
      assertTrue(
          forgetful
              .handle(command.signed(Bench.SECRET, bench.clock.instant()))
              .body()
              .contains("does not use private messages"));
    }
  }

  @Test
  void nothing_is_asked_of_slack_before_or_for_a_request() {
    assertEquals(List.of(), bench.slack.calls());
    bench.deliverAndSettle(DIRECT);
    bench.deliverAndSettle(Payload.of("event-app-mention.json"));
    assertEquals(List.of(), bench.slack.calls("auth.test"));
  }

  @Test
  void a_slack_that_is_down_at_the_start_is_asked_again_until_it_answers() throws Exception {
    bench
        .slack
        .script("auth.test", 503, Map.of(), "down")
        .fails("auth.test", "invalid_auth")
        .busy("auth.test", 1);
    bench.chat.start();
    bench.slack.await("auth.test", 4);
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (bench.chat.trouble().isPresent() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertEquals(Optional.empty(), bench.chat.trouble());
  }

  @Test
  void a_refused_token_is_a_trouble_in_words_and_requests_are_still_answered() throws Exception {
    for (int i = 0; i < 500; i++) {
      bench.slack.fails("auth.test", "invalid_auth");
    }
    bench.chat.start();
    bench.slack.await("auth.test", 2);
    String trouble = bench.chat.trouble().orElseThrow();
    assertTrue(trouble.contains("Slack refuses the bot token (invalid_auth)"), trouble);
    assertFalse(trouble.contains(Bench.BOT_TOKEN));
    assertTrue(bench.deliver(Payload.of("slash-command.form")).body().contains("does not use"));
  }

  @Test
  void no_installation_is_written_to_the_home_folder() {
    Path written = Path.of(System.getProperty("user.home"), ".slack-app");
    boolean before = Files.exists(written);
    bench.chat.start();
    bench.deliverAndSettle(DIRECT);
    assertEquals(before, Files.exists(written));
    assertFalse(bench.chat.door().config().isDistributedApp());
    assertFalse(bench.chat.door().config().isOAuthInstallPathEnabled());
    assertFalse(bench.chat.door().config().isOAuthRedirectUriPathEnabled());
  }

  private int forged(WebhookRequest request) {
    int status = bench.chat.handle(request).status();
    bench.settle();
    assertEquals(List.of(), bot.events());
    return status;
  }
}
