package dev.optout.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.bot.chat.WebhookRequest;
import dev.optout.bot.kit.SettableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class SignatureTest {
  private static final Payload PAYLOAD = new Payload("{\"type\":\"event_callback\"}");
  private final SettableClock clock = SettableClock.atStart();
  private final Signature signature = new Signature(Bench.SECRET, clock);

  /// The example of Slack's page "Verifying requests from Slack".
  @Test
  void the_example_of_slacks_documents_is_proven() {
    String body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
            + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect"
            + "&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554"
            + "%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
    Clock then = Clock.fixed(Instant.ofEpochSecond(1531420618), ZoneOffset.UTC);
    WebhookRequest request =
        new WebhookRequest(
            Map.of(
                "x-slack-request-timestamp",
                List.of("1531420618"),
                "x-slack-signature",
                List.of("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")),
            body);
    assertTrue(new Signature("8f742231b10e8888abcd99yyyzzz85a5", then).proves(request));
  }

  @Test
  void a_signature_is_good_for_five_minutes_in_both_directions() {
    Instant now = clock.instant();
    for (int seconds : new int[] {0, 300, -300}) {
      assertTrue(signature.proves(PAYLOAD.signed(Bench.SECRET, now.plusSeconds(seconds))));
    }
    for (long seconds : new long[] {301, -301, Duration.ofDays(1).toSeconds()}) {
      assertFalse(signature.proves(PAYLOAD.signed(Bench.SECRET, now.plusSeconds(seconds))));
    }
  }

  @Test
  void another_key_another_body_or_no_headers_prove_nothing() {
    WebhookRequest good = PAYLOAD.signed(Bench.SECRET, clock.instant());
    assertFalse(signature.proves(PAYLOAD.signed(Bench.SECRET + "x", clock.instant())));
    assertFalse(signature.proves(new WebhookRequest(good.headers(), good.body() + " ")));
    assertFalse(signature.proves(new WebhookRequest(Map.of(), good.body())));
    for (String header : good.headers().keySet()) {
      Map<String, List<String>> without = new TreeMap<>(good.headers());
      without.remove(header);
      assertEquals(
          header.equals("content-type"),
          signature.proves(new WebhookRequest(without, good.body())),
          header);
    }
  }

  @Test
  void a_timestamp_that_is_no_number_proves_nothing() {
    for (String bad : List.of("now", "-1", "1e9", "99999999999999999999", "")) {
      WebhookRequest good = PAYLOAD.signed(Bench.SECRET, clock.instant());
      Map<String, List<String>> headers = new TreeMap<>(good.headers());
      headers.put("x-slack-request-timestamp", List.of(bad));
      assertFalse(signature.proves(new WebhookRequest(headers, good.body())), bad);
    }
  }

  @Test
  void a_blank_secret_makes_no_signature() {
    assertThrows(IllegalArgumentException.class, () -> new Signature(" ", clock));
  }
}
