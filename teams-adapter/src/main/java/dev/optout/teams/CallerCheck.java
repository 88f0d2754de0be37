package dev.optout.teams;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTDecodeException;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells whether a call comes from Microsoft Teams and is meant for this bot, by the rules on
/// Microsoft's page "Authentication with the Bot Connector API".
///
/// It stands in front of the SDK's own check and is stricter: one issuer only, so that no token of
/// another bot ("skill") passes; the key must be endorsed for Teams; a token must expire.
final class CallerCheck {
  static final String ISSUER = "https://api.botframework.com";
  static final String CHANNEL = "msteams";

  /// Clocks may differ by so much, as Microsoft asks.
  static final int SKEW_SECONDS = 300;

  private static final Pattern BEARER =
      Pattern.compile("bearer +([A-Za-z0-9_.~+/=-]+)", Pattern.CASE_INSENSITIVE);

  private final String appId;
  private final SigningKeys keys;
  private final Clock clock;

  CallerCheck(String appId, SigningKeys keys, Clock clock) {
    this.appId = appId;
    this.keys = keys;
    this.clock = clock;
  }

  /// A token that holds.
  ///
  /// @param serviceUrl the only address that the activity may name
  record Caller(String serviceUrl) {
    /// Whether the token was made for an activity with this service URL.
    boolean speaksFor(Activity activity) {
      return serviceUrl.equalsIgnoreCase(activity.serviceUrl());
    }
  }

  /// Who calls; nothing where the token does not hold.
  ///
  /// @throws IOException if it cannot be told, because no signing key is known
  Optional<Caller> check(String authorization) throws IOException {
    Matcher bearer = BEARER.matcher(authorization);
    if (!bearer.matches()) {
      return Optional.empty();
    }
    DecodedJWT token;
    try {
      token = JWT.decode(bearer.group(1));
    } catch (JWTDecodeException e) {
      return Optional.empty();
    }
    String keyId = token.getKeyId();
    if (keyId == null
        || !"RS256".equals(token.getAlgorithm())
        || !ISSUER.equals(token.getIssuer())) {
      return Optional.empty();
    }
    return keys.find(keyId)
        .filter(key -> key.endorsements().contains(CHANNEL))
        .flatMap(key -> verified(token, key));
  }

  private Optional<Caller> verified(DecodedJWT token, SigningKeys.Key key) {
    try {
      var rules =
          JWT.require(Algorithm.RSA256(key.key(), null))
              .withIssuer(ISSUER)
              .withAudience(appId)
              .withClaimPresence("exp")
              .withClaimPresence("serviceurl")
              .acceptLeeway(SKEW_SECONDS);
      DecodedJWT held = ((JWTVerifier.BaseVerification) rules).build(clock).verify(token);
      String serviceUrl = held.getClaim("serviceurl").asString();
      return serviceUrl == null || serviceUrl.isBlank()
          ? Optional.empty()
          : Optional.of(new Caller(serviceUrl));
    } catch (JWTVerificationException e) {
      return Optional.empty();
    }
  }
}
