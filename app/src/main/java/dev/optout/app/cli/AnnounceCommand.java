package dev.optout.app.cli;

import dev.optout.bot.announce.Acts;
import dev.optout.bot.announce.Acts.Outcome;
import dev.optout.bot.announce.Announcement;
import dev.optout.bot.announce.Announcing;
import dev.optout.bot.announce.AuthorText;
import dev.optout.bot.announce.ChangeDraft;
import dev.optout.bot.announce.ContentReader;
import dev.optout.bot.announce.Frozen;
import dev.optout.bot.announce.Problem;
import dev.optout.bot.chat.Person;
import dev.optout.bot.reply.Block;
import dev.optout.bot.reply.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `advisor announce`: announcements from the terminal. A running `advisor serve` counts and sends.
@Command(
    name = "announce",
    mixinStandardHelpOptions = true,
    description = "Write, approve, send and account for announcements.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Who may do what is set by ADVISOR_ANNOUNCE_AUTHORS, _APPROVERS and _ADMINS; at a terminal",
      "you are terminal: and the name that you are logged in with. A running `advisor serve` counts",
      "and sends. ID is what `advisor announce list` shows, or its beginning.",
      "",
      "Exit codes: 0 done, 1 refused or not possible, 2 the command was mistyped."
    })
final class AnnounceCommand implements Runnable {
  private static final Pattern TO = Pattern.compile("(?<chat>slack|teams):(?<id>\\S{2,80})");
  private static final int MOST = 30;

  private final Terminal terminal;
  private final Supplier<Announcer> announcer;

  @Spec private @Nullable CommandSpec spec;

  AnnounceCommand(Terminal terminal, Supplier<Announcer> announcer) {
    this.terminal = terminal;
    this.announcer = announcer;
  }

  static CommandLine with(Terminal terminal, Supplier<Announcer> announcer) {
    return new CommandLine(new AnnounceCommand(terminal, announcer))
        .addSubcommand(new AnnounceStatusCommand(terminal, announcer))
        .addSubcommand(new AnnounceExportCommand(terminal, announcer));
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(terminal.out());
    }
  }

  /// What an announcement says.
  static final class Said {
    @Option(names = "--title", description = "One line.")
    private @Nullable String title;

    @Option(
        names = "--text",
        description = "In a small Markdown: **bold**, lines that begin with “- ”, links.")
    private @Nullable String text;

    @Option(names = "--text-file", description = "A file that holds the text.")
    private @Nullable Path file;

    @Option(names = "--platform", description = "Which platform it is about.")
    private @Nullable String platform;

    @Option(names = "--step", description = "What to do; once for each step.")
    private @Nullable List<String> steps;

    @Option(names = "--link", description = "Where it is done.")
    private @Nullable String link;

    @Option(names = "--importance", description = "info, important or urgent.")
    private @Nullable String importance;

    @Option(names = "--effective", description = "The day on which it begins: 2026-12-24.")
    private @Nullable String effective;

    /// Over what stood there before.
    Map<String, String> over(Map<String, String> before) throws IOException {
      Map<String, String> values = new HashMap<>(before);
      put(values, ContentReader.TITLE, title);
      put(values, ContentReader.TEXT, file == null ? text : Files.readString(file));
      put(values, ContentReader.PLATFORM, platform);
      put(values, ContentReader.STEPS, steps == null ? null : String.join("\n", steps));
      put(values, ContentReader.LINK, link);
      put(values, ContentReader.IMPORTANCE, importance);
      put(values, ContentReader.EFFECTIVE, effective);
      return values;
    }

    private static void put(Map<String, String> values, String field, @Nullable String value) {
      if (value != null) {
        values.put(field, value);
      }
    }
  }

  private Acts acts() {
    return announcer.get().acts();
  }

  private Person me() {
    return announcer.get().here();
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "List the newest.")
  int list() {
    if (acts().roles(me()).isEmpty()) {
      return told(acts().show(me(), ""));
    }
    List<Announcement> newest = acts().announcements().newest(MOST);
    if (newest.isEmpty()) {
      terminal.out().println("There are none yet.");
    }
    for (Announcement a : newest) {
      terminal
          .out()
          .println(
              Styled.clean(
                  "%s  %-10s  %6s  %s"
                      .formatted(
                          a.id(),
                          a.status().slug(),
                          a.counted().map(c -> String.valueOf(c.recipients())).orElse("-"),
                          a.content().title())));
    }
    return 0;
  }

  @Command(name = "write", mixinStandardHelpOptions = true, description = "Keep a new draft.")
  int write(@Mixin Said said) throws IOException {
    return told(acts().write(me(), said.over(Map.of())));
  }

  @Command(
      name = "changes",
      mixinStandardHelpOptions = true,
      description = "List policy changes that a draft can be filled from.")
  int changes(
      @Parameters(arity = "0..1", paramLabel = "PLATFORM", description = "Only those of it.")
          @Nullable String platform) {
    List<ChangeDraft> changes =
        platform == null
            ? ChangeDraft.all(announcer.get().knowledge())
            : ChangeDraft.of(announcer.get().knowledge(), platform);
    changes.stream()
        .limit(MOST)
        .forEach(
            c ->
                terminal
                    .out()
                    .println(c.key() + "  " + c.change().on() + "  " + c.platform().name()));
    return changes.isEmpty() ? 1 : 0;
  }

  @Command(
      name = "from",
      mixinStandardHelpOptions = true,
      description = "Keep a draft that is filled from a policy change.")
  int from(
      @Parameters(paramLabel = "KEY", description = "As `advisor announce changes` shows it.")
          String key) {
    return told(acts().draft(me(), key));
  }

  @Command(name = "show", mixinStandardHelpOptions = true, description = "Show all about one.")
  int show(@Parameters(paramLabel = "ID") String id) {
    return told(acts().show(me(), id));
  }

  @Command(name = "edit", mixinStandardHelpOptions = true, description = "Change a draft.")
  int edit(@Parameters(paramLabel = "ID") String id, @Mixin Said said) throws IOException {
    Optional<Announcement> found = acts().announcements().find(id);
    if (found.isEmpty()) {
      return told(acts().show(me(), id));
    }
    Announcement a = found.get();
    return told(
        acts().edit(me(), a.id(), a.revision(), said.over(ContentReader.values(a.content()))));
  }

  @Command(
      name = "for",
      mixinStandardHelpOptions = true,
      description = "Say whom it goes to and when, and have them counted.",
      footer = {
        "",
        "RULE is one of: everyone slack, everyone teams, channel slack:C…, members slack:C… or",
        "teams:19:…, group slack:S…, region NAME, followers PLATFORM, slack:U…, teams:ID, an",
        "e-mail address; with “not” before it, it takes away; “with guests” lets guests in."
      })
  int audience(
      @Parameters(index = "0", paramLabel = "ID") String id,
      @Parameters(index = "1..*", arity = "0..*", paramLabel = "RULE") @Nullable List<String> rules,
      @Option(names = "--file", description = "A file with a rule in each line.")
          @Nullable Path file,
      @Option(
              names = "--when",
              description = "now, 2026-12-24 09:00 Europe/Berlin, or 2026-12-24 09:00 their time.")
          @Nullable String when,
      @Option(names = "--urgent", description = "Why it may come at any hour.")
          @Nullable String urgent)
      throws IOException {
    List<String> lines = new ArrayList<>(rules == null ? List.of() : rules);
    if (file != null) {
      lines.addAll(Files.readAllLines(file));
    }
    Optional<Announcement> found = acts().announcements().find(id);
    if (found.isEmpty()) {
      return told(acts().show(me(), id));
    }
    Map<String, String> values =
        Map.of(
            Acts.WHO, String.join("\n", lines),
            Acts.WHEN, when == null ? "now" : when,
            Acts.URGENT, urgent == null ? "" : urgent);
    return told(acts().address(me(), found.get().id(), found.get().revision(), values));
  }

  @Command(
      name = "review",
      mixinStandardHelpOptions = true,
      description = "Ask a second person for approval.")
  int review(@Parameters(paramLabel = "ID") String id) {
    return now(id, a -> acts().review(me(), a.id(), a.revision()));
  }

  @Command(
      name = "approve",
      mixinStandardHelpOptions = true,
      description = "Approve what somebody else wrote, after it is shown.")
  int approve(
      @Parameters(paramLabel = "ID") String id,
      @Option(names = "--yes", description = "Approve without asking.") boolean isSure)
      throws IOException {
    Optional<Announcement> found = acts().announcements().find(id);
    if (found.isEmpty()) {
      return told(acts().show(me(), id));
    }
    Announcement a = found.get();
    String hash = Frozen.hash(a);
    if (!isSure) {
      card(a, "");
      terminal.out().println("Fingerprint " + hash);
      if (isDeclined("Approve it?")) {
        terminal.out().println("Not approved.");
        return 1;
      }
    }
    return told(acts().approve(me(), a.id(), a.revision(), hash));
  }

  @Command(name = "reject", mixinStandardHelpOptions = true, description = "Send it back.")
  int reject(
      @Parameters(paramLabel = "ID") String id,
      @Option(names = "--why", required = true, description = "What should be changed.")
          String why) {
    return now(id, a -> acts().reject(me(), a.id(), a.revision(), why));
  }

  @Command(
      name = "try",
      mixinStandardHelpOptions = true,
      description = "Send it to one person, exactly as everybody would get it.")
  int tryOut(
      @Parameters(paramLabel = "ID") String id,
      @Option(
              names = "--to",
              required = true,
              paramLabel = "PERSON",
              description = "slack:U… or teams:ID, of somebody with a role.")
          String to) {
    Matcher m = TO.matcher(to);
    if (!m.matches()) {
      throw new UserError("“" + to + "” names nobody: write slack:U… or teams:ID.");
    }
    Person person = new Person(m.group("chat"), m.group("chat"), m.group("id"));
    return told(acts().tryOut(me(), id, person));
  }

  @Command(
      name = "pause",
      mixinStandardHelpOptions = true,
      description = "Stop it for the moment; at most twenty that are under way still arrive.")
  int pause(@Parameters(paramLabel = "ID") String id) {
    return told(acts().pause(me(), id));
  }

  @Command(name = "resume", mixinStandardHelpOptions = true, description = "Let it go on.")
  int resume(@Parameters(paramLabel = "ID") String id) {
    return told(acts().resume(me(), id));
  }

  @Command(
      name = "cancel",
      mixinStandardHelpOptions = true,
      description = "End it: whoever waits does not get it.")
  int cancel(
      @Parameters(paramLabel = "ID") String id,
      @Option(names = "--yes", description = "Cancel without asking.") boolean isSure)
      throws IOException {
    if (!isSure && isDeclined("Cancel it?")) {
      terminal.out().println("Not cancelled.");
      return 1;
    }
    return told(acts().cancel(me(), id));
  }

  @Command(
      name = "retry",
      mixinStandardHelpOptions = true,
      description = "Try those for whom it failed once more, and nobody else.")
  int retry(@Parameters(paramLabel = "ID") String id) {
    return told(acts().retry(me(), id));
  }

  @Command(
      name = "copy",
      mixinStandardHelpOptions = true,
      description = "Keep a draft that says the same.")
  int copy(@Parameters(paramLabel = "ID") String id) {
    return told(acts().duplicate(me(), id));
  }

  @Command(name = "delete", mixinStandardHelpOptions = true, description = "Delete a draft.")
  int delete(@Parameters(paramLabel = "ID") String id) {
    Optional<Announcement> found = acts().announcements().find(id);
    Outcome outcome =
        found
            .map(a -> acts().delete(me(), a.id(), a.revision()))
            .orElseGet(() -> acts().show(me(), id));
    if (outcome instanceof Outcome.Done done) {
      terminal.out().println(done.words());
      return 0;
    }
    return told(outcome);
  }

  /// One step on an announcement as it is now.
  private interface Step {
    Outcome with(Announcement a);
  }

  private int now(String id, Step step) {
    return told(
        acts().announcements().find(id).map(step::with).orElseGet(() -> acts().show(me(), id)));
  }

  private int told(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done done -> {
        card(done.now(), done.words());
        yield 0;
      }
      case Outcome.Refused refused -> {
        terminal.err().println(Styled.clean(refused.why()));
        yield 1;
      }
      case Outcome.Stale stale -> {
        terminal.err().println(Styled.clean(stale.why()));
        yield 1;
      }
      case Outcome.Wrong wrong -> {
        for (Problem problem : wrong.problems()) {
          terminal.err().println(Styled.clean(problem.field() + ": " + problem.words()));
        }
        yield 1;
      }
    };
  }

  /// Without buttons: there are commands.
  private void card(Announcement a, String happened) {
    Announcer it = announcer.get();
    Reply card =
        new AuthorText(it.knowledge())
            .card(
                a,
                happened,
                Announcing.shown(acts().announcements(), a, it.goings().of(a)),
                Set.of());
    List<Block> blocks =
        card.blocks().stream().filter(block -> !(block instanceof Block.Choices)).toList();
    terminal.out().println(new TerminalText(terminal).of(new Reply(card.summary(), blocks), false));
    terminal.out().println(a.id());
  }

  private boolean isDeclined(String question) throws IOException {
    terminal.out().print(question + " Type yes: ");
    terminal.out().flush();
    return !new Lines(terminal.in())
        .next()
        .map(line -> line.text().strip().equalsIgnoreCase("yes"))
        .orElse(false);
  }
}
