package dev.optout.app.eval;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a set of questions reached, below which it must not fall.
///
/// It is about the questions that it names: others were written later and have no floor yet, so
/// that a hard question can be added before it is answered.
///
/// @param passed ids of the questions that passed
/// @param failed ids of those that did not
record Floor(SortedSet<String> passed, SortedSet<String> failed) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Floor of(List<Result> results) {
    Floor floor = new Floor(new TreeSet<>(), new TreeSet<>());
    results.forEach(r -> (r.isPass() ? floor.passed : floor.failed).add(r.asked().id()));
    return floor;
  }

  /// How today's results stand against a floor; questions that no longer exist count on no side.
  ///
  /// @param before how many of the questions passed
  /// @param now how many of the same do
  /// @param lost in words, one for each that passed and does not
  /// @param won ids of those that failed and pass
  /// @param unnamed how many questions the floor does not name
  record Standing(int before, int now, List<String> lost, List<String> won, long unnamed) {
    boolean isBelow() {
      return now < before;
    }

    /// What changed, for those who have to mend it.
    String told() {
      return now
          + " questions pass where "
          + before
          + " did.\nNewly failing, "
          + lost.size()
          + ":\n  "
          + String.join("\n  ", lost)
          + "\nNewly passing, "
          + won.size()
          + ":\n  "
          + String.join("\n  ", won)
          + "\nNot in the floor yet: "
          + unnamed;
    }
  }

  Standing against(List<Result> results) {
    TreeMap<String, Result> byId = new TreeMap<>();
    results.forEach(r -> byId.put(r.asked().id(), r));
    List<String> lost = new ArrayList<>();
    List<String> won = new ArrayList<>();
    int before = 0;
    int now = 0;
    for (Result r : byId.values()) {
      String id = r.asked().id();
      boolean isPassThen = passed.contains(id);
      if (isPassThen || failed.contains(id)) {
        before += isPassThen ? 1 : 0;
        now += r.isPass() ? 1 : 0;
        if (isPassThen && !r.isPass()) {
          lost.add(id + ": " + String.join("; ", r.judgement().reasons()));
        } else if (!isPassThen && r.isPass()) {
          won.add(id);
        }
      }
    }
    long unnamed =
        byId.keySet().stream().filter(id -> !passed.contains(id) && !failed.contains(id)).count();
    return new Standing(before, now, lost, won, unnamed);
  }

  static Floor read(Path file) throws IOException {
    JsonNode json = JSON.readTree(Files.readString(file));
    Floor floor = new Floor(ids(json.path("passed")), ids(json.path("failed")));
    if (json.path("floor").asInt() != floor.passed.size()) {
      throw new IOException(file + ": `floor` is not the number of ids in `passed`: write it anew");
    }
    return floor;
  }

  private static SortedSet<String> ids(JsonNode list) {
    TreeSet<String> ids = new TreeSet<>();
    list.forEach(id -> ids.add(id.asText()));
    return ids;
  }

  /// One id a line, so that a change shows what it is about.
  String text() throws IOException {
    ObjectNode json = JSON.createObjectNode();
    json.put("floor", passed.size());
    json.put("questions", passed.size() + failed.size());
    passed.forEach(json.putArray("passed")::add);
    failed.forEach(json.putArray("failed")::add);
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    return JSON.writer(printer).writeValueAsString(json) + "\n";
  }

  /// Writes this floor, unless it is lower than the one that stands there.
  void write(Path file, List<Result> results) throws IOException {
    if (Files.exists(file) && read(file).against(results).isBelow()) {
      throw new IOException(
          file
              + " was not written, because a floor only rises: "
              + read(file).against(results).told());
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, text());
  }
}
