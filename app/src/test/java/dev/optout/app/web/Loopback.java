package dev.optout.app.web;

import dev.optout.app.check.Part;
import dev.optout.app.settings.Settings.Listener;
import dev.optout.bot.Bot;
import dev.optout.bot.Profiles.Profile;
import dev.optout.bot.kit.SettableClock;
import dev.optout.bot.reply.Reply;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.KnowledgeFiles;
import dev.optout.knowledge.Region;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A private server on loopback and the means to call it.
final class Loopback implements AutoCloseable {
  static final KnowledgeBase KNOWLEDGE = KnowledgeFiles.bundled().read();
  static final String CONVERSATION = "0123456789abcdef0123456789abcdef";
  static final String PERSON = "fedcba9876543210fedcba9876543210";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  final PageProfiles profiles = new PageProfiles(SettableClock.atStart(), Profile.UNKNOWN, 10);
  final PrivateServer server;
  final List<Reply> waiting = new ArrayList<>();
  volatile List<Part> parts = List.of(Part.on("knowledge", "fingerprint 1"));

  Loopback(Bot bot) {
    server =
        new PrivateServer(
            new Listener("127.0.0.1", 0),
            Set.of("bot.example.com"),
            new PrivateServer.Rooms(
                bot,
                person -> List.copyOf(waiting),
                profiles,
                () -> KNOWLEDGE,
                Optional.of(new Region("ID", "Indonesia")),
                () -> parts,
                () -> "figures"));
    server.start();
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(at(path)));
  }

  /// Asks as the page does, with further headers.
  HttpResponse<String> ask(String body, String... headers)
      throws IOException, InterruptedException {
    return post("/api/ask", body, headers);
  }

  /// Sends JSON as the page does, with further headers.
  HttpResponse<String> post(String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at(path))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .setHeader("Content-Type", "application/json");
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return send(request);
  }

  static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /// The whole answer to a request as it stands, for what a client would not send.
  static String raw(int port, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
