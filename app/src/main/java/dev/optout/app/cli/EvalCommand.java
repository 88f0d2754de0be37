package dev.optout.app.cli;

import dev.optout.app.eval.Case;
import dev.optout.app.eval.CaseFile;
import dev.optout.app.eval.CaseReader;
import dev.optout.app.eval.Exam;
import dev.optout.app.eval.InvalidCases;
import dev.optout.app.eval.Score;
import dev.optout.app.eval.report.Report;
import dev.optout.bot.Answered;
import dev.optout.bot.Profiles.Profile;
import dev.optout.bot.chat.ChatEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `advisor eval`: how many of the questions in files are answered right.
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    description = "Ask the questions of files, judge the answers, and tell how good they are.",
    footer = {
      "",
      "Each file, or folder of .jsonl files, is reported by itself; docs/questions.md describes",
      "the format. ADVISOR_DEFAULT_REGION is not used: a case says who asks.",
      "",
      "Example:",
      "  advisor eval --report target/eval knowledge/src/questions/held-apart",
      "",
      "Exit codes: 0 scored, whatever the score, 1 the program failed, 2 a file is malformed or",
      "the command was mistyped."
    })
final class EvalCommand implements Callable<Integer> {
  private static final int SCORED = 0;
  private static final int MALFORMED = 2;

  private final Terminal terminal;
  private final Supplier<Asking> asking;
  private final Supplier<LocalDate> today;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "A file of cases, one JSON object a line, or a folder of such files.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--report",
      paramLabel = "FOLDER",
      description = "Also write a page with plots into this folder.")
  private @Nullable Path report;

  @Option(
      names = "--fails",
      description = "Also tell which cases fail, and why: it shows what the files expect.")
  private boolean isTellingFailures;

  EvalCommand(Terminal terminal, Supplier<Asking> asking, Supplier<LocalDate> today) {
    this.terminal = terminal;
    this.asking = asking;
    this.today = today;
  }

  @Override
  public Integer call() {
    Asking bot = asking.get();
    List<CaseFile> sets;
    try {
      sets = CaseFile.read(files, new CaseReader(bot.vocabulary()));
    } catch (InvalidCases e) {
      return malformed(e);
    }
    Exam exam = new Exam(opening(bot), bot.platforms());
    List<Case> all = sets.stream().flatMap(s -> s.cases().stream()).toList();
    exam.warmUp(all);
    List<Score> scores =
        sets.stream().map(s -> new Score(s.path().toString(), exam.results(s.cases()))).toList();
    for (Score score : scores) {
      terminal.out().print(Styled.clean(score.name()) + "\n\n");
      terminal.out().println(new EvalText(score).text(isTellingFailures));
    }
    Optional.ofNullable(report).ifPresent(folder -> write(folder, scores));
    return SCORED;
  }

  private int malformed(InvalidCases e) {
    e.problems().forEach(problem -> terminal.err().println(Styled.clean(problem.toString())));
    int count = e.problems().size();
    terminal
        .err()
        .println((count == 1 ? "1 problem" : count + " problems") + ": nothing was scored.");
    return MALFORMED;
  }

  private static Exam.Opening opening(Asking bot) {
    CommandLineProfiles profiles = new CommandLineProfiles();
    Function<ChatEvent, Answered> answers = bot.answers().apply(profiles);
    AtomicLong opened = new AtomicLong();
    return (Profile profile) -> {
      profiles.set(profile);
      return new Talk("case-" + opened.incrementAndGet(), answers)::say;
    };
  }

  private void write(Path folder, List<Score> scores) {
    try {
      Path page = new Report(scores, today.get(), isTellingFailures).write(folder);
      terminal.out().println("The report is " + Styled.clean(page.toString()));
    } catch (IOException e) {
      throw new UserError(
          "Cannot write into " + folder + " (" + e.getClass().getSimpleName() + ").");
    }
  }
}
