package dev.optout.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.chat.NotSent;
import dev.optout.bot.chat.WebhookResponse;
import dev.optout.bot.kit.RecordingBot;
import dev.optout.bot.kit.SharedReplies;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The known defects of Bot Framework SDK 4.14.3, each shown not to reach us.
///
/// Tokens (skills, garbage, endorsements, expiry) are in [CallerCheckTest], keys that cannot be
/// read in [SigningKeysTest].
class SdkDefectsTest {
  private final RecordingBot bot = new RecordingBot(SharedReplies.oneOfEachBlock());
  private final TeamsRig rig = new TeamsRig(bot);

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void a_turkish_message_leaves_the_locale_of_the_process_alone() {
    Locale before = Locale.getDefault();
    try {
      rig.arrives("personal", json -> json.put("locale", "tr-TR"));
      assertEquals(1, bot.events().size());
      assertEquals(before, Locale.getDefault());
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-24T12:00:00Z", "2026-11-24T12:00:00.1Z", "yesterday", ""})
  void any_timestamp_is_taken(String timestamp) {
    rig.arrives("personal", json -> json.put("timestamp", timestamp).put("expiration", timestamp));
    assertEquals(1, rig.microsoft.posted().size());
  }

  @Test
  void a_card_arrives_as_it_was_drawn_with_every_key() {
    String card = "{\"type\":\"AdaptiveCard\",\"choices.data\":{\"a.b\":[1,null]},\"body\":[]}";
    try {
      TeamsSettings settings = rig.microsoft.settings();
      try (Web web = new Web(settings.proxy(), Web.PATIENCE);
          Connector connector =
              new SdkConnector(
                  settings,
                  new AppToken(settings, web, rig.clock),
                  new Patience(rig.pause, Random::new),
                  Web.PATIENCE)) {
        connector.post(
            new Place(URI.create(rig.microsoft.service()), "a:1"), new CardMessage(card, "s"));
      }
    } catch (NotSent e) {
      throw new AssertionError(e);
    }
    FakeMicrosoft.Posted posted = rig.microsoft.posted().getFirst();
    assertEquals(FakeMicrosoft.read(card), posted.card());
    assertTrue(posted.body().contains(card), posted.body());
  }

  @Test
  void a_429_is_waited_out_as_long_as_teams_asks() {
    rig.microsoft.script(429, Map.of("Retry-After", "2"));
    rig.microsoft.script(412);
    assertEquals(202, rig.arrives("personal").status());
    assertEquals(3, rig.microsoft.posted().size());
    assertEquals(2, rig.pause.taken.size());
    long first = rig.pause.taken.getFirst().toMillis();
    assertTrue(first >= 2000 && first < 2700, "waited " + first + " ms");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504, 408})
  void a_message_that_may_have_been_shown_is_not_sent_again(int status) {
    rig.microsoft.script(status, 201);
    rig.arrives("personal");
    assertEquals(1, rig.microsoft.posted().size());
  }

  @Test
  void a_bot_that_throws_is_heard_of() {
    bot.answer(
        event -> {
          throw new IllegalStateException("secret detail");
        });
    WebhookResponse response = rig.arrives("personal");
    assertEquals(202, response.status());
    String body = rig.microsoft.posted().getFirst().body();
    assertTrue(body.contains("could not answer"), body);
    assertFalse(body.contains("secret detail"), body);
  }

  @Test
  void a_conversation_update_without_event_type_is_ignored() {
    assertEquals(202, rig.arrives("conversation-update-without-event-type").status());
    assertEquals(List.of(), bot.events());
  }

  @Test
  void a_bot_called_like_a_regular_expression_is_mentioned() {
    String name = "Advisor (beta) [v1.0] $1 \\Q*";
    rig.arrives(
        "group-mention",
        json -> {
          json.put("text", "<at>" + name + "</at> does linkedin use my posts");
          ObjectNode mention = (ObjectNode) json.at("/entities/0");
          mention.put("text", "<at>" + name + "</at>");
          return json;
        });
    ChatEvent.Said said = assertInstanceOf(ChatEvent.Said.class, bot.events().getFirst());
    assertEquals("does linkedin use my posts", said.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"action\":{}}",
        "{\"action\":{\"type\":\"Action.Submit\",\"data\":{\"advisor\":1,\"code\":\"x\"}}}",
        "{\"action\":7}",
        "{}",
        "[]",
        "null"
      })
  void a_broken_card_action_is_a_bad_request_without_details(String value) {
    WebhookResponse response =
        rig.arrives("invoke", json -> json.set("value", FakeMicrosoft.read(value)));
    assertEquals(200, response.status());
    assertEquals(
        FakeMicrosoft.read(
            """
            {"statusCode": 400, "type": "application/vnd.microsoft.error",
             "value": {"code": "BadRequest", "message": "Not an action of a card."}}"""),
        FakeMicrosoft.read(response.body()));
    assertEquals(List.of(), bot.events());
  }

  @Test
  void a_crowd_does_not_make_a_crowd_of_threads() throws InterruptedException {
    int people = 300;
    int before = Thread.activeCount();
    CountDownLatch done = new CountDownLatch(people);
    int[] most = {0};
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < people; i++) {
        String id = "crowd-" + i;
        crowd.execute(
            () -> {
              rig.arrives("personal", json -> json.put("id", id));
              synchronized (most) {
                most[0] = Math.max(most[0], Thread.activeCount());
              }
              done.countDown();
            });
      }
      assertTrue(done.await(60, TimeUnit.SECONDS), "answered all but " + done.getCount());
    }
    assertEquals(people, rig.microsoft.posted().size());
    assertTrue(most[0] - before < 40, (most[0] - before) + " more platform threads");
  }

  @Test
  void it_names_itself_and_not_a_placeholder() {
    rig.arrives("personal");
    String agent = rig.microsoft.posted().getFirst().headers().get("User-Agent");
    assertTrue(String.valueOf(agent).startsWith("opt-out-advisor"), agent);
    assertFalse(String.valueOf(agent).contains("$"), agent);
  }

  @Test
  void a_large_team_is_not_asked_for_its_members() {
    rig.arrives(
        "added-to-team",
        json -> {
          for (int i = 0; i < 500; i++) {
            json.withArray("/membersAdded").addObject().put("id", "29:member-" + i);
          }
          return json;
        });
    assertEquals(1, rig.microsoft.posted().size());
    assertEquals("POST", rig.microsoft.posted().getFirst().method());
  }
}
