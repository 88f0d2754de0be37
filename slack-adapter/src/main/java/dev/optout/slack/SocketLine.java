package dev.optout.slack;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.SocketModeClient;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The connection that we open to Slack in Socket Mode, and open again whenever it is lost.
///
/// The SDK's own watch over the connection is off: it ends for good, without a word, the first time
/// Slack refuses to give it a new one.
final class SocketLine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SocketLine.class);

  /// One failed look may be a change of connections that Slack asked for.
  private static final int LOOKS_BEFORE_A_NEW_CONNECTION = 2;

  private static final Gson GSON = new Gson();

  private final Slack slack;
  private final String appToken;
  private final SlackDoor door;
  private final Condition condition;
  private final Rhythm rhythm;
  private final SocketModeRequestParser parser;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Semaphore greetings = new Semaphore(0);
  private volatile @Nullable SocketModeClient client;

  SocketLine(Slack slack, String appToken, SlackDoor door, Condition condition, Rhythm rhythm) {
    this.slack = slack;
    this.appToken = appToken;
    this.door = door;
    this.condition = condition;
    this.rhythm = rhythm;
    this.parser = new SocketModeRequestParser(door.config());
  }

  /// Starts connecting and returns at once.
  void open() {
    condition.bad(Condition.Part.SOCKET, "the connection to Slack is not open yet");
    Thread.ofVirtual().name("slack-socket").start(this::keep);
  }

  private void keep() {
    try {
      SocketModeClient opened = connect();
      Duration wait = rhythm.look();
      int failedLooks = 0;
      while (opened != null && !closed.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        if (opened.verifyConnection()) {
          condition.good(Condition.Part.SOCKET);
          wait = rhythm.look();
          failedLooks = 0;
        } else if (closed.getCount() > 0) {
          condition.bad(Condition.Part.SOCKET, "the connection to Slack is lost");
          failedLooks++;
          if (failedLooks >= LOOKS_BEFORE_A_NEW_CONNECTION) {
            reconnect(opened);
            wait = rhythm.doubled(wait);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void reconnect(SocketModeClient lost) throws InterruptedException {
    try {
      greetings.drainPermits();
      lost.connectToNewEndpoint();
      awaitGreeting();
    } catch (IOException | RuntimeException e) {
      LOG.warn("No new Socket Mode connection: {}", e.getClass().getName());
    }
  }

  private @Nullable SocketModeClient connect() throws InterruptedException {
    Duration wait = rhythm.firstRetry();
    while (closed.getCount() > 0) {
      try {
        SocketModeClient opening =
            slack.socketMode(appToken, SocketModeClient.Backend.JavaWebSocket);
        opening.addWebSocketMessageListener(message -> take(opening, message));
        opening.setAutoReconnectEnabled(false);
        client = opening;
        opening.connect();
        awaitGreeting();
        if (closed.getCount() == 0) {
          opening.close();
        }
        return opening;
      } catch (IOException | RuntimeException e) {
        condition.bad(
            Condition.Part.SOCKET,
            "Slack gives no Socket Mode connection (is the app token right, is Socket Mode on?)");
        LOG.warn("No Socket Mode connection: {}", e.getClass().getName());
      }
      closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
      wait = rhythm.doubled(wait);
    }
    return null;
  }

  /// Opening a connection takes a while, during which looking at it would find it closed.
  private void awaitGreeting() throws InterruptedException {
    var _ = greetings.tryAcquire(rhythm.apiAnswer().toMillis(), TimeUnit.MILLISECONDS);
  }

  private void take(SocketModeClient from, String message) {
    try {
      JsonObject envelope = JsonParser.parseString(message).getAsJsonObject();
      JsonElement type = envelope.get("type");
      if (type != null && "hello".equals(type.getAsString())) {
        condition.good(Condition.Part.SOCKET);
        greetings.release();
        return;
      }
      JsonElement id = envelope.get("envelope_id");
      if (id == null || !id.isJsonPrimitive()) {
        return;
      }
      SocketModeRequest request = parser.parse(message);
      Response response =
          request == null || request.getBoltRequest() == null
              ? Response.ok()
              : door.run(request.getBoltRequest());
      if (response.getStatusCode() == 200) {
        from.sendSocketModeResponse(acknowledgement(id, response));
      }
    } catch (RuntimeException e) {
      LOG.warn("A delivery of Slack could not be read: {}", e.getClass().getName());
    }
  }

  private static String acknowledgement(JsonElement id, Response response) {
    JsonObject ack = new JsonObject();
    ack.add("envelope_id", id);
    if (response.getBody() != null && response.getContentType().startsWith("application/json")) {
      ack.add("payload", JsonParser.parseString(response.getBody()));
    }
    return GSON.toJson(ack);
  }

  @Override
  public void close() {
    closed.countDown();
    greetings.release();
    SocketModeClient open = client;
    if (open != null) {
      try {
        open.close();
      } catch (IOException | RuntimeException e) {
        LOG.warn("The connection to Slack did not close well: {}", e.getClass().getName());
      }
    }
  }
}
