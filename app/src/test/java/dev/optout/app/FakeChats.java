package dev.optout.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.optout.bot.chat.WebhookRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Slack and Microsoft on loopback: each takes so many messages in any minute and answers 429 to
/// more.
final class FakeChats implements AutoCloseable {
  static final String SECRET = "0123456789abcdef0123456789abcdef";
  static final String TEAM = "T0ADVISOR";
  static final String APP = "11111111-2222-3333-4444-555555555555";
  static final String TENANT = "aaaaaaaa-0000-4000-8000-000000000001";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final KeyPair KEY = keyPair();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private static final Map<String, Integer> LIMITS = Map.of("slack", 525, "teams", 1200);

  private final List<String> slackPeople;
  private final Map<String, Deque<Long>> windows = new HashMap<>();
  private final List<Shown> shown = new ArrayList<>();
  private final AtomicInteger busy = new AtomicInteger();
  private final AtomicInteger ids = new AtomicInteger();

  /// What somebody was shown.
  ///
  /// @param to a channel or person in Slack, a conversation in Teams, or the person of a dialog
  /// @param how `post`, `update` or `dialog`
  record Shown(String chat, String to, String how, JsonNode what) {}

  FakeChats(List<String> slackPeople) {
    this.slackPeople = slackPeople;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/api/", this::slack);
    server.createContext("/openid", e -> answer(e, 200, openId()));
    server.createContext("/keys", e -> answer(e, 200, keys()));
    server.createContext(
        "/" + TENANT, e -> answer(e, 200, "{\"access_token\":\"our-token\",\"expires_in\":3600}"));
    server.createContext("/emea/", this::teams);
    server.start();
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  List<Shown> shown() {
    synchronized (shown) {
      return List.copyOf(shown);
    }
  }

  int busy() {
    return busy.get();
  }

  private synchronized boolean takes(String chat) {
    long now = System.nanoTime();
    Deque<Long> window = windows.computeIfAbsent(chat, c -> new ArrayDeque<>());
    while (!window.isEmpty() && now - window.getFirst() > TimeUnit.MINUTES.toNanos(1)) {
      window.removeFirst();
    }
    if (window.size() >= LIMITS.getOrDefault(chat, 0)) {
      busy.incrementAndGet();
      return false;
    }
    window.add(now);
    return true;
  }

  private void show(Shown what) {
    synchronized (shown) {
      shown.add(what);
    }
  }

  private void slack(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
    Map<String, String> fields = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    switch (method) {
      case "auth.test" ->
          answer(
              exchange,
              200,
              "{\"ok\":true,\"team_id\":\"" + TEAM + "\",\"user_id\":\"U0ADVISOR\"}");
      case "users.list" -> answer(exchange, 200, users());
      case "views.open" -> {
        show(new Shown("slack", "", "dialog", JSON.readTree(fields.get("view"))));
        answer(exchange, 200, "{\"ok\":true,\"view\":{\"id\":\"V1\"}}");
      }
      case "chat.postMessage", "chat.update" -> {
        boolean isNew = method.equals("chat.postMessage");
        if (isNew && !takes("slack")) {
          exchange.getResponseHeaders().set("Retry-After", "2");
          answer(exchange, 429, "{\"ok\":false,\"error\":\"ratelimited\"}");
          return;
        }
        String to = fields.getOrDefault("channel", "");
        show(
            new Shown(
                "slack",
                to.replaceFirst("^D", "U"),
                isNew ? "post" : "update",
                JSON.readTree(fields.getOrDefault("blocks", "[]"))));
        answer(
            exchange,
            200,
            "{\"ok\":true,\"channel\":\"%s\",\"ts\":\"1795521800.%06d\"}"
                .formatted(to.replaceFirst("^U", "D"), ids.incrementAndGet()));
      }
      default -> answer(exchange, 200, "{\"ok\":false,\"error\":\"unknown_method\"}");
    }
  }

  private String users() {
    ObjectNode all = JSON.createObjectNode().put("ok", true);
    ArrayNode members = all.putArray("members");
    slackPeople.forEach(
        id -> members.addObject().put("id", id).put("team_id", TEAM).put("tz", "Etc/UTC"));
    members.addObject().put("id", "U0BOT").put("is_bot", true);
    members.addObject().put("id", "U0GONE").put("deleted", true);
    members.addObject().put("id", "U0GUEST").put("is_restricted", true);
    all.putObject("response_metadata").put("next_cursor", "");
    return all.toString();
  }

  private void teams(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    boolean isNew = exchange.getRequestMethod().equals("POST");
    String path = exchange.getRequestURI().getPath();
    if (isNew && !takes("teams")) {
      exchange.getResponseHeaders().set("Retry-After", "2");
      answer(exchange, 429, "{\"error\":{\"code\":\"TooManyRequests\"}}");
      return;
    }
    String to = path.replaceFirst(".*/conversations/([^/]+)/.*", "$1");
    show(
        new Shown(
            "teams",
            to,
            isNew ? "post" : "update",
            JSON.readTree(body).at("/attachments/0/content")));
    answer(exchange, isNew ? 201 : 200, "{\"id\":\"m" + ids.incrementAndGet() + "\"}");
  }

  /// A call as Slack makes it.
  static WebhookRequest fromSlack(Map<String, String> form) {
    StringBuilder body = new StringBuilder();
    form.forEach(
        (name, value) ->
            body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, UTF_8)));
    String timestamp = String.valueOf(System.currentTimeMillis() / 1000);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
      String signature =
          "v0="
              + HexFormat.of()
                  .formatHex(mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(UTF_8)));
      return new WebhookRequest(
          Map.of(
              "X-Slack-Request-Timestamp", List.of(timestamp),
              "X-Slack-Signature", List.of(signature),
              "Content-Type", List.of("application/x-www-form-urlencoded")),
          body.toString());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A call as Teams makes it: an activity in the private conversation of a person.
  WebhookRequest fromTeams(String person, ObjectNode activity) {
    activity
        .put("id", "a" + ids.incrementAndGet())
        .put("channelId", "msteams")
        .put("serviceUrl", address("/emea/").toString());
    activity.putObject("from").put("id", "29:" + person).put("aadObjectId", person);
    activity.putObject("recipient").put("id", "28:" + APP);
    activity
        .putObject("conversation")
        .put("conversationType", "personal")
        .put("tenantId", TENANT)
        .put("id", "a:" + person);
    activity.putObject("channelData").putObject("tenant").put("id", TENANT);
    return new WebhookRequest(
        Map.of("authorization", List.of("Bearer " + token())), activity.toString());
  }

  private String token() {
    long now = System.currentTimeMillis() / 1000;
    ObjectNode claims = JSON.createObjectNode();
    claims
        .put("iss", "https://api.botframework.com")
        .put("aud", APP)
        .put("serviceurl", address("/emea/").toString())
        .put("nbf", now - 60)
        .put("exp", now + 600);
    String text =
        base64("{\"alg\":\"RS256\",\"kid\":\"k\"}".getBytes(UTF_8))
            + "."
            + base64(claims.toString().getBytes(UTF_8));
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(KEY.getPrivate());
      signature.update(text.getBytes(UTF_8));
      return text + "." + base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String openId() {
    return "{\"issuer\":\"https://api.botframework.com\",\"jwks_uri\":\""
        + address("/keys")
        + "\"}";
  }

  private static String keys() {
    RSAPublicKey key = (RSAPublicKey) KEY.getPublic();
    return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"kid\":\"k\",\"n\":\""
        + base64(bytes(key.getModulus()))
        + "\",\"e\":\""
        + base64(bytes(key.getPublicExponent()))
        + "\",\"endorsements\":[\"msteams\"]}]}";
  }

  private static byte[] bytes(BigInteger number) {
    return number.toByteArray();
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Map<String, String> form(String body) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : body.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2) {
        fields.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8));
      }
    }
    return fields;
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static KeyPair keyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
