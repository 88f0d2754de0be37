package dev.optout.app;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;

/// A log entry as one line; of an exception only its class and place, because messages of libraries
/// can quote what people asked.
public final class OneLine extends Formatter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx").withZone(ZoneId.systemDefault());

  /// Makes the program's own `logging.properties` the only one that counts, so that nobody turns on
  /// a level at which a library logs whole messages.
  static void configure() {
    try (InputStream in = OneLine.class.getResourceAsStream("/logging.properties")) {
      if (in == null) {
        throw new IllegalStateException("this build lacks logging.properties");
      }
      LogManager.getLogManager().readConfiguration(in);
    } catch (IOException e) {
      throw new IllegalStateException("this build's logging.properties cannot be read", e);
    }
  }

  @Override
  public String format(LogRecord entry) {
    StringBuilder line = new StringBuilder();
    line.append(TIME.format(entry.getInstant()))
        .append(' ')
        .append(entry.getLevel().getName())
        .append(' ')
        .append(entry.getLoggerName())
        .append(": ")
        .append(formatMessage(entry).replaceAll("\\p{Cntrl}+", " "));
    for (Throwable cause = entry.getThrown(); cause != null; cause = cause.getCause()) {
      StackTraceElement[] trace = cause.getStackTrace();
      line.append(" [").append(cause.getClass().getName());
      if (trace.length > 0) {
        line.append(" at ").append(trace[0]);
      }
      line.append(']');
    }
    return line.append('\n').toString();
  }
}
