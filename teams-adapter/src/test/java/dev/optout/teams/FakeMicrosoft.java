package dev.optout.teams;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.optout.bot.chat.WebhookRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/// Microsoft's side on loopback: the OpenID document and its keys, the login, the service that
/// takes messages; and the maker of signed calls.
final class FakeMicrosoft implements AutoCloseable {
  static final String APP = "11111111-2222-3333-4444-555555555555";
  static final String TENANT = "aaaaaaaa-0000-4000-8000-000000000001";
  static final String ISSUER = "https://api.botframework.com";
  static final JsonMapper JSON = new JsonMapper();

  /// Endorsed for Teams.
  static final KeyPair TEAMS_KEY = keyPair();

  /// Endorsed for web chat only.
  static final KeyPair WEBCHAT_KEY = keyPair();

  private final Clock clock;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Scripted> script = new ConcurrentLinkedQueue<>();
  private final List<Posted> posted = new CopyOnWriteArrayList<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final CountDownLatch end = new CountDownLatch(1);
  final AtomicInteger documentReads = new AtomicInteger();
  final AtomicInteger logins = new AtomicInteger();
  volatile int documentStatus = 200;
  volatile boolean documentHangs;
  volatile int loginStatus = 200;
  volatile String loginBody = "{\"access_token\":\"our-token\",\"expires_in\":3600}";

  /// What is answered to whoever asks for the members of a conversation.
  volatile String firstPage = "{\"members\":[]}";

  volatile String secondPage = "{\"members\":[]}";

  /// The service takes a message and hangs up without a word.
  static final int LOST = -1;

  /// What the service answers to one message; a status of 0 never answers.
  record Scripted(int status, Map<String, String> headers, String body) {}

  /// One message that the service was sent.
  record Posted(String method, String path, Map<String, String> headers, String body) {
    JsonNode json() {
      return read(body);
    }

    JsonNode card() {
      return json().at("/attachments/0/content");
    }
  }

  FakeMicrosoft(Clock clock) {
    this.clock = clock;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/openid", this::document);
    server.createContext("/keys", exchange -> answer(exchange, 200, keys()));
    server.createContext("/" + TENANT, this::login);
    server.createContext("/emea/", this::message);
    server.start();
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  String service() {
    return address("/emea/").toString();
  }

  TeamsSettings settings() {
    return new TeamsSettings(
        APP,
        "the-secret",
        TENANT,
        Set.of(),
        address("/openid"),
        address("/"),
        Set.of("127.0.0.1"),
        Optional.empty());
  }

  void script(int... statuses) {
    for (int status : statuses) {
      script.add(new Scripted(status, Map.of(), "{\"error\":{\"code\":\"C" + status + "\"}}"));
    }
  }

  void script(int status, Map<String, String> headers) {
    script.add(new Scripted(status, headers, "{\"error\":{\"code\":\"C" + status + "\"}}"));
  }

  List<Posted> posted() {
    return List.copyOf(posted);
  }

  /// A recorded activity, pointed at this service.
  String payload(String name) {
    return payload(name, json -> json);
  }

  /// The same, changed.
  String payload(String name, UnaryOperator<ObjectNode> change) {
    try (InputStream in = FakeMicrosoft.class.getResourceAsStream("/payloads/" + name + ".json")) {
      if (in == null) {
        throw new IllegalArgumentException("no payload " + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      ObjectNode json = (ObjectNode) read(text.replace("SERVICE_URL", service()));
      return change.apply(json).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A call as Teams would make it.
  WebhookRequest signed(String body) {
    return request(bearer(claims(), "teams", TEAMS_KEY), body);
  }

  static WebhookRequest request(String authorization, String body) {
    return new WebhookRequest(Map.of("authorization", List.of(authorization)), body);
  }

  /// What a good token says.
  JWTCreator.Builder claims() {
    return JWT.create()
        .withIssuer(ISSUER)
        .withAudience(APP)
        .withClaim("serviceurl", service())
        .withNotBefore(clock.instant().minusSeconds(60))
        .withExpiresAt(clock.instant().plusSeconds(600));
  }

  static String bearer(JWTCreator.Builder claims, String keyId, KeyPair pair) {
    return "Bearer "
        + claims
            .withKeyId(keyId)
            .sign(
                Algorithm.RSA256(
                    (RSAPublicKey) pair.getPublic(), (RSAPrivateKey) pair.getPrivate()));
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void document(HttpExchange exchange) throws IOException {
    documentReads.incrementAndGet();
    if (documentHangs) {
      hang(exchange);
      return;
    }
    answer(
        exchange,
        documentStatus,
        "{\"issuer\":\"" + ISSUER + "\",\"jwks_uri\":\"" + address("/keys") + "\"}");
  }

  private static String keys() {
    return "{\"keys\":["
        + key("teams", TEAMS_KEY, "msteams")
        + ","
        + key("webchat", WEBCHAT_KEY, "webchat")
        + "]}";
  }

  private static String key(String id, KeyPair pair, String endorsement) {
    RSAPublicKey key = (RSAPublicKey) pair.getPublic();
    return "{\"kty\":\"RSA\",\"use\":\"sig\",\"kid\":\""
        + id
        + "\",\"n\":\""
        + base64(key.getModulus())
        + "\",\"e\":\""
        + base64(key.getPublicExponent())
        + "\",\"endorsements\":[\""
        + endorsement
        + "\"]}";
  }

  private static String base64(BigInteger number) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(number.toByteArray());
  }

  private void login(HttpExchange exchange) throws IOException {
    logins.incrementAndGet();
    answer(exchange, loginStatus, loginBody);
  }

  private void message(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
    posted.add(
        new Posted(
            exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
    Scripted next = script.poll();
    if (next == null && exchange.getRequestMethod().equals("GET")) {
      String query = exchange.getRequestURI().getRawQuery();
      answer(exchange, 200, query != null && query.contains("page2") ? secondPage : firstPage);
    } else if (next == null) {
      answer(exchange, 201, "{\"id\":\"message-" + ids.incrementAndGet() + "\"}");
    } else if (next.status() == LOST) {
      exchange.close();
    } else if (next.status() == 0) {
      hang(exchange);
    } else {
      next.headers().forEach(exchange.getResponseHeaders()::set);
      answer(exchange, next.status(), next.body());
    }
  }

  private void hang(HttpExchange exchange) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
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
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  /// A pause that only notes what it was asked for.
  static final class NotedPause implements Patience.Pause {
    final List<Duration> taken = new CopyOnWriteArrayList<>();

    @Override
    public void take(Duration length) {
      taken.add(length);
    }
  }
}
