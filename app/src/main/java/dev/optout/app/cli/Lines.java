package dev.optout.app.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The lines of a stream, each no longer than a limit, so that no input can fill the memory.
final class Lines {
  /// One million bytes: no case needs a hundredth of it.
  static final int LONGEST = 1_000_000;

  private final InputStream in;
  private boolean isFirst = true;

  Lines(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /// A line without its end.
  ///
  /// @param isTooLong whether it was longer than the limit; its text is empty then
  record Line(String text, boolean isTooLong) {}

  /// The next line, or nothing at the end. Bytes that are no UTF-8 become replacement characters.
  Optional<Line> next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean isTooLong = false;
    int read = in.read();
    if (read < 0) {
      return Optional.empty();
    }
    while (read >= 0 && read != '\n') {
      if (bytes.size() < LONGEST) {
        bytes.write(read);
      } else {
        isTooLong = true;
      }
      read = in.read();
    }
    String text = isTooLong ? "" : bytes.toString(StandardCharsets.UTF_8);
    if (isFirst && text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    isFirst = false;
    return Optional.of(
        new Line(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text, isTooLong));
  }
}
