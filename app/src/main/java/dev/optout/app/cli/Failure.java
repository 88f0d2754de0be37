package dev.optout.app.cli;

import dev.optout.app.settings.InvalidSettings;
import dev.optout.app.store.DatabaseNotOpened;
import dev.optout.knowledge.InvalidKnowledge;

/// What is said when a command cannot do its work.
final class Failure {
  private static final int WRONG = 1;

  private Failure() {}

  /// Tells what went wrong, without a stack trace.
  ///
  /// @return the exit code
  static int tell(Terminal terminal, Exception e) {
    switch (e) {
      case InvalidSettings invalid -> {
        int count = invalid.problems().size();
        terminal.err().println(count == 1 ? "A setting is wrong:" : count + " settings are wrong:");
        invalid.problems().forEach(problem -> terminal.err().println("  " + problem));
      }
      case InvalidKnowledge invalid -> {
        terminal.err().println("The knowledge is broken:");
        invalid.problems().forEach(problem -> terminal.err().println("  " + problem));
      }
      case DatabaseNotOpened closed -> terminal.err().println(closed.getMessage());
      case UserError error -> terminal.err().println(error.getMessage());
      default ->
          terminal
              .err()
              .println(
                  "The program failed: "
                      + e.getClass().getSimpleName()
                      + (e.getMessage() == null ? "" : ", " + Styled.clean(e.getMessage()))
                      + ". `advisor check` may tell more.");
    }
    return WRONG;
  }
}
