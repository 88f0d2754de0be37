package dev.optout.bot.dialogues;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.bot.Advisor;
import dev.optout.bot.Answered;
import dev.optout.bot.Profiles.Profile;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Address.Audience;
import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.chat.Person;
import dev.optout.bot.kit.SettableClock;
import dev.optout.bot.people.NoDesk;
import dev.optout.bot.people.RecentMemory;
import dev.optout.bot.reply.Block;
import dev.optout.bot.reply.Choice;
import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.Search;
import dev.optout.knowledge.Topic;
import dev.optout.knowledge.Zones;
import dev.optout.knowledge.lucene.KnowledgeIndex;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// With a bound under which every topic is too unsure.
class DidYouMeanTest {
  private static final Knowledge OWN = KnowledgeIndex.bundled();
  private static final Zones UNSURE =
      new Zones(
          Zones.NONE.outside(),
          Zones.NONE.later(),
          Zones.NONE.talk(),
          new Zones.Bound(1, List.of(), List.of()));

  private final SettableClock clock = SettableClock.atStart();
  private final Person person = new Person("test", "test", "someone");
  private final Address address = new Address("test", "test", "here", Audience.ONE_PERSON);
  private final Advisor advisor =
      new Advisor(
          () -> new Knowledge(OWN.base(), new UnsureSearch(OWN.search())),
          new RecentMemory(clock, 10),
          new NoDesk(),
          p -> Profile.UNKNOWN,
          clock);

  @Test
  void three_readings_are_offered_and_a_click_answers() {
    Answered unsure = advisor.answer(new ChatEvent.Said(person, address, "linkedin and elections"));

    assertEquals(Topic.CLARIFY, unsure.topic());
    assertEquals(List.of("linkedin"), unsure.platforms());
    assertTrue(unsure.reply().plainText().contains("I am not sure what you mean"));
    List<Choice> choices =
        unsure.reply().blocks().stream()
            .filter(Block.Choices.class::isInstance)
            .flatMap(b -> ((Block.Choices) b).choices().stream())
            .toList();
    assertEquals(3, choices.stream().map(Choice::code).distinct().count());
    for (Choice choice : choices) {
      Answered chosen = advisor.answer(new ChatEvent.Pressed(person, address, choice.code()));
      assertTrue(chosen.topic().isAboutKnowledge(), choice.label());
      assertEquals(List.of("linkedin"), chosen.platforms());
    }
  }

  private record UnsureSearch(Search search) implements Search {
    @Override
    public Sought seek(String words) {
      Sought sought = search.seek(words);
      return new Sought() {
        @Override
        public List<Match> claims(Set<String> subjects, int limit) {
          return sought.claims(subjects, limit);
        }

        @Override
        public Map<Topic, Double> topics() {
          return sought.topics();
        }

        @Override
        public Zones zones() {
          return UNSURE;
        }
      };
    }

    @Override
    public boolean knows(String word) {
      return search.knows(word);
    }

    @Override
    public Optional<String> meant(String word) {
      return search.meant(word);
    }

    @Override
    public Zones.Fitted zones() {
      return new Zones.Fitted(UNSURE, UNSURE);
    }
  }
}
