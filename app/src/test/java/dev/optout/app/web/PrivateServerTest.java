package dev.optout.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.optout.app.check.Part;
import dev.optout.app.settings.Settings.Listener;
import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.kit.RecordingBot;
import dev.optout.bot.kit.SharedReplies;
import dev.optout.knowledge.Plan;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrivateServerTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String QUESTION =
      "{\"text\":\"hi\",\"conversation\":\""
          + Loopback.CONVERSATION
          + "\",\"person\":\""
          + Loopback.PERSON
          + "\"}";

  private final RecordingBot bot = new RecordingBot(SharedReplies.oneOfEachBlock());
  private final Loopback web = new Loopback(bot);

  @AfterEach
  void close() {
    web.close();
  }

  private String raw(String request) throws IOException {
    return Loopback.raw(web.server.port(), request);
  }

  @Test
  void the_page_and_its_files_are_served() throws Exception {
    for (Map.Entry<String, String> file :
        Map.of("/", "text/html", "/page.css", "text/css", "/page.js", "text/javascript")
            .entrySet()) {
      HttpResponse<String> response = web.get(file.getKey());
      assertEquals(200, response.statusCode());
      assertTrue(
          response.headers().firstValue("Content-Type").orElse("").startsWith(file.getValue()));
    }
    String page = web.get("/").body();
    assertFalse(page.contains("style="), "no inline style");
    assertFalse(page.contains("onclick"), "no inline script");
    assertFalse(page.contains("<script>"), "no inline script");
  }

  @Test
  void every_answer_forbids_what_the_page_does_not_need() throws Exception {
    for (String path : List.of("/", "/health", "/no-such-page", "/api/start")) {
      HttpResponse<String> response = web.get(path);
      assertEquals(
          Optional.of(
              "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src"
                  + " 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
          response.headers().firstValue("Content-Security-Policy"),
          path);
      assertEquals(Optional.of("nosniff"), response.headers().firstValue("X-Content-Type-Options"));
      assertEquals(Optional.empty(), response.headers().firstValue("Server"));
    }
  }

  @Test
  void a_question_is_answered_in_blocks() throws Exception {
    HttpResponse<String> response = web.ask(QUESTION);
    assertEquals(200, response.statusCode(), response.body());
    JsonNode json = JSON.readTree(response.body());
    assertEquals("verdict", json.at("/blocks/0/type").textValue());
    ChatEvent.Said said = assertInstanceOf(ChatEvent.Said.class, bot.events().getFirst());
    assertEquals("hi", said.text());
    assertEquals("web", said.address().chat());
  }

  @Test
  void a_pressed_button_brings_its_code_and_the_settings_go_along() throws Exception {
    assertEquals(
        200,
        web.ask(
                QUESTION.replace(
                    "\"text\":\"hi\"",
                    "\"code\":\"dates;x\",\"region\":\"ID\",\"plan\":\"business\""))
            .statusCode());
    ChatEvent.Pressed pressed = assertInstanceOf(ChatEvent.Pressed.class, bot.events().getFirst());
    assertEquals("dates;x", pressed.code());
    assertEquals(Optional.of(Plan.BUSINESS), web.profiles.of(pressed.person()).plan());
    assertEquals("ID", web.profiles.of(pressed.person()).region().orElseThrow().code());
  }

  @Test
  void what_the_page_cannot_have_sent_is_refused() throws Exception {
    for (String body :
        List.of(
            "",
            "[]",
            "not json",
            "{\"text\":\"hi\"}",
            "{\"text\":\"hi\",\"conversation\":\"1\"}",
            QUESTION.replace(Loopback.CONVERSATION, "1"),
            QUESTION.replace(Loopback.PERSON, "1"),
            QUESTION.replace("}", ",\"code\":\"x\"}"),
            QUESTION.replace("}", ",\"region\":\"Atlantis\"}"),
            QUESTION.replace("}", ",\"plan\":\"gold\"}"))) {
      assertEquals(400, web.ask(body).statusCode(), body);
    }
    assertEquals(List.of(), bot.events());
  }

  @Test
  void what_came_meanwhile_is_given_out_to_the_page_alone() throws Exception {
    String visit = "{\"person\":\"" + Loopback.PERSON + "\"}";
    assertEquals("{\"replies\":[]}", web.post("/api/visit", visit).body());
    web.waiting.add(SharedReplies.oneOfEachBlock());
    JsonNode json = JSON.readTree(web.post("/api/visit", visit).body());
    assertEquals("verdict", json.at("/replies/0/blocks/0/type").textValue());
    assertEquals(403, web.post("/api/visit", visit, "Origin", "https://evil.example").statusCode());
    assertEquals(415, web.post("/api/visit", visit, "Content-Type", "text/plain").statusCode());
    assertEquals(400, web.post("/api/visit", "{\"person\":\"me\"}").statusCode());
  }

  @Test
  void other_sites_cannot_ask() throws Exception {
    assertEquals(403, web.ask(QUESTION, "Origin", "https://evil.example").statusCode());
    assertEquals(403, web.ask(QUESTION, "Origin", "null").statusCode());
    assertEquals(403, web.ask(QUESTION, "Sec-Fetch-Site", "cross-site").statusCode());
    assertEquals(403, web.ask(QUESTION, "Sec-Fetch-Site", "same-site").statusCode());
    assertEquals(415, web.ask(QUESTION, "Content-Type", "text/plain").statusCode());
    assertEquals(
        415, web.ask(QUESTION, "Content-Type", "application/x-www-form-urlencoded").statusCode());
    assertEquals(List.of(), bot.events());
    String own = web.at("").toString();
    assertEquals(
        200, web.ask(QUESTION, "Origin", own, "Sec-Fetch-Site", "same-origin").statusCode());
  }

  @Test
  void only_known_names_are_answered() throws IOException {
    for (String host : List.of("evil.example", "evil.example:8081", "localhost.evil.example", "")) {
      String answer = raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
      assertFalse(answer.startsWith("HTTP/1.1 200"), host + " got " + answer);
      assertFalse(answer.contains("Opt-Out Advisor"), host);
    }
    for (String host : List.of("localhost", "127.0.0.1:99", "[::1]:8081", "BOT.example.com")) {
      String answer = raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
      assertTrue(answer.startsWith("HTTP/1.1 200"), host + " got " + answer);
    }
  }

  @Test
  void a_long_body_is_refused_whether_its_length_is_told_or_not() throws Exception {
    String longText = "x".repeat(PrivateServer.LONGEST_BODY);
    assertEquals(413, web.ask(QUESTION.replace("hi", longText)).statusCode());
    StringBuilder chunked = new StringBuilder("POST /api/ask HTTP/1.1\r\n");
    for (String header :
        List.of(
            "Host: localhost",
            "Content-Type: application/json",
            "Connection: close",
            "Transfer-Encoding: chunked",
            "")) {
      chunked.append(header).append("\r\n");
    }
    for (int i = 0; i < 66; i++) {
      chunked.append("400\r\n").append("x".repeat(1024)).append("\r\n");
    }
    String answer = raw(chunked.append("0\r\n\r\n").toString());
    assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
    assertEquals(List.of(), bot.events());
  }

  @Test
  void a_bot_that_fails_is_told_in_words() throws Exception {
    bot.answer(
        event -> {
          throw new IllegalStateException("secret words");
        });
    HttpResponse<String> response = web.ask(QUESTION);
    assertEquals(500, response.statusCode());
    assertFalse(response.body().contains("secret words"), response.body());
    assertFalse(JSON.readTree(response.body()).path("error").asText().isEmpty());
  }

  @Test
  void health_follows_the_parts() throws Exception {
    HttpResponse<String> well = web.get("/health");
    assertEquals(200, well.statusCode());
    assertEquals("ok", JSON.readTree(well.body()).get("status").textValue());
    web.parts = List.of(Part.broken("Slack", "the token was refused"));
    HttpResponse<String> ill = web.get("/health");
    assertEquals(503, ill.statusCode());
    assertTrue(ill.body().contains("the token was refused"), ill.body());
  }

  @Test
  void the_page_is_told_what_its_settings_offer() throws Exception {
    JsonNode start = JSON.readTree(web.get("/api/start").body());
    assertEquals("ID", start.get("defaultRegion").textValue());
    assertTrue(start.get("regions").toString().contains("\"Indonesia\""));
    assertFalse(start.get("regions").toString().contains("\"EU\""), "groups are no homes");
    assertEquals(Plan.values().length, start.get("plans").size());
  }

  @Test
  void figures_are_served() throws Exception {
    assertEquals("figures", web.get("/metrics").body());
  }

  @Test
  void a_taken_port_is_told_plainly() {
    try (PrivateServer second =
        new PrivateServer(
            new Listener("127.0.0.1", web.server.port()),
            java.util.Set.of(),
            new PrivateServer.Rooms(
                bot,
                person -> List.of(),
                web.profiles,
                () -> Loopback.KNOWLEDGE,
                Optional.empty(),
                List::of,
                () -> ""))) {
      PortTaken taken = assertThrows(PortTaken.class, second::start);
      assertTrue(String.valueOf(taken.getMessage()).contains("ADVISOR_PRIVATE_PORT"));
    }
  }
}
