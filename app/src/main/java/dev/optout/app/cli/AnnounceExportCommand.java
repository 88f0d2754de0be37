package dev.optout.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.optout.bot.announce.Acts.Outcome;
import dev.optout.bot.announce.Announcements;
import dev.optout.bot.announce.Audit;
import dev.optout.bot.announce.Delivery;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `advisor announce export`: the ledger or the audit trail, for other programs.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Print the ledger of an announcement, or its audit trail, as CSV or JSON lines.",
    footer = {
      "",
      "Without ID the audit trail of all announcements.",
      "",
      "Exit codes: 0 printed, 1 not allowed or there is none, 2 the command was mistyped."
    })
final class AnnounceExportCommand implements Callable<Integer> {
  private static final int PAGE = 1000;

  private final Terminal terminal;
  private final Supplier<Announcer> announcer;

  @Parameters(arity = "0..1", paramLabel = "ID", description = "As `announce list` shows it.")
  private String id = "";

  @Option(names = "--audit", description = "The audit trail instead of the ledger.")
  private boolean isAudit;

  @Option(names = "--json", description = "A JSON object in each line instead of CSV.")
  private boolean isJson;

  AnnounceExportCommand(Terminal terminal, Supplier<Announcer> announcer) {
    this.terminal = terminal;
    this.announcer = announcer;
  }

  @Override
  public Integer call() {
    Announcer it = announcer.get();
    Announcements all = it.acts().announcements();
    if (id.isEmpty() && isAudit) {
      if (it.acts().roles(it.here()).isEmpty()) {
        return refused(it.acts().show(it.here(), ""));
      }
      audit(all.audit(""));
      return 0;
    }
    Outcome outcome = it.acts().show(it.here(), id);
    if (!(outcome instanceof Outcome.Done done)) {
      return refused(outcome);
    }
    if (isAudit) {
      audit(all.audit(done.now().id()));
    } else {
      ledger(all, done.now().id());
    }
    return 0;
  }

  private int refused(Outcome outcome) {
    terminal
        .err()
        .println(
            outcome instanceof Outcome.Refused refused
                ? Styled.clean(refused.why())
                : "It cannot be told.");
    return 1;
  }

  private void ledger(Announcements all, String announcement) {
    header(
        "position",
        "chat",
        "workspace",
        "kind",
        "id",
        "state",
        "reason",
        "attempts",
        "message",
        "changed");
    int from = 0;
    List<Delivery> page;
    do {
      page = all.deliveries(announcement, Optional.empty(), from, PAGE);
      for (Delivery d : page) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("position", String.valueOf(d.position()));
        row.put("chat", d.recipient().chat());
        row.put("workspace", d.recipient().workspace());
        row.put("kind", d.recipient().kind().slug());
        row.put("id", d.recipient().id());
        row.put("state", d.state().slug());
        row.put("reason", d.reason().orElse(""));
        row.put("attempts", String.valueOf(d.attempts()));
        row.put("message", d.message().orElse(""));
        row.put("changed", d.changedAt().toString());
        print(row);
        from = d.position() + 1;
      }
    } while (page.size() == PAGE);
  }

  private void audit(List<Audit> trail) {
    header("at", "announcement", "by", "act", "detail");
    for (Audit one : trail) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("at", one.at().toString());
      row.put("announcement", one.announcement());
      row.put("by", one.by());
      row.put("act", one.act());
      row.put("detail", one.detail());
      print(row);
    }
  }

  private void header(String... names) {
    if (!isJson) {
      terminal.out().println(Arrays.stream(names).collect(Collectors.joining(",")));
    }
  }

  private void print(Map<String, String> row) {
    if (isJson) {
      var json = JsonNodeFactory.instance.objectNode();
      row.forEach(json::put);
      terminal.out().println(json);
    } else {
      terminal
          .out()
          .println(
              row.values().stream()
                  .map(AnnounceExportCommand::cell)
                  .collect(Collectors.joining(",")));
    }
  }

  /// Quoted, and harmless in a spreadsheet, which would run what begins like a formula
  /// (<https://owasp.org/www-community/attacks/CSV_Injection>).
  static String cell(String text) {
    String clean = Styled.clean(text).replace("\n", " ");
    boolean isFormula = !clean.isEmpty() && "=+-@\t".indexOf(clean.charAt(0)) >= 0;
    String safe = isFormula ? "'" + clean : clean;
    return safe.matches("[A-Za-z0-9 ._:/-]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
