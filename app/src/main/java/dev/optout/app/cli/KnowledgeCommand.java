package dev.optout.app.cli;

import dev.optout.app.store.Store;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `advisor knowledge`: what curators need.
@Command(
    name = "knowledge",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Look into the knowledge, check it, compare it and begin new files.",
    footer = {
      "",
      "The company's own files, if ADVISOR_KNOWLEDGE names their folder, are part of it.",
      "The format of the files is described in docs/knowledge.md."
    })
final class KnowledgeCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  private KnowledgeCommand() {}

  static CommandLine with(Terminal terminal, Curating curating, Supplier<Store> store) {
    return new CommandLine(new KnowledgeCommand())
        .addSubcommand(new KnowledgeListCommand(terminal, curating))
        .addSubcommand(new KnowledgeShowCommand(terminal, curating))
        .addSubcommand(new KnowledgeCheckCommand(terminal, curating))
        .addSubcommand(new KnowledgeStaleCommand(terminal, curating))
        .addSubcommand(new KnowledgeFindCommand(terminal, curating))
        .addSubcommand(new KnowledgeDiffCommand(terminal, curating))
        .addSubcommand(new KnowledgeNewCommand(terminal, curating))
        .addSubcommand(new KnowledgeAnchorCommand(terminal))
        .addSubcommand(new KnowledgeReleaseCommand(terminal, curating, store));
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "Which of its commands?");
    }
  }
}
