package dev.optout.app.cli;

import dev.optout.app.settings.Settings.TerminalWishes;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Where a command reads and writes.
///
/// @param isInteractive whether a person types and reads there
/// @param isColoured whether colours may be written to `out`
/// @param width of a line, in characters
public record Terminal(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean isInteractive,
    boolean isColoured,
    int width) {
  /// Longer lines are hard to read, and a file has no width.
  static final int WIDEST = 100;

  private static final int NARROWEST = 30;

  /// This process's own; UTF-8 whatever the locale says, because answers hold more than ASCII.
  @SuppressWarnings("SystemConsoleNull") // without a terminal Java 25 gives null again: JDK-8351435
  public static Terminal ofProcess(TerminalWishes wishes) {
    Console console = System.console();
    boolean isTerminal = console != null && console.isTerminal();
    return new Terminal(
        new FileInputStream(FileDescriptor.in),
        utf8(new FileOutputStream(FileDescriptor.out)),
        utf8(new FileOutputStream(FileDescriptor.err)),
        isTerminal,
        isTerminal && !wishes.noColour(),
        Math.clamp(wishes.columns().orElse(WIDEST), NARROWEST, WIDEST));
  }

  private static PrintStream utf8(OutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  /// The same without colours.
  Terminal plain() {
    return new Terminal(in, out, err, isInteractive, false, width);
  }
}
