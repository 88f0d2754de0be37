package dev.optout.app.cli;

import dev.optout.knowledge.Anchor;
import dev.optout.knowledge.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `advisor knowledge anchor`: the hash of the passage of a document that some words stand in.
@Command(
    name = "anchor",
    mixinStandardHelpOptions = true,
    description = "Print the anchor of the passage in which some words of a document stand.",
    footer = {
      "",
      "The document is a text or Markdown file, such as a version in the Open Terms Archive;",
      "a passage is one line of it.",
      "",
      "Exit codes: 0 printed, 1 the words stand in no passage or in several,",
      "2 the command was mistyped."
    })
final class KnowledgeAnchorCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "DOCUMENT", description = "The file with the document.")
  private Path document = Path.of("");

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "WORDS",
      description = "Up to eight words that stand in this passage only.")
  private List<String> words = new ArrayList<>();

  KnowledgeAnchorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String find = Passage.normalised(String.join(" ", words));
    if (find.split(" ", -1).length > Anchor.MOST_WORDS) {
      throw new UserError("Name at most " + Anchor.MOST_WORDS + " words: no more is quoted.");
    }
    List<String> passages;
    try {
      passages = Passage.with(find, Files.readString(document));
    } catch (IOException e) {
      throw new UserError(
          "Cannot read " + document + " (" + e.getClass().getSimpleName() + "): a UTF-8 text?");
    }
    if (passages.size() != 1) {
      throw new UserError(
          passages.isEmpty()
              ? "The words stand in no passage of it: copy them as they are printed."
              : "The words stand in " + passages.size() + " passages: choose others.");
    }
    terminal.out().println("    find: \"" + find.replace("\"", "\\\"") + "\"");
    terminal.out().println("    sha256: " + Passage.sha256(passages.getFirst()));
    return 0;
  }
}
