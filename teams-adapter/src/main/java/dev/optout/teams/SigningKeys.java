package dev.optout.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;

/// The keys that Microsoft signs its calls with, as its OpenID document lists them.
///
/// Known keys stay in use while a refresh fails, so that an outage of the document does not silence
/// a running bot.
final class SigningKeys {
  /// How long keys are used before they are read again; Microsoft asks for a day at most
  /// on its page "Authentication with the Bot Connector API".
  static final Duration FRESH = Duration.ofHours(24);

  /// How long after one reading the next may follow, however many unknown keys are shown to us.
  static final Duration PAUSE = Duration.ofMinutes(1);

  private static final JsonMapper JSON = new JsonMapper();

  private final URI document;
  private final Web web;
  private final Clock clock;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile State state = new State(Map.of(), Instant.MIN, Instant.MIN, Optional.empty());

  SigningKeys(URI document, Web web, Clock clock) {
    this.document = document;
    this.web = web;
    this.clock = clock;
  }

  /// A key and the channels it may speak for.
  record Key(RSAPublicKey key, Set<String> endorsements) {}

  /// @param readAt when `keys` were read
  /// @param triedAt when they were last asked for
  /// @param failure why the last attempt gave nothing
  private record State(
      Map<String, Key> keys, Instant readAt, Instant triedAt, Optional<String> failure) {}

  /// The key with this id; nothing where Microsoft does not list it.
  ///
  /// @throws IOException if no key at all is known, because the document was never readable
  Optional<Key> find(String id) throws IOException {
    State known = state;
    if (!known.keys().containsKey(id)) {
      refresh();
    } else if (older(known.readAt(), FRESH) && older(known.triedAt(), PAUSE)) {
      Thread.ofVirtual().name("teams-keys").start(this::refresh);
    }
    if (state.keys().isEmpty()) {
      throw new IOException(state.failure().orElse("not read yet"));
    }
    return Optional.ofNullable(state.keys().get(id));
  }

  /// Reads the keys again, unless that was done a moment ago.
  void refresh() {
    reading.lock();
    try {
      if (older(state.triedAt(), PAUSE)) {
        state = read();
      }
    } finally {
      reading.unlock();
    }
  }

  /// What is wrong, for the people who run the bot.
  Optional<String> trouble() {
    State known = state;
    if (known.failure().isPresent()) {
      return Optional.of(
          "Microsoft's signing keys could not be read from "
              + document
              + " ("
              + known.failure().get()
              + "); "
              + (known.keys().isEmpty()
                  ? "no message from Teams can be checked, so none is answered"
                  : "the keys of " + known.readAt() + " stay in use"));
    }
    return known.keys().isEmpty()
        ? Optional.of("Microsoft's signing keys have not been read yet from " + document)
        : Optional.empty();
  }

  private boolean older(Instant instant, Duration than) {
    return instant.equals(Instant.MIN) || !clock.instant().isBefore(instant.plus(than));
  }

  private State read() {
    State known = state;
    Instant now = clock.instant();
    try {
      URI list = URI.create(json(document).path("jwks_uri").asText(""));
      if (!TeamsSettings.safe(list)) {
        throw new IOException("its jwks_uri is not an https address");
      }
      Map<String, Key> keys = keys(json(list));
      if (keys.isEmpty()) {
        throw new IOException("it lists no usable key");
      }
      return new State(keys, now, now, Optional.empty());
    } catch (IOException | IllegalArgumentException e) {
      return new State(known.keys(), known.readAt(), now, Optional.of(reason(e)));
    }
  }

  private static String reason(Exception e) {
    Throwable cause = e.getCause();
    while (cause != null && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return e.getMessage() + (cause == null ? "" : ": " + cause.getClass().getSimpleName());
  }

  private JsonNode json(URI address) throws IOException {
    Web.Answer answer = web.get(address);
    if (answer.status() != 200) {
      throw new IOException("status " + answer.status());
    }
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      // without the cause: its message would quote what a stranger sent
      throw new IOException("not JSON");
    }
  }

  private static Map<String, Key> keys(JsonNode list) {
    Map<String, Key> keys = new HashMap<>();
    for (JsonNode entry : list.path("keys")) {
      String id = entry.path("kid").asText("");
      if (!id.isEmpty() && entry.path("kty").asText("").equals("RSA")) {
        key(entry).ifPresent(key -> keys.put(id, key));
      }
    }
    return Map.copyOf(keys);
  }

  private static Optional<Key> key(JsonNode entry) {
    Set<String> endorsements = new TreeSet<>();
    entry.path("endorsements").forEach(channel -> endorsements.add(channel.asText("")));
    try {
      RSAPublicKeySpec spec =
          new RSAPublicKeySpec(number(entry.path("n")), number(entry.path("e")));
      return KeyFactory.getInstance("RSA").generatePublic(spec) instanceof RSAPublicKey key
          ? Optional.of(new Key(key, Set.copyOf(endorsements)))
          : Optional.empty();
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static BigInteger number(JsonNode base64) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(base64.asText("")));
  }
}
