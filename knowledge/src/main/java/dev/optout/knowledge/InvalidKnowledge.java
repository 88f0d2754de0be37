package dev.optout.knowledge;

import java.util.List;
import java.util.stream.Collectors;

/// Knowledge files that cannot be used, with every problem found in them.
public final class InvalidKnowledge extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public InvalidKnowledge(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }

  /// One thing that is wrong.
  ///
  /// @param file below the knowledge folder: `platforms/linkedin.yaml`
  /// @param field the way to the value: `uses[0].data[2].used`
  /// @param line in the file, from 1
  /// @param what what is wrong and what would be right
  public record Problem(String file, String field, int line, String what)
      implements Comparable<Problem> {
    /// `file#field: what (line n)`.
    @Override
    public String toString() {
      return file + "#" + field + ": " + what + " (line " + line + ")";
    }

    @Override
    public int compareTo(Problem other) {
      int byFile = file.compareTo(other.file);
      return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }
  }
}
