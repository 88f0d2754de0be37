package dev.optout.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.optout.app.bench.Stage;
import dev.optout.app.cli.Terminals;
import dev.optout.app.settings.Settings;
import dev.optout.app.store.DatabaseNotOpened;
import dev.optout.bot.kit.SettableClock;
import dev.optout.knowledge.KnowledgeFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The wired program, with the real knowledge.
class MainTest {
  private static final String GUID = "11111111-2222-3333-4444-555555555555";

  private static final Map<String, String> SLACK =
      Map.of(
          "ADVISOR_SLACK_BOT_TOKEN", "xoxb-1234567890-abcdefgh5678",
          "ADVISOR_SLACK_SIGNING_SECRET", "0123456789abcdef0123456789abcdef");

  private static final Map<String, String> TEAMS =
      Map.of(
          "ADVISOR_TEAMS_APP_ID", GUID,
          "ADVISOR_TEAMS_APP_PASSWORD", "a-secret-of-azure",
          "ADVISOR_TEAMS_TENANT_ID", GUID);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  /// Kept between tests and builds, so that the language model is unpacked once.
  private static final Path DATA = Path.of("target", "data").toAbsolutePath();

  @TempDir private Path folder = Path.of("unset");

  @SafeVarargs
  private Main program(Map<String, String>... variables) {
    Map<String, String> all =
        new HashMap<>(
            Map.of(
                "ADVISOR_DATA", DATA.toString(), "ADVISOR_PORT", "0", "ADVISOR_PRIVATE_PORT", "0"));
    for (Map<String, String> some : variables) {
      all.putAll(some);
    }
    return new Main(
        Terminals.of("", out, err),
        () -> Settings.of(all),
        KnowledgeFiles::bundled,
        SettableClock.atStart());
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void ask_answers_from_the_real_knowledge_with_sources() {
    assertEquals(0, program().run("ask", "does linkedin use my DMs to train AI?"), err());
    assertTrue(out().startsWith("No"), out());
    assertTrue(out().contains("Sources, checked on"), out());
    assertTrue(out().contains("https://"), out());
  }

  @Test
  void a_question_alone_and_one_with_options_get_the_same_answer() {
    assertEquals(0, program().run("ask", "does", "linkedin", "use my DMs to train AI?"));
    String plain = out();
    out.reset();
    assertEquals(0, program().run("ask", "--no-color", "does linkedin use my DMs to train AI?"));
    assertEquals(plain, out());
  }

  @Test
  void bench_measures_every_stage_on_the_cases_of_a_file() throws Exception {
    Path cases = folder.resolve("cases.jsonl");
    Files.writeString(cases, "{\"turns\": [\"how do i opt out on linkedin\", \"and on x?\"]}\n");
    String[] command = {"bench", "--seconds", "1", "--starts", "0", "--format", "json"};
    List<String> words = new ArrayList<>(List.of(command));
    words.add(cases.toString());
    assertEquals(0, program().run(words.toArray(String[]::new)), err::toString);
    JsonNode json = new ObjectMapper().readTree(out());
    assertTrue(json.path("questions").asInt() > 1, out());
    for (Stage stage : Stage.values()) {
      assertTrue(json.path("milliseconds").path(stage.slug()).path("p50").asDouble() > 0, out());
    }
    assertTrue(json.path("indexBytes").asLong() > 100_000, out());
  }

  @Test
  void bench_says_what_is_wrong_with_a_file() throws Exception {
    Path cases = folder.resolve("cases.jsonl");
    Files.writeString(cases, "no json\n");
    assertEquals(1, program().run("bench", "--seconds", "1", cases.toString()));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("one JSON object a line"));
  }

  @Test
  void the_rehearsal_goes_well() throws Exception {
    assertEquals(0, Rehearsal.run());
  }

  @Test
  void check_with_nothing_set_finds_nothing_broken() {
    assertEquals(0, program().run("check"), out());
    assertTrue(out().contains("on      knowledge"), out());
    assertTrue(out().contains("on      meaning"), out());
    assertTrue(out().contains("off     Slack"), out());
  }

  @Test
  void where_the_language_model_cannot_be_unpacked_words_alone_will_do() throws Exception {
    Path inTheWay = Files.writeString(folder.resolve("file"), "in the way");
    Map<String, String> data = Map.of("ADVISOR_DATA", inTheWay.resolve("data").toString());
    program(data).run("check");
    assertTrue(out().contains("off     meaning"), out());
    assertTrue(out().replaceAll("\\s+", " ").contains("change ADVISOR_DATA"), out());
    assertEquals(0, program(data).run("ask", "does linkedin use my DMs to train AI?"), err());
    out.reset();
    assertEquals(1, program(data, Map.of("ADVISOR_EMBEDDINGS", "on")).run("check"));
    assertTrue(out().contains("BROKEN  meaning"), out());
  }

  @Test
  void serving_goes_on_with_words_alone_too() throws Exception {
    Path folderOfData = Files.createDirectories(folder.resolve("data"));
    Files.writeString(folderOfData.resolve("embedding"), "in the way");
    Deque<AutoCloseable> open = new ArrayDeque<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      String page = program(Map.of("ADVISOR_DATA", folderOfData.toString())).start(open);
      String health = get(client, URI.create(page).resolve("/health"));
      assertTrue(health.contains("\"ok\"") && health.contains("language model"), health);
      assertTrue(health.contains("advisor.db"), health);
    } finally {
      closeAll(open);
    }
  }

  @Test
  void serving_needs_a_database_and_says_what_to_do_without_one() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("file"), "in the way");
    Main program = program(Map.of("ADVISOR_DATA", inTheWay.resolve("data").toString()));
    DatabaseNotOpened e =
        assertThrows(DatabaseNotOpened.class, () -> program.start(new ArrayDeque<>()));
    assertTrue(String.valueOf(e.getMessage()).contains("set ADVISOR_DATA"), e.getMessage());
  }

  @Test
  void what_is_told_at_the_prompt_is_kept() {
    Map<String, String> data = Map.of("ADVISOR_DATA", folder.resolve("kept").toString());
    assertEquals(0, program(data).run("ask", "does linkedin use my DMs to train AI?"), err());
    assertFalse(Files.exists(folder.resolve("kept/advisor.db")), "nothing was to be kept");
    assertEquals(0, program(data).run("ask", "my region is Indonesia"), err());
    assertTrue(out().contains("from now on I answer for Indonesia"), out());
    out.reset();
    assertEquals(0, program(data).run("ask", "what do you know about me"), err());
    assertTrue(out().contains("You live in Indonesia"), out());
    assertEquals(0, program(data).run("ask", "how do I opt out of linkedin"), err());
    out.reset();
    assertEquals(0, program(data).run("ask", "and since when?"), err());
    assertFalse(out().contains("LinkedIn:"), "a command goes on from no other");
  }

  @Test
  void the_language_model_can_be_switched_off() {
    Path untouched = folder.resolve("data");
    assertEquals(
        0,
        program(Map.of("ADVISOR_DATA", untouched.toString(), "ADVISOR_EMBEDDINGS", "off"))
            .run("check"),
        out());
    assertTrue(out().contains("ADVISOR_EMBEDDINGS is off"), out());
    assertFalse(Files.exists(untouched));
  }

  @Test
  void check_shows_what_is_set_without_secrets_and_says_what_it_did_not_ask() {
    assertEquals(0, program(SLACK, TEAMS).run("check"), out());
    assertTrue(out().contains("xoxb-…5678"), out());
    assertTrue(out().contains("not checked"), out());
    for (String secret : new String[] {"abcdefgh", "0123456789abcdef", "a-secret"}) {
      assertFalse(out().contains(secret), out());
    }
  }

  @Test
  void check_names_every_part_that_is_broken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> hangUp(taken));
      assertEquals(
          1,
          program(
                  Map.of(
                      "ADVISOR_PRIVATE_PORT",
                      String.valueOf(taken.getLocalPort()),
                      "ADVISOR_DEFAULT_REGION",
                      "Atlantis"))
              .run("check"));
    }
    assertTrue(out().contains("BROKEN  web page"), out());
    assertTrue(out().contains("BROKEN  region"), out());
    out.reset();
    assertEquals(1, program(Map.of("ADVISOR_PROXY", "nonsense")).run("check"));
    assertTrue(out().contains("BROKEN  settings"), out());
    assertTrue(out().contains("on      knowledge"), out());
  }

  /// A neighbour that is no advisor.
  private static void hangUp(ServerSocket taken) {
    try {
      taken.setSoTimeout(10_000);
      taken.accept().close();
    } catch (java.io.IOException e) {
      // the test is over
    }
  }

  @Test
  void serve_answers_a_question_of_the_page_and_counts_it() throws Exception {
    Deque<AutoCloseable> open = new ArrayDeque<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI page = URI.create(program(Map.of("ADVISOR_DEFAULT_REGION", "Indonesia")).start(open));
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(page.resolve("/api/ask"))
                  .header("Content-Type", "application/json")
                  .POST(
                      BodyPublishers.ofString(
                          "{\"text\":\"does linkedin use my DMs to train AI?\",\"conversation\":\""
                              + "0".repeat(32)
                              + "\",\"person\":\""
                              + "1".repeat(32)
                              + "\"}"))
                  .build(),
              BodyHandlers.ofString());
      assertEquals(200, answer.statusCode(), answer.body());
      assertTrue(answer.body().contains("\"type\":\"verdict\",\"word\":\"No\""), answer.body());
      String health = get(client, page.resolve("/health"));
      assertTrue(health.contains("\"ok\"") && health.contains("meaning"), health);
      String metrics = get(client, page.resolve("/metrics"));
      assertTrue(metrics.contains("advisor_questions_total{chat=\"web\""), metrics);
      assertFalse(metrics.contains("DMs"), metrics);
      assertTrue(out().contains("off     webhooks"), out());
    } finally {
      closeAll(open);
    }
  }

  @Test
  void serve_opens_the_public_listener_for_chats_and_refuses_forged_calls() throws Exception {
    Deque<AutoCloseable> open = new ArrayDeque<>();
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      // a proxy that nobody listens at keeps the adapters from calling out
      Map<String, String> offline =
          Map.of("ADVISOR_PROXY", "http://127.0.0.1:9", "ADVISOR_PORT", String.valueOf(port));
      program(SLACK, TEAMS, offline).start(open);
      for (String path : new String[] {"/slack/events", "/api/messages"}) {
        int status =
            client
                .send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                    BodyHandlers.ofString())
                .statusCode();
        assertEquals(401, status, path);
      }
    } finally {
      closeAll(open);
    }
  }

  @Test
  void serve_says_plainly_that_a_port_is_taken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      assertEquals(1, program(Map.of("ADVISOR_PRIVATE_PORT", port)).run("serve"));
    }
    assertTrue(err().contains("ADVISOR_PRIVATE_PORT"), err());
  }

  private Map<String, String> layer(String about) throws Exception {
    Path notes = folder.resolve("layer/company/rules.yaml");
    Files.createDirectories(notes.getParent());
    Files.writeString(
        notes,
        """
        name: Example Ltd
        contact: privacy@example.com
        notes:
          - id: chatgpt
            about: [%s]
            says: Personal accounts are not allowed for work.
            writtenOn: 2026-11-20
            checkAgainOn: 2027-05-20
        """
            .formatted(about));
    return Map.of("ADVISOR_KNOWLEDGE", folder.resolve("layer").toAbsolutePath().toString());
  }

  @Test
  void the_company_s_own_note_comes_first() throws Exception {
    assertEquals(0, program(layer("chatgpt")).run("ask", "how do I opt out of chatgpt"), err());
    String note = "From your company: Personal accounts are not allowed for work.";
    assertTrue(out().stripLeading().startsWith(note), out());
    assertTrue(out().contains("Example Ltd"), out());
    assertTrue(out().contains("privacy@example.com"), out());
    out.reset();
    program(layer("chatgpt")).run("ask", "how do I opt out of linkedin");
    assertFalse(out().contains("From your company"), out());
  }

  @Test
  void a_broken_layer_leaves_ours_in_service_and_is_told() throws Exception {
    Map<String, String> broken = layer("nowhere");
    assertEquals(0, program(broken).run("ask", "how do I opt out of chatgpt"), err());
    assertFalse(out().contains("From your company"), out());
    out.reset();
    assertEquals(1, program(broken).run("check"));
    assertTrue(out().contains("BROKEN  company knowledge"), out());
    assertTrue(out().replaceAll("\\s+", " ").contains("Still in force: ours alone"), out());
    Deque<AutoCloseable> open = new ArrayDeque<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI page = URI.create(program(broken).start(open));
      String health = get(client, page.resolve("/health"));
      assertTrue(health.contains("company/rules.yaml#notes[0].about"), health);
    } finally {
      closeAll(open);
    }
  }

  @Test
  void the_app_package_of_teams_is_written() {
    Path file = folder.resolve("teams.zip");
    assertEquals(1, program().run("teams-package", file.toString()));
    assertTrue(err().contains("ADVISOR_TEAMS_"), err());
    assertEquals(
        0,
        program(TEAMS, Map.of("ADVISOR_PUBLIC_URL", "https://bot.example.com"))
            .run("teams-package", file.toString()),
        err());
    assertTrue(file.toFile().length() > 0);
  }

  private static String get(HttpClient client, URI page) throws Exception {
    return client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()).body();
  }

  private static void closeAll(Deque<AutoCloseable> open) throws Exception {
    while (!open.isEmpty()) {
      open.pop().close();
    }
  }
}
