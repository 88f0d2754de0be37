package dev.optout.app.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `advisor teams-package`: writes the zip file that an administrator uploads to Teams.
@Command(
    name = "teams-package",
    mixinStandardHelpOptions = true,
    description = "Write the app package for Teams: a zip file with manifest and icons.",
    footer = {
      "",
      "Needs the ADVISOR_TEAMS_… variables, and ADVISOR_PUBLIC_URL or --website.",
      "",
      "Exit codes: 0 written, 1 something is missing or the file cannot be written,",
      "2 the command was mistyped."
    })
final class TeamsPackageCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final BiConsumer<Path, Optional<URI>> write;

  @Parameters(paramLabel = "FILE", description = "The zip file to write.")
  private Path file = Path.of("opt-out-advisor-teams.zip");

  @Option(
      names = "--website",
      paramLabel = "URL",
      description = "What Teams shows as the app's website; ADVISOR_PUBLIC_URL if not given.")
  private @Nullable URI website;

  TeamsPackageCommand(Terminal terminal, BiConsumer<Path, Optional<URI>> write) {
    this.terminal = terminal;
    this.write = write;
  }

  @Override
  public Integer call() {
    write.accept(file, Optional.ofNullable(website));
    terminal.out().println("Wrote " + file + ": upload it in the Teams admin center.");
    return 0;
  }
}
