package dev.optout.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.optout.bot.reply.Block;
import dev.optout.bot.reply.RichText;
import dev.optout.knowledge.Confidence;
import dev.optout.knowledge.Slug;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `advisor knowledge list`: what there is, how much of it, how fresh and how sure.
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "List every platform, family, law and concept with its figures.")
final class KnowledgeListCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Curating curating;

  @Mixin private FormatOption format = new FormatOption();

  KnowledgeListCommand(Terminal terminal, Curating curating) {
    this.terminal = terminal;
    this.curating = curating;
  }

  @Override
  public Integer call() {
    List<Figures> all =
        curating.base().subjects().stream()
            .map(Figures::of)
            .sorted(
                Comparator.<Figures, String>comparing(f -> Figures.kind(f.subject()))
                    .reversed()
                    .thenComparing(f -> f.subject().id()))
            .toList();
    switch (format.chosen()) {
      case TEXT -> terminal.out().print(table(all));
      case JSON -> terminal.out().println(json(all).toPrettyString());
    }
    return 0;
  }

  private String table(List<Figures> all) {
    List<List<RichText>> rows =
        all.stream()
            .map(
                f ->
                    Stream.of(
                            f.subject().id(),
                            Figures.kind(f.subject()),
                            f.count() + "",
                            f.sources().size() + "",
                            f.oldestRead() + "",
                            f.checkAgainOn() + "",
                            Arrays.stream(Confidence.values())
                                .map(c -> f.count(c) + "")
                                .collect(Collectors.joining("/")))
                        .map(RichText::plain)
                        .toList())
            .toList();
    Block.Table table =
        new Block.Table(
            List.of(
                "id",
                "kind",
                "claims",
                "sources",
                "oldest read",
                "check again",
                Arrays.stream(Confidence.values())
                    .map(Slug::slug)
                    .collect(Collectors.joining("/"))),
            rows);
    return new TerminalTable(table, terminal.width(), terminal.isColoured()).draw();
  }

  private static ArrayNode json(List<Figures> all) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Figures f : all) {
      ObjectNode entry =
          list.addObject()
              .put("id", f.subject().id())
              .put("name", f.subject().name())
              .put("kind", Figures.kind(f.subject()))
              .put("claims", f.count())
              .put("sources", f.sources().size())
              .put("oldestRead", f.oldestRead().toString())
              .put("checkAgainOn", f.checkAgainOn().toString());
      ObjectNode confidence = entry.putObject("confidence");
      for (Confidence c : Confidence.values()) {
        confidence.put(c.slug(), f.count(c));
      }
    }
    return list;
  }
}
