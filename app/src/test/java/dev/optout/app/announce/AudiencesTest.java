package dev.optout.app.announce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.bot.announce.Acts;
import dev.optout.bot.announce.Announcement;
import dev.optout.bot.announce.Announcement.Status;
import dev.optout.bot.announce.Delivery;
import dev.optout.bot.announce.Delivery.Recipient;
import dev.optout.bot.chat.NotSent;
import dev.optout.bot.chat.Person;
import dev.optout.bot.chat.Roster;
import dev.optout.bot.chat.Roster.Member;
import dev.optout.bot.kit.FixedRoster;
import dev.optout.bot.people.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whom an announcement goes to.
class AudiencesTest {
  private static final String TEAMS_ANN = "aaaaaaaa-0000-4000-8000-000000000001";
  private static final String TEAMS_BOB = "bbbbbbbb-0000-4000-8000-000000000001";

  @TempDir private Path data = Path.of("unset");
  private Rig rig;

  @BeforeEach
  void open() {
    rig = new Rig(data.resolve("data"));
    rig.slack.roster(
        new FixedRoster(
            "slack",
            "T0ADVISOR",
            List.of(
                member("U0ANN", Roster.Kind.PERSON),
                member("U0BOB", Roster.Kind.PERSON),
                member("U0GUEST", Roster.Kind.GUEST),
                member("U0GONE", Roster.Kind.LEFT),
                member("B0BOT", Roster.Kind.BOT))));
    rig.teams.roster(new TeamsPeople());
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private static Member member(String id, Roster.Kind kind) {
    return new Member(
        id,
        kind,
        Optional.of(id.toLowerCase(java.util.Locale.ROOT) + "@example.com"),
        Optional.of(ZoneId.of("Asia/Jakarta")));
  }

  /// Teams lists nobody, but the members of a team.
  private static final class TeamsPeople implements Roster {
    @Override
    public String workspace() {
      return "tenant";
    }

    @Override
    public Optional<List<Member>> everyone() {
      return Optional.empty();
    }

    @Override
    public List<Member> room(String room) {
      return List.of(
          new Member(
              TEAMS_ANN, Roster.Kind.PERSON, Optional.of("u0ann@example.com"), Optional.empty()),
          new Member(TEAMS_BOB, Roster.Kind.PERSON, Optional.empty(), Optional.empty()));
    }

    @Override
    public List<Member> group(String group) throws NotSent {
      throw new NotSent(NotSent.Reason.GONE, "no groups");
    }

    @Override
    public Optional<dev.optout.bot.chat.Address> direct(String person) {
      return Optional.empty();
    }

    @Override
    public dev.optout.bot.chat.Address roomAddress(String room) {
      return new dev.optout.bot.chat.Address(
          "teams", "tenant", room, dev.optout.bot.chat.Address.Audience.SEVERAL_PEOPLE);
    }
  }

  private Audiences.Found find(String who) throws NotSent {
    Announcement a = rig.written();
    Announcement addressed =
        Rig.done(rig.acts.address(Rig.AUTHOR, a.id(), a.revision(), Map.of(Acts.WHO, who)));
    return rig.audiences().find(addressed);
  }

  private List<String> ids(String who) throws NotSent {
    return find(who).recipients().stream()
        .filter(r -> r.skipped().isEmpty())
        .map(Recipient::id)
        .toList();
  }

  @Test
  void everyone_in_slack_is_all_active_members() throws NotSent {
    assertEquals(List.of("U0ANN", "U0BOB"), ids("everyone slack"));
    assertEquals(List.of("U0ANN", "U0BOB", "U0GUEST"), ids("everyone slack\nwith guests"));
    assertEquals(ZoneId.of("Asia/Jakarta"), find("everyone slack").recipients().getFirst().zone());
  }

  @Test
  void everyone_in_teams_is_whoever_has_the_app() throws NotSent {
    rig.met("teams", "tenant", TEAMS_ANN);
    rig.met("teams", "another-tenant", TEAMS_BOB);
    assertEquals(List.of(TEAMS_ANN), ids("everyone teams"));
    rig.store.memory().people().left(new Person("teams", "tenant", TEAMS_ANN));
    assertEquals(List.of(), ids("everyone teams"));
  }

  @Test
  void members_of_a_team_without_the_app_are_counted_as_not_reached() throws NotSent {
    rig.met("teams", "tenant", TEAMS_ANN);
    List<Recipient> found = find("members teams:19:abc@thread.tacv2").recipients();
    assertEquals(2, found.size());
    assertEquals(Optional.empty(), found.get(0).skipped());
    assertEquals(Optional.of("does not have the app"), found.get(1).skipped());
  }

  @Test
  void a_channel_is_one_recipient() throws NotSent {
    Recipient room = find("channel slack:C0GENERAL").recipients().getFirst();
    assertEquals(Delivery.Kind.ROOM, room.kind());
    assertEquals("room C0GENERAL", room.address().orElseThrow().conversation());
  }

  @Test
  void a_region_is_what_people_told() throws NotSent {
    Person ann = rig.met("slack", "T0ADVISOR", "U0ANN");
    Person bob = rig.met("slack", "T0ADVISOR", "U0BOB");
    rig.store.memory().people().tell(ann, new Told(Optional.of("DE"), Optional.empty()));
    rig.store.memory().people().tell(bob, new Told(Optional.of("ID"), Optional.empty()));
    assertEquals(List.of("U0ANN"), ids("region Germany"));
    assertEquals(List.of("U0ANN"), ids("region EU"), "a group holds its countries");
    assertEquals(List.of("U0BOB"), ids("region ID"));
  }

  @Test
  void followers_who_left_or_are_on_the_page_are_not_written_to() throws NotSent {
    for (Person person :
        List.of(
            new Person("slack", "T0ADVISOR", "U0ANN"),
            new Person("slack", "T0ADVISOR", "U0GONE"),
            new Person("web", "web", "1".repeat(32)))) {
      rig.store.memory().people().follow(person, Set.of("linkedin"));
    }
    assertEquals(List.of("U0ANN"), ids("followers linkedin"));
    assertTrue(find("followers linkedin").remarks().getFirst().startsWith("1 who follow linkedin"));
  }

  @Test
  void a_pasted_list_accounts_for_every_line() throws NotSent {
    rig.met("teams", "tenant", TEAMS_ANN);
    List<Recipient> found =
        find("slack:U0ANN\nslack:U0GONE\nslack:U0NOBODY\nslack:U0GUEST\nteams:%s\nteams:%s\n"
                    .formatted(TEAMS_ANN, TEAMS_BOB)
                + "u0bob@example.com\nstranger@example.com\nslack:U0ANN")
            .recipients();
    assertEquals(
        List.of(
            Optional.empty(),
            Optional.of("has left"),
            Optional.of("nobody has this id"),
            Optional.of("is a guest"),
            Optional.empty(),
            Optional.of("has not met the bot"),
            Optional.empty(),
            Optional.of("nobody is known to have this address")),
        found.stream().map(Recipient::skipped).toList());
  }

  @Test
  void what_begins_with_not_takes_away_in_the_other_chat_too() throws NotSent {
    rig.met("teams", "tenant", TEAMS_ANN);
    rig.people =
        new PeopleList(
            List.of(
                new PeopleList.Human(
                    Map.of("slack", "U0ANN", "teams", TEAMS_ANN),
                    Optional.empty(),
                    Optional.empty())));
    assertEquals(List.of("U0BOB"), ids("everyone slack\neveryone teams\nnot teams:" + TEAMS_ANN));
  }

  @Test
  void whoever_is_in_both_chats_gets_one_copy_where_they_were_last() throws NotSent {
    rig.met("slack", "T0ADVISOR", "U0ANN");
    rig.clock.advance(Duration.ofDays(2));
    rig.met("teams", "tenant", TEAMS_ANN);
    assertEquals(List.of("U0ANN", "U0BOB", TEAMS_ANN), ids("everyone slack, everyone teams"));
    assertTrue(find("everyone slack, everyone teams").remarks().getFirst().contains("two copies"));
    rig.people = people("");
    assertEquals(List.of("U0BOB", TEAMS_ANN), ids("everyone slack, everyone teams"));
    rig.people = people("slack");
    assertEquals(List.of("U0ANN", "U0BOB"), ids("everyone slack, everyone teams"));
    assertTrue(
        find("everyone slack, everyone teams").remarks().getFirst().startsWith("1 person is"));
  }

  @Test
  void what_people_ask_for_goes_before_the_list_and_the_last_word_counts() throws NotSent {
    Person slack = rig.met("slack", "T0ADVISOR", "U0ANN");
    Person teams = rig.met("teams", "tenant", TEAMS_ANN);
    rig.people = people("slack", Optional.of("ann@example.com"));
    announceHere(teams);
    assertEquals(List.of("U0BOB", TEAMS_ANN), ids("everyone slack, everyone teams"));
    assertEquals(List.of(TEAMS_ANN), ids("ann@example.com"));
    rig.clock.advance(Duration.ofMinutes(1));
    announceHere(slack);
    rig.people = people("teams", Optional.of("ann@example.com"));
    assertEquals(List.of("U0ANN", "U0BOB"), ids("everyone slack, everyone teams"));
    assertEquals(List.of("U0ANN"), ids("ann@example.com"));
  }

  private void announceHere(Person person) {
    rig.store
        .memory()
        .people()
        .tell(person, Told.NOTHING.announceHere(Optional.of(rig.clock.instant())));
  }

  private static PeopleList people(String prefers) {
    return people(prefers, Optional.empty());
  }

  private static PeopleList people(String prefers, Optional<String> email) {
    return new PeopleList(
        List.of(
            new PeopleList.Human(
                Map.of("slack", "U0ANN", "teams", TEAMS_ANN),
                email,
                Optional.of(prefers).filter(p -> !p.isEmpty()))));
  }

  @Test
  void the_same_address_in_both_chats_is_the_same_person() throws NotSent {
    rig.met("teams", "tenant", TEAMS_ANN);
    rig.clock.advance(Duration.ofDays(1));
    rig.met("slack", "T0ADVISOR", "U0ANN");
    assertEquals(
        List.of("U0ANN", "U0BOB"), ids("everyone slack\nmembers teams:19:abc@thread.tacv2"));
  }

  @Test
  void a_chat_that_is_off_is_told() {
    Announcement a = rig.written();
    Announcement addressed =
        Rig.done(
            rig.acts.address(Rig.AUTHOR, a.id(), a.revision(), Map.of(Acts.WHO, "everyone teams")));
    Audiences none =
        new Audiences(
            chat -> Optional.empty(),
            rig.store.memory().people(),
            () -> PeopleList.EMPTY,
            () -> Rig.KNOWLEDGE,
            java.time.ZoneOffset.UTC);
    NotSent e = assertThrows(NotSent.class, () -> none.find(addressed));
    assertTrue(e.detail().contains("Teams is not set up"), e.detail());
  }

  @Test
  void an_audience_that_cannot_be_counted_goes_back_to_its_author_with_the_reason() {
    Announcement a = rig.written();
    rig.acts.address(Rig.AUTHOR, a.id(), a.revision(), Map.of(Acts.WHO, "group slack:S0LEGAL"));
    rig.slack.roster(new TeamsPeople());
    rig.carriage.look(a.id());
    Announcement now = rig.now(a);
    assertEquals(Status.DRAFT, now.status());
    assertEquals(Optional.of("It could not be counted: no groups"), now.note());
  }

  @Test
  void a_list_of_people_is_read_with_every_problem_at_once() throws IOException {
    Path file = data.resolve("people.csv");
    Files.writeString(
        file,
        "slack,teams,email,prefers\nU0ANN,%s,ann@example.com,teams\n\n# nobody\n,%s,,\n"
            .formatted(TEAMS_ANN, TEAMS_BOB));
    PeopleList read = PeopleList.read(file);
    assertEquals(2, read.humans().size());
    assertEquals(Optional.of("teams"), read.find("slack", "U0ANN").orElseThrow().prefers());
    Files.writeString(file, "ann,,x,mail\nU0BOB,1,,\nU0BOB,,,\na,b,c,d,e\n");
    PeopleList.Malformed e = assertThrows(PeopleList.Malformed.class, () -> PeopleList.read(file));
    String message = String.valueOf(e.getMessage());
    for (String line : List.of("line 1", "line 2", "line 3", "line 4")) {
      assertTrue(message.contains(line), message);
    }
    assertTrue(message.contains("U0BOB is in line 2 already"), message);
  }
}
