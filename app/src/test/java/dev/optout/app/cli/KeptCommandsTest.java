package dev.optout.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.app.store.Store;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Address.Audience;
import dev.optout.bot.chat.Person;
import dev.optout.bot.kit.SettableClock;
import dev.optout.bot.people.Feedback;
import dev.optout.bot.people.Note;
import dev.optout.knowledge.KnowledgeFiles;
import dev.optout.knowledge.Topic;
import dev.optout.knowledge.lucene.KnowledgeIndex;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `insight` and `knowledge release`, with a real database.
class KeptCommandsTest {
  private static final Person ANN = new Person("slack", "T1", "U1ANN");
  private static final Address PRIVATE = new Address("slack", "T1", "root:D1", Audience.ONE_PERSON);
  private static final KnowledgeFiles OWN = KnowledgeFiles.bundled();

  private final SettableClock clock = SettableClock.atStart();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Map<String, String> texts = new TreeMap<>(OWN.texts());
  @TempDir private Path data = Path.of("unset");
  private @Nullable Store opened;

  @BeforeEach
  void open() {
    opened =
        Store.open(
            new Store.Wishes(Optional.empty(), data, List.of(), 0),
            () -> KnowledgeIndex.bundled().base(),
            clock);
  }

  @AfterEach
  void close() {
    store().close();
  }

  private Store store() {
    return Objects.requireNonNull(opened);
  }

  private String run(String typed, int code, String... arguments) {
    out.reset();
    int is =
        new Commands(
                Terminals.of(typed, out, out),
                () -> {
                  throw new AssertionError("nothing is asked");
                },
                Optional::empty,
                List::of,
                () -> {},
                (f, w) -> {},
                new Curating(() -> new KnowledgeFiles(texts), Optional::empty, clock),
                KnowledgeIndex::bundled,
                Optional::empty,
                this::store,
                () -> {
                  throw new AssertionError("nothing is announced");
                })
            .run(arguments);
    String said = out.toString(StandardCharsets.UTF_8);
    assertEquals(code, is, said);
    return said;
  }

  private void change() {
    texts.computeIfPresent(
        "platforms/duolingo.yaml", (file, text) -> text.replaceFirst("status: on", "status: off"));
  }

  @Test
  void nothing_is_told_of_fewer_than_five() {
    store().memory().unanswered().count(Topic.OUT_OF_SCOPE, List.of());
    String said = run("", 0, "insight");
    assertTrue(said.contains("nothing, five times or more"), said);
    assertTrue(said.contains("fewer than 5: 1 groups"), said);
  }

  @Test
  void what_is_missing_and_what_is_wrong_is_told() {
    for (int i = 0; i < 7; i++) {
      store().memory().unanswered().count(Topic.UNKNOWN_PLATFORM, List.of("Mastodon"));
      store()
          .memory()
          .feedbacks()
          .add(
              new Feedback(
                  new Person("slack", "T1", "U" + i),
                  Topic.OPT_OUT,
                  List.of("linkedin"),
                  Optional.of(Feedback.Fault.STEPS_DO_NOT_WORK)));
    }
    String said = run("", 0, "insight");
    assertTrue(said.contains("7  unknown-platform  Mastodon"), said);
    assertTrue(said.contains("0 helped, 7 not  opt-out  linkedin"), said);
    assertTrue(said.contains("mostly: steps-do-not-work"), said);
    String json = run("", 0, "insight", "--format", "json");
    assertTrue(json.contains("\"times\":7"), json);
    assertFalse(json.contains("U1"), "nobody is named");
  }

  @Test
  void the_first_release_tells_nobody() {
    store().memory().people().follow(ANN, Set.of("duolingo"));
    assertTrue(run("", 0, "knowledge", "release").contains("Nobody is told"));
    assertTrue(run("", 0, "knowledge", "release").contains("Nothing changed"));
    assertEquals(List.of(), store().releases().due(10));
  }

  @Test
  void a_note_is_shown_first_and_sent_only_where_the_curator_agrees() {
    run("", 0, "knowledge", "release");
    store().memory().people().follow(ANN, Set.of("duolingo"));
    store().memory().people().seen(ANN, PRIVATE, LocalDate.EPOCH);
    change();
    String declined = run("no\n", 1, "knowledge", "release");
    assertTrue(declined.contains("off by default"), declined);
    assertTrue(declined.contains("1 note for 1 follower."), declined);
    assertTrue(declined.contains("Not released."), declined);
    assertTrue(run("", 0, "knowledge", "release", "--dry-run").contains("off by default"));
    assertEquals(List.of(), store().releases().due(10));

    assertTrue(run("yes\n", 0, "knowledge", "release").contains("1 person will be told"));
    assertEquals(List.of(ANN), store().releases().due(10));
    List<Note> notes = store().releases().claim(ANN);
    assertEquals("Duolingo", notes.getFirst().name());
    assertTrue(run("", 0, "knowledge", "release", "--status").contains("sending: 1"));
    assertTrue(run("", 0, "knowledge", "release").contains("Nothing changed"));
  }
}
