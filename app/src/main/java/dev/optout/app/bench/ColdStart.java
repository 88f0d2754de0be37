package dev.optout.app.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.security.CodeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The time from starting the program to the end of its first answer, in processes of their own.
public final class ColdStart {
  /// As the launcher starts `ask`.
  private static final List<String> SHORT_LIVED =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private static final String QUESTION = "does linkedin use my DMs to train AI?";

  private ColdStart() {}

  /// The median of some starts; empty where this Java cannot be started again.
  ///
  /// @param main the class to start where this was not started from a jar
  public static Optional<Duration> measure(String main, int starts) throws InterruptedException {
    List<String> command = command(main);
    Times times = new Times();
    for (int i = 0; i < starts; i++) {
      long start = System.nanoTime();
      try {
        Process process =
            new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
          process.destroyForcibly();
          return Optional.empty();
        }
      } catch (IOException e) {
        return Optional.empty();
      }
      times.add(System.nanoTime() - start);
    }
    return Optional.of(times.within(0.5));
  }

  private static List<String> command(String main) {
    RuntimeMXBean runtime = ManagementFactory.getRuntimeMXBean();
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(SHORT_LIVED);
    runtime.getInputArguments().stream()
        .filter(argument -> argument.startsWith("-XX:AOTCache="))
        .forEach(command::add);
    // a jar must be started as a jar, or the cache of its classes does not fit
    if (runtime.getClassPath().equals(ownPlace())) {
      command.addAll(List.of("-jar", runtime.getClassPath()));
    } else {
      command.addAll(List.of("-cp", runtime.getClassPath(), main));
    }
    command.addAll(List.of("ask", QUESTION));
    return command;
  }

  private static String ownPlace() {
    CodeSource source = ColdStart.class.getProtectionDomain().getCodeSource();
    return source == null ? "" : source.getLocation().getPath();
  }
}
