package dev.optout.app.cli;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.optout.bot.Answered;
import dev.optout.bot.reply.Block;
import dev.optout.bot.reply.Choice;
import dev.optout.bot.reply.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.TerminalBuilder;

/// A conversation at the command line: questions, and numbers for the follow-ups offered.
final class Prompt {
  private static final Set<String> LEAVING = Set.of("exit", "quit", "bye", ":q");

  private static final String WELCOME =
      "Ask about a platform and AI training. A number asks the follow-up beside it; exit or Ctrl-D"
          + " ends.";

  private final Terminal terminal;
  private final Talk talk;
  private final boolean isJson;
  private List<Choice> offered = List.of();

  Prompt(Terminal terminal, Talk talk, boolean isJson) {
    this.terminal = terminal;
    this.talk = talk;
    this.isJson = isJson;
  }

  /// Goes on until the person leaves or the input ends.
  ///
  /// @param waiting what came for them since they were here; shown first
  void run(List<Reply> waiting) throws IOException {
    for (Reply reply : waiting) {
      offered = choices(reply);
      terminal.out().println(new TerminalText(terminal).of(reply, true));
    }
    if (terminal.isInteractive()) {
      interactive();
    } else {
      piped();
    }
  }

  private void piped() throws IOException {
    Lines lines = new Lines(terminal.in());
    Optional<Lines.Line> line = lines.next();
    while (line.isPresent() && (line.get().isTooLong() || isAnswered(line.get().text()))) {
      if (line.get().isTooLong()) {
        terminal.err().println("A line longer than " + Lines.LONGEST + " bytes was left out.");
      }
      line = lines.next();
    }
  }

  private void interactive() throws IOException {
    try (org.jline.terminal.Terminal keys = TerminalBuilder.builder().system(true).build()) {
      LineReader reader =
          LineReaderBuilder.builder()
              .terminal(keys)
              // a question may hold an exclamation mark, which would call up an earlier line
              .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
              .build();
      terminal.out().println(WELCOME);
      try {
        while (isAnswered(reader.readLine("\n> "))) {
          // each answer is already printed
        }
      } catch (EndOfFileException | UserInterruptException e) {
        terminal.out().println();
      }
    }
  }

  /// @return whether the conversation goes on
  private boolean isAnswered(String typed) throws IOException {
    String words = typed.strip();
    if (LEAVING.contains(words.toLowerCase(Locale.ROOT))) {
      return false;
    }
    if (!words.isEmpty()) {
      show(chosen(words).map(c -> talk.press(c.code())).orElseGet(() -> talk.say(words)));
    }
    return true;
  }

  private Optional<Choice> chosen(String words) {
    if (!words.matches("[0-9]{1,2}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(words);
    return number >= 1 && number <= offered.size()
        ? Optional.of(offered.get(number - 1))
        : Optional.empty();
  }

  private void show(Answered answered) {
    offered = choices(answered.reply());
    if (isJson) {
      terminal.out().println(AnswerJson.of(NullNode.instance, answered));
    } else {
      terminal.out().println(new TerminalText(terminal).of(answered.reply(), true));
    }
    terminal.out().flush();
  }

  /// In the order in which they are numbered; a reply has at most one group of them.
  private static List<Choice> choices(Reply reply) {
    return reply.blocks().stream()
        .filter(Block.Choices.class::isInstance)
        .flatMap(b -> ((Block.Choices) b).choices().stream())
        .toList();
  }
}
