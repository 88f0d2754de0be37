package dev.optout.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.bot.chat.RecentDeliveries;
import dev.optout.bot.kit.RecordingBot;
import dev.optout.bot.kit.SharedReplies;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SigningKeysTest {
  private final RecordingBot bot = new RecordingBot(SharedReplies.oneOfEachBlock());
  private final TeamsRig rig = new TeamsRig(bot);

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void a_start_while_microsoft_is_down_is_told_and_mends_itself() {
    rig.microsoft.documentStatus = 503;
    assertEquals(503, rig.arrives("personal").status());
    String trouble = rig.chat.trouble().orElseThrow();
    assertTrue(trouble.contains("/openid (status 503)"), trouble);
    assertTrue(trouble.contains("none is answered"), trouble);

    rig.microsoft.documentStatus = 200;
    rig.clock.advance(SigningKeys.PAUSE);
    assertEquals(202, rig.arrives("personal").status());
    assertEquals(Optional.empty(), rig.chat.trouble());
  }

  @Test
  void before_anything_was_read_there_is_trouble() {
    assertTrue(rig.chat.trouble().orElseThrow().contains("not been read yet"));
  }

  @Test
  void a_start_reads_the_keys_before_the_first_message() throws InterruptedException {
    try (TeamsChat chat =
        new TeamsChat(rig.microsoft.settings(), bot, rig.clock, new RecentDeliveries(rig.clock))) {
      for (int i = 0; i < 200 && chat.trouble().isPresent(); i++) {
        Thread.onSpinWait();
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      }
      assertEquals(Optional.empty(), chat.trouble());
      assertEquals(1, rig.microsoft.documentReads.get());
    }
  }

  @Test
  void a_document_that_never_comes_is_given_up_after_a_while() {
    rig.microsoft.documentHangs = true;
    long start = System.nanoTime();
    assertEquals(503, rig.arrives("personal").status());
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(took.compareTo(Duration.ofSeconds(20)) < 0, "waited " + took);
    assertTrue(rig.chat.trouble().orElseThrow().contains("no answer within"));
  }

  @Test
  void known_keys_outlive_a_failing_refresh() throws InterruptedException {
    rig.arrives("personal");
    rig.microsoft.documentStatus = 500;
    rig.clock.advance(SigningKeys.FRESH.plusHours(1));
    assertEquals(202, rig.arrives("personal", json -> json.put("id", "2")).status());
    for (int i = 0; i < 200 && rig.chat.trouble().isEmpty(); i++) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    assertTrue(rig.chat.trouble().orElseThrow().contains("stay in use"));
    assertEquals(202, rig.arrives("personal", json -> json.put("id", "3")).status());
  }

  @Test
  void strangers_with_unknown_keys_cannot_make_us_read_all_day() {
    rig.arrives("personal");
    for (int i = 0; i < 50; i++) {
      String token =
          FakeMicrosoft.bearer(rig.microsoft.claims(), "unknown-" + i, FakeMicrosoft.WEBCHAT_KEY);
      String body = rig.microsoft.payload("personal");
      assertEquals(401, rig.chat.handle(FakeMicrosoft.request(token, body)).status());
    }
    assertEquals(1, rig.microsoft.documentReads.get());
  }
}
