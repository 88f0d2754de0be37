package dev.optout.bot.reply;

import dev.optout.knowledge.Coverage;
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Regions;
import dev.optout.knowledge.Status;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Says for whom it is one thing and for whom another.
final class DependsText {
  private static final int MOST_PLACES = 4;

  private DependsText() {}

  static String of(List<Coverage> where) {
    Map<String, Set<String>> byStatus = new LinkedHashMap<>();
    where.stream()
        .sorted(Comparator.comparing(Coverage::status))
        .forEach(
            c ->
                byStatus
                    .computeIfAbsent(status(c.status()), s -> new TreeSet<>())
                    .add(place(c.claim().plans(), c.claim().regions())));
    String words =
        byStatus.entrySet().stream()
            .map(e -> e.getKey() + " " + places(e.getValue()))
            .collect(Collectors.joining("; "));
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }

  /// Many places are not named one by one.
  private static String places(Set<String> places) {
    return places.size() > MOST_PLACES ? "in most places" : String.join(", ", places);
  }

  private static String status(Status status) {
    return switch (status) {
      case ON -> "on until you say no";
      case OFF -> "off until you say yes";
      case ASKED -> "only after you are asked";
      case ALWAYS -> "always on";
      case NOT_DONE -> "not done";
      case UNKNOWN -> "not known";
    };
  }

  private static String place(Set<Plan> plans, Regions regions) {
    String accounts =
        plans.isEmpty()
            ? ""
            : "on "
                + plans.stream()
                    .sorted()
                    .map(p -> p.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" and "))
                + " accounts";
    if (regions.isEverywhere()) {
      return accounts.isEmpty() ? "everywhere" : accounts;
    }
    String countries =
        regions.complement()
            ? "elsewhere"
            : regions.written().size() > MOST_PLACES
                ? "in some countries"
                : "in " + regions.written().stream().sorted().collect(Collectors.joining(", "));
    return accounts.isEmpty() ? countries : accounts + " " + countries;
  }
}
