package dev.optout.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/// Slack's end of Socket Mode on loopback: greets, delivers envelopes, hears what is acknowledged.
final class FakeSocket extends WebSocketServer implements AutoCloseable {
  private final BlockingQueue<JsonObject> heard = new LinkedBlockingQueue<>();
  private final BlockingQueue<WebSocket> connections = new LinkedBlockingQueue<>();
  private final CountDownLatch started = new CountDownLatch(1);

  FakeSocket() throws InterruptedException {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    setDaemon(true);
    start();
    if (!started.await(20, TimeUnit.SECONDS)) {
      throw new AssertionError("the fake socket did not start");
    }
  }

  String url() {
    return "ws://127.0.0.1:" + getPort() + "/link/?ticket=1";
  }

  /// The next client that connects, greeted as Slack does.
  WebSocket connected() throws InterruptedException {
    WebSocket connection = connections.poll(30, TimeUnit.SECONDS);
    if (connection == null) {
      throw new AssertionError("nobody connected");
    }
    connection.send(
        "{\"type\":\"hello\",\"num_connections\":1,"
            + "\"connection_info\":{\"app_id\":\"A0ADVISOR\"},\"debug_info\":{\"host\":\"test\"}}");
    return connection;
  }

  /// What the client says next.
  JsonObject next() throws InterruptedException {
    JsonObject message = heard.poll(20, TimeUnit.SECONDS);
    if (message == null) {
      throw new AssertionError("nothing was acknowledged");
    }
    return message;
  }

  /// What the client says to a delivery on its newest connection. Like Slack, delivers once more if
  /// the client gives that connection up for another.
  JsonObject answerTo(String envelope) throws InterruptedException {
    for (int connection = 0; connection < 4; connection++) {
      connected().send(envelope);
      JsonObject answer = null;
      for (int second = 0; answer == null && second < 20 && connections.isEmpty(); second++) {
        answer = heard.poll(1, TimeUnit.SECONDS);
      }
      if (answer != null) {
        return answer;
      }
    }
    throw new AssertionError("nothing was acknowledged");
  }

  /// Whether the client said nothing more than was asked for.
  boolean isSilent() {
    return heard.isEmpty();
  }

  static String envelope(String id, String type, String payload) {
    JsonObject envelope = new JsonObject();
    envelope.addProperty("envelope_id", id);
    envelope.addProperty("type", type);
    envelope.addProperty("accepts_response_payload", !type.equals("events_api"));
    envelope.add("payload", JsonParser.parseString(payload));
    return envelope.toString();
  }

  @Override
  public void onOpen(WebSocket connection, ClientHandshake handshake) {
    connections.add(connection);
  }

  @Override
  public void onMessage(WebSocket connection, String message) {
    heard.add(JsonParser.parseString(message).getAsJsonObject());
  }

  @Override
  public void onClose(WebSocket connection, int code, String reason, boolean remote) {}

  @Override
  public void onError(WebSocket connection, Exception e) {}

  @Override
  public void onStart() {
    started.countDown();
  }

  @Override
  public void close() {
    try {
      stop(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
