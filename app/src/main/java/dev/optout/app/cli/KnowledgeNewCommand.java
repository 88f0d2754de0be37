package dev.optout.app.cli;

import dev.optout.knowledge.Id;
import dev.optout.knowledge.Skeleton;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `advisor knowledge new`: an annotated file to fill in.
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = "Begin the file of a platform: every key explained, every blank marked TODO.",
    footer = {
      "",
      "A file that still says TODO is refused by `advisor knowledge check`.",
      "",
      "Exit codes: 0 written, 1 it is there already or cannot be written,",
      "2 the command was mistyped."
    })
final class KnowledgeNewCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Curating curating;

  @Parameters(
      paramLabel = "SLUG",
      description = "Its id: lower case letters, digits and single hyphens.")
  private String slug = "";

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description =
          "The knowledge folder to write to; ADVISOR_KNOWLEDGE, or the current one if not given.")
  private @Nullable Path folder;

  KnowledgeNewCommand(Terminal terminal, Curating curating) {
    this.terminal = terminal;
    this.curating = curating;
  }

  @Override
  public Integer call() {
    if (!Id.isOne(slug)) {
      throw new UserError(
          "`" + Styled.clean(slug) + "` is no id: use lower case letters, digits and hyphens.");
    }
    Path base = folder == null ? curating.layer().get().orElse(Path.of("")) : folder;
    Path file = base.resolve("platforms").resolve(slug + ".yaml");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(
          file, Skeleton.platform(slug, curating.today()), StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new UserError(file + " is there already: nothing was written.");
    } catch (IOException e) {
      throw new UserError("Cannot write " + file + " (" + e.getClass().getSimpleName() + ").");
    }
    terminal
        .out()
        .println("Wrote " + file + ": fill in what says TODO, then run `advisor knowledge check`.");
    return 0;
  }
}
