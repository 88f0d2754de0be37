package dev.optout.app.store;

/// The database cannot be used; the message says why and what to do, without secrets.
public final class DatabaseNotOpened extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseNotOpened(String message, Throwable cause) {
    super(message, cause);
  }

  DatabaseNotOpened(String message) {
    super(message);
  }
}
