package dev.optout.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.app.cli.Terminal;
import dev.optout.app.settings.Settings;
import dev.optout.app.settings.Variable;
import dev.optout.bot.kit.SettableClock;
import dev.optout.knowledge.KnowledgeFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the README tells people to type works, and what it names exists.
class ReadmeTest {
  private static final Path ROOT = Path.of("..");

  private static final Pattern SHELL_WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  /// Kept between tests and builds, so that the language model is unpacked once.
  private static final Path DATA = Path.of("target", "data").toAbsolutePath();

  private static List<String> lines() throws IOException {
    return Files.readAllLines(ROOT.resolve("README.md"));
  }

  /// Every command that needs no chat account; serving is shown by the test of the wiring.
  static Stream<String> commands() throws IOException {
    return lines().stream()
        .filter(line -> line.startsWith("./advisor "))
        .map(line -> line.replaceAll("\\s+#.*", ""))
        .filter(line -> !line.startsWith("./advisor serve"))
        .toList()
        .stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void a_command_of_the_readme_works(String line) {
    List<String> words = new ArrayList<>();
    Matcher m = SHELL_WORD.matcher(line.replaceAll("[<>] \\S+", ""));
    while (m.find()) {
      String word = m.group(1) == null ? m.group(2) : m.group(1);
      // the tests run in the folder of their module
      words.add(word.matches("(knowledge|app)/.*") ? ROOT.resolve(word).toString() : word);
    }
    String in =
        line.contains("--batch")
            ? "{\"id\":\"1\",\"turns\":[\"hi\",\"how do i turn it off on linkedin\"]}\n"
            : "what is gdpr\nexit\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            false,
            100);
    Map<String, String> variables =
        Map.of(
            "ADVISOR_DATA", DATA.toString(),
            "ADVISOR_PORT", "0",
            "ADVISOR_PRIVATE_PORT", "0");
    Main program =
        new Main(
            terminal,
            () -> Settings.of(variables),
            KnowledgeFiles::bundled,
            SettableClock.atStart());
    int status = program.run(words.subList(1, words.size()).toArray(String[]::new));
    assertEquals(0, status, () -> out.toString(StandardCharsets.UTF_8) + err);
    assertFalse(out.toString(StandardCharsets.UTF_8).isBlank(), line);
  }

  @Test
  void there_are_commands_to_try() throws IOException {
    assertTrue(commands().count() >= 6);
  }

  @Test
  void every_variable_is_explained() throws IOException {
    String text = String.join("\n", lines());
    for (Variable variable : Variable.values()) {
      boolean family =
          variable.key().startsWith("ADVISOR_SLACK_")
              || variable.key().startsWith("ADVISOR_TEAMS_");
      assertTrue(text.contains("`" + variable.key() + "`") || family, variable.key());
    }
  }

  @Test
  void every_file_that_it_names_exists() throws IOException {
    Pattern path =
        Pattern.compile("(?:\\]\\(|`)((?:docs|knowledge|slack-adapter|bot-core|app)/[^)`\\s]*)");
    List<String> missing = new ArrayList<>();
    for (String line : lines()) {
      Matcher m = path.matcher(line);
      while (m.find()) {
        if (!Files.exists(ROOT.resolve(m.group(1)))) {
          missing.add(m.group(1));
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void its_sections_stand_in_the_order_that_people_need() throws IOException {
    List<String> sections =
        lines().stream().filter(l -> l.startsWith("## ")).map(l -> l.substring(3)).toList();
    assertEquals(
        Arrays.asList(
            "Try it in a minute",
            "Set up Slack",
            "Set up Teams",
            "Announce",
            "Run it for real",
            "Add a platform",
            "Map of the house",
            "Decisions",
            "Changes"),
        sections);
  }
}
