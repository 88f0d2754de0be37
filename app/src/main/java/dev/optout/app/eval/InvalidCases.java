package dev.optout.app.eval;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Files of cases that cannot be judged, with everything that is wrong in them.
public final class InvalidCases extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  InvalidCases(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /// Something that is wrong.
  ///
  /// @param line from 1; 0 for the file as a whole
  /// @param what is wrong and what would be right
  public record Problem(Path file, int line, String what) {
    @Override
    public String toString() {
      return file + (line == 0 ? "" : ":" + line) + ": " + what;
    }
  }

  /// One or more, in the order of the files.
  public List<Problem> problems() {
    return problems;
  }
}
