package dev.optout.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.optout.app.bench.ColdStart;
import dev.optout.app.bench.Keeping;
import dev.optout.app.bench.Load;
import dev.optout.app.bench.Loading;
import dev.optout.app.bench.Passages;
import dev.optout.app.bench.Room;
import dev.optout.app.bench.Sending;
import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.embedding.Encoder;
import dev.optout.knowledge.lucene.KnowledgeIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `advisor bench`: how fast questions are answered, and how much room it takes.
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measure how fast questions are answered, on one thread, and what it takes.",
    footer = {
      "",
      "Examples:",
      "  advisor bench",
      "  advisor bench --seconds 30 cases.jsonl",
      "  advisor bench --load",
      "  advisor bench --store 200 --seconds 30",
      "  advisor bench --announce 10000",
      "  advisor bench --passages scifact/",
      "",
      "Exit codes: 0 measured, 1 a file cannot be read, 2 the command was mistyped."
    })
final class BenchCommand implements Callable<Integer> {
  private static final int QUESTIONS = 300;
  private static final int LOADINGS = 9;
  private static final String MAIN = "dev.optout.app.Main";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Terminal terminal;
  private final Supplier<Knowledge> knowledge;
  private final Supplier<Optional<Encoder>> encoder;
  private final Clock clock;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Cases as `ask --batch` takes them; without any, questions of the knowledge.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "How long to ask, after half as long to warm up; ${DEFAULT-VALUE} by default.")
  private int seconds = 5;

  @Option(
      names = "--starts",
      paramLabel = "N",
      description = "How many cold starts to take the median of; ${DEFAULT-VALUE} by default.")
  private int starts = 5;

  @Option(
      names = "--load",
      description = "Only measure reading, checking and indexing all knowledge from YAML.")
  private boolean load = false;

  @Option(
      names = "--store",
      paramLabel = "N",
      description = "Only measure so many reads and writes of the database a second.")
  private int operations = 0;

  @Option(
      names = "--announce",
      paramLabel = "N",
      description = "Only send an announcement to so many simulated people in two chats.")
  private int recipients = 0;

  @Option(
      names = "--scale",
      paramLabel = "N",
      description = "With --announce: how many times as fast time passes; ${DEFAULT-VALUE}.")
  private int scale = 20;

  @Option(
      names = "--replicas",
      paramLabel = "N",
      description = "With --announce: how many send together; ${DEFAULT-VALUE}.")
  private int replicas = 1;

  @Option(
      names = "--taken",
      paramLabel = "PERCENT",
      description =
          "With --announce: how much of the usual limits the chats take; ${DEFAULT-VALUE}.")
  private int percent = 100;

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = "With --announce: an empty PostgreSQL, instead of a new file.")
  private @Nullable String database;

  @Option(
      names = "--passages",
      paramLabel = "FOLDER",
      description = "Only measure how well the passages of a public set are found.")
  private @Nullable Path passages;

  @Mixin private FormatOption format = new FormatOption();

  @Spec private @Nullable CommandSpec spec;

  BenchCommand(
      Terminal terminal,
      Supplier<Knowledge> knowledge,
      Supplier<Optional<Encoder>> encoder,
      Clock clock) {
    this.terminal = terminal;
    this.knowledge = knowledge;
    this.encoder = encoder;
    this.clock = clock;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (seconds < 1 || starts < 0 || operations < 0) {
      throw mistyped("--seconds is 1 or more, --starts and --store 0 or more");
    }
    if (load) {
      tell(OtherFigures.of(Loading.measure(LOADINGS)));
      return 0;
    }
    if (operations > 0) {
      tell(keep());
      return 0;
    }
    if (recipients > 0) {
      Sending sending = send();
      tell(OtherFigures.of(sending));
      return sending.addsUp() ? 0 : 1;
    }
    @Nullable Path folder = passages;
    if (folder != null) {
      tell(find(folder));
      return 0;
    }
    long start = System.nanoTime();
    Knowledge inForce = knowledge.get();
    Duration opened = Duration.ofNanos(System.nanoTime() - start);
    List<List<String>> conversations =
        files.isEmpty() ? Load.questions(inForce, QUESTIONS) : read(files);
    Load load = new Load(inForce, LocalDate.now(clock));
    load.run(conversations, Duration.ofMillis(seconds * 500L));
    Load.Result result = load.run(conversations, Duration.ofSeconds(seconds));
    OptionalLong resident = Room.resident();
    BenchReport report =
        new BenchReport(
            conversations.size(),
            result,
            opened,
            starts == 0 ? Optional.empty() : ColdStart.measure(MAIN, starts),
            KnowledgeIndex.preparedBytes(),
            Room.heap(),
            resident);
    switch (format.chosen()) {
      case TEXT -> report.lines().forEach(terminal.out()::println);
      case JSON -> terminal.out().println(report.json());
    }
    return 0;
  }

  private void tell(OtherFigures figures) {
    switch (format.chosen()) {
      case TEXT -> figures.lines().forEach(terminal.out()::println);
      case JSON -> terminal.out().println(figures.json());
    }
  }

  private OtherFigures keep() throws InterruptedException {
    try {
      return OtherFigures.of(
          Keeping.measure(knowledge.get().base(), operations, Duration.ofSeconds(seconds)));
    } catch (IOException e) {
      throw noDatabase(e);
    }
  }

  private static UserError noDatabase(IOException e) {
    return new UserError(
        "No database could be made in the temporary folder ("
            + e.getClass().getSimpleName()
            + ").");
  }

  private Sending send() throws InterruptedException {
    if (scale < 1 || replicas < 1 || percent < 1) {
      throw mistyped("--scale, --replicas and --taken are 1 or more");
    }
    try {
      return Sending.measure(
          knowledge.get().base(),
          recipients,
          scale,
          replicas,
          percent,
          Optional.ofNullable(database));
    } catch (IOException e) {
      throw noDatabase(e);
    }
  }

  private OtherFigures find(Path folder) {
    try {
      Passages set = Passages.in(folder, knowledge.get().base().vocabulary());
      return OtherFigures.of(set, set.measure(encoder.get()));
    } catch (IOException e) {
      throw new UserError("Cannot read the set in " + folder + " (" + e.getMessage() + ").");
    }
  }

  private static List<List<String>> read(List<Path> files) {
    List<List<String>> conversations = new ArrayList<>();
    for (Path file : files) {
      try {
        for (String line : Files.readAllLines(file)) {
          if (!line.isBlank()) {
            conversations.add(turns(JSON.readTree(line)));
          }
        }
      } catch (JsonProcessingException e) {
        throw new UserError(file + " is no file of cases: write one JSON object a line.");
      } catch (IOException e) {
        throw new UserError("Cannot read " + file + " (" + e.getClass().getSimpleName() + ").");
      }
    }
    if (conversations.stream().allMatch(List::isEmpty)) {
      throw new UserError("There is no question in these files: write {\"turns\": [\"…\"]}.");
    }
    return conversations;
  }

  private static List<String> turns(JsonNode line) {
    List<String> turns = new ArrayList<>();
    line.path("turns").forEach(turn -> turns.add(turn.asText()));
    return turns;
  }

  private ParameterException mistyped(String what) {
    CommandSpec known = spec;
    if (known == null) {
      throw new IllegalStateException("picocli sets the spec before it calls");
    }
    return new ParameterException(new CommandLine(known), what);
  }
}
