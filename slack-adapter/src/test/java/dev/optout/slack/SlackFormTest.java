package dev.optout.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.chat.WebhookResponse;
import dev.optout.bot.kit.RecordingBot;
import dev.optout.bot.kit.SharedReplies;
import dev.optout.bot.reply.Block;
import dev.optout.bot.reply.Form;
import dev.optout.bot.reply.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Forms: opened, sent, sent with mistakes, sent too late.
final class SlackFormTest {
  private static final WebhookResponse EMPTY = WebhookResponse.of(200);
  private static final Reply WRONG = SharedReplies.form();
  private static final Reply RIGHT = withoutProblems();

  private final RecordingBot bot = new RecordingBot(RIGHT);
  private final Bench bench = new Bench(bot);

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void a_slash_command_opens_the_form_and_says_nothing_else() {
    WebhookResponse response = bench.deliverAndSettle(Payload.of("slash-command.form"));
    assertEquals(EMPTY, response);
    FakeSlack.Call call = bench.slack.calls("views.open").getFirst();
    assertEquals("1111111111.2222222222.0123456789abcdef", call.field("trigger_id"));
    JsonObject view = call.json("view").getAsJsonObject();
    assertEquals("an;write;", view.get("private_metadata").getAsString());
    assertEquals("form", view.get("callback_id").getAsString());
    assertEquals(List.of(), SlackLimits.problemsOfModal(view));
    assertEquals(1, bench.slack.calls().size());
  }

  @Test
  void a_button_opens_the_form_and_says_nothing_else() {
    bench.deliverAndSettle(Payload.of("block-actions-thread.json").inForm());
    assertEquals(
        "1234567890.1234567890.abcdef0123456789",
        bench.slack.calls("views.open").getFirst().field("trigger_id"));
    assertEquals(1, bench.slack.calls().size());
  }

  @Test
  void without_a_trigger_the_form_is_a_button_that_asks_for_it_again() {
    bench.deliverAndSettle(Payload.of("event-message-im.json"));
    assertEquals(List.of(), bench.slack.calls("views.open"));
    String blocks = bench.slack.calls("chat.postMessage").getFirst().field("blocks");
    assertTrue(blocks.contains("Nobody gets it before"), blocks);
    assertTrue(blocks.contains("\"value\":\"an;write;\""), blocks);
    assertTrue(blocks.contains("\"action_id\":\"choice-0\""), blocks);

    bench.deliverAndSettle(
        Payload.of("block-actions-thread.json").with("data-used;linkedin", "an;write;").inForm());
    assertEquals(
        "an;write;", assertInstanceOf(ChatEvent.Pressed.class, bot.events().getLast()).code());
    assertEquals(1, bench.slack.calls("views.open").size());
  }

  @Test
  void a_trigger_that_has_expired_leaves_the_button() {
    bench.slack.fails("views.open", "expired_trigger_id").busy("views.open", 30);
    WebhookResponse response = bench.deliverAndSettle(Payload.of("slash-command.form"));
    assertTrue(response.body().contains("\"value\":\"an;write;\""), response.body());
    bench.deliverAndSettle(Payload.of("block-actions-thread.json").inForm());
    assertTrue(
        bench.slack.calls("chat.postMessage").getFirst().field("blocks").contains("an;write;"));
    assertEquals(List.of(), bench.pauses);
  }

  @Test
  void what_was_filled_in_comes_as_values_and_what_was_left_empty_does_not() {
    bot.answer(event -> SharedReplies.oneOfEachBlock());
    WebhookResponse response = bench.deliverAndSettle(Payload.of("view-submission.json").inForm());
    assertEquals(EMPTY, response);
    ChatEvent.Filled filled = assertInstanceOf(ChatEvent.Filled.class, bot.events().getFirst());
    assertEquals("an;write;", filled.code());
    assertEquals("U0PERSON1", filled.person().id());
    assertEquals(new Place.Root("U0PERSON1").address("T0ADVISOR"), filled.address());
    assertEquals(
        Map.of(
            "title", "New rules & more",
            "text", "First line\nSecond line",
            "on", "2026-12-24",
            "chat", "slack",
            "chats", "slack,teams"),
        filled.values());
    FakeSlack.Call call = bench.slack.calls("chat.postMessage").getFirst();
    assertEquals("U0PERSON1", call.field("channel"));
    assertTrue(call.field("blocks").contains("does not use private messages"));
  }

  @Test
  void a_form_with_mistakes_stays_open_and_names_them() {
    bot.answer(event -> WRONG);
    WebhookResponse response = bench.deliverAndSettle(Payload.of("view-submission.json").inForm());
    assertEquals("application/json; charset=utf-8", response.contentType());
    assertEquals(
        JsonParser.parseString(
            "{\"response_action\":\"errors\",\"errors\":"
                + "{\"chat\":\"Choose another.\",\"link\":\"Not an address.\"}}"),
        JsonParser.parseString(response.body()));
    assertEquals(List.of(), bench.slack.calls());
  }

  @Test
  void a_form_that_leads_to_another_becomes_that_one() {
    WebhookResponse response = bench.deliverAndSettle(Payload.of("view-submission.json").inForm());
    JsonObject body = JsonParser.parseString(response.body()).getAsJsonObject();
    assertEquals("update", body.get("response_action").getAsString());
    assertEquals(List.of(), SlackLimits.problemsOfModal(body.getAsJsonObject("view")));
    assertEquals(List.of(), bench.slack.calls());
  }

  @Test
  void mistakes_in_another_form_than_the_open_one_are_shown_in_that_one() {
    bot.answer(event -> WRONG);
    WebhookResponse response =
        bench.deliverAndSettle(
            Payload.of("view-submission.json").with("an;write;", "an;first;").inForm());
    JsonObject body = JsonParser.parseString(response.body()).getAsJsonObject();
    assertEquals("update", body.get("response_action").getAsString());
    assertEquals(List.of(), SlackLimits.problemsOfModal(body.getAsJsonObject("view")));
    assertTrue(response.body().contains("*Caution:* Choose another."), response.body());
  }

  @Test
  void a_form_that_is_delivered_twice_is_taken_once() {
    bot.answer(event -> SharedReplies.oneOfEachBlock());
    for (int i = 0; i < 2; i++) {
      assertEquals(EMPTY, bench.deliverAndSettle(Payload.of("view-submission.json").inForm()));
    }
    assertEquals(1, bot.events().size());
    assertEquals(1, bench.slack.calls("chat.postMessage").size());
  }

  @Test
  void a_form_is_taken_again_after_its_mistakes_though_its_view_is_the_same() {
    bot.answer(event -> WRONG);
    bench.deliverAndSettle(Payload.of("view-submission.json").inForm());
    bot.answer(event -> SharedReplies.oneOfEachBlock());
    bench.deliverAndSettle(
        Payload.of("view-submission.json").with("3333333333.", "4444444444.").inForm());
    assertEquals(2, bot.events().size());
    assertEquals(1, bench.slack.calls("chat.postMessage").size());
  }

  @Test
  void a_forged_form_is_not_taken() {
    Payload payload = Payload.of("view-submission.json").inForm();
    Instant now = bench.clock.instant();
    assertEquals(401, bench.chat.handle(payload.signed("wrong".repeat(6), now)).status());
    assertEquals(
        401, bench.chat.handle(payload.signed(Bench.SECRET, now.minusSeconds(3600))).status());
    assertEquals(List.of(), bot.events());
  }

  @Test
  void a_dialog_that_is_not_ours_is_acknowledged_only() {
    Payload payload =
        Payload.of("view-submission.json")
            .with("\"callback_id\": \"form\"", "\"callback_id\": \"other\"");
    assertEquals(EMPTY, bench.deliverAndSettle(payload.inForm()));
    assertEquals(List.of(), bot.events());
  }

  @Test
  void a_bot_that_fails_on_a_form_says_so_in_direct_messages() {
    bot.answer(
        event -> {
          throw new IllegalStateException("broken");
        });
    assertEquals(EMPTY, bench.deliverAndSettle(Payload.of("view-submission.json").inForm()));
    FakeSlack.Call call = bench.slack.calls("chat.postMessage").getFirst();
    assertEquals("U0PERSON1", call.field("channel"));
    assertTrue(call.field("text").contains("something went wrong"));
  }

  @Test
  void mistakes_that_are_found_too_late_are_told_with_all_that_was_written() throws Exception {
    CountDownLatch thinking = new CountDownLatch(1);
    bot.answer(
        event -> {
          await(thinking);
          return WRONG;
        });
    Rhythm impatient = Bench.rhythm(Duration.ofMillis(20), Duration.ofSeconds(20));
    try (Bench slow = new Bench(bot, impatient, 10)) {
      assertEquals(EMPTY, slow.deliver(Payload.of("view-submission.json").inForm()));
      assertEquals(List.of(), slow.slack.calls());
      thinking.countDown();
      FakeSlack.Call late = slow.slack.await("chat.postMessage", 1).getFirst();
      assertEquals("U0PERSON1", late.field("channel"));
      String blocks = late.field("blocks");
      for (String part :
          List.of("Choose another.", "Not an address.", "- a list", "\"value\":\"an;write;\"")) {
        assertTrue(blocks.contains(part), part + " in " + blocks);
      }
    }
  }

  @Test
  void a_form_that_comes_while_all_are_busy_stays_open() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch thinking = new CountDownLatch(1);
    bot.answer(
        event -> {
          started.countDown();
          await(thinking);
          return SharedReplies.oneOfEachBlock();
        });
    try (Bench full = new Bench(bot, Bench.RHYTHM, 1)) {
      full.deliver(Payload.of("event-message-im.json"));
      await(started);
      Payload payload = Payload.of("view-submission.json").inForm();
      assertEquals(503, full.deliver(payload).status());
      thinking.countDown();
      full.settle();
      assertEquals(200, full.deliverAndSettle(payload).status());
    }
  }

  @Test
  void what_was_written_is_not_in_the_words_of_an_event() {
    bench.deliverAndSettle(Payload.of("view-submission.json").inForm());
    assertFalse(bot.events().getFirst().toString().contains("New rules"));
  }

  private static Reply withoutProblems() {
    Form form = SlackModal.in(SharedReplies.form()).orElseThrow();
    List<Form.Field> fields =
        form.fields().stream().map(field -> field.with(Optional.empty())).toList();
    return new Reply(
        "Write an announcement",
        List.of(
            SharedReplies.form().blocks().getFirst(),
            new Block.FillIn(
                new Form(form.code(), form.title(), form.submit(), form.note(), fields))));
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
