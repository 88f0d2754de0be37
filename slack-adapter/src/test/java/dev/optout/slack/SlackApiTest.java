package dev.optout.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Address.Audience;
import dev.optout.bot.chat.NotSent;
import dev.optout.bot.chat.NotSent.Reason;
import dev.optout.bot.chat.Person;
import dev.optout.bot.kit.RecordingBot;
import dev.optout.bot.kit.SettableClock;
import dev.optout.bot.kit.SharedReplies;
import dev.optout.bot.reply.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// [SlackChat#send] and what becomes of each way in which Slack can fail.
final class SlackApiTest {
  private static final Address CHANNEL = new Place.Root("C0GENERAL").address("T0ADVISOR");
  private static final Reply REPLY = SharedReplies.oneOfEachBlock();

  private final RecordingBot bot = new RecordingBot(REPLY);
  private final Bench bench = new Bench(bot);

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void what_is_seen_for_a_moment_comes_later_as_a_direct_message() {
    Person person = new Person("slack", "T", "U1");
    for (Place place : List.of(new Place.Private("C1", "U1"), new Place.Home("U1"))) {
      assertEquals(
          new Place.Root("U1").address("T"), bench.chat.lasting(person, place.address("T")));
    }
    Address thread = new Place.InThread("C1", "1.2").address("T");
    assertEquals(thread, bench.chat.lasting(person, thread));
    assertEquals(
        new Place.Root("D1").address("T"),
        bench.chat.lasting(person, new Place.InThread("D1", "1.2").address("T")));
  }

  @Test
  void a_reply_is_put_where_its_address_says() throws NotSent {
    String id = bench.chat.send(CHANNEL, REPLY);
    FakeSlack.Call call = bench.slack.calls("chat.postMessage").getFirst();
    assertEquals("C0GENERAL", call.field("channel"));
    assertEquals("", call.field("thread_ts"));
    assertTrue(id.startsWith("D0PERSON1:1795521800.000"), id);

    bench.chat.send(new Place.InThread("C1", "1.2").address("T"), REPLY);
    assertEquals("1.2", bench.slack.calls("chat.postMessage").get(1).field("thread_ts"));
    bench.chat.send(new Place.Private("C1", "U1").address("T"), REPLY);
    assertEquals("U1", bench.slack.calls("chat.postMessage").get(2).field("channel"));
    assertEquals("V0HOME1", bench.chat.send(new Place.Home("U1").address("T"), REPLY));
  }

  @Test
  void an_address_of_another_chat_is_refused() {
    Address teams = new Address("teams", "T", "root:C1", Audience.SEVERAL_PEOPLE);
    Address broken = new Address("slack", "T", "nowhere", Audience.SEVERAL_PEOPLE);
    assertThrows(IllegalArgumentException.class, () -> bench.chat.send(teams, REPLY));
    assertThrows(IllegalArgumentException.class, () -> bench.chat.send(broken, REPLY));
  }

  @Test
  void slacks_errors_are_reasons() {
    Map<String, Reason> reasons =
        Map.of(
            "ratelimited", Reason.BUSY,
            "channel_not_found", Reason.GONE,
            "is_archived", Reason.GONE,
            "user_disabled", Reason.GONE,
            "cannot_dm_bot", Reason.GONE,
            "invalid_auth", Reason.REFUSED,
            "missing_scope", Reason.REFUSED,
            "something_new", Reason.REFUSED,
            "internal_error", Reason.UNKNOWN);
    reasons.forEach(
        (error, reason) -> {
          bench.slack.fails("chat.postMessage", error);
          assertEquals(reason, reasonOfSending(), error);
        });
  }

  @Test
  void a_message_is_sent_once_and_not_again_by_itself() {
    bench.slack.busy("chat.postMessage", 5);
    assertEquals(Reason.BUSY, reasonOfSending());
    assertEquals(1, bench.slack.calls().size());
    assertEquals(List.of(), bench.pauses);
  }

  @Test
  void the_wait_that_slack_asks_for_is_told() {
    bench.slack.busy("chat.postMessage", 75);
    NotSent e = assertThrows(NotSent.class, () -> bench.chat.send(CHANNEL, REPLY));
    assertEquals(Optional.of(Duration.ofSeconds(75)), e.waiting());
    bench.slack.fails("chat.postMessage", "ratelimited");
    NotSent unsaid = assertThrows(NotSent.class, () -> bench.chat.send(CHANNEL, REPLY));
    assertEquals(Optional.empty(), unsaid.waiting());
  }

  @Test
  void a_message_is_replaced_where_it_landed() throws NotSent {
    Address person = new Place.Root("U0PERSON1").address("T0ADVISOR");
    bench.slack.script(
        "chat.postMessage",
        200,
        Map.of(),
        "{\"ok\":true,\"channel\":\"D0PERSON1\",\"ts\":\"1795521800.000100\"}");
    String id = bench.chat.send(person, REPLY);
    assertEquals("D0PERSON1:1795521800.000100", id);

    bench.chat.replace(person, id, SharedReplies.longest());
    FakeSlack.Call call = bench.slack.calls("chat.update").getFirst();
    assertEquals(1, bench.slack.calls("chat.update").size());
    assertEquals("D0PERSON1", call.field("channel"));
    assertEquals("1795521800.000100", call.field("ts"));
    assertTrue(call.field("blocks").contains("It depends"));
  }

  @Test
  void a_replacement_whose_blocks_are_refused_leaves_none_of_the_old_ones() throws NotSent {
    bench.slack.fails("chat.update", "invalid_blocks");
    bench.chat.replace(CHANNEL, "D0PERSON1:1.2", REPLY);
    FakeSlack.Call plain = bench.slack.calls("chat.update").get(1);
    assertEquals("[]", plain.field("blocks"));
    assertTrue(plain.field("text").contains("Caution"));
  }

  @Test
  void a_message_that_cannot_be_replaced_says_why() {
    bench.slack.fails("chat.update", "message_not_found").busy("chat.update", 9);
    NotSent gone = assertThrows(NotSent.class, () -> bench.chat.replace(CHANNEL, "C1:1.2", REPLY));
    assertEquals(Reason.GONE, gone.reason());
    NotSent busy = assertThrows(NotSent.class, () -> bench.chat.replace(CHANNEL, "C1:1.2", REPLY));
    assertEquals(Optional.of(Duration.ofSeconds(9)), busy.waiting());
    for (String id : List.of("", "1.2", "C1", "C1:", ":1.2", "C1:1.2:3", "c1:1.2", "V0HOME1")) {
      assertThrows(
          IllegalArgumentException.class, () -> bench.chat.replace(CHANNEL, id, REPLY), id);
    }
  }

  @Test
  void an_answer_that_is_no_answer_leaves_it_unknown() {
    bench.slack.script("chat.postMessage", 503, Map.of(), "<html>down</html>");
    assertEquals(Reason.UNKNOWN, reasonOfSending());
    bench.slack.script("chat.postMessage", 200, Map.of(), "<html>proxy</html>");
    assertEquals(Reason.UNKNOWN, reasonOfSending());
  }

  @Test
  void a_slack_that_says_nothing_in_time_leaves_it_unknown() {
    Rhythm impatient = Bench.rhythm(Duration.ofSeconds(30), Duration.ofMillis(300));
    try (Bench slow = new Bench(bot, impatient, 10)) {
      slow.slack.silent("chat.postMessage");
      NotSent e = assertThrows(NotSent.class, () -> slow.chat.send(CHANNEL, REPLY));
      assertEquals(Reason.UNKNOWN, e.reason());
      assertEquals(1, slow.slack.calls().size());
    }
  }

  @Test
  void a_slack_that_cannot_be_reached_was_sent_nothing() {
    URI nobody;
    try (FakeSlack gone = new FakeSlack()) {
      nobody = gone.apiBaseUrl();
    }
    try (SlackChat chat = new SlackChat(Bench.settings(nobody), bot, SettableClock.atStart())) {
      NotSent e = assertThrows(NotSent.class, () -> chat.send(CHANNEL, REPLY));
      assertEquals(Reason.BUSY, e.reason());
    }
  }

  @Test
  void when_only_a_part_was_shown_it_is_unknown_what_people_saw() {
    bench.slack.script("chat.postMessage", 200, Map.of(), "{\"ok\":true,\"ts\":\"1.1\"}");
    bench.slack.fails("chat.postMessage", "channel_not_found");
    NotSent e =
        assertThrows(NotSent.class, () -> bench.chat.send(CHANNEL, SharedReplies.longest()));
    assertEquals(Reason.UNKNOWN, e.reason());
  }

  @Test
  void a_missing_scope_is_named_for_the_operator() {
    bench.slack.script(
        "chat.postMessage",
        200,
        Map.of(),
        "{\"ok\":false,\"error\":\"missing_scope\",\"needed\":\"chat:write\",\"provided\":\"commands\"}");
    assertEquals(Reason.REFUSED, reasonOfSending());
    String trouble = bench.chat.trouble().orElseThrow();
    assertTrue(trouble.contains("chat:write"), trouble);
  }

  @Test
  void errors_hold_neither_token_nor_text() {
    bench.slack.fails("chat.postMessage", "invalid_auth");
    NotSent e = assertThrows(NotSent.class, () -> bench.chat.send(CHANNEL, REPLY));
    String all = e + bench.chat.trouble().orElseThrow();
    assertFalse(all.contains("xoxb") || all.contains("private messages"), all);
  }

  private Reason reasonOfSending() {
    return assertThrows(NotSent.class, () -> bench.chat.send(CHANNEL, REPLY)).reason();
  }
}
