package dev.optout.app.cli;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.optout.app.settings.RegionName;
import dev.optout.bot.Answered;
import dev.optout.bot.Profiles.Profile;
import dev.optout.bot.chat.ChatEvent;
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Region;
import dev.optout.knowledge.Slug;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `advisor ask`: one question, a file of them, or a conversation.
@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    description = "Answer a question; without words, open a conversation at the prompt.",
    footer = {
      "",
      "Examples:",
      "  advisor ask \"does linkedin use my DMs to train AI?\"",
      "  advisor ask --region ID how do I opt out on instagram",
      "  advisor ask --batch < cases.jsonl > answers.jsonl",
      "",
      "Exit codes: 0 answered, 1 a line of the batch was malformed or the program failed,",
      "2 the command was mistyped."
    })
final class AskCommand implements Callable<Integer> {
  private final Terminal usualTerminal;
  private final Supplier<Asking> asking;
  private final Supplier<Optional<Region>> defaultRegion;

  @Parameters(paramLabel = "WORDS", arity = "0..*", description = "The question.")
  private List<String> words = new ArrayList<>();

  @Option(names = "--json", description = "Print the answer as one line of JSON.")
  private boolean isJson;

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description = "Where you are: an ISO country code or a name.")
  private @Nullable String region;

  @Option(
      names = "--plan",
      paramLabel = "PLAN",
      description = "Your kind of account: personal, business, education or api.")
  private @Nullable String plan;

  @Option(
      names = "--batch",
      description = "Answer a file of cases from standard input, one JSON object a line.")
  private boolean isBatch;

  @Option(names = "--no-color", description = "Print without colours.")
  private boolean isPlain;

  @Spec private @Nullable CommandSpec spec;

  AskCommand(Terminal terminal, Supplier<Asking> asking, Supplier<Optional<Region>> defaultRegion) {
    this.usualTerminal = terminal;
    this.asking = asking;
    this.defaultRegion = defaultRegion;
  }

  @Override
  public Integer call() throws IOException {
    if (isBatch && !words.isEmpty()) {
      throw mistyped("--batch reads its questions from standard input: leave the words out");
    }
    Optional<Plan> wantedPlan = Optional.ofNullable(plan).map(this::plan);
    Terminal terminal = isPlain ? usualTerminal.plain() : usualTerminal;
    Asking bot = asking.get();
    Optional<Region> wantedRegion =
        Optional.ofNullable(region).map(r -> region(r, bot)).or(defaultRegion);
    Profile profile = new Profile(wantedRegion, wantedPlan);
    if (isBatch) {
      return new Batch(terminal, bot, profile).run() ? 0 : 1;
    }
    CommandLineProfiles profiles = new CommandLineProfiles();
    profiles.set(profile);
    Function<ChatEvent, Answered> answers = bot.remembering().apply(profiles);
    Talk talk = new Talk(Talk.PROMPT, answers);
    String question = String.join(" ", words).strip();
    if (question.isEmpty()) {
      new Prompt(terminal, talk, isJson).run(bot.waiting().apply(talk.person()));
      return 0;
    }
    Answered answered = talk.say(question);
    if (isJson) {
      terminal.out().println(AnswerJson.of(NullNode.instance, answered));
    } else {
      OneQuestion.print(terminal, answered);
    }
    return 0;
  }

  private Plan plan(String written) {
    return Slug.parse(Plan.class, written)
        .orElseThrow(
            () ->
                mistyped(
                    "--plan is one of "
                        + Arrays.stream(Plan.values())
                            .map(Slug::slug)
                            .collect(Collectors.joining(", "))
                        + ", not "
                        + Styled.clean(written)));
  }

  private Region region(String written, Asking bot) {
    return RegionName.find(written, bot.vocabulary())
        .orElseThrow(
            () ->
                mistyped(
                    "--region is an ISO country code such as ID or a name such as Indonesia, not "
                        + Styled.clean(written)));
  }

  private ParameterException mistyped(String what) {
    CommandSpec known = spec;
    if (known == null) {
      throw new IllegalStateException("picocli sets the spec before it calls");
    }
    return new ParameterException(new CommandLine(known), what);
  }
}
