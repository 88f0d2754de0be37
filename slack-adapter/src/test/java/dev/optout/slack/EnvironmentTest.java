package dev.optout.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.slack.api.bolt.AppConfig;
import dev.optout.bot.kit.RecordingBot;
import dev.optout.bot.kit.SettableClock;
import dev.optout.bot.kit.SharedReplies;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Bolt reads variables by itself and would change who is trusted; here in a process that has them.
final class EnvironmentTest {
  private static final String SECRET_OF_THE_ENVIRONMENT = "environment-environment-environment";

  @Test
  void variables_that_bolt_knows_change_nothing() throws Exception {
    ProcessBuilder child =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Inside.class.getName());
    child.redirectErrorStream(true);
    for (String name :
        List.of(
            "SLACK_SIGNING_SECRET",
            "SLACK_BOT_TOKEN",
            "SLACK_APP_TOKEN",
            "SLACK_VERIFICATION_TOKEN",
            "SLACK_CLIENT_ID",
            "SLACK_CLIENT_SECRET",
            "SLACK_APP_CLIENT_ID",
            "SLACK_APP_CLIENT_SECRET",
            "SLACK_REDIRECT_URI",
            "SLACK_SCOPES",
            "SLACK_USER_SCOPES",
            "SLACK_INSTALL_PATH",
            "SLACK_REDIRECT_URI_PATH")) {
      child.environment().put(name, SECRET_OF_THE_ENVIRONMENT);
    }
    child.environment().put("HTTPS_PROXY", "http://127.0.0.1:1");
    child.environment().put("HTTP_PROXY", "http://127.0.0.1:1");
    Process process = child.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(true, process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(
        """
        bolt alone would be distributed: true
        ours is distributed: false
        values taken from the environment: 0
        signed with the environment's secret: 401
        signed with ours: 200
        posted with: Bearer xoxb-test-token
        """,
        output
            .lines()
            .filter(line -> line.contains(": ") && !line.startsWith("SLF4J"))
            .reduce("", (a, b) -> a + b + "\n"),
        output);
  }

  /// Runs in the child process.
  static final class Inside {
    private Inside() {}

    public static void main(String[] args) {
      System.out.println("bolt alone would be distributed: " + new AppConfig().isDistributedApp());
      try (Bench bench = new Bench(new RecordingBot(SharedReplies.oneOfEachBlock()))) {
        AppConfig config = bench.chat.door().config();
        System.out.println("ours is distributed: " + config.isDistributedApp());
        System.out.println(
            "values taken from the environment: "
                + (config.toString().split(SECRET_OF_THE_ENVIRONMENT, -1).length - 1));
        Payload payload = Payload.of("event-message-im.json");
        SettableClock clock = bench.clock;
        System.out.println(
            "signed with the environment's secret: "
                + bench
                    .chat
                    .handle(payload.signed(SECRET_OF_THE_ENVIRONMENT, clock.instant()))
                    .status());
        System.out.println("signed with ours: " + bench.deliverAndSettle(payload).status());
        System.out.println(
            "posted with: " + bench.slack.calls("chat.postMessage").getFirst().authorization());
      }
    }
  }
}
