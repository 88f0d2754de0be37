package dev.optout.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.optout.bot.kit.SettableClock;
import dev.optout.knowledge.KnowledgeFiles;
import dev.optout.knowledge.lucene.KnowledgeIndex;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The curator's commands, on the real knowledge and on folders that are made here.
class KnowledgeCommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final KnowledgeFiles OWN = KnowledgeFiles.bundled();

  private static final String NOTES =
      """
      name: Acme Ltd
      notes:
        - id: chatgpt
          about: [chatgpt]
          says: Use the company's account only.
          writtenOn: 2026-11-20
          checkAgainOn: 2027-05-20
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final SettableClock clock = SettableClock.atStart();
  private Optional<Path> layer = Optional.empty();
  @TempDir private Path folder = Path.of("unset");

  private int run(String... arguments) {
    out.reset();
    err.reset();
    String[] all = new String[arguments.length + 1];
    all[0] = "knowledge";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return new Commands(
            Terminals.of("", out, err),
            () -> {
              throw new AssertionError("nothing is asked");
            },
            Optional::empty,
            List::of,
            () -> {},
            (f, w) -> {},
            new Curating(() -> OWN, () -> layer, clock),
            KnowledgeIndex::bundled,
            Optional::empty,
            Terminals.noStore(),
            () -> {
              throw new AssertionError("nothing is announced");
            })
        .run(all);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private Path write(String name, Map<String, String> texts) {
    Path root = folder.resolve(name);
    texts.forEach(
        (file, text) -> {
          try {
            Files.createDirectories(root.resolve(file).getParent());
            Files.writeString(root.resolve(file), text);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return root;
  }

  private String write(String name, String file, String text) {
    return write(name, Map.of(file, text)).toString();
  }

  @Test
  void list_has_a_line_for_each_subject_with_its_figures() throws IOException {
    assertEquals(0, run("list"));
    assertTrue(out().contains("oldest read"), out());
    assertTrue(out().lines().anyMatch(l -> l.startsWith("linkedin ")), out());
    assertEquals(0, run("list", "--format", "json"));
    JsonNode list = JSON.readTree(out());
    assertEquals(OWN.read().subjects().size(), list.size());
    for (JsonNode entry : list) {
      JsonNode sure = entry.get("confidence");
      int claims = 0;
      for (JsonNode count : sure) {
        claims += count.asInt();
      }
      assertEquals(entry.get("claims").asInt(), claims, entry.toString());
      assertTrue(entry.get("sources").asInt() > 0, entry.toString());
    }
  }

  @Test
  void show_prints_every_claim_of_one_subject_with_its_sources() throws IOException {
    assertEquals(0, run("show", "linkedin"));
    assertTrue(out().startsWith("LinkedIn (platform)"), out());
    assertTrue(out().contains("sources"), out());
    String byId = out();
    assertEquals(0, run("show", "LinkedIn"));
    assertEquals(byId, out());
    assertEquals(0, run("show", "linkedin", "--format", "json"));
    JsonNode json = JSON.readTree(out());
    for (JsonNode claim : json.get("claims")) {
      assertFalse(claim.get("sources").isEmpty(), claim.toString());
      assertTrue(claim.get("checkAgainOn").asText().startsWith("20"), claim.toString());
    }
  }

  @Test
  void show_of_what_is_not_there_says_where_to_look() {
    assertEquals(1, run("show", "nowhere"));
    assertTrue(err().contains("`advisor knowledge list` names all"), err());
  }

  @Test
  void show_has_the_notes_of_the_company() {
    layer = Optional.of(Path.of(write("layer", "company/rules.yaml", NOTES)));
    assertEquals(0, run("show", "chatgpt"));
    assertTrue(out().contains("Use the company's account only."), out());
    assertTrue(out().contains("company/rules.yaml#notes.chatgpt · 2026-11-20"), out());
  }

  @Test
  void check_of_our_own_files_is_clean_in_every_format() throws IOException {
    assertEquals(0, run("check"), out());
    assertTrue(out().contains("files are good"), out());
    assertEquals(0, run("check", "--format", "github"));
    assertEquals("", out());
    assertEquals(0, run("check", "--format", "json"));
    assertTrue(JSON.readTree(out()).get("ok").asBoolean());
  }

  @Test
  void check_says_file_line_field_and_remedy_of_everything_at_once() throws IOException {
    String broken =
        write(
            "layer",
            "company/rules.yaml",
            NOTES.replace("[chatgpt]", "[chatgpd]").replace("2026-11-20", "2026-11-31"));
    String file = Path.of(broken).resolve("company/rules.yaml").toString();
    assertEquals(1, run("check", broken));
    assertEquals(2, out().lines().count(), out());
    assertTrue(out().contains(file + ":4: notes[0].about"), out());
    assertTrue(out().contains(file + ":6: notes[0].writtenOn"), out());
    assertEquals("2 problems.\n", err());
    assertEquals(1, run("check", broken, "--format", "github"));
    assertTrue(out().contains("::error file=" + file + ",line=4,title=Knowledge::"), out());
    assertEquals(1, run("check", broken, "--format", "json"));
    JsonNode problem = JSON.readTree(out()).get("problems").get(0);
    assertEquals(file, problem.get("file").asText());
    assertEquals(4, problem.get("line").asInt());
  }

  @Test
  void check_passes_no_folder_that_is_not_there_or_cannot_be_read() throws IOException {
    assertEquals(1, run("check", folder.resolve("nowhere").toString()));
    assertFalse(out().isBlank());
    Path file = Path.of(write("latin", "company/rules.yaml", NOTES)).resolve("company/rules.yaml");
    Files.write(file, (NOTES + "# caf\u00E9\n").getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(1, run("check", folder.resolve("latin").toString()));
    assertTrue(out().startsWith(file + ":"), out());
  }

  @Test
  void stale_tells_what_falls_due_and_where_to_read_again() throws IOException {
    assertEquals(0, run("stale"), out());
    assertTrue(out().startsWith("Nothing is due up to "), out());
    clock.advance(Duration.ofDays(400));
    assertEquals(1, run("stale"));
    assertTrue(out().contains("platforms/linkedin.yaml: "), out());
    assertTrue(out().contains("https://"), out());
    assertEquals(1, run("stale", "--within", "3m", "--format", "json"));
    assertFalse(JSON.readTree(out()).get(0).get("claims").isEmpty());
    assertEquals(2, run("stale", "--within", "soon"));
    assertTrue(err().contains("write 30d, 6w or 3m"), err());
  }

  @Test
  void stale_has_the_notes_of_the_company() {
    layer = Optional.of(Path.of(write("layer", "company/rules.yaml", NOTES)));
    clock.advance(Duration.ofDays(400));
    run("stale");
    assertTrue(out().contains("company/rules.yaml: 1 claim, due from 2027-05-20 on"), out());
  }

  @Test
  void find_finds_claims_by_their_words() throws IOException {
    assertEquals(0, run("find", "linkedin", "direct", "messages"));
    assertTrue(out().contains("platforms/linkedin.yaml#"), out());
    assertEquals(0, run("find", "linkedin", "--format", "json"));
    assertFalse(JSON.readTree(out()).isEmpty());
    assertEquals(1, run("find", "xyzzyplugh"));
    assertEquals("No claim has these words.\n", err());
  }

  @Test
  void diff_of_two_layers_tells_what_changed_for_people_and_programs() throws IOException {
    String before = write("before", "company/rules.yaml", NOTES);
    String after = write("after", "company/rules.yaml", NOTES.replace("only.", "or none."));
    assertEquals(1, run("diff", before, after));
    assertEquals(
        "Acme Ltd\n  Note changed: [about: chatgpt] Use the company's account or none\n", out());
    assertEquals(1, run("diff", before, after, "--format", "json"));
    JsonNode changes = JSON.readTree(out()).get("changes");
    assertEquals(1, changes.size());
    assertEquals("advice-changed", changes.get(0).get("kind").asText());
    assertEquals(0, run("diff", before, before));
    assertEquals("Nothing changed in meaning.\n", out());
  }

  @Test
  void diff_of_two_whole_folders() {
    Path before = write("before", OWN.texts());
    Path after = write("after", OWN.texts());
    String grok = OWN.texts().getOrDefault("platforms/grok.yaml", "");
    write("after", "platforms/grok.yaml", grok.replaceFirst("(?m)^owner: .*$", "owner: Acme Ltd"));
    assertEquals(1, run("diff", before.toString(), after.toString()));
    assertTrue(out().startsWith("Grok\n  Owner now Acme Ltd (before: "), out());
    assertEquals(2, out().lines().count(), out());
  }

  @Test
  void diff_compares_no_broken_folder() {
    String good = write("good", "company/rules.yaml", NOTES);
    String broken = write("broken", "company/rules.yaml", NOTES.replace("[chatgpt]", "[no]"));
    assertEquals(2, run("diff", good, broken));
    assertEquals("", out());
    assertTrue(err().startsWith(broken + " has 1 problem, so it cannot be compared:\n"), err());
    assertTrue(err().contains("company/rules.yaml#notes[0].about"), err());
    assertEquals(2, run("diff", good));
  }

  @Test
  void new_begins_a_file_that_check_refuses_until_it_is_filled_in() throws IOException {
    assertEquals(0, run("new", "new-app", "--dir", folder.toString()), err());
    Path file = folder.resolve("platforms/new-app.yaml");
    assertTrue(Files.readString(file).contains("TODO"));
    assertEquals(1, run("check", folder.toString()));
    assertTrue(out().contains("TODO"), out());
    Files.writeString(file, "mine");
    assertEquals(1, run("new", "new-app", "--dir", folder.toString()));
    assertEquals("mine", Files.readString(file));
    assertTrue(err().contains("is there already"), err());
    assertEquals(1, run("new", "New App", "--dir", folder.toString()));
    assertEquals(1, run("new", "../up", "--dir", folder.toString()));
    assertFalse(Files.exists(folder.resolve("up.yaml")));
  }

  @Test
  void anchor_prints_what_a_file_needs_to_find_a_passage_again() {
    String document =
        write(
                "documents",
                "terms.md",
                """
                # Terms

                We may use  **your posts** to train models.
                We may use your photos to show ads.
                """)
            + "/terms.md";
    assertEquals(0, run("anchor", document, "your", "posts", "to", "train"), err());
    assertTrue(
        out().matches("    find: \"your posts to train\"\n    sha256: [0-9a-f]{64}\n"), out());
    assertEquals(1, run("anchor", document, "we", "may", "use"));
    assertTrue(err().contains("stand in 2 passages"), err());
    assertEquals(1, run("anchor", document, "sell"));
    assertTrue(err().contains("stand in no passage"), err());
    assertEquals(1, run("anchor", document, "a b c d e f g h i"));
    assertTrue(err().contains("at most 8 words"), err());
    assertEquals(1, run("anchor", document + "x", "posts"));
    assertTrue(err().contains("Cannot read"), err());
  }
}
