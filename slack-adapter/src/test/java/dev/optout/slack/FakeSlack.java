package dev.optout.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Slack's Web API and response URLs on loopback: it remembers every call and answers as scripted.
final class FakeSlack implements AutoCloseable {
  /// One call; the fields are the form's, or those of the JSON body.
  record Call(String method, String authorization, Map<String, String> fields) {
    String field(String name) {
      return fields.getOrDefault(name, "");
    }

    JsonElement json(String name) {
      return JsonParser.parseString(field(name));
    }
  }

  private record Scripted(int status, Map<String, String> headers, String body) {}

  private static final int SILENT = -1;

  /// However many are asked for, so that a few people already need several pages.
  private static final int PAGE = 3;

  private final CountDownLatch closed = new CountDownLatch(1);
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Map<String, Queue<Scripted>> scripts = new ConcurrentHashMap<>();
  private volatile List<String> people = List.of();
  private volatile List<String> inRoom = List.of();
  private volatile List<String> inGroup = List.of();
  private volatile String socketUrl = "ws://127.0.0.1:1/";

  FakeSlack() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  URI apiBaseUrl() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
  }

  String responseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/response";
  }

  /// Where apps.connections.open sends the client.
  void socketAt(String url) {
    socketUrl = url;
  }

  /// Everybody in the workspace, each as JSON.
  void people(List<String> json) {
    people = List.copyOf(json);
  }

  /// The ids of those in every channel.
  void inRoom(String... ids) {
    inRoom = Stream.of(ids).map(id -> '"' + id + '"').toList();
  }

  /// The ids of those in every user group.
  void inGroup(String... ids) {
    inGroup = Stream.of(ids).map(id -> '"' + id + '"').toList();
  }

  /// The next call of a method is answered so; later ones come after it.
  FakeSlack script(String method, int status, Map<String, String> headers, String body) {
    scripts
        .computeIfAbsent(method, _ -> new ConcurrentLinkedQueue<>())
        .add(new Scripted(status, headers, body));
    return this;
  }

  FakeSlack fails(String method, String error) {
    return script(method, 200, Map.of(), "{\"ok\":false,\"error\":\"" + error + "\"}");
  }

  FakeSlack busy(String method, int seconds) {
    return script(
        method,
        429,
        Map.of("Retry-After", String.valueOf(seconds)),
        "{\"ok\":false,\"error\":\"ratelimited\"}");
  }

  /// The next call of a method is heard and never answered.
  void silent(String method) {
    script(method, SILENT, Map.of(), "");
  }

  List<Call> calls() {
    return List.copyOf(calls);
  }

  List<Call> calls(String method) {
    return calls.stream().filter(call -> call.method().equals(method)).toList();
  }

  /// Everything that was put before people, in the order in which it came.
  List<String> shown() {
    return calls.stream()
        .filter(c -> List.of("chat.postMessage", "views.publish", "response").contains(c.method()))
        .map(c -> String.valueOf(c.fields()))
        .toList();
  }

  /// Waits for this many calls of a method.
  List<Call> await(String method, int count) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    synchronized (calls) {
      while (calls(method).size() < count) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          throw new AssertionError(calls(method).size() + " calls of " + method + ", not " + count);
        }
        calls.wait(left);
      }
    }
    return calls(method);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String method = path.substring(path.lastIndexOf('/') + 1);
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String authorization =
        String.join("", exchange.getRequestHeaders().getOrDefault("Authorization", List.of()));
    Call call = new Call(method, authorization, fields(body));
    synchronized (calls) {
      calls.add(call);
      calls.notifyAll();
    }
    Queue<Scripted> script = scripts.getOrDefault(method, new ConcurrentLinkedQueue<>());
    Scripted next = script.poll();
    Scripted reply = next == null ? usual(method, call.field("cursor")) : next;
    if (reply.status() == SILENT) {
      awaitClose();
      exchange.close();
      return;
    }
    byte[] bytes = reply.body().getBytes(UTF_8);
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String page(String name, List<String> items, String cursor) {
    int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
    int to = Math.min(items.size(), from + PAGE);
    String next = to < items.size() ? String.valueOf(to) : "";
    return "{\"ok\":true,\""
        + name
        + "\":["
        + join(items.subList(from, to))
        + "],\"response_metadata\":{\"next_cursor\":\""
        + next
        + "\"}}";
  }

  private static String join(List<String> items) {
    return String.join(",", items);
  }

  private Scripted usual(String method, String cursor) {
    String body =
        switch (method) {
          case "auth.test" ->
              "{\"ok\":true,\"team_id\":\"T0ADVISOR\",\"user_id\":\"U0ADVISOR\","
                  + "\"bot_id\":\"B0ADVISOR\"}";
          case "chat.postMessage" ->
              "{\"ok\":true,\"channel\":\"D0PERSON1\",\"ts\":\"1795521800.000"
                  + (100 + calls.size())
                  + "\"}";
          case "views.publish" -> "{\"ok\":true,\"view\":{\"id\":\"V0HOME1\",\"type\":\"home\"}}";
          case "views.open" -> "{\"ok\":true,\"view\":{\"id\":\"V0FORM1\",\"type\":\"modal\"}}";
          case "chat.update" ->
              "{\"ok\":true,\"channel\":\"D0PERSON1\",\"ts\":\"1795521800.000100\"}";
          case "users.list" -> page("members", people, cursor);
          case "conversations.members" -> page("members", inRoom, cursor);
          case "usergroups.users.list" -> "{\"ok\":true,\"users\":[" + join(inGroup) + "]}";
          case "apps.connections.open" -> "{\"ok\":true,\"url\":\"" + socketUrl + "\"}";
          case "response" -> "ok";
          default -> "{\"ok\":false,\"error\":\"unknown_method\"}";
        };
    return new Scripted(200, Map.of(), body);
  }

  private static Map<String, String> fields(String body) {
    Map<String, String> fields = new HashMap<>();
    if (body.startsWith("{")) {
      JsonObject json = JsonParser.parseString(body).getAsJsonObject();
      json.entrySet()
          .forEach(
              e ->
                  fields.put(
                      e.getKey(),
                      e.getValue().isJsonPrimitive()
                          ? e.getValue().getAsString()
                          : e.getValue().toString()));
      return fields;
    }
    for (String pair : body.split("&", -1)) {
      List<String> parts = new ArrayList<>(List.of(pair.split("=", 2)));
      if (parts.size() == 2) {
        fields.put(URLDecoder.decode(parts.get(0), UTF_8), URLDecoder.decode(parts.get(1), UTF_8));
      }
    }
    return fields;
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
