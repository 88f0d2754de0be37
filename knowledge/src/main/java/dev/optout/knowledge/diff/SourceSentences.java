package dev.optout.knowledge.diff;

import dev.optout.knowledge.Source;
import java.util.ArrayList;
import java.util.List;

/// Says what changed in the evidence.
final class SourceSentences {
  private SourceSentences() {}

  static String confidence(Change.ConfidenceChanged c) {
    return (c.is().compareTo(c.was()) < 0 ? "more" : "less")
        + " certain"
        + of(c.statements(), c.says())
        + ": now "
        + c.is().slug()
        + Sentences.was(c.was().slug());
  }

  static String changed(Change.SourcesChanged c) {
    String added = titles(c.added());
    String removed = titles(c.removed());
    String start = "other sources" + of(c.statements(), c.says()) + ": ";
    return added.equals(removed)
        ? start + added + " at another address"
        : start
            + Sentences.and(
                added.isEmpty() ? "" : "now also " + added,
                removed.isEmpty() ? "" : "no longer " + removed);
  }

  static String rechecked(Change.Rechecked c) {
    List<String> parts = new ArrayList<>();
    if (!c.sources().isEmpty()) {
      String last = c.sources().stream().map(r -> r.is().toString()).max(String::compareTo).get();
      parts.add(
          Sentences.count(c.sources().size(), "source")
              + " read again, the last on "
              + Texts.day(last));
    }
    c.nextAfter()
        .ifPresent(
            day ->
                parts.add(
                    "next check of "
                        + Sentences.count(c.moved(), "statement")
                        + " from "
                        + Texts.day(day.toString())
                        + " on"));
    return "checked again: " + String.join("; ", parts);
  }

  private static String of(int statements, String says) {
    return says.isBlank()
        ? " for " + Sentences.count(statements, "statement")
        : " for “" + Texts.brief(says) + "”";
  }

  private static String titles(List<Source> sources) {
    return Texts.list(sources.stream().map(s -> s.title() + " (" + s.publisher() + ")").toList());
  }
}
