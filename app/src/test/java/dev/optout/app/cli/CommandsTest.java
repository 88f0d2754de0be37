package dev.optout.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.optout.app.check.Part;
import dev.optout.app.eval.Made;
import dev.optout.app.settings.InvalidSettings;
import dev.optout.app.settings.Variable;
import dev.optout.bot.Answered;
import dev.optout.bot.Profiles;
import dev.optout.bot.Profiles.Profile;
import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.kit.SettableClock;
import dev.optout.bot.kit.SharedReplies;
import dev.optout.knowledge.KnowledgeFiles;
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.ReadAs;
import dev.optout.knowledge.Region;
import dev.optout.knowledge.Source;
import dev.optout.knowledge.SourceKind;
import dev.optout.knowledge.Topic;
import dev.optout.knowledge.Verdict;
import dev.optout.knowledge.Vocabulary;
import dev.optout.knowledge.lucene.KnowledgeIndex;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CommandsTest {
  private static final Region INDONESIA = new Region("ID", "Indonesia");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<String> asked = new ArrayList<>();
  private final List<Profile> seen = new ArrayList<>();
  private Supplier<Optional<Region>> defaultRegion = Optional::empty;
  private List<Part> parts = List.of(Part.on("knowledge", "9 platforms"));
  private Runnable serve = () -> {};
  private boolean isColoured = false;

  private int run(String in, String... arguments) {
    Vocabulary words = Made.vocabulary(Map.of("ID", INDONESIA), Map.of("indonesia", "ID"));
    Asking asking =
        new Asking(this::answers, this::answers, person -> List.of(), words, Set.of("linkedin"));
    return new Commands(
            Terminals.of(in, out, err, isColoured),
            () -> asking,
            () -> defaultRegion.get(),
            () -> parts,
            serve,
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

  private Function<ChatEvent, Answered> answers(Profiles profiles) {
    return event -> {
      seen.add(profiles.of(event.person()));
      asked.add(
          switch (event) {
            case ChatEvent.Said said -> said.address().conversation() + " said " + said.text();
            case ChatEvent.Pressed p -> p.address().conversation() + " pressed " + p.code();
            case ChatEvent.Filled f -> f.code();
            case ChatEvent.Opened o -> "opened";
          });
      if (asked.getLast().contains("break")) {
        throw new IllegalStateException("broken");
      }
      return new Answered(
          Topic.DATA_EXCLUDED,
          List.of("linkedin"),
          Optional.of(Verdict.NO),
          0.75,
          List.of(
              new Source(
                  "notice",
                  "Privacy notice",
                  "Example Network",
                  URI.create("https://example.com/notice"),
                  SourceKind.FIRST_PARTY,
                  LocalDate.of(2026, 11, 23),
                  ReadAs.PAGE,
                  "")),
          SharedReplies.oneOfEachBlock());
    };
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_question_is_answered_in_words_without_colours() {
    assertEquals(0, run("", "ask", "does", "linkedin", "use", "my", "DMs?"));
    assertEquals(List.of("prompt said does linkedin use my DMs?"), asked);
    assertTrue(out().startsWith("No. Example Network says"), out());
    assertTrue(out().contains("  1. Open Settings & Privacy."), out());
    assertFalse(out().contains("\u001B"), out());
    assertEquals("", err());
  }

  @Test
  void colours_are_left_out_where_they_are_not_wanted() {
    isColoured = true;
    run("", "ask", "hi");
    assertTrue(out().contains("\u001B[1;36m"), out());
    out.reset();
    run("", "ask", "--no-color", "hi");
    assertFalse(out().contains("\u001B"), out());
  }

  @Test
  void json_is_one_object_on_one_line() throws IOException {
    assertEquals(0, run("", "ask", "--json", "hi"));
    assertEquals(1, out().lines().count());
    JsonNode json = JSON.readTree(out());
    assertTrue(json.get("id").isNull());
    assertEquals("data-excluded", json.get("topic").textValue());
    assertEquals("[\"linkedin\"]", json.get("platforms").toString());
    assertEquals("no", json.get("verdict").textValue());
    assertEquals(0.75, json.get("confidence").doubleValue());
    assertTrue(json.get("text").textValue().contains("private messages"));
    assertEquals(
        "[{\"title\":\"Privacy notice\",\"url\":\"https://example.com/notice\",\"readOn\":\"2026-11-23\"}]",
        json.get("sources").toString());
  }

  @Test
  void options_say_who_asks() {
    assertEquals(0, run("", "ask", "--region", "Indonesia", "--plan", "business", "hi"));
    assertEquals(List.of(new Profile(Optional.of(INDONESIA), Optional.of(Plan.BUSINESS))), seen);
  }

  @Test
  void without_a_region_the_default_one_counts() {
    defaultRegion = () -> Optional.of(INDONESIA);
    run("", "ask", "hi");
    assertEquals(Optional.of(INDONESIA), seen.getFirst().region());
  }

  @Test
  void mistyped_commands_exit_2_and_say_what_would_be_right() {
    assertEquals(2, run("", "ask", "--region", "Atlantis", "hi"));
    assertTrue(err().contains("ISO country code"), err());
    assertEquals(2, run("", "ask", "--plan", "gold", "hi"));
    assertTrue(err().contains("personal, business, education, api"), err());
    assertEquals(2, run("", "ask", "--batch", "hi"));
    assertEquals(2, run("", "aks"));
    assertEquals(2, run("", "ask", "--wrong"));
    assertEquals(2, run(""));
    assertEquals(List.of(), asked);
    assertFalse(err().contains("\tat "), err());
  }

  @Test
  void every_command_has_help() {
    for (String command : List.of("ask", "serve", "check", "teams-package")) {
      out.reset();
      assertEquals(0, run("", command, "--help"), command);
      assertTrue(out().contains("Usage: advisor " + command), out());
    }
    assertEquals(0, run("", "--help"));
    assertTrue(out().contains("ask"), out());
    assertEquals(0, run("", "--version"));
  }

  @Test
  void a_batch_answers_each_case_in_its_own_conversation() throws IOException {
    String cases =
        """
        {"id":"a","turns":["one","two"],"region":"ID","plan":"api","expect":{}}

        {"id":7,"turns":["three"],"region":null,"plan":null}
        """;
    assertEquals(0, run(cases, "ask", "--batch"));
    assertEquals(List.of("case-1 said one", "case-1 said two", "case-3 said three"), asked);
    assertEquals(new Profile(Optional.of(INDONESIA), Optional.of(Plan.API)), seen.getFirst());
    assertEquals(Profile.UNKNOWN, seen.getLast());
    List<String> lines = out().lines().toList();
    assertEquals(2, lines.size());
    assertEquals("a", JSON.readTree(lines.get(0)).get("id").textValue());
    assertEquals(7, JSON.readTree(lines.get(1)).get("id").intValue());
  }

  @Test
  void malformed_lines_get_errors_and_do_not_stop_the_rest() throws IOException {
    String cases =
        String.join(
            "\n",
            "not json",
            "{\"id\":\"b\"}",
            "{\"turns\":[\"x\"]}",
            "{\"id\":\"c\",\"turns\":[\"x\"],\"region\":\"Atlantis\"}",
            "{\"id\":\"c\",\"turns\":[\"x\"],\"plan\":\"gold\"}",
            "[1]",
            "{\"id\":\"d\",\"turns\":[\"x\"]} {\"id\":\"e\"}",
            "\"" + "x".repeat(Lines.LONGEST) + "\"",
            "{\"id\":\"f\",\"turns\":[\"break\"]}",
            "{\"id\":\"g\",\"turns\":[\"fine\"]}");
    assertEquals(1, run(cases, "ask", "--batch"));
    List<String> lines = out().lines().toList();
    assertEquals(10, lines.size());
    for (int i = 0; i < 9; i++) {
      JsonNode error = JSON.readTree(lines.get(i));
      assertTrue(error.hasNonNull("error"), lines.get(i));
      assertEquals(i + 1, error.get("line").intValue());
    }
    assertEquals("b", JSON.readTree(lines.get(1)).get("id").textValue());
    assertEquals("f", JSON.readTree(lines.get(8)).get("id").textValue());
    assertEquals("g", JSON.readTree(lines.get(9)).get("id").textValue());
    assertTrue(JSON.readTree(lines.get(9)).has("topic"));
  }

  @Test
  void without_words_questions_are_read_line_by_line_in_one_conversation() {
    assertEquals(0, run("one\n\n2\n99\nexit\nnever\n", "ask"));
    assertEquals(
        List.of("prompt said one", "prompt pressed dates;linkedin", "prompt said 99"), asked);
    assertTrue(out().contains("[2] Since when?"), out());
  }

  @Test
  void check_exits_1_when_a_part_is_broken() {
    assertEquals(0, run("", "check"));
    parts = List.of(Part.off("Slack", "not set"), Part.broken("knowledge", "a\nb"));
    assertEquals(1, run("", "check"));
    assertTrue(out().contains("BROKEN  knowledge  a\n                   b\n"), out());
  }

  @Test
  void errors_of_people_are_told_without_a_stack_trace() {
    serve =
        () -> {
          throw InvalidSettings.of(Variable.PORT, "it is wrong");
        };
    assertEquals(1, run("", "serve"));
    assertTrue(err().contains("ADVISOR_PORT: it is wrong"), err());
    serve =
        () -> {
          throw new UserError("The port is taken.");
        };
    assertEquals(1, run("", "serve"));
    assertTrue(err().contains("The port is taken."), err());
    assertEquals(1, run("", "ask", "break"));
    assertFalse(err().contains("\tat "), err());
  }
}
