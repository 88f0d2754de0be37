package dev.optout.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.chat.RecentDeliveries;
import dev.optout.bot.kit.RecordingBot;
import dev.optout.bot.kit.SettableClock;
import dev.optout.bot.kit.SharedReplies;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SocketModeTest {
  private final RecordingBot bot = new RecordingBot(SharedReplies.oneOfEachBlock());
  private final FakeSlack slack = new FakeSlack();
  private final FakeSocket socket = new FakeSocket();
  private final SettableClock clock = SettableClock.atStart();
  private final SlackChat chat =
      new SlackChat(
          new SlackSettings(
              Optional.empty(),
              Bench.BOT_TOKEN,
              Optional.of("xapp-test-token"),
              slack.apiBaseUrl(),
              Optional.empty()),
          bot,
          clock,
          new RecentDeliveries(clock),
          Bench.RHYTHM,
          pause -> {},
          50);

  SocketModeTest() throws InterruptedException {
    slack.socketAt(socket.url());
  }

  @AfterEach
  void close() {
    chat.close();
    socket.close();
    slack.close();
  }

  @Test
  void a_slash_command_is_answered_in_its_acknowledgement() throws Exception {
    chat.start();
    WebSocket connection = socket.connected();
    connection.send(
        FakeSocket.envelope(
            "e1",
            "slash_commands",
            """
            {"token":"t","team_id":"T0ADVISOR","team_domain":"example","channel_id":"C0GENERAL",
             "channel_name":"general","user_id":"U0PERSON1","user_name":"person",
             "command":"/optout","text":"does linkedin use my posts","api_app_id":"A0ADVISOR",
             "is_enterprise_install":"false","response_url":"https://hooks.slack.com/commands/x",
             "trigger_id":"1.2.abc"}
            """));
    JsonObject ack = socket.next();
    assertEquals("e1", ack.get("envelope_id").getAsString());
    JsonObject payload = ack.getAsJsonObject("payload");
    assertEquals("ephemeral", payload.get("response_type").getAsString());
    assertTrue(payload.toString().contains("does not use private messages"));
    assertEquals("does linkedin use my posts", ((ChatEvent.Said) bot.events().getFirst()).text());
    assertEquals(
        "Bearer xapp-test-token", slack.calls("apps.connections.open").getFirst().authorization());
  }

  @Test
  void an_event_is_acknowledged_and_answered_by_a_message() throws Exception {
    chat.start();
    WebSocket connection = socket.connected();
    connection.send(
        FakeSocket.envelope("e2", "events_api", Payload.of("event-app-mention.json").text()));
    assertEquals(JsonParser.parseString("{\"envelope_id\":\"e2\"}"), socket.next());
    FakeSlack.Call call = slack.await("chat.postMessage", 1).getFirst();
    assertEquals("1795521600.000100", call.field("thread_ts"));
    assertEquals("Bearer xoxb-test-token", call.authorization());
  }

  @Test
  void a_button_is_acknowledged_and_answered() throws Exception {
    chat.start();
    WebSocket connection = socket.connected();
    connection.send(
        FakeSocket.envelope("e3", "interactive", Payload.of("block-actions-thread.json").text()));
    assertEquals("e3", socket.next().get("envelope_id").getAsString());
    slack.await("chat.postMessage", 1);
    assertEquals("data-used;linkedin", ((ChatEvent.Pressed) bot.events().getFirst()).code());
  }

  @Test
  void what_is_wrong_with_a_form_is_in_its_acknowledgement() throws Exception {
    bot.answer(event -> SharedReplies.form());
    chat.start();
    WebSocket connection = socket.connected();
    connection.send(
        FakeSocket.envelope("e9", "interactive", Payload.of("view-submission.json").text()));
    assertEquals(
        JsonParser.parseString(
            "{\"envelope_id\":\"e9\",\"payload\":{\"response_action\":\"errors\",\"errors\":"
                + "{\"chat\":\"Choose another.\",\"link\":\"Not an address.\"}}}"),
        socket.next());
  }

  @Test
  void a_form_that_is_done_is_acknowledged_and_answered_by_a_message() throws Exception {
    chat.start();
    WebSocket connection = socket.connected();
    connection.send(
        FakeSocket.envelope("e10", "interactive", Payload.of("view-submission.json").text()));
    assertEquals(JsonParser.parseString("{\"envelope_id\":\"e10\"}"), socket.next());
    assertEquals("U0PERSON1", slack.await("chat.postMessage", 1).getFirst().field("channel"));
  }

  @Test
  void a_delivery_that_comes_again_is_acknowledged_and_answered_once() throws Exception {
    chat.start();
    WebSocket connection = socket.connected();
    String payload = Payload.of("event-message-im.json").text();
    for (String id : new String[] {"e4", "e5"}) {
      connection.send(FakeSocket.envelope(id, "events_api", payload));
      assertEquals(id, socket.next().get("envelope_id").getAsString());
    }
    assertTrue(chat.settled(Duration.ofSeconds(20)));
    assertEquals(1, slack.calls("chat.postMessage").size());
  }

  @Test
  void what_cannot_be_read_does_not_end_the_connection() throws Exception {
    chat.start();
    WebSocket connection = socket.connected();
    connection.send("{\"type\":\"events_api\",\"envelope_id\":\"bad\",\"payload\":7}");
    connection.send("{\"type\":7}");
    connection.send("no json");
    connection.send(
        FakeSocket.envelope("e6", "events_api", Payload.of("event-not-subscribed.json").text()));
    assertEquals("e6", socket.next().get("envelope_id").getAsString());
    assertTrue(socket.isSilent());
    assertEquals(0, bot.events().size());
  }

  @Test
  void its_health_says_when_it_is_connected() throws Exception {
    chat.start();
    assertTrue(chat.trouble().orElseThrow().contains("not open yet"));
    socket.connected();
    awaitNoTrouble();
  }

  @Test
  void a_slack_that_refuses_the_connection_is_asked_again() throws Exception {
    slack
        .fails("apps.connections.open", "invalid_auth")
        .script("apps.connections.open", 503, Map.of(), "");
    chat.start();
    slack.await("apps.connections.open", 3);
    socket.connected();
    awaitNoTrouble();
  }

  @Test
  void a_connection_that_slack_takes_down_is_opened_anew() throws Exception {
    chat.start();
    WebSocket first = socket.connected();
    first.send("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\",\"debug_info\":{}}");
    JsonObject answer =
        socket.answerTo(
            FakeSocket.envelope("e7", "events_api", Payload.of("event-message-im.json").text()));
    assertEquals("e7", answer.get("envelope_id").getAsString());
    slack.await("chat.postMessage", 1);
  }

  @Test
  void a_connection_that_is_lost_comes_back_though_slack_refuses_at_first() throws Exception {
    chat.start();
    WebSocket first = socket.connected();
    awaitNoTrouble();
    slack
        .fails("apps.connections.open", "internal_error")
        .script("apps.connections.open", 500, Map.of(), "")
        .fails("apps.connections.open", "ratelimited");
    first.close();
    JsonObject answer =
        socket.answerTo(
            FakeSocket.envelope("e8", "events_api", Payload.of("event-message-im.json").text()));
    assertEquals("e8", answer.get("envelope_id").getAsString());
    assertTrue(slack.calls("apps.connections.open").size() >= 5);
  }

  @Test
  void closing_before_slack_was_reached_ends_the_asking() throws Exception {
    for (int i = 0; i < 500; i++) {
      slack.fails("apps.connections.open", "invalid_auth");
    }
    chat.start();
    slack.await("apps.connections.open", 2);
    String trouble = chat.trouble().orElseThrow();
    assertTrue(trouble.contains("Socket Mode"), trouble);
    assertFalse(trouble.contains("xapp-test-token"));
    chat.close();
  }

  private void awaitNoTrouble() {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (chat.trouble().isPresent() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertEquals(Optional.empty(), chat.trouble());
  }
}
