package dev.optout.bot.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.Topic;
import dev.optout.knowledge.lucene.KnowledgeIndex;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every platform answers the questions that everybody asks, from its own statements.
class EveryPlatformTest {
  private static final Knowledge KNOWLEDGE = KnowledgeIndex.bundled();
  private static final Person PERSON = new Person("test", "test", "someone");
  private static final Address ADDRESS = new Address("test", "test", "here", Audience.ONE_PERSON);

  static Stream<Platform> platforms() {
    return KNOWLEDGE.base().platforms().stream();
  }

  private static Answered ask(String text) {
    SettableClock clock = SettableClock.atStart();
    Advisor advisor =
        new Advisor(
            () -> KNOWLEDGE,
            new RecentMemory(clock, 10),
            new NoDesk(),
            p -> Profile.UNKNOWN,
            clock);
    return advisor.answer(new ChatEvent.Said(PERSON, ADDRESS, text));
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void it_answers_what_everybody_asks(Platform platform) {
    String name = platform.name();
    answers(platform, Topic.OPT_OUT, "How do I opt out of AI training on " + name + "?");
    answers(platform, Topic.DATA_USED, "What data does " + name + " use to train AI?");
    answers(platform, Topic.DEFAULT, "Is AI training on by default on " + name + "?");
    answers(platform, Topic.OPT_OUT_EFFECT, "What does opting out of " + name + " do?");
    answers(platform, Topic.CHANGES, "What changed at " + name + " recently?");
  }

  private static void answers(Platform platform, Topic topic, String question) {
    Answered answered = ask(question);
    String text = PlainText.of(answered.reply());
    assertEquals(topic, answered.topic(), question);
    assertEquals(List.of(platform.id()), answered.platforms(), question);
    assertFalse(text.contains("I found no reviewed statement"), () -> question + "\n" + text);
    boolean noChange = topic == Topic.CHANGES && text.contains("No change is recorded up to");
    boolean sourced = answered.reply().blocks().stream().anyMatch(Block.Sources.class::isInstance);
    assertTrue(sourced || noChange, () -> question + "\n" + text);
    // more than an opening line: statements, steps or a dated sentence stand below it
    boolean body =
        answered.reply().blocks().stream()
            .anyMatch(
                b ->
                    b instanceof Block.Bullets
                        || b instanceof Block.Steps
                        || b instanceof Block.Paragraph);
    assertTrue(body || !answered.sources().isEmpty(), () -> question + "\n" + text);
  }
}
