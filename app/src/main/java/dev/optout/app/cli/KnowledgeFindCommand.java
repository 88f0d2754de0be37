package dev.optout.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.optout.knowledge.Claim;
import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.lucene.KnowledgeIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `advisor knowledge find`: the claims that some words find.
@Command(
    name = "find",
    mixinStandardHelpOptions = true,
    description = "Find claims by words, best first, the way a question finds them.",
    footer = {"", "Exit codes: 0 found, 1 nothing found, 2 the command was mistyped."})
final class KnowledgeFindCommand implements Callable<Integer> {
  private static final int MOST = 20;

  private final Terminal terminal;
  private final Curating curating;

  @Parameters(paramLabel = "WORDS", arity = "1..*", description = "The words to look for.")
  private List<String> words = new ArrayList<>();

  @Mixin private FormatOption format = new FormatOption();

  KnowledgeFindCommand(Terminal terminal, Curating curating) {
    this.terminal = terminal;
    this.curating = curating;
  }

  @Override
  public Integer call() {
    Knowledge knowledge = KnowledgeIndex.open(curating.files(), Optional::empty);
    List<Claim> found =
        knowledge.search().seek(String.join(" ", words)).claims(Set.of(), MOST).stream()
            .flatMap(match -> knowledge.base().claim(match.key()).stream())
            .toList();
    switch (format.chosen()) {
      case TEXT -> {
        ClaimText text = new ClaimText(terminal);
        found.forEach(claim -> terminal.out().print(text.claim(claim)));
        if (found.isEmpty()) {
          terminal.err().println("No claim has these words.");
        }
      }
      case JSON -> {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        found.forEach(claim -> list.add(ClaimJson.claim(claim)));
        terminal.out().println(list.toPrettyString());
      }
    }
    return found.isEmpty() ? 1 : 0;
  }
}
