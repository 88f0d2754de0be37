package dev.optout.knowledge.lucene;

import dev.optout.knowledge.Zones;
import dev.optout.knowledge.Zones.Bound;
import dev.optout.knowledge.Zones.Point;
import dev.optout.knowledge.Zones.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The zones as entries of the index commit's data.
///
/// `zones.meaning.outside` is `0.18|0.0:1.0:1.0,0.05:0.85:0.07|0.01:0.02,0.9:0.97`: the bound; its
/// curve, each point as bound, what is reached and its cost; its calibration.
final class ZoneData {
  private static final String PREFIX = "zones.";

  private ZoneData() {}

  static Map<String, String> of(Zones.Fitted zones) {
    Map<String, String> data = new TreeMap<>();
    put(data, "meaning", zones.byMeaning());
    put(data, "words", zones.byWords());
    return data;
  }

  private static void put(Map<String, String> data, String mode, Zones zones) {
    data.put(PREFIX + mode + ".outside", text(zones.outside()));
    data.put(PREFIX + mode + ".later", text(zones.later()));
    data.put(PREFIX + mode + ".talk", text(zones.talk()));
    data.put(PREFIX + mode + ".unsure", text(zones.unsure()));
  }

  private static String text(Bound bound) {
    return bound.at()
        + "|"
        + bound.curve().stream()
            .map(p -> p.at() + ":" + rounded(p.reached()) + ":" + rounded(p.cost()))
            .collect(Collectors.joining(","))
        + "|"
        + bound.calibration().stream()
            .map(s -> rounded(s.likelihood()) + ":" + rounded(s.right()))
            .collect(Collectors.joining(","));
  }

  /// More digits than a few thousand questions can tell.
  private static double rounded(double share) {
    return Math.round(share * 1e5) / 1e5;
  }

  /// Those of a commit; [Zones#NONE] where it has none.
  ///
  /// @throws IllegalArgumentException if they are not as [#of] writes them
  static Zones.Fitted read(Map<String, String> data) {
    return new Zones.Fitted(read(data, "meaning"), read(data, "words"));
  }

  private static Zones read(Map<String, String> data, String mode) {
    return new Zones(
        bound(data.get(PREFIX + mode + ".outside"), Zones.NONE.outside()),
        bound(data.get(PREFIX + mode + ".later"), Zones.NONE.later()),
        bound(data.get(PREFIX + mode + ".talk"), Zones.NONE.talk()),
        bound(data.get(PREFIX + mode + ".unsure"), Zones.NONE.unsure()));
  }

  private static Bound bound(@Nullable String text, Bound none) {
    if (text == null) {
      return none;
    }
    String[] parts = text.split("\\|", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("no bound of a zone: " + text);
    }
    return new Bound(
        Double.parseDouble(parts[0]),
        rows(parts[1], 3).stream().map(n -> new Point(n[0], n[1], n[2])).toList(),
        rows(parts[2], 2).stream().map(n -> new Step(n[0], n[1])).toList());
  }

  private static List<double[]> rows(String text, int numbers) {
    if (text.isEmpty()) {
      return List.of();
    }
    List<double[]> rows =
        Arrays.stream(text.split(",", -1))
            .map(
                row -> Arrays.stream(row.split(":", -1)).mapToDouble(Double::parseDouble).toArray())
            .toList();
    if (rows.stream().anyMatch(row -> row.length != numbers)) {
      throw new IllegalArgumentException("no curve of a zone: " + text);
    }
    return rows;
  }
}
