package dev.optout.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.app_backend.SlackSignature;
import dev.optout.bot.chat.WebhookRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A payload as Slack sends it (`src/test/resources/payloads`), and the request that carries it.
record Payload(String text) {
  static Payload of(String file) {
    try (InputStream in =
        Objects.requireNonNull(Payload.class.getResourceAsStream("/payloads/" + file), file)) {
      return new Payload(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// With one value replaced; it must be there.
  Payload with(String old, String replacement) {
    if (!text.contains(old)) {
      throw new IllegalArgumentException(old);
    }
    return new Payload(text.replace(old, replacement));
  }

  /// As interactivity is sent: JSON in a form.
  Payload inForm() {
    return new Payload("payload=" + URLEncoder.encode(text, UTF_8));
  }

  /// Signed by Slack's own generator, which is not the code under test.
  WebhookRequest signed(String secret, Instant at) {
    String timestamp = String.valueOf(at.getEpochSecond());
    String signature = new SlackSignature.Generator(secret).generate(timestamp, text);
    return new WebhookRequest(
        Map.of(
            "X-Slack-Request-Timestamp",
            List.of(timestamp),
            "X-Slack-Signature",
            List.of(signature),
            "Content-Type",
            List.of(
                text.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded")),
        text);
  }
}
