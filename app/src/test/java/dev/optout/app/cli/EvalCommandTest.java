package dev.optout.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.app.eval.Made;
import dev.optout.bot.Answered;
import dev.optout.bot.Profiles.Profile;
import dev.optout.bot.kit.SettableClock;
import dev.optout.bot.kit.SharedReplies;
import dev.optout.knowledge.KnowledgeFiles;
import dev.optout.knowledge.Topic;
import dev.optout.knowledge.lucene.KnowledgeIndex;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalCommandTest {
  private static final String CASES =
      """
      {"id": "right", "turns": ["hi"], "region": "ID", "expect": {"topic": ["opt-out"]}}
      {"id": "wrong", "turns": ["one", "two"], "expect": {"topic": ["dates"], "must": ["zebra"]}}
      """;

  @TempDir private Path folder = Path.of("unset");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<Profile> profiles = new ArrayList<>();

  /// The bot takes everything for a question about opting out of LinkedIn.
  private int run(String... arguments) {
    Asking asking =
        new Asking(
            known ->
                event -> {
                  profiles.add(known.of(event.person()));
                  return new Answered(
                      Topic.OPT_OUT,
                      List.of("linkedin"),
                      Optional.empty(),
                      0.75,
                      List.of(),
                      SharedReplies.oneOfEachBlock());
                },
            profiles ->
                event -> {
                  throw new AssertionError("a measurement remembers nothing");
                },
            person -> List.of(),
            Made.VOCABULARY,
            Set.of("linkedin"));
    return new Commands(
            Terminals.of("", out, err),
            () -> asking,
            Optional::empty,
            List::of,
            () -> {},
            (f, w) -> {},
            new Curating(KnowledgeFiles::bundled, Optional::empty, SettableClock.atStart()),
            KnowledgeIndex::bundled,
            Optional::empty,
            Terminals.noStore(),
            () -> {
              throw new AssertionError("nothing is announced");
            })
        .run(arguments);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void files_are_scored_apart_whatever_the_score() throws IOException {
    String one = file("one.jsonl", CASES);
    String two = file("two.jsonl", CASES.lines().findFirst().orElseThrow());
    assertEquals(0, run("eval", one, two));
    assertTrue(out().contains(one + "\n"), out());
    assertTrue(out().contains(two + "\n"), out());
    assertTrue(out().matches("(?s).*full pass +50.0% of 2.*full pass +100.0% of 1.*"), out());
    assertTrue(out().contains("   1  dates → opt-out"), out());
    assertTrue(out().matches("(?s).*0.7 to 0.8 +2 +75.0% +50.0%.*"), out());
    assertTrue(out().contains("of 3 turns"), out());
    assertFalse(out().contains("zebra"), out());
    assertEquals("ID", profiles.getFirst().region().orElseThrow().code());
    assertEquals(Profile.UNKNOWN, profiles.get(1));
  }

  @Test
  void failing_cases_are_told_with_their_reasons_when_asked_for() throws IOException {
    assertEquals(0, run("eval", "--fails", file("one.jsonl", CASES)));
    assertTrue(
        out()
            .contains(
                """
                FAIL wrong
                     one // two
                     topic: opt-out where dates is right
                     must: the text lacks zebra
                     got: opt-out [linkedin] no verdict |"""),
        out());
  }

  @Test
  void a_report_is_written_into_a_folder_that_may_be_new() throws IOException {
    Path report = folder.resolve("a/b");
    assertEquals(0, run("eval", file("one.jsonl", CASES), "--report", report.toString()));
    Path page = report.resolve("eval.html");
    assertTrue(out().contains("The report is " + page), out());
    assertTrue(Files.readString(page).contains("Opt-Out Advisor, 2026-11-24: 2 questions"));
  }

  @Test
  void bad_lines_are_all_told_and_nothing_is_scored() throws IOException {
    String bad = file("bad.jsonl", CASES + "no\n{\"id\": 1, \"turns\": []}\n");
    assertEquals(2, run("eval", bad, folder.resolve("none").toString()));
    String told = err.toString(StandardCharsets.UTF_8);
    assertTrue(told.contains(bad + ":3: not JSON: "), told);
    assertTrue(told.contains(bad + ":4: `turns` must be a list of one or more texts\n"), told);
    assertTrue(told.contains("none: there is no such file"), told);
    assertTrue(told.endsWith("4 problems: nothing was scored.\n"), told);
    assertEquals("", out());
    assertEquals(2, run("eval"));
  }
}
