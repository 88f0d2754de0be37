package dev.optout.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.app.settings.Settings.Listener;
import dev.optout.bot.chat.WebhookRequest;
import dev.optout.bot.chat.WebhookResponse;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PublicServerTest {
  private final List<WebhookRequest> received = new CopyOnWriteArrayList<>();
  private final PublicServer server =
      new PublicServer(new Listener("127.0.0.1", 0), Map.of("/slack/events", this::answer));

  PublicServerTest() {
    server.start();
  }

  private WebhookResponse answer(WebhookRequest request) {
    received.add(request);
    if (request.body().equals("break")) {
      throw new IllegalStateException("secret words");
    }
    return new WebhookResponse(200, "application/json", "{\"ok\":true}");
  }

  @AfterEach
  void close() {
    server.close();
  }

  private HttpResponse<String> call(String method, String path, HttpRequest.BodyPublisher body)
      throws Exception {
    return Loopback.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .method(method, body)
            .setHeader("X-Slack-Signature", "v0=1"));
  }

  @Test
  void a_webhook_gets_headers_and_body_as_they_came() throws Exception {
    HttpResponse<String> response =
        call("POST", "/slack/events", BodyPublishers.ofString("a=%20b&ü"));
    assertEquals(200, response.statusCode());
    assertEquals("{\"ok\":true}", response.body());
    assertEquals(Optional.of("application/json"), response.headers().firstValue("Content-Type"));
    assertEquals("a=%20b&ü", received.getFirst().body());
    assertEquals("v0=1", received.getFirst().header("x-slack-signature"));
  }

  @Test
  void nothing_else_is_there() throws Exception {
    for (String path :
        List.of("/", "/health", "/metrics", "/api/ask", "/api/messages", "/page.js", "/slack")) {
      for (String method : List.of("GET", "POST", "PUT", "OPTIONS")) {
        HttpResponse<String> response = call(method, path, BodyPublishers.noBody());
        assertEquals(404, response.statusCode(), method + " " + path);
        assertEquals("", response.body());
        assertEquals(Optional.empty(), response.headers().firstValue("Server"));
      }
    }
    assertEquals(404, call("GET", "/slack/events", BodyPublishers.noBody()).statusCode());
    assertEquals(List.of(), received);
  }

  @Test
  void a_long_body_is_refused() throws Exception {
    String body = "x".repeat(PublicServer.LONGEST_BODY + 1);
    assertEquals(413, call("POST", "/slack/events", BodyPublishers.ofString(body)).statusCode());
    assertEquals(List.of(), received);
    assertEquals(
        200,
        call("POST", "/slack/events", BodyPublishers.ofString(body.substring(1))).statusCode());
  }

  @Test
  void a_webhook_that_fails_tells_nothing() throws Exception {
    HttpResponse<String> response = call("POST", "/slack/events", BodyPublishers.ofString("break"));
    assertEquals(500, response.statusCode());
    assertEquals("", response.body());
  }

  @Test
  void the_server_does_not_tell_what_it_is() throws Exception {
    String answer = Loopback.raw(server.port(), "NONSENSE\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
    assertFalse(answer.matches("(?s).*(?i)jetty.*"), answer);
  }
}
