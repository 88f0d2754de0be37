package dev.optout.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.chat.NotSent;
import dev.optout.bot.chat.Roster;
import dev.optout.bot.chat.Roster.Kind;
import dev.optout.bot.kit.RecordingBot;
import dev.optout.bot.kit.SharedReplies;
import dev.optout.bot.reply.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What announcements need of Teams: forms in cards, who has the app, who is in a team, messages
/// that change.
class FormTest {
  private static final String ANN = "bbbbbbbb-0000-4000-8000-000000000002";

  private final RecordingBot bot = new RecordingBot(SharedReplies.form());
  private final TeamsRig rig = new TeamsRig(bot);

  @AfterEach
  void close() {
    rig.close();
  }

  private static ObjectNode filled(ObjectNode json, String at) {
    ObjectNode data = (ObjectNode) json.at(at);
    data.put("code", "an;write").put("form", true).put("f-title", "A title").put("f-text", "");
    return json;
  }

  private ChatEvent.Filled arrived() {
    return assertInstanceOf(ChatEvent.Filled.class, bot.events().getLast());
  }

  @Test
  void a_form_comes_back_with_what_was_filled_in_from_new_and_old_clients() {
    rig.arrives("invoke", json -> filled(json, "/value/action/data"));
    assertEquals("an;write", arrived().code());
    assertEquals(Map.of("title", "A title"), arrived().values(), "what is empty is missing");
    rig.arrives("submit", json -> filled(json, "/value"));
    assertEquals(2, bot.events().size());
    assertEquals(ANN, arrived().person().id());
  }

  @Test
  void an_empty_form_is_a_form() {
    rig.arrives(
        "submit",
        json -> {
          ((ObjectNode) json.at("/value")).put("form", true);
          return json;
        });
    assertEquals(Map.of(), arrived().values());
  }

  @Test
  void what_is_oddly_named_too_long_or_no_text_is_left_out() {
    rig.arrives(
        "submit",
        json -> {
          ObjectNode data = (ObjectNode) filled(json, "/value").at("/value");
          data.put("f-Text", "x").put("f-", "x").put("title", "x").put("f-a b", "x");
          data.put("f-long", "x".repeat(12_001)).putObject("f-object").put("x", 1);
          for (int i = 0; i < 60; i++) {
            data.put("f-many" + i, "x");
          }
          return json;
        });
    assertEquals(40, arrived().values().size());
    assertTrue(
        arrived().values().keySet().stream().allMatch(id -> id.matches("title|many\\d+")),
        arrived().values().keySet().toString());
  }

  @Test
  void a_form_is_drawn_with_labels_values_and_problems() {
    rig.arrives("personal");
    JsonNode form = rig.microsoft.posted().getFirst().card().at("/body/1");
    assertEquals("Container", form.path("type").asText());
    List<String> ids = form.findValuesAsText("id");
    assertEquals(List.of("f-title", "f-text", "f-on", "f-chat", "f-chats", "f-link"), ids);
    assertTrue(form.toString().contains("Please change: Not an address."), form.toString());
    JsonNode send = form.findParent("verb");
    assertTrue(ButtonData.isForm(send.path("data")));
    assertEquals(send.path("data"), send.at("/fallback/data"));
  }

  @Test
  void who_has_the_app_is_noted_from_their_private_conversation_only() {
    rig.arrives("installed-in-personal");
    rig.arrives("personal");
    rig.arrives("group-mention");
    rig.arrives("installed-in-group");
    rig.arrives("removed-from-group");
    rig.arrives("installed-in-personal", json -> json.put("id", "f:9").put("action", "remove"));
    assertEquals(
        List.of("came " + ANN + " ONE_PERSON", "came " + ANN + " ONE_PERSON", "left " + ANN),
        rig.came);
  }

  private Address known() {
    rig.arrives("personal");
    return bot.events().getFirst().address();
  }

  @Test
  void a_message_can_change() throws NotSent {
    Address at = known();
    String id = rig.chat.send(at, Reply.couldNotAnswer());
    rig.chat.replace(at, id, SharedReplies.oneOfEachBlock());
    FakeMicrosoft.Posted put = rig.microsoft.posted().getLast();
    assertEquals("PUT", put.method());
    assertEquals("/emea/v3/conversations/a:personal-1/activities/" + id, put.path());
    assertTrue(put.card().toString().contains("Example Network"), put.body());
  }

  @Test
  void whoever_keeps_a_pace_is_told_at_once_to_wait_and_for_how_long() {
    Address at = known();
    int before = rig.microsoft.posted().size();
    rig.microsoft.script(429, Map.of("Retry-After", "17"));
    NotSent busy = assertThrows(NotSent.class, () -> rig.chat.send(at, Reply.couldNotAnswer()));
    assertEquals(NotSent.Reason.BUSY, busy.reason());
    assertEquals(Optional.of(Duration.ofSeconds(17)), busy.waiting());
    assertEquals(before + 1, rig.microsoft.posted().size(), "asked once");
    assertEquals(List.of(), rig.pause.taken);
  }

  @Test
  void an_answer_is_tried_again_for_a_while() {
    rig.microsoft.script(429, 429);
    rig.arrives("personal");
    assertEquals(3, rig.microsoft.posted().size());
    assertEquals(2, rig.pause.taken.size());
  }

  @Test
  void the_members_of_a_team_are_read_page_by_page() throws NotSent {
    known();
    rig.microsoft.firstPage =
        """
        {"continuationToken":"page2","members":[
          {"id":"29:1","aadObjectId":"a1","userRole":"user","email":"Ann@Example.com",
           "tenantId":"%1$s"},
          {"id":"29:2","objectId":"a2","userRole":"guest","userPrincipalName":"g@other.example"},
          {"id":"28:bot"}]}"""
            .formatted(FakeMicrosoft.TENANT);
    rig.microsoft.secondPage =
        """
        {"members":[
          {"id":"29:3","aadObjectId":"a3","userRole":"user","tenantId":"another"},
          {"id":"29:4","userRole":"user","userPrincipalName":"none"}]}""";
    assertEquals(
        List.of(
            new Roster.Member("a1", Kind.PERSON, Optional.of("ann@example.com"), Optional.empty()),
            new Roster.Member("a2", Kind.GUEST, Optional.of("g@other.example"), Optional.empty()),
            new Roster.Member("28:bot", Kind.BOT, Optional.empty(), Optional.empty()),
            new Roster.Member("a3", Kind.GUEST, Optional.empty(), Optional.empty()),
            new Roster.Member("29:4", Kind.PERSON, Optional.empty(), Optional.empty())),
        rig.chat.roster().room("19:team@thread.tacv2"));
  }

  @Test
  void a_team_that_the_app_is_not_in_is_told() {
    known();
    rig.microsoft.script(404);
    assertEquals(
        NotSent.Reason.GONE,
        assertThrows(NotSent.class, () -> rig.chat.roster().room("19:x@thread.tacv2")).reason());
    assertEquals(
        NotSent.Reason.GONE,
        assertThrows(NotSent.class, () -> rig.chat.roster().group("g")).reason());
  }

  @Test
  void a_tenant_is_listed_to_nobody() throws NotSent {
    Roster roster = rig.chat.roster();
    assertEquals(FakeMicrosoft.TENANT, roster.workspace());
    assertEquals(Optional.empty(), roster.everyone());
    assertEquals(Optional.empty(), roster.direct(ANN));
  }

  @Test
  void a_busy_teams_says_for_how_long_to_wait_before_members_are_asked_for_again() {
    known();
    rig.microsoft.script(429, Map.of("Retry-After", "9"));
    NotSent busy =
        assertThrows(NotSent.class, () -> rig.chat.roster().room("19:team@thread.tacv2"));
    assertEquals(NotSent.Reason.BUSY, busy.reason());
    assertEquals(Optional.of(Duration.ofSeconds(9)), busy.waiting());
  }

  @Test
  void a_message_that_cannot_change_says_why() {
    Address at = known();
    rig.microsoft.script(404);
    assertEquals(
        NotSent.Reason.GONE,
        assertThrows(NotSent.class, () -> rig.chat.replace(at, "m", SharedReplies.oneOfEachBlock()))
            .reason());
    Address foreign =
        new Address("teams", "another-tenant", at.conversation(), Address.Audience.ONE_PERSON);
    int before = rig.microsoft.posted().size();
    assertEquals(
        NotSent.Reason.REFUSED,
        assertThrows(
                NotSent.class, () -> rig.chat.replace(foreign, "m", SharedReplies.oneOfEachBlock()))
            .reason());
    assertEquals(before, rig.microsoft.posted().size(), "Teams was not asked");
  }

  @Test
  void a_form_is_told_by_its_exact_mark() {
    for (String mark : List.of("true", "1")) {
      rig.arrives(
          "submit",
          json -> {
            ((ObjectNode) json.at("/value")).put("form", mark).put("f-title", "x");
            return json.put("id", "f:" + mark);
          });
      assertInstanceOf(ChatEvent.Pressed.class, bot.events().getLast());
    }
  }

  @Test
  void an_upgrade_of_the_app_ends_with_having_it() {
    rig.arrives(
        "installed-in-personal", json -> json.put("id", "f:8").put("action", "remove-upgrade"));
    rig.arrives(
        "installed-in-personal", json -> json.put("id", "f:9").put("action", "add-upgrade"));
    assertEquals(List.of("left " + ANN, "came " + ANN + " ONE_PERSON"), rig.came);
  }
}
