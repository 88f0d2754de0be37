package dev.optout.app.web;

import dev.optout.app.settings.Settings.Listener;
import io.javalin.Javalin;
import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;

/// An address that cannot be listened at.
public final class PortTaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortTaken(String message) {
    super(message);
  }

  /// Starts a server or says plainly why its address cannot be had.
  ///
  /// @param variables those that choose another address
  static void start(Javalin server, Listener at, String variables) {
    try {
      server.start(at.host(), at.port());
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof BindException || cause instanceof UnresolvedAddressException) {
          throw new PortTaken(
              "Cannot listen at "
                  + at
                  + ": it is in use, or not an address of this machine. Choose another one with "
                  + variables
                  + ".");
        }
      }
      throw e;
    }
  }
}
