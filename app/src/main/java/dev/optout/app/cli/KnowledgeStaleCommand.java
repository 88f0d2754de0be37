package dev.optout.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.optout.knowledge.Claim;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Source;
import dev.optout.knowledge.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `advisor knowledge stale`: what must be read again, and where.
@Command(
    name = "stale",
    mixinStandardHelpOptions = true,
    description = "List the claims that are due for a new check, with the sources to read again.",
    footer = {"", "Exit codes: 0 nothing is due, 1 something is, 2 the command was mistyped."})
final class KnowledgeStaleCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Curating curating;

  @Option(
      names = "--within",
      paramLabel = "TIME",
      description =
          "Also what falls due so soon: 30d, 6w or 3m; only what is overdue if not given.")
  private String within = "0d";

  @Mixin private FormatOption format = new FormatOption();

  @Spec private @Nullable CommandSpec spec;

  KnowledgeStaleCommand(Terminal terminal, Curating curating) {
    this.terminal = terminal;
    this.curating = curating;
  }

  /// What of one file falls due.
  private record Due(LocalDate first, Set<String> keys, Set<Source> sources) {}

  @Override
  public Integer call() {
    LocalDate until = until();
    Map<String, Due> due = due(curating.base(), until);
    switch (format.chosen()) {
      case TEXT -> text(due, until);
      case JSON -> terminal.out().println(json(due).toPrettyString());
    }
    return due.isEmpty() ? 0 : 1;
  }

  private LocalDate until() {
    LocalDate today = curating.today();
    if (!within.matches("[0-9]{1,4}[dwm]")) {
      String what = "`" + within + "` is no time: write 30d, 6w or 3m";
      throw spec == null ? new UserError(what) : new ParameterException(spec.commandLine(), what);
    }
    int count = Integer.parseInt(within.substring(0, within.length() - 1));
    return switch (within.charAt(within.length() - 1)) {
      case 'd' -> today.plusDays(count);
      case 'w' -> today.plusWeeks(count);
      default -> today.plusMonths(count);
    };
  }

  private static Map<String, Due> due(KnowledgeBase base, LocalDate until) {
    Map<String, Due> byFile = new TreeMap<>();
    for (Subject subject : base.subjects()) {
      for (Claim claim : subject.claims()) {
        if (claim.evidence().isOverdue(until)) {
          add(
              byFile,
              claim.key(),
              claim.evidence().checkAgainOn(),
              Set.copyOf(claim.evidence().sources()));
        }
      }
    }
    base.companyNotes().stream()
        .filter(n -> n.isOverdue(until))
        .forEach(n -> add(byFile, n.key(), n.checkAgainOn(), Set.of()));
    return byFile;
  }

  private static void add(Map<String, Due> all, String key, LocalDate day, Set<Source> sources) {
    String file = key.substring(0, key.indexOf('#'));
    Due before = all.getOrDefault(file, new Due(day, new LinkedHashSet<>(), new LinkedHashSet<>()));
    before.keys().add(key);
    before.sources().addAll(sources);
    LocalDate first = day.isBefore(before.first()) ? day : before.first();
    all.put(file, new Due(first, before.keys(), before.sources()));
  }

  private void text(Map<String, Due> due, LocalDate until) {
    if (due.isEmpty()) {
      terminal.out().println("Nothing is due up to " + until + ".");
      return;
    }
    for (Map.Entry<String, Due> file : byDay(due)) {
      Due d = file.getValue();
      int claims = d.keys().size();
      terminal
          .out()
          .println(
              file.getKey()
                  + ": "
                  + (claims == 1 ? "1 claim" : claims + " claims")
                  + ", due from "
                  + d.first()
                  + " on");
      for (Source s : d.sources()) {
        terminal
            .out()
            .println(
                Styled.clean("  " + s.id() + "  " + s.url() + "  (read on " + s.readOn() + ")"));
      }
    }
  }

  private static List<Map.Entry<String, Due>> byDay(Map<String, Due> due) {
    List<Map.Entry<String, Due>> files = new ArrayList<>(due.entrySet());
    files.sort(Comparator.comparing(e -> e.getValue().first()));
    return files;
  }

  private static ArrayNode json(Map<String, Due> due) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Map.Entry<String, Due> file : byDay(due)) {
      ObjectNode entry =
          list.addObject()
              .put("file", file.getKey())
              .put("due", file.getValue().first().toString());
      file.getValue().keys().forEach(entry.putArray("claims")::add);
      ArrayNode sources = entry.putArray("sources");
      for (Source s : file.getValue().sources()) {
        sources
            .addObject()
            .put("id", s.id())
            .put("title", s.title())
            .put("url", s.url().toString())
            .put("readOn", s.readOn().toString());
      }
    }
    return list;
  }
}
