package dev.optout.app.cli;

import dev.optout.app.check.Part;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/// `advisor check`: what is on, what is off and why, and what is broken.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Say what is on, what is off and why; works without a network.",
    footer = {
      "",
      "Exit codes: 0 all is well, 1 something that is set up is broken, 2 the command was mistyped."
    })
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Supplier<List<Part>> check;

  CheckCommand(Terminal terminal, Supplier<List<Part>> check) {
    this.terminal = terminal;
    this.check = check;
  }

  @Override
  public Integer call() {
    List<Part> parts = check.get();
    terminal.out().print(new PartsText(terminal).of(parts));
    boolean isBroken = parts.stream().anyMatch(Part::isBroken);
    terminal
        .out()
        .println(
            isBroken
                ? "Something is broken: see above."
                : "All that is set up is in order, as far as can be told without asking anybody.");
    return isBroken ? 1 : 0;
  }
}
