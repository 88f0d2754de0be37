package dev.optout.app.cli;

import dev.optout.app.check.Part;
import dev.optout.app.store.Store;
import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.Region;
import dev.optout.knowledge.embedding.Encoder;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command `advisor` with everything below it.
public final class Commands {
  private static final int MISTYPED = 2;

  private final Terminal terminal;
  private final CommandLine root;

  /// @param asking opens the bot; called by `ask` and `eval` only
  /// @param defaultRegion of people who did not say theirs
  /// @param check looks at every part
  /// @param serve serves until the process is told to stop
  /// @param teamsPackage writes the app package of Teams to a file
  /// @param curating what `knowledge` works on
  /// @param knowledge in force; opened by `bench` only
  /// @param encoder where one is on; loaded by `bench --passages` only
  /// @param store what is kept; opened by `insight` and `knowledge release` only
  /// @param announcer what `announce` needs; opened by it only
  public Commands(
      Terminal terminal,
      Supplier<Asking> asking,
      Supplier<Optional<Region>> defaultRegion,
      Supplier<List<Part>> check,
      Runnable serve,
      BiConsumer<Path, Optional<URI>> teamsPackage,
      Curating curating,
      Supplier<Knowledge> knowledge,
      Supplier<Optional<Encoder>> encoder,
      Supplier<Store> store,
      Supplier<Announcer> announcer) {
    this.terminal = terminal;
    root =
        new CommandLine(new Root())
            .addSubcommand(new AskCommand(terminal, asking, defaultRegion))
            .addSubcommand(new EvalCommand(terminal, asking, curating::today))
            .addSubcommand(new ServeCommand(serve))
            .addSubcommand(new CheckCommand(terminal, check))
            .addSubcommand(new TeamsPackageCommand(terminal, teamsPackage))
            .addSubcommand(new BenchCommand(terminal, knowledge, encoder, curating.clock()))
            .addSubcommand(new InsightCommand(terminal, store))
            .addSubcommand(AnnounceCommand.with(terminal, announcer))
            .addSubcommand(KnowledgeCommand.with(terminal, curating, store));
    root.setCaseInsensitiveEnumValuesAllowed(true);
    root.setOut(writer(terminal.out()));
    root.setErr(writer(terminal.err()));
    root.setUsageHelpWidth(terminal.width());
    root.setColorScheme(
        Help.defaultColorScheme(terminal.isColoured() ? Help.Ansi.ON : Help.Ansi.OFF));
    root.setParameterExceptionHandler((e, args) -> mistyped(e));
    root.setExecutionExceptionHandler((e, command, result) -> Failure.tell(terminal, e));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  @Command(
      name = "advisor",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      synopsisSubcommandLabel = "COMMAND",
      description = "Tells which platforms train AI on your data, and how to stop it.",
      commandListHeading = "%nCommands:%n",
      footer = {
        "",
        "Settings are environment variables named ADVISOR_…; `advisor check` lists them.",
        "Exit codes: 0 all is well, 1 something is wrong, 2 the command was mistyped."
      })
  private static final class Root {}

  /// The version that the jar was built with.
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Commands.class.getPackage().getImplementationVersion();
      return new String[] {"Opt-Out Advisor " + (version == null ? "(not packaged)" : version)};
    }
  }

  /// Runs one command line.
  ///
  /// @return the exit code: 0 all is well, 1 something is wrong, 2 mistyped
  public int run(String... arguments) {
    if (arguments.length == 0) {
      root.usage(terminal.err());
      return MISTYPED;
    }
    return root.execute(arguments);
  }

  private int mistyped(ParameterException e) {
    terminal.err().println(Styled.clean(String.valueOf(e.getMessage())));
    if (!UnmatchedArgumentException.printSuggestions(e, root.getErr())) {
      terminal
          .err()
          .println("Try `" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help`.");
    }
    return MISTYPED;
  }
}
