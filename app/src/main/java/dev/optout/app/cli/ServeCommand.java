package dev.optout.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `advisor serve`: the web page and every chat that is set up.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serve the chat page and every chat that is set up, until stopped.",
    footer = {
      "",
      "With nothing set, the page is served alone on http://127.0.0.1:8081/. `advisor check`",
      "lists what is set.",
      "",
      "Exit codes: 1 it could not start, 2 the command was mistyped, 130 or 143 stopped as asked."
    })
final class ServeCommand implements Callable<Integer> {
  private final Runnable serve;

  ServeCommand(Runnable serve) {
    this.serve = serve;
  }

  @Override
  public Integer call() {
    serve.run();
    return 0;
  }
}
