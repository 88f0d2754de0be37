package dev.optout.app.cli;

import dev.optout.knowledge.InvalidKnowledge;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.KnowledgeFiles;
import dev.optout.knowledge.diff.Change;
import dev.optout.knowledge.diff.DiffJson;
import dev.optout.knowledge.diff.DiffText;
import dev.optout.knowledge.diff.Importance;
import dev.optout.knowledge.diff.KnowledgeDiff;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `advisor knowledge diff`: what one folder says differently than another.
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = "Tell what changed in meaning from one knowledge folder to another.",
    footer = {
      "",
      "A folder that has no vocabulary/ of its own is read as a company's layer over ours.",
      "",
      "Exit codes: 0 nothing changed in meaning, 1 something did, 2 a folder is broken or the",
      "command was mistyped."
    })
final class KnowledgeDiffCommand implements Callable<Integer> {
  private static final int BROKEN = 2;

  private final Terminal terminal;
  private final Curating curating;

  @Parameters(index = "0", paramLabel = "OLD", description = "The folder as it was.")
  private Path old = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The folder as it is.")
  private Path now = Path.of("");

  @Mixin private FormatOption format = new FormatOption();

  KnowledgeDiffCommand(Terminal terminal, Curating curating) {
    this.terminal = terminal;
    this.curating = curating;
  }

  @Override
  public Integer call() {
    List<KnowledgeBase> both = new ArrayList<>();
    for (Path folder : List.of(old, now)) {
      try {
        both.add(curating.over(KnowledgeFiles.in(folder)).read());
      } catch (InvalidKnowledge e) {
        int count = e.problems().size();
        terminal
            .err()
            .println(
                Styled.clean(folder.toString())
                    + " has "
                    + (count == 1 ? "1 problem" : count + " problems")
                    + ", so it cannot be compared:");
        e.problems().forEach(p -> terminal.err().println("  " + Styled.clean(p.toString())));
      }
    }
    if (both.size() < 2) {
      return BROKEN;
    }
    List<Change> changes = KnowledgeDiff.between(both.getFirst(), both.getLast());
    switch (format.chosen()) {
      case TEXT -> DiffText.of(changes).lines().map(Styled::clean).forEach(terminal.out()::println);
      case JSON -> terminal.out().println(DiffJson.of(changes));
    }
    return changes.stream().anyMatch(c -> c.importance() == Importance.MEANING) ? 1 : 0;
  }
}
