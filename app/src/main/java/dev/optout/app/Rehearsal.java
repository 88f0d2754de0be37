package dev.optout.app;

import dev.optout.app.cli.Terminal;
import dev.optout.app.settings.Settings;
import dev.optout.knowledge.KnowledgeFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.stream.Stream;

/// A run of what people mostly start, by which Java learns what to keep ready for the next starts.
///
/// The launcher does it after a build. It prints nothing, reads no settings, and listens for a
/// moment on a free port of loopback.
final class Rehearsal {
  static final String[] ARGUMENTS = {"--rehearse"};

  private static final String[][] COMMANDS = {
    {"ask", "does linkedin use my private messages to train AI?"},
    {"ask", "how do i opt out on chatgpt"},
    {"ask", "what changed on instagram this year"},
    {"ask", "which platforms have no opt-out"},
    {"ask", "--json", "--region", "ID", "is x using my posts for grok"},
  };

  private Rehearsal() {}

  static int run() throws IOException {
    // also the language model is loaded; what it unpacks must not be left anywhere
    Path data = Files.createTempDirectory("advisor-rehearsal");
    try {
      return run(data);
    } finally {
      try (Stream<Path> made = Files.walk(data)) {
        for (Path path : made.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static int run(Path data) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Main program =
        new Main(
            new Terminal(InputStream.nullInputStream(), nowhere, nowhere, false, true, 80),
            () -> Settings.of(Map.of("ADVISOR_PRIVATE_PORT", "0", "ADVISOR_DATA", data.toString())),
            KnowledgeFiles::bundled,
            Clock.systemUTC());
    int worst = 0;
    for (String[] command : COMMANDS) {
      worst = Math.max(worst, program.run(command));
    }
    Deque<AutoCloseable> open = new ArrayDeque<>();
    program.start(open);
    Main.close(open);
    return worst;
  }
}
