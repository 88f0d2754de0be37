package dev.optout.app.settings;

import java.util.List;

/// Settings that cannot be used, with every problem found in them.
public final class InvalidSettings extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  InvalidSettings(List<Problem> problems) {
    super(String.join("\n", problems.stream().map(Problem::toString).toList()));
    this.problems = List.copyOf(problems);
  }

  /// One problem that shows only later, when a value is used.
  public static InvalidSettings of(Variable variable, String what) {
    return new InvalidSettings(List.of(Problem.of(variable, what)));
  }

  public List<Problem> problems() {
    return problems;
  }

  /// One variable that is missing, malformed or unknown.
  ///
  /// @param name in the environment
  /// @param what what is wrong, without any secret
  /// @param remedy what it is for and where to get it
  public record Problem(String name, String what, String remedy) {
    static Problem of(Variable variable, String what) {
      return new Problem(
          variable.key(),
          what,
          "It is "
              + (variable.isSecret() ? "a secret that " : "")
              + variable.purpose()
              + ". Where to get it: "
              + variable.where()
              + ".");
    }

    @Override
    public String toString() {
      return name + ": " + what + ". " + remedy;
    }
  }
}
