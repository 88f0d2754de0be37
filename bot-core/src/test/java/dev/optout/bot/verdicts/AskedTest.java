package dev.optout.bot.verdicts;

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
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Slug;
import dev.optout.knowledge.Verdict;
import dev.optout.knowledge.lucene.KnowledgeIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each line of `verdicts/asked.txt` is a question and its true answer.
///
/// `Not quite:` before the words means that the answer begins with a correction.
class AskedTest {
  private static final Knowledge KNOWLEDGE = KnowledgeIndex.bundled();
  private static final String CORRECTS = "Not quite:";

  static Stream<String> lines() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/verdicts/asked.txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void the_verdict_is_true_for_the_question_as_typed(String line) {
    List<String> fields = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
    Answered answer = ask(fields.get(1), fields.get(2), fields.get(3));
    String reply = answer.reply().plainText();
    String verdict = answer.verdict().map(Verdict::slug).orElse("open");
    assertTrue(List.of(fields.get(0).split(", ")).contains(verdict), () -> verdict + ":\n" + reply);
    boolean corrects = fields.get(4).startsWith(CORRECTS);
    assertEquals(corrects, reply.startsWith("Not quite"), reply);
    String words = corrects ? fields.get(4).substring(CORRECTS.length()).strip() : fields.get(4);
    assertTrue(reply.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT)), reply);
    assertFalse(reply.contains("Not confirmed. Not confirmed"), reply);
  }

  private static Answered ask(String typed, String region, String plan) {
    SettableClock clock = SettableClock.atStart();
    Profile profile =
        new Profile(
            Optional.ofNullable(KNOWLEDGE.base().vocabulary().regions().get(region)),
            Slug.parse(Plan.class, plan));
    Advisor advisor =
        new Advisor(
            () -> KNOWLEDGE, new RecentMemory(clock, 10), new NoDesk(), p -> profile, clock);
    return advisor.answer(
        new ChatEvent.Said(
            new Person("test", "test", "someone"),
            new Address("test", "test", "here", Audience.ONE_PERSON),
            typed));
  }
}
