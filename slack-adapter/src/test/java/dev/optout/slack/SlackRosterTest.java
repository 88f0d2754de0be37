package dev.optout.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Address.Audience;
import dev.optout.bot.chat.NotSent;
import dev.optout.bot.chat.NotSent.Reason;
import dev.optout.bot.chat.Roster;
import dev.optout.bot.chat.Roster.Kind;
import dev.optout.bot.chat.Roster.Member;
import dev.optout.bot.kit.RecordingBot;
import dev.optout.bot.kit.SharedReplies;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SlackRosterTest {
  private final Bench bench = new Bench(new RecordingBot(SharedReplies.oneOfEachBlock()));
  private final Roster roster = bench.chat.roster();

  @BeforeEach
  void people() {
    bench.slack.people(
        List.of(
            user("U0ANNA", "\"tz\":\"Europe/Berlin\",\"profile\":{\"email\":\"Anna@Example.com\"}"),
            user("W0BEN", "\"tz\":\"Nowhere/Land\",\"profile\":{}"),
            user("U0LEFT", "\"deleted\":true,\"is_bot\":true"),
            user("U0BOT", "\"is_bot\":true"),
            user("U0FLOW", "\"is_workflow_bot\":true"),
            user("USLACKBOT", "\"is_bot\":false"),
            user("U0GUEST", "\"is_restricted\":true"),
            user("U0ONECHAN", "\"is_restricted\":true,\"is_ultra_restricted\":true"),
            user("U0STRANGE", "\"is_stranger\":true"),
            "{\"id\":\"U0OTHER\",\"team_id\":\"T0OTHER\"}",
            "{\"id\":\"U0GRID\",\"team_id\":\"T0OTHER\","
                + "\"enterprise_user\":{\"teams\":[\"T0ADVISOR\"]}}"));
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void everyone_is_told_page_by_page_each_of_their_kind() throws NotSent {
    Map<String, Kind> kinds =
        roster.everyone().orElseThrow().stream()
            .collect(Collectors.toMap(Member::id, Member::kind));
    assertEquals(11, kinds.size());
    assertEquals(Kind.PERSON, kinds.get("U0ANNA"));
    assertEquals(Kind.PERSON, kinds.get("W0BEN"));
    assertEquals(Kind.PERSON, kinds.get("U0GRID"));
    assertEquals(Kind.LEFT, kinds.get("U0LEFT"));
    for (String bot : List.of("U0BOT", "U0FLOW", "USLACKBOT")) {
      assertEquals(Kind.BOT, kinds.get(bot), bot);
    }
    for (String guest : List.of("U0GUEST", "U0ONECHAN", "U0STRANGE", "U0OTHER")) {
      assertEquals(Kind.GUEST, kinds.get(guest), guest);
    }
    List<FakeSlack.Call> pages = bench.slack.calls("users.list");
    assertEquals(
        List.of("", "3", "6", "9"), pages.stream().map(page -> page.field("cursor")).toList());
    pages.forEach(page -> assertEquals("500", page.field("limit")));
  }

  @Test
  void email_and_zone_are_told_where_slack_does() throws NotSent {
    List<Member> all = roster.everyone().orElseThrow();
    assertEquals(Optional.of("anna@example.com"), all.get(0).email());
    assertEquals(Optional.of(ZoneId.of("Europe/Berlin")), all.get(0).zone());
    assertEquals(Optional.empty(), all.get(1).email());
    assertEquals(Optional.empty(), all.get(1).zone());
  }

  @Test
  void a_channel_and_a_group_are_joined_with_what_is_known_of_each() throws NotSent {
    bench.slack.inRoom("U0ANNA", "U0BOT", "U0ANNA", "U0FOREIGN", "U0GUEST");
    bench.slack.inGroup("W0BEN", "U0LEFT");
    List<Member> room = roster.room("C0GENERAL");
    assertEquals(
        List.of("U0ANNA", "U0BOT", "U0FOREIGN", "U0GUEST"), room.stream().map(Member::id).toList());
    assertEquals(
        List.of(Kind.PERSON, Kind.BOT, Kind.GUEST, Kind.GUEST),
        room.stream().map(Member::kind).toList());
    assertEquals("C0GENERAL", bench.slack.calls("conversations.members").get(1).field("channel"));
    assertEquals("3", bench.slack.calls("conversations.members").get(1).field("cursor"));

    assertEquals(
        List.of(Kind.PERSON, Kind.LEFT), roster.group("S0ALL").stream().map(Member::kind).toList());
    assertEquals("S0ALL", bench.slack.calls("usergroups.users.list").getFirst().field("usergroup"));
  }

  @Test
  void the_people_are_listed_once_in_ten_minutes() throws NotSent {
    bench.slack.inRoom("U0ANNA");
    roster.everyone();
    roster.room("C0GENERAL");
    bench.clock.advance(Duration.ofMinutes(9));
    roster.everyone();
    assertEquals(4, bench.slack.calls("users.list").size());
    bench.clock.advance(Duration.ofMinutes(1));
    roster.everyone();
    assertEquals(8, bench.slack.calls("users.list").size());
    assertEquals(1, bench.slack.calls("auth.test").size());
  }

  @Test
  void a_busy_slack_is_waited_for_as_long_as_it_asks() throws NotSent {
    bench.slack.busy("users.list", 60).busy("users.list", 2);
    assertEquals(11, roster.everyone().orElseThrow().size());
    assertEquals(List.of(Duration.ofSeconds(60), Duration.ofSeconds(2)), bench.pauses);
  }

  @Test
  void a_slack_that_stays_busy_is_given_up() {
    for (int i = 0; i < 11; i++) {
      bench.slack.busy("users.list", 7);
    }
    NotSent e = assertThrows(NotSent.class, roster::everyone);
    assertEquals(Reason.BUSY, e.reason());
    assertEquals(Optional.of(Duration.ofSeconds(7)), e.waiting());
    assertEquals(Collections.nCopies(10, Duration.ofSeconds(7)), bench.pauses);
  }

  @Test
  void a_missing_scope_is_named() {
    bench.slack.script(
        "usergroups.users.list",
        200,
        Map.of(),
        "{\"ok\":false,\"error\":\"missing_scope\",\"needed\":\"usergroups:read\"}");
    NotSent e = assertThrows(NotSent.class, () -> roster.group("S0ALL"));
    assertEquals(Reason.REFUSED, e.reason());
    assertTrue(e.detail().contains("usergroups:read"), e.detail());
  }

  @Test
  void a_channel_or_group_that_is_not_there_is_gone() {
    bench.slack.fails("conversations.members", "channel_not_found");
    bench.slack.fails("usergroups.users.list", "no_such_subteam");
    for (String id : List.of("C0NONE", "no id", "")) {
      NotSent e = assertThrows(NotSent.class, () -> roster.room(id));
      assertEquals(Reason.GONE, e.reason(), id);
    }
    assertEquals(Reason.GONE, assertThrows(NotSent.class, () -> roster.group("S0")).reason());
  }

  @Test
  void people_and_channels_have_addresses_in_the_workspace_once_it_is_known() throws NotSent {
    assertEquals("slack", roster.roomAddress("C0GENERAL").workspace());
    assertEquals("T0ADVISOR", roster.workspace());
    Address person = roster.direct("U0ANNA").orElseThrow();
    assertEquals(new Place.Root("U0ANNA").address("T0ADVISOR"), person);
    assertEquals(Audience.ONE_PERSON, person.audience());
    assertTrue(roster.direct("W0BEN").isPresent());
    assertEquals(new Place.Root("C0GENERAL").address("T0ADVISOR"), roster.roomAddress("C0GENERAL"));
    for (String none : List.of("C0GENERAL", "", "u0anna", "U0:X")) {
      assertEquals(Optional.empty(), roster.direct(none), none);
    }
    assertThrows(IllegalArgumentException.class, () -> roster.roomAddress("C0:X"));
  }

  @Test
  void a_token_that_slack_does_not_know_yet_is_asked_about_again() throws NotSent {
    bench.slack.fails("auth.test", "invalid_auth");
    assertEquals(Reason.REFUSED, assertThrows(NotSent.class, roster::workspace).reason());
    assertEquals("T0ADVISOR", roster.workspace());
  }

  private static String user(String id, String more) {
    return "{\"id\":\"" + id + "\",\"team_id\":\"T0ADVISOR\"," + more + "}";
  }
}
