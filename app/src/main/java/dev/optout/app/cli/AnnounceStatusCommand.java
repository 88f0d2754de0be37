package dev.optout.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.optout.bot.announce.Acts.Outcome;
import dev.optout.bot.announce.Announcement;
import dev.optout.bot.announce.Announcing;
import dev.optout.bot.announce.AuthorText.Shown;
import dev.optout.bot.announce.Delivery.State;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `advisor announce status`: how far an announcement is.
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Tell how far an announcement is.",
    footer = {
      "",
      "Exit codes: 0 told, 1 not allowed or there is none, 2 the command was mistyped."
    })
final class AnnounceStatusCommand implements Callable<Integer> {
  private static final int BAR = 30;
  private static final long BETWEEN_MILLIS = 2000;

  private final Terminal terminal;
  private final Supplier<Announcer> announcer;

  @Parameters(paramLabel = "ID", description = "As `advisor announce list` shows it.")
  private String id = "";

  @Option(names = "--watch", description = "Go on telling until it has ended.")
  private boolean isWatched;

  @Mixin private FormatOption format = new FormatOption();

  AnnounceStatusCommand(Terminal terminal, Supplier<Announcer> announcer) {
    this.terminal = terminal;
    this.announcer = announcer;
  }

  @Override
  public Integer call() throws InterruptedException {
    Announcer it = announcer.get();
    String before = "";
    while (true) {
      Outcome outcome = it.acts().show(it.here(), id);
      if (!(outcome instanceof Outcome.Done done)) {
        terminal
            .err()
            .println(
                outcome instanceof Outcome.Refused refused
                    ? Styled.clean(refused.why())
                    : "It cannot be told.");
        return 1;
      }
      Announcement a = done.now();
      Shown shown = Announcing.shown(it.acts().announcements(), a, it.goings().of(a));
      String now =
          switch (format.chosen()) {
            case TEXT -> text(a, shown);
            case JSON -> json(a, shown);
          };
      // what did not change need not be read again
      if (!now.equals(before)) {
        terminal.out().println(now);
        terminal.out().flush();
      }
      before = now;
      if (!isWatched || a.status().isEnd()) {
        return 0;
      }
      Thread.sleep(BETWEEN_MILLIS);
    }
  }

  private static String text(Announcement a, Shown shown) {
    int all = shown.totals().all();
    int ended = shown.totals().ended();
    int filled = all == 0 ? 0 : (int) ((long) BAR * ended / all);
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s  %s  [%s%s] %d of %d: %s"
            .formatted(
                a.id(),
                a.status().slug(),
                "#".repeat(filled),
                ".".repeat(BAR - filled),
                ended,
                all,
                shown.totals().words()));
    a.note().ifPresent(note -> lines.add("  " + note));
    shown.lines().forEach(line -> lines.add("  " + line));
    shown.reasons().forEach((why, times) -> lines.add("  " + times + " × " + why));
    return String.join("\n", lines.stream().map(Styled::clean).toList());
  }

  private static String json(Announcement a, Shown shown) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", a.id()).put("status", a.status().slug()).put("recipients", shown.totals().all());
    ObjectNode totals = json.putObject("totals");
    for (State state : State.values()) {
      totals.put(state.slug(), shown.totals().in(state));
    }
    a.note().ifPresent(note -> json.put("note", note));
    shown.lines().forEach(json.putArray("now")::add);
    ObjectNode reasons = json.putObject("reasons");
    shown.reasons().forEach(reasons::put);
    return json.toString();
  }
}
