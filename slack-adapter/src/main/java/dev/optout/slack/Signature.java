package dev.optout.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.optout.bot.chat.WebhookRequest;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The proof that a request comes from Slack and is fresh.
///
/// The scheme is Slack's "v0": an HMAC-SHA-256 over version, timestamp and raw body. Bolt has the
/// same check, but lets timestamps of the future pass, compares in a time that depends on the
/// content, and puts a known key in the place of an empty one.
final class Signature {
  /// Slack's own recommendation: older requests may be replays, and so may be younger ones.
  static final Duration FRESH = Duration.ofMinutes(5);

  private final SecretKeySpec key;
  private final Clock clock;

  Signature(String signingSecret, Clock clock) {
    if (signingSecret.isBlank()) {
      throw new IllegalArgumentException("a signing secret that is blank would let everybody in");
    }
    this.key = new SecretKeySpec(signingSecret.getBytes(UTF_8), "HmacSHA256");
    this.clock = clock;
  }

  boolean proves(WebhookRequest request) {
    String timestamp = request.header("X-Slack-Request-Timestamp");
    if (!timestamp.matches("[0-9]{1,11}")) {
      return false;
    }
    Instant signedAt = Instant.ofEpochSecond(Long.parseLong(timestamp));
    if (Duration.between(signedAt, clock.instant()).abs().compareTo(FRESH) > 0) {
      return false;
    }
    byte[] expected = ("v0=" + mac("v0:" + timestamp + ":" + request.body())).getBytes(UTF_8);
    byte[] given = request.header("X-Slack-Signature").getBytes(UTF_8);
    return MessageDigest.isEqual(expected, given);
  }

  private String mac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
