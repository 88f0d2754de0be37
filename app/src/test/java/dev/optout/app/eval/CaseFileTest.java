package dev.optout.app.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFileTest {
  private static final String GOOD =
      """
      {"id": "ID", "turns": ["hi"], "expect": {"topic": ["help"]}}
      """;

  @TempDir private Path folder = Path.of("unset");

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private List<String> problems(Path... paths) {
    InvalidCases invalid =
        assertThrows(InvalidCases.class, () -> CaseFile.read(List.of(paths), Made.READER));
    return invalid.problems().stream().map(p -> p.toString().replace(folder + "/", "")).toList();
  }

  @Test
  void a_case_may_say_everything() throws IOException, InvalidCases {
    Path file =
        file(
            "a.jsonl",
            """
            \uFEFF{"id": "a", "lang": "id", "turns": ["one", "two"], "region": "ID",\
             "plan": "business", "expect": {"topic": ["opt-out", "rights"],\
             "platforms": ["x"], "platformsAlt": [["x", "grok"]], "platformsWithin": ["grok"],\
             "verdict": ["yes", null], "must": ["a"], "mustNot": ["b"]}, "tags": ["t"],\
             "group": "g"}\r

            """);
    Case read = CaseFile.read(List.of(file), Made.READER).getFirst().cases().getFirst();
    assertEquals(List.of("one", "two"), read.turns());
    assertEquals("ID", read.profile().region().orElseThrow().code());
    assertEquals("id", read.language());
    assertEquals(Optional.of("g"), read.group());
    assertEquals("g", read.family());
    assertEquals(2, read.expect().verdicts().size());
  }

  @Test
  void a_folder_is_one_set_of_all_its_files() throws IOException, InvalidCases {
    file("b.jsonl", GOOD.replace("ID", "b"));
    file("a.jsonl", GOOD.replace("ID", "a"));
    file("notes.txt", "not a case");
    List<CaseFile> sets = CaseFile.read(List.of(folder), Made.READER);
    assertEquals(List.of("a", "b"), sets.getFirst().cases().stream().map(Case::id).toList());
    assertEquals("a", sets.getFirst().cases().getFirst().family());
  }

  @Test
  void all_that_is_wrong_in_all_files_is_told_with_its_line() throws IOException {
    Path one = file("one.jsonl", GOOD + "\nnot json\n" + GOOD + "{\"id\": \"x\"}\n");
    Path two = file("two.jsonl", "\n");
    List<String> problems = problems(one, two, folder.resolve("three.jsonl"));
    assertEquals(
        List.of(
            "one.jsonl:3", "one.jsonl:4", "one.jsonl:5", "one.jsonl:5", "two.jsonl", "three.jsonl"),
        problems.stream().map(p -> p.substring(0, p.indexOf(": "))).toList());
    assertTrue(problems.get(1).contains("`id` ID is used in one.jsonl:1"), problems.get(1));
    assertTrue(problems.get(2).contains("`turns` must be a list"), problems.get(2));
    assertTrue(problems.get(3).contains("`expect.topic` must be a list"), problems.get(3));
    assertTrue(problems.get(4).contains("there is no case"), problems.get(4));
    assertTrue(problems.get(5).contains("there is no such file"), problems.get(5));
  }

  @Test
  void a_file_in_another_encoding_is_refused() throws IOException {
    Path file = folder.resolve("latin.jsonl");
    Files.write(file, new byte[] {'{', (byte) 0xE9, '}'});
    assertEquals(List.of("latin.jsonl: is not UTF-8: save it as UTF-8"), problems(file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"topic\": [\"helpp\"]         | `expect.topic` holds `helpp`: known are data-used",
        "\"topic\": \"help\"            | `expect.topic` must be a list of",
        "\"platforms\": \"x\"           | `expect.platforms` must be a list of texts",
        "\"platformsAlt\": [\"x\"]      | `expect.platformsAlt` must be a list of texts",
        "\"verdict\": \"maybe\"         | `expect.verdict` must be yes, no, depends or unknown",
        "\"verdict\": []                | `expect.verdict` is an empty list",
        "\"must\": [\"(\"]              | `expect.must` holds no regular expression: Unclosed group",
        "\"mustNot\": [1]               | `expect.mustNot` must be a list of texts"
      },
      ignoreLeadingAndTrailingWhitespace = true)
  void what_is_expected_must_have_its_form(String field, String problem) throws IOException {
    String topic = field.contains("topic") ? "" : "\"topic\": [\"help\"], ";
    Path file =
        file(
            "a.jsonl",
            "{\"id\": \"a\", \"turns\": [\"hi\"], \"expect\": {" + topic + field + "}}\n");
    List<String> problems = problems(file);
    assertTrue(problems.getFirst().startsWith("a.jsonl:1: " + problem), problems.toString());
  }
}
