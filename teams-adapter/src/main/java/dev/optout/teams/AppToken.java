package dev.optout.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.optout.bot.chat.NotSent;
import dev.optout.bot.chat.NotSent.Reason;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// The token that our own calls carry: the client credentials flow of one tenant,
/// https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
final class AppToken {
  private static final String SCOPE = "https://api.botframework.com/.default";

  /// A token is replaced so long before it ends.
  private static final Duration MARGIN = Duration.ofMinutes(5);

  private static final JsonMapper JSON = new JsonMapper();

  private final TeamsSettings settings;
  private final Web web;
  private final Clock clock;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile Token token = new Token("", Instant.MIN);
  private volatile Optional<String> failure = Optional.empty();

  AppToken(TeamsSettings settings, Web web, Clock clock) {
    this.settings = settings;
    this.web = web;
    this.clock = clock;
  }

  private record Token(String text, Instant goodUntil) {
    /// Without the token.
    @Override
    public String toString() {
      return "Token[until " + goodUntil + "]";
    }
  }

  /// @throws NotSent if Microsoft does not give one: refused for a wrong or expired secret, busy
  ///     where it did not answer
  String current() throws NotSent {
    asking.lock();
    try {
      if (!clock.instant().isBefore(token.goodUntil())) {
        token = ask();
      }
      failure = Optional.empty();
      return token.text();
    } catch (NotSent e) {
      failure = Optional.of(String.valueOf(e.getMessage()));
      throw e;
    } finally {
      asking.unlock();
    }
  }

  /// The next call asks for a new token: Teams did not take this one.
  void forget() {
    token = new Token("", Instant.MIN);
  }

  /// What is wrong, for the people who run the bot.
  Optional<String> trouble() {
    return failure.map(why -> "Microsoft gave the bot no token to answer with (" + why + ")");
  }

  private Token ask() throws NotSent {
    String base = settings.loginAuthority().toString();
    URI address =
        URI.create(
            base + (base.endsWith("/") ? "" : "/") + settings.tenantId() + "/oauth2/v2.0/token");
    Web.Answer answer;
    try {
      answer =
          web.post(
              address,
              "grant_type=client_credentials"
                  + field("client_id", settings.appId())
                  + field("client_secret", settings.appPassword())
                  + field("scope", SCOPE));
    } catch (IOException e) {
      throw new NotSent(Reason.BUSY, "the login did not answer: " + e.getMessage());
    }
    JsonNode json = json(answer.body());
    String text = json.path("access_token").asText("");
    if (answer.status() == 200 && !text.isEmpty()) {
      Duration life = Duration.ofSeconds(json.path("expires_in").asLong(0));
      return new Token(text, clock.instant().plus(life).minus(MARGIN));
    }
    boolean theirs = answer.status() == 429 || answer.status() >= 500;
    throw new NotSent(
        theirs ? Reason.BUSY : Reason.REFUSED,
        "the login answered " + answer.status() + " " + why(json));
  }

  /// Microsoft's error numbers; those that people meet most, in words.
  private static String why(JsonNode json) {
    int code = json.path("error_codes").path(0).asInt(0);
    String known =
        switch (code) {
          case 7000215 -> ": the client secret is wrong (its value is needed, not its id)";
          case 7000222 -> ": the client secret has expired";
          case 700016 -> ": the app id is not registered in this tenant";
          case 90002 -> ": there is no such tenant";
          default -> "";
        };
    return code == 0 ? "without a reason" : "AADSTS" + code + known;
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }

  private static String field(String name, String value) {
    return "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
