package dev.optout.app.cli;

import dev.optout.bot.Answered;
import dev.optout.bot.Profiles.Profile;
import dev.optout.knowledge.Region;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// `advisor ask` with nothing but words, which needs no parser of command lines: that one takes a
/// fifth of the time to the answer.
public final class OneQuestion {
  private final Terminal terminal;
  private final Supplier<Asking> asking;
  private final Supplier<Optional<Region>> defaultRegion;

  public OneQuestion(
      Terminal terminal, Supplier<Asking> asking, Supplier<Optional<Region>> defaultRegion) {
    this.terminal = terminal;
    this.asking = asking;
    this.defaultRegion = defaultRegion;
  }

  /// The question of a command line that holds nothing else; empty where a parser must look.
  public static Optional<String> in(String... arguments) {
    List<String> words = Arrays.asList(arguments);
    // an @ names a file of arguments
    if (words.size() < 2
        || !words.getFirst().equals("ask")
        || words.stream().anyMatch(w -> w.startsWith("-") || w.startsWith("@"))) {
      return Optional.empty();
    }
    String question = String.join(" ", words.subList(1, words.size())).strip();
    return Optional.of(question).filter(q -> !q.isEmpty());
  }

  /// Prints the answer.
  ///
  /// @return the exit code: 0 answered, 1 something is wrong, which is told
  public int run(String question) {
    try {
      CommandLineProfiles profiles = new CommandLineProfiles();
      Asking bot = asking.get();
      profiles.set(new Profile(defaultRegion.get(), Optional.empty()));
      print(terminal, new Talk(Talk.PROMPT, bot.remembering().apply(profiles)).say(question));
      return 0;
    } catch (RuntimeException e) {
      return Failure.tell(terminal, e);
    }
  }

  static void print(Terminal terminal, Answered answered) {
    terminal.out().print(new TerminalText(terminal).of(answered.reply(), false));
  }
}
