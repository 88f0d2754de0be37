package dev.optout.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `advisor teams-package`: writes the zip file that an administrator uploads to Teams.
@Command(
    name = "teams-package",
    mixinStandardHelpOptions = true,
    description = "Write the app package for Teams: a zip file with manifest and icons.",
    footer = {
      "",
      "Needs ADVISOR_TEAMS_APP_ID and ADVISOR_PUBLIC_URL.",
      "",
      "Exit codes: 0 written, 1 something is missing or the file cannot be written,",
      "2 the command was mistyped."
    })
final class TeamsPackageCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Consumer<Path> write;

  @Parameters(paramLabel = "FILE", description = "The zip file to write.")
  private Path file = Path.of("opt-out-advisor-teams.zip");

  TeamsPackageCommand(Terminal terminal, Consumer<Path> write) {
    this.terminal = terminal;
    this.write = write;
  }

  @Override
  public Integer call() {
    write.accept(file);
    terminal.out().println("Wrote " + file + ": upload it in the Teams admin center.");
    return 0;
  }
}
