package dev.optout.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.optout.app.store.Insight;
import dev.optout.app.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `advisor insight`: what is missing and what is wrong, for curators.
@Command(
    name = "insight",
    mixinStandardHelpOptions = true,
    description = "Tell what could not be answered and what people think of answers.",
    footer = {
      "",
      "Shows no words that people wrote, unless ADVISOR_KEEP_UNANSWERED_DAYS keeps them redacted,",
      "and no group under five.",
      "",
      "Exit codes: 0 told, 1 the database cannot be used, 2 the command was mistyped."
    })
final class InsightCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Supplier<Store> store;

  @Mixin private FormatOption format = new FormatOption();

  InsightCommand(Terminal terminal, Supplier<Store> store) {
    this.terminal = terminal;
    this.store = store;
  }

  @Override
  public Integer call() {
    Insight insight = store.get().insight();
    switch (format.chosen()) {
      case TEXT -> text(insight).forEach(line -> terminal.out().println(Styled.clean(line)));
      case JSON -> terminal.out().println(json(insight));
    }
    return 0;
  }

  private static List<String> text(Insight insight) {
    List<String> lines = new ArrayList<>();
    lines.add("Could not be answered:");
    insight
        .unanswered()
        .forEach(
            u -> lines.add("  %6d  %s  %s".formatted(u.times(), u.topic(), about(u.platforms()))));
    if (insight.unanswered().isEmpty()) {
      lines.add("  nothing, five times or more");
    }
    lines.add("What people think of answers:");
    insight
        .feedback()
        .forEach(
            f ->
                lines.add(
                    "  %d helped, %d not  %s  %s%s"
                        .formatted(
                            f.helped(),
                            f.faults(),
                            f.topic(),
                            about(f.platforms()),
                            f.commonest().map(c -> "  mostly: " + c).orElse(""))));
    if (insight.feedback().isEmpty()) {
      lines.add("  nothing, from five people or more");
    }
    lines.add("Open requests for a person: " + insight.openHandovers());
    if (insight.hidden() > 0) {
      lines.add(
          "Not shown, because fewer than %d: %d groups".formatted(Insight.LEAST, insight.hidden()));
    }
    if (!insight.words().isEmpty()) {
      lines.add("Questions that could not be answered, redacted:");
      insight.words().forEach(words -> lines.add("  " + words));
    }
    return lines;
  }

  private static String about(List<String> platforms) {
    return platforms.isEmpty() ? "no platform of ours" : String.join(", ", platforms);
  }

  private static ObjectNode json(Insight insight) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode unanswered = json.putArray("unanswered");
    for (Insight.Unanswered u : insight.unanswered()) {
      ObjectNode one = unanswered.addObject().put("topic", u.topic()).put("times", u.times());
      u.platforms().forEach(one.putArray("platforms")::add);
    }
    ArrayNode feedback = json.putArray("feedback");
    for (Insight.Feedback f : insight.feedback()) {
      ObjectNode one =
          feedback
              .addObject()
              .put("topic", f.topic())
              .put("helped", f.helped())
              .put("faults", f.faults());
      f.platforms().forEach(one.putArray("platforms")::add);
      f.commonest().ifPresent(c -> one.put("commonest", c));
    }
    json.put("openHandovers", insight.openHandovers()).put("hidden", insight.hidden());
    insight.words().forEach(json.putArray("words")::add);
    return json;
  }
}
