package dev.optout.app.cli;

import dev.optout.app.store.Store;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/// Terminals of a hundred columns that tests type into and read from.
public final class Terminals {
  private Terminals() {}

  /// Where a text is typed and nobody looks.
  ///
  /// @param out takes what is printed
  /// @param err takes what is told of failures
  public static Terminal of(String in, OutputStream out, OutputStream err) {
    return of(in, out, err, /* isColoured= */ false);
  }

  static Terminal of(String in, OutputStream out, OutputStream err, boolean isColoured) {
    return new Terminal(
        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        false,
        isColoured,
        100);
  }

  /// For commands that keep nothing.
  static Supplier<Store> noStore() {
    return () -> {
      throw new AssertionError("nothing is kept");
    };
  }
}
