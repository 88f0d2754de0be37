package dev.optout.bot.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Address.Audience;
import dev.optout.bot.chat.Person;
import dev.optout.bot.kit.SettableClock;
import dev.optout.bot.question.Question;
import dev.optout.bot.question.TalkedAbout;
import dev.optout.knowledge.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentConversationsTest {
  private final SettableClock clock = SettableClock.atStart();
  private final RecentConversations conversations = new RecentConversations(clock, 2);
  private final Person ann = new Person("slack", "T1", "U1");
  private final Address dm = new Address("slack", "T1", "D1", Audience.ONE_PERSON);

  private static TalkedAbout about(String platform) {
    return TalkedAbout.first(Question.about(Topic.OPT_OUT, List.of(platform)));
  }

  @Test
  void what_was_asked_is_there_for_half_an_hour() {
    conversations.remember(ann, dm, about("linkedin"));
    clock.advance(Duration.ofMinutes(30));
    assertEquals(Optional.of(about("linkedin")), conversations.last(ann, dm));
    clock.advance(Duration.ofSeconds(1));
    assertEquals(Optional.empty(), conversations.last(ann, dm));
  }

  @Test
  void it_never_crosses_people_places_or_workspaces() {
    conversations.remember(ann, dm, about("linkedin"));
    assertEquals(Optional.empty(), conversations.last(new Person("slack", "T1", "U2"), dm));
    assertEquals(Optional.empty(), conversations.last(new Person("slack", "T2", "U1"), dm));
    assertEquals(
        Optional.empty(),
        conversations.last(ann, new Address("slack", "T1", "C1", Audience.SEVERAL_PEOPLE)));
  }

  @Test
  void the_one_longest_silent_makes_room() {
    conversations.remember(ann, dm, about("linkedin"));
    conversations.remember(new Person("slack", "T1", "U2"), dm, about("x"));
    conversations.remember(new Person("slack", "T1", "U3"), dm, about("reddit"));
    assertEquals(Optional.empty(), conversations.last(ann, dm));
  }

  @Test
  void whoever_wants_to_be_forgotten_is_forgotten_everywhere() {
    conversations.remember(ann, dm, about("linkedin"));
    Person bob = new Person("slack", "T1", "U2");
    conversations.remember(bob, dm, about("x"));
    conversations.forget(ann);
    assertEquals(Optional.empty(), conversations.last(ann, dm));
    assertEquals(Optional.of(about("x")), conversations.last(bob, dm));
  }
}
