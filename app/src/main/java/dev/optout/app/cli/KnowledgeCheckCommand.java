package dev.optout.app.cli;

import dev.optout.knowledge.InvalidKnowledge;
import dev.optout.knowledge.InvalidKnowledge.Problem;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.KnowledgeFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `advisor knowledge check`: everything that is wrong with knowledge files, at once.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Read knowledge files strictly and report everything that is wrong.",
    footer = {
      "",
      "A folder that has no vocabulary/ of its own is checked as a company's layer over ours.",
      "",
      "Exit codes: 0 all files are good, 1 something is wrong, 2 the command was mistyped."
    })
final class KnowledgeCheckCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Curating curating;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "The folder to check; what is in force if not given.")
  private @Nullable Path folder;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
  private CheckFormat format = CheckFormat.TEXT;

  KnowledgeCheckCommand(Terminal terminal, Curating curating) {
    this.terminal = terminal;
    this.curating = curating;
  }

  @Override
  public Integer call() {
    Optional<Path> checked = Optional.ofNullable(folder).or(curating.layer());
    KnowledgeFiles read = checked.map(KnowledgeFiles::in).orElseGet(curating.own());
    KnowledgeFiles whole = curating.over(read);
    try {
      KnowledgeBase base = whole.read();
      terminal.out().print(format.print(List.of(), p -> p.file()));
      if (format == CheckFormat.TEXT) {
        terminal.out().println(good(base, whole));
      }
      return 0;
    } catch (InvalidKnowledge e) {
      terminal.out().print(format.print(e.problems(), p -> place(p, checked, read)));
      int count = e.problems().size();
      terminal.err().println(count == 1 ? "1 problem." : count + " problems.");
      return 1;
    }
  }

  private static String place(Problem p, Optional<Path> folder, KnowledgeFiles read) {
    boolean isOurs = !p.file().isEmpty() && !isIn(p, read);
    return isOurs || folder.isEmpty() ? p.file() : folder.get().resolve(p.file()).toString();
  }

  private static boolean isIn(Problem p, KnowledgeFiles read) {
    return read.isWhole()
        || read.paths().contains(p.file())
        || read.unreadable().stream().anyMatch(u -> u.file().equals(p.file()));
  }

  private String good(KnowledgeBase base, KnowledgeFiles files) {
    List<Figures> all = base.subjects().stream().map(Figures::of).toList();
    long due = all.stream().filter(f -> !curating.today().isBefore(f.checkAgainOn())).count();
    return files.paths().size()
        + " files are good: "
        + base.platforms().size()
        + " platforms among "
        + base.subjects().size()
        + " subjects, "
        + all.stream().flatMap(f -> f.claims().stream()).distinct().count()
        + " claims, "
        + base.companyNotes().size()
        + " notes of the company."
        + (due == 0 ? "" : " " + due + " subjects have claims due for a new check: see `stale`.");
  }
}
