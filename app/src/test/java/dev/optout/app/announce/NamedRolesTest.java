package dev.optout.app.announce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.app.settings.Announcing;
import dev.optout.app.settings.Announcing.Pacing;
import dev.optout.app.settings.Announcing.Somebody;
import dev.optout.bot.announce.Roles.Role;
import dev.optout.bot.announce.When;
import dev.optout.bot.chat.Chat;
import dev.optout.bot.chat.Person;
import dev.optout.bot.chat.Roster.Kind;
import dev.optout.bot.chat.Roster.Member;
import dev.optout.bot.kit.FixedRoster;
import dev.optout.bot.kit.ScriptedChat;
import dev.optout.bot.kit.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Who may do what.
class NamedRolesTest {
  private static final String GUID = "BBBBBBBB-0000-4000-8000-000000000001";
  private static final Person ANN = new Person("slack", "T1", "U0ANN");

  private final SettableClock clock = SettableClock.atStart();
  private final ScriptedChat slack = new ScriptedChat("slack", address -> address);
  private final ScriptedChat teams = new ScriptedChat("teams", address -> address);
  private PeopleList people = PeopleList.EMPTY;

  private Optional<Chat> chat(String name) {
    return switch (name) {
      case "slack" -> Optional.of(slack);
      case "teams" -> Optional.of(teams);
      default -> Optional.empty();
    };
  }

  private final NamedRoles roles =
      new NamedRoles(
          new Announcing(
              List.of(new Somebody("slack", "S0COMMS"), new Somebody("terminal", "ann")),
              List.of(new Somebody("teams", GUID), new Somebody("slack", "S0COMMS")),
              List.of(new Somebody("slack", "U0ROOT")),
              false,
              Set.of(),
              When.Hours.USUAL,
              Pacing.USUAL,
              Optional.empty()),
          this::chat,
          () -> people,
          clock);

  private void comms(Member... members) {
    slack.roster(new FixedRoster("slack", "T1", List.of(members)));
    teams.roster(new FixedRoster("teams", "tenant", List.of()));
  }

  private static Member member(String id, Kind kind) {
    return new Member(id, kind, Optional.empty(), Optional.empty());
  }

  @Test
  void members_of_a_named_group_have_its_role_while_they_are_in_it() {
    comms(member("U0ANN", Kind.PERSON), member("U0EVE", Kind.GUEST));
    assertEquals(Set.of(Role.AUTHOR, Role.APPROVER), roles.of(ANN));
    assertEquals(Set.of(), roles.of(new Person("slack", "T1", "U0EVE")), "guests have none");
    comms();
    assertFalse(roles.of(ANN).isEmpty(), "believed for five minutes");
    clock.advance(Duration.ofMinutes(6));
    assertEquals(Set.of(), roles.of(ANN));
  }

  @Test
  void people_are_named_by_id_in_their_own_workspace_only() {
    comms();
    assertEquals(Set.of(Role.ADMIN), roles.of(new Person("slack", "T1", "U0ROOT")));
    assertEquals(Set.of(), roles.of(new Person("slack", "T2", "U0ROOT")));
    assertEquals(
        Set.of(Role.APPROVER),
        roles.of(new Person("teams", "TENANT", GUID.toLowerCase(java.util.Locale.ROOT))));
    assertEquals(Set.of(), roles.of(new Person("teams", "tenant", "U0ROOT")));
    assertEquals(Set.of(Role.AUTHOR), roles.of(new Person("terminal", "terminal", "ann")));
    assertEquals(Set.of(), roles.of(new Person("web", "web", "U0ROOT")));
  }

  @Test
  void approvers_are_those_who_are_named_and_those_in_named_groups() {
    comms(member("U0ANN", Kind.PERSON));
    assertEquals(List.of(new Person("teams", "tenant", GUID), ANN), roles.approvers());
  }

  @Test
  void one_human_being_is_known_by_the_list() {
    comms();
    Person other = new Person("teams", "tenant", GUID.toLowerCase(java.util.Locale.ROOT));
    assertFalse(roles.areOne(ANN, other));
    people =
        new PeopleList(
            List.of(
                new PeopleList.Human(
                    Map.of("slack", ANN.id(), "teams", other.id()),
                    Optional.empty(),
                    Optional.empty())));
    assertTrue(roles.areOne(ANN, other));
    assertEquals(List.of(other), roles.elsewhere(ANN));
    assertEquals(List.of(), roles.elsewhere(new Person("slack", "T1", "U0EVE")));
  }
}
