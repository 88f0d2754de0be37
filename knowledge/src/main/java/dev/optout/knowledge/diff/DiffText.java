package dev.optout.knowledge.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes changes for people to read: what changed in meaning line by line, the rest in numbers.
public final class DiffText {
  private DiffText() {}

  /// One heading per subject, then a line for each change; ends with a line break.
  public static String of(List<Change> changes) {
    if (changes.isEmpty()) {
      return "Nothing changed in meaning.\n";
    }
    Map<String, StringBuilder> subjects = new LinkedHashMap<>();
    Map<String, Integer> reworded = new LinkedHashMap<>();
    for (Change change : changes) {
      StringBuilder lines =
          subjects.computeIfAbsent(
              change.at().id(), id -> new StringBuilder(change.at().name()).append('\n'));
      switch (change.importance()) {
        case MEANING -> lines.append("  ").append(line(change)).append('\n');
        case EVIDENCE -> lines.append("  · ").append(line(change)).append('\n');
        case WORDING -> reworded.merge(change.at().id(), 1, Integer::sum);
      }
    }
    reworded.forEach(
        (id, number) ->
            subjects
                .getOrDefault(id, new StringBuilder())
                .append("  · in other words: ")
                .append(Sentences.count(number, "text"))
                .append('\n'));
    return String.join("\n", subjects.values());
  }

  /// The sentence without the name, which stands above it.
  private static String line(Change change) {
    String says = Sentences.says(change);
    List<String> members = change.at().members();
    return says.substring(0, 1).toUpperCase(Locale.ROOT)
        + says.substring(1)
        + (members.isEmpty() ? "" : " [" + Texts.list(members) + "]");
  }
}
