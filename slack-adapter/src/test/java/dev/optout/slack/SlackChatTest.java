package dev.optout.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.optout.bot.chat.Address.Audience;
import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.chat.WebhookResponse;
import dev.optout.bot.kit.RecordingBot;
import dev.optout.bot.kit.SharedReplies;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SlackChatTest {
  private final RecordingBot bot = new RecordingBot(SharedReplies.oneOfEachBlock());
  private final Bench bench = new Bench(bot);

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void a_slash_command_is_answered_at_once_and_for_one_person() {
    WebhookResponse response = bench.deliverAndSettle(Payload.of("slash-command.form"));

    assertEquals(200, response.status());
    assertEquals("application/json; charset=utf-8", response.contentType());
    JsonObject body = JsonParser.parseString(response.body()).getAsJsonObject();
    assertEquals("ephemeral", body.get("response_type").getAsString());
    assertEquals(List.of(), SlackLimits.problems(body));
    assertTrue(response.body().contains("does not use private messages"));
    ChatEvent.Said said = assertInstanceOf(ChatEvent.Said.class, bot.events().getFirst());
    assertEquals("does linkedin use my posts", said.text());
    assertEquals("T0ADVISOR", said.person().workspace());
    assertEquals("U0PERSON1", said.person().id());
    assertEquals(Audience.ONE_PERSON, said.address().audience());
    assertEquals(List.of(), bench.slack.calls());
  }

  @Test
  void a_slash_command_without_words_gets_the_welcome() {
    Payload empty =
        Payload.of("slash-command.form").with("text=does+linkedin+use+my+posts", "text=");
    assertEquals(200, bench.deliver(empty).status());
    assertInstanceOf(ChatEvent.Opened.class, bot.events().getFirst());
  }

  @Test
  void a_slash_command_that_takes_long_is_acknowledged_and_answered_later() throws Exception {
    CountDownLatch thinking = new CountDownLatch(1);
    bot.answer(
        event -> {
          await(thinking);
          return SharedReplies.oneOfEachBlock();
        });
    Rhythm impatient = Bench.rhythm(Duration.ofMillis(20), Duration.ofSeconds(20));
    try (Bench slow = new Bench(bot, impatient, 10)) {
      WebhookResponse response =
          slow.deliver(
              Payload.of("slash-command.form").with("RESPONSE_URL", slow.slack.responseUrl()));
      assertTrue(response.body().contains("One moment"), response.body());
      assertEquals(List.of(), slow.slack.calls());

      thinking.countDown();
      FakeSlack.Call late = slow.slack.await("response", 1).getFirst();
      assertEquals("ephemeral", late.field("response_type"));
      assertEquals("false", late.field("replace_original"));
      assertTrue(late.field("blocks").contains("does not use private messages"));
    }
  }

  @Test
  void a_long_answer_to_a_slash_command_stays_private_to_its_last_word() {
    bot.answer(event -> SharedReplies.longest());
    WebhookResponse response =
        bench.deliverAndSettle(
            Payload.of("slash-command.form").with("RESPONSE_URL", bench.slack.responseUrl()));

    int all = SlackMessage.of(SharedReplies.longest()).size();
    assertTrue(response.body().contains("It depends"));
    assertEquals(5, bench.slack.calls("response").size());
    List<FakeSlack.Call> direct = bench.slack.calls("chat.postMessage");
    assertEquals(all - 6, direct.size());
    direct.forEach(call -> assertEquals("U0PERSON1", call.field("channel")));
    assertTrue(direct.getLast().field("blocks").contains("Choice 11"));
  }

  @Test
  void a_mention_is_answered_in_the_thread_under_it() {
    bench.deliverAndSettle(Payload.of("event-app-mention.json"));
    FakeSlack.Call call = bench.slack.calls("chat.postMessage").getFirst();
    assertEquals("C0GENERAL", call.field("channel"));
    assertEquals("1795521600.000100", call.field("thread_ts"));
    assertEquals("Bearer xoxb-test-token", call.authorization());
    assertEquals("0", call.field("unfurl_links"));
    assertEquals("0", call.field("unfurl_media"));
    assertEquals("0", call.field("link_names"));
    assertEquals(
        "No. Example Network says that it does not use private messages for this.",
        call.field("text"));
  }

  @Test
  void a_mention_without_words_gets_the_welcome() {
    bench.deliverAndSettle(
        Payload.of("event-app-mention.json")
            .with("\"<@U0ADVISOR> does linkedin use my posts\"", "\"<@U0ADVISOR>\""));
    assertInstanceOf(ChatEvent.Opened.class, bot.events().getFirst());
  }

  @Test
  void a_direct_message_is_answered_in_the_thread_under_it_and_then_in_that_thread() {
    bench.deliverAndSettle(Payload.of("event-message-im.json"));
    bench.deliverAndSettle(Payload.of("event-message-im-thread.json"));

    List<FakeSlack.Call> calls = bench.slack.calls("chat.postMessage");
    assertEquals(2, calls.size());
    calls.forEach(call -> assertEquals("1795521601.000200", call.field("thread_ts")));
    assertEquals(bot.events().get(0).address(), bot.events().get(1).address());
  }

  @Test
  void a_message_with_a_file_is_answered_by_its_words() {
    bench.deliverAndSettle(Payload.of("event-message-file-share.json"));
    assertEquals(
        "is this screenshot right?",
        assertInstanceOf(ChatEvent.Said.class, bot.events().getFirst()).text());
  }

  @Test
  void edits_other_bots_and_messages_in_channels_are_left_alone() {
    for (String file :
        List.of(
            "event-message-changed.json",
            "event-message-own.json",
            "event-message-twin-of-mention.json",
            "event-app-home-opened-messages.json")) {
      assertEquals(200, bench.deliverAndSettle(Payload.of(file)).status(), file);
      assertEquals(List.of(), bot.events(), file);
    }
    bench.deliverAndSettle(
        Payload.of("event-message-own.json")
            .with(
                "\"U0ADVISOR\",\n    \"type\": \"message\"",
                "\"U0OTHER\",\n    \"type\": \"message\""));
    assertEquals(List.of(), bot.events());
  }

  @Test
  void the_home_tab_is_published_when_it_is_opened() {
    bench.deliverAndSettle(Payload.of("event-app-home-opened.json"));
    assertInstanceOf(ChatEvent.Opened.class, bot.events().getFirst());
    FakeSlack.Call call = bench.slack.calls("views.publish").getFirst();
    assertEquals("U0PERSON1", call.field("user_id"));
    JsonObject view = call.json("view").getAsJsonObject();
    assertEquals("home", view.get("type").getAsString());
    JsonArray blocks = view.getAsJsonArray("blocks");
    assertEquals(List.of(), SlackLimits.problemsOfHome(blocks));
  }

  @Test
  void a_button_in_a_thread_is_answered_in_that_thread() {
    bench.deliverAndSettle(Payload.of("block-actions-thread.json").inForm());
    assertEquals(
        "data-used;linkedin",
        assertInstanceOf(ChatEvent.Pressed.class, bot.events().getFirst()).code());
    FakeSlack.Call call = bench.slack.calls("chat.postMessage").getFirst();
    assertEquals("D0PERSON1", call.field("channel"));
    assertEquals("1795521601.000200", call.field("thread_ts"));
  }

  @Test
  void a_button_that_only_one_person_sees_is_answered_for_that_person() {
    bench.deliverAndSettle(
        Payload.of("block-actions-ephemeral.json")
            .with("RESPONSE_URL", bench.slack.responseUrl())
            .inForm());
    FakeSlack.Call call = bench.slack.calls("response").getFirst();
    assertEquals("ephemeral", call.field("response_type"));
    assertEquals("false", call.field("replace_original"));
    assertEquals(List.of(), bench.slack.calls("chat.postMessage"));
    assertEquals(Audience.ONE_PERSON, bot.events().getFirst().address().audience());
  }

  @Test
  void a_command_and_the_buttons_of_its_answer_are_one_conversation() {
    bench.deliverAndSettle(Payload.of("slash-command.form"));
    bench.deliverAndSettle(Payload.of("block-actions-ephemeral.json").inForm());
    assertEquals(bot.events().get(0).address(), bot.events().get(1).address());
  }

  @Test
  void a_button_in_the_home_tab_is_answered_there() {
    bench.deliverAndSettle(Payload.of("block-actions-home.json").inForm());
    assertEquals(1, bench.slack.calls("views.publish").size());
    assertEquals(1, bench.slack.calls().size());
  }

  @Test
  void a_button_that_opens_a_web_page_is_acknowledged_only() {
    WebhookResponse response =
        bench.deliverAndSettle(Payload.of("block-actions-link.json").inForm());
    assertEquals(WebhookResponse.of(200), response);
    assertEquals(List.of(), bot.events());
  }

  @Test
  void an_expired_response_url_leads_to_direct_messages() {
    bench.slack.script("response", 404, Map.of(), "expired_url");
    bench.deliverAndSettle(
        Payload.of("block-actions-ephemeral.json")
            .with("RESPONSE_URL", bench.slack.responseUrl())
            .inForm());
    FakeSlack.Call call = bench.slack.calls("chat.postMessage").getFirst();
    assertEquals("U0PERSON1", call.field("channel"));
    assertTrue(call.field("blocks").contains("does not use private messages"));
  }

  @Test
  void a_response_url_without_tls_of_another_host_gets_nothing() {
    try (FakeSlack stranger = new FakeSlack()) {
      bench.deliverAndSettle(
          Payload.of("block-actions-ephemeral.json")
              .with("RESPONSE_URL", stranger.responseUrl())
              .inForm());
      assertEquals(List.of(), stranger.calls());
      assertEquals("U0PERSON1", bench.slack.calls("chat.postMessage").getFirst().field("channel"));
    }
  }

  @Test
  void slacks_url_check_gets_its_challenge_back() {
    WebhookResponse response = bench.deliver(Payload.of("url-verification.json"));
    assertEquals(200, response.status());
    assertEquals("text/plain", response.contentType());
    assertEquals("3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P", response.body());
  }

  @Test
  void blocks_that_slack_refuses_are_sent_as_plain_words() {
    bench.slack.fails("chat.postMessage", "invalid_blocks");
    bench.deliverAndSettle(Payload.of("event-message-im.json"));
    List<FakeSlack.Call> calls = bench.slack.calls("chat.postMessage");
    assertEquals(2, calls.size());
    assertEquals("", calls.get(1).field("blocks"));
    String plain = calls.get(1).field("text");
    assertTrue(plain.contains("Caution: This claim is due for a new check."), plain);
    assertTrue(plain.contains("https://example.com/notice"), plain);
  }

  @Test
  void a_home_that_slack_refuses_is_published_in_plain_words() {
    bench.slack.fails("views.publish", "invalid_blocks");
    bench.deliverAndSettle(Payload.of("event-app-home-opened.json"));
    assertEquals(2, bench.slack.calls("views.publish").size());
    assertFalse(bench.slack.calls("views.publish").get(1).field("view").contains("button"));
  }

  @Test
  void a_busy_slack_is_waited_for_as_long_as_it_asks() {
    bench.slack.busy("chat.postMessage", 7).busy("chat.postMessage", 3);
    bench.deliverAndSettle(Payload.of("event-message-im.json"));
    assertEquals(List.of(Duration.ofSeconds(7), Duration.ofSeconds(3)), bench.pauses);
    assertEquals(3, bench.slack.calls("chat.postMessage").size());
    assertEquals(Optional.empty(), bench.chat.trouble());
  }

  @Test
  void an_answer_that_cannot_be_shown_is_a_trouble_until_one_is() {
    bench.slack.fails("chat.postMessage", "channel_not_found");
    bench.deliverAndSettle(Payload.of("event-message-im.json"));
    String trouble = bench.chat.trouble().orElseThrow();
    assertTrue(trouble.contains("channel_not_found"), trouble);
    bench.deliverAndSettle(Payload.of("event-message-im-thread.json"));
    assertEquals(Optional.empty(), bench.chat.trouble());
  }

  @Test
  void closing_lets_a_running_answer_end() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch thinking = new CountDownLatch(1);
    bot.answer(
        event -> {
          started.countDown();
          await(thinking);
          return SharedReplies.oneOfEachBlock();
        });
    bench.deliver(Payload.of("event-message-im.json"));
    await(started);
    Thread closing = Thread.ofVirtual().start(bench.chat::close);
    thinking.countDown();
    closing.join();
    assertEquals(1, bench.slack.shown().size());
    assertEquals(503, bench.deliver(Payload.of("event-message-im-thread.json")).status());
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new AssertionError("waited too long");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
