package dev.optout.knowledge.embedding;

import java.io.Serial;

/// Why there is no encoder, in words for the people who run the program.
final class CannotLoad extends Exception {
  @Serial private static final long serialVersionUID = 1;

  CannotLoad(String what, String remedy) {
    super(what + ": " + remedy);
  }

  CannotLoad(String what, String remedy, Throwable cause) {
    super(what + ": " + remedy, cause);
  }
}
