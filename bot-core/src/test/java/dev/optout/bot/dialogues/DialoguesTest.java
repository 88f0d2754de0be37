package dev.optout.bot.dialogues;

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
import dev.optout.bot.people.ToldProfiles;
import dev.optout.bot.reply.Block;
import dev.optout.bot.reply.Choice;
import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.Verdict;
import dev.optout.knowledge.lucene.KnowledgeIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each file in `conversations/` is one or more dialogues, parted by an empty line.
///
/// `> text` is typed, `! label` presses the button with that label, `~ PT31M` lets time pass,
/// `@ DE` lives there; of the answer, `? topic platform,platform verdict` is what was understood
/// (topics that are as good as each other with `|` between, `any` for a verdict that is another
/// test's business),
/// `= words` must stand in the reply, `- words` must not.
class DialoguesTest {
  private static final Path FOLDER = Path.of("src/test/resources/conversations");
  private static final Knowledge KNOWLEDGE = KnowledgeIndex.bundled();

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void the_dialogue_goes_as_written(Path file) throws IOException {
    Dialogue dialogue = new Dialogue();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank()) {
        dialogue = new Dialogue();
      } else if (!line.startsWith("#")) {
        dialogue.line(line.charAt(0), line.substring(1).strip(), file.getFileName() + ":" + number);
      }
    }
  }

  private static final class Dialogue {
    private final SettableClock clock = SettableClock.atStart();
    private final Person person = new Person("test", "test", "someone");
    private final Address address = new Address("test", "test", "here", Audience.ONE_PERSON);
    private Profile profile = Profile.UNKNOWN;
    private final RecentMemory memory = new RecentMemory(clock, 10);
    private final Advisor advisor =
        new Advisor(
            () -> KNOWLEDGE,
            memory,
            new NoDesk(),
            new ToldProfiles(
                p -> profile, memory.people(), () -> KNOWLEDGE.base(), Optional.empty()),
            clock);
    private Optional<Answered> answer = Optional.empty();

    void line(char kind, String text, String place) {
      switch (kind) {
        case '>' -> answer = Optional.of(advisor.answer(new ChatEvent.Said(person, address, text)));
        case '!' ->
            answer =
                Optional.of(
                    advisor.answer(
                        new ChatEvent.Pressed(person, address, choice(text, place).code())));
        case '~' -> clock.advance(Duration.parse(text));
        case '@' ->
            profile =
                new Profile(
                    Optional.ofNullable(KNOWLEDGE.base().vocabulary().regions().get(text)),
                    Optional.empty());
        case '?' ->
            assertTrue(
                isUnderstood(text.split(" ", -1)),
                () -> place + ": wants " + text + " but it is " + understood());
        case '=' -> assertTrue(says(text), () -> place + " lacks it in:\n" + reply());
        case '-' -> assertTrue(!says(text), () -> place + " has it in:\n" + reply());
        default -> throw new IllegalArgumentException(place + ": " + kind);
      }
    }

    private boolean isUnderstood(String[] wanted) {
      String[] is = understood().split(" ", -1);
      return List.of(wanted[0].split("\\|", -1)).contains(is[0])
          && wanted[1].equals(is[1])
          && (wanted[2].equals("any") || wanted[2].equals(is[2]));
    }

    private String understood() {
      Answered a = answer.orElseThrow();
      return a.topic().slug()
          + " "
          + (a.platforms().isEmpty() ? "none" : String.join(",", a.platforms()))
          + " "
          + a.verdict().map(Verdict::slug).orElse("open");
    }

    private String reply() {
      return answer.orElseThrow().reply().plainText();
    }

    private boolean says(String words) {
      return reply().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    private Choice choice(String label, String place) {
      return answer.orElseThrow().reply().blocks().stream()
          .filter(Block.Choices.class::isInstance)
          .flatMap(b -> ((Block.Choices) b).choices().stream())
          .filter(c -> c.label().equals(label))
          .findFirst()
          .orElseThrow(() -> new AssertionError(place + ": no button in:\n" + reply()));
    }
  }
}
