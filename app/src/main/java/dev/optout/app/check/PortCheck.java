package dev.optout.app.check;

import dev.optout.app.settings.Settings.Listener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Whether an address can be listened at.
public final class PortCheck {
  private static final int PATIENCE_MILLIS = 2000;

  private PortCheck() {}

  /// Binds and lets go again.
  public static boolean isFree(Listener at) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.ofLiteral(at.host()), at.port()));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /// Whether a running advisor has the private listener's port: then it is no fault that it is
  /// taken.
  public static boolean isOurs(Listener at) {
    InetAddress bound = InetAddress.ofLiteral(at.host());
    InetAddress call = bound.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound;
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(call, at.port()), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket
          .getOutputStream()
          .write(
              "GET /health HTTP/1.0\r\nHost: localhost\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answer =
          new String(socket.getInputStream().readNBytes(20_000), StandardCharsets.UTF_8);
      return answer.contains("\"parts\"") && answer.contains("fingerprint ");
    } catch (IOException e) {
      return false;
    }
  }
}
