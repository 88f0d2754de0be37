package dev.optout.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.optout.bot.chat.Address.Audience;
import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.chat.WebhookResponse;
import dev.optout.bot.kit.RecordingBot;
import dev.optout.bot.kit.SharedReplies;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Recorded activities in, events out.
class TeamsEventsTest {
  private final RecordingBot bot = new RecordingBot(SharedReplies.oneOfEachBlock());
  private final TeamsRig rig = new TeamsRig(bot);

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void a_person_is_known_by_the_directory_and_never_by_name() {
    rig.arrives("personal");
    ChatEvent event = bot.events().getFirst();
    assertEquals("bbbbbbbb-0000-4000-8000-000000000002", event.person().id());
    assertEquals(FakeMicrosoft.TENANT, event.person().workspace());
    assertEquals("teams", event.address().chat());
    assertFalse(event.toString().contains("linkedin"));
  }

  @Test
  void a_mention_in_a_channel_is_answered_in_its_thread() {
    rig.arrives("channel-mention");
    ChatEvent.Said said = assertInstanceOf(ChatEvent.Said.class, bot.events().getFirst());
    assertEquals("does linkedin use my posts", said.text());
    assertEquals(Audience.SEVERAL_PEOPLE, said.address().audience());
    assertTrue(
        rig.microsoft.posted().getFirst().path().contains("messageid=1700000000001"),
        rig.microsoft.posted().getFirst().path());
  }

  @Test
  void a_channel_message_that_names_no_thread_opens_one() {
    rig.arrives(
        "channel-mention",
        json -> {
          json.withObject("/conversation").put("id", "19:channel-1@thread.tacv2");
          return json;
        });
    assertTrue(rig.microsoft.posted().getFirst().path().contains("messageid=1700000000001"));
  }

  @Test
  void entities_that_teams_escapes_are_read() {
    rig.arrives(
        "personal", json -> json.put("text", "is &lt;b&gt; &amp;&nbsp;&quot;x&quot; used?"));
    assertEquals("is <b> & \"x\" used?", said());
  }

  @Test
  void a_mention_of_somebody_else_becomes_their_name() {
    rig.arrives(
        "group-mention",
        json -> {
          json.put("text", "<at>Opt-Out Advisor</at> tell <at>Ann</at> about linkedin");
          ObjectNode ann = json.withArray("/entities").addObject();
          ann.put("type", "mention").put("text", "<at>Ann</at>");
          ann.putObject("mentioned").put("id", "29:ann").put("name", "Ann");
          return json;
        });
    assertEquals("tell Ann about linkedin", said());
  }

  @Test
  void talk_in_a_group_that_does_not_mention_the_bot_is_not_its_business() {
    assertEquals(202, rig.arrives("group-without-mention").status());
    assertEquals(List.of(), bot.events());
  }

  @Test
  void a_mention_without_words_asks_what_the_bot_is() {
    rig.arrives("group-mention", json -> json.put("text", "<at>Opt-Out Advisor</at>&nbsp;"));
    assertInstanceOf(ChatEvent.Opened.class, bot.events().getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"added-to-group", "added-to-team", "installed-in-group"})
  void being_added_is_answered_with_a_welcome(String payload) {
    rig.arrives(payload);
    assertInstanceOf(ChatEvent.Opened.class, bot.events().getFirst());
    assertEquals(1, rig.microsoft.posted().size());
  }

  @Test
  void being_added_is_told_twice_and_welcomed_once() {
    rig.arrives("installed-in-group");
    rig.arrives("added-to-group");
    assertEquals(1, bot.events().size());
    assertEquals(1, rig.microsoft.posted().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "installed-in-personal",
        "removed-from-group",
        "person-added-to-group",
        "reaction",
        "edit",
        "deletion",
        "read-receipt"
      })
  void what_wants_no_reply_gets_none(String payload) {
    assertEquals(202, rig.arrives(payload).status());
    assertEquals(List.of(), bot.events());
    assertEquals(List.of(), rig.microsoft.posted());
  }

  @Test
  void a_pressed_button_is_answered_in_a_new_message_and_leaves_its_card() {
    WebhookResponse response = rig.arrives("invoke");
    ChatEvent.Pressed pressed = assertInstanceOf(ChatEvent.Pressed.class, bot.events().getFirst());
    assertEquals("data-used;linkedin", pressed.code());
    assertEquals(200, response.status());
    assertEquals("application/json", response.contentType());
    assertEquals(
        FakeMicrosoft.read(
            """
            {"statusCode": 200, "type": "application/vnd.microsoft.activity.message",
             "value": "The answer is in a new message."}"""),
        FakeMicrosoft.read(response.body()));
    assertEquals("POST", rig.microsoft.posted().getFirst().method());
  }

  @ParameterizedTest
  @ValueSource(strings = {"submit", "submit-in-channel"})
  void an_old_client_submits_the_same_button(String payload) {
    assertEquals(202, rig.arrives(payload).status());
    ChatEvent.Pressed pressed = assertInstanceOf(ChatEvent.Pressed.class, bot.events().getFirst());
    assertEquals("data-used;linkedin", pressed.code());
    assertEquals(1, rig.microsoft.posted().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"advisor\":1}",
        "{\"advisor\":1,\"code\":\"\"}",
        "{\"advisor\":1,\"code\":7}",
        "{\"advisor\":1,\"code\":{\"x\":1}}",
        "{\"advisor\":2,\"code\":\"data-used;linkedin\"}",
        "{\"advisor\":\"1\",\"code\":\"data-used;linkedin\"}",
        "{\"code\":\"data-used;linkedin\"}",
        "{\"action\":\"somebody else's\"}"
      })
  void forged_button_data_never_reaches_the_bot(String data) {
    rig.arrives("submit", json -> json.set("value", FakeMicrosoft.read(data)));
    assertEquals(List.of(), bot.events());
    assertTrue(
        rig.microsoft.posted().getFirst().body().contains("no longer understand this button"));
  }

  @Test
  void a_code_longer_than_any_of_ours_is_forged() {
    rig.arrives(
        "submit",
        json -> {
          json.withObject("/value").put("code", "c".repeat(501));
          return json;
        });
    assertEquals(List.of(), bot.events());
    assertEquals(1, rig.microsoft.posted().size());
  }

  @Test
  void an_invoke_that_this_bot_has_not_is_not_implemented() {
    WebhookResponse response = rig.arrives("invoke-of-a-task");
    assertEquals(WebhookResponse.of(501), response);
    assertEquals(List.of(), bot.events());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "7", "\"x\"", "{\"a\":1}{"})
  void what_is_not_an_activity_is_refused(String body) {
    int status = rig.chat.handle(rig.microsoft.signed(body)).status();
    assertEquals(body.equals("{\"a\":1}{") ? 401 : 400, status);
    assertEquals(List.of(), bot.events());
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "conversation", "from", "recipient", "type"})
  void an_activity_without_what_every_activity_has_is_refused(String field) {
    assertEquals(400, rig.arrives("personal", json -> json.without(field)).status());
    assertEquals(List.of(), bot.events());
  }

  @ParameterizedTest
  @ValueSource(strings = {"conversation", "from", "entities", "channelData", "value", "text"})
  void a_field_of_the_wrong_kind_breaks_nothing(String field) {
    for (String value : List.of("[]", "{}", "7", "null", "\"x\"", "[[{\"mentioned\":[]}]]")) {
      int status =
          rig.arrives(
                  "personal",
                  json -> {
                    json.withObject("/conversation").remove("tenantId");
                    return json.set(field, FakeMicrosoft.read(value));
                  })
              .status();
      assertTrue(status < 500, field + " as " + value + " gave " + status);
    }
  }

  private String said() {
    return assertInstanceOf(ChatEvent.Said.class, bot.events().getFirst()).text();
  }
}
