package dev.optout.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.optout.app.bench.Keeping;
import dev.optout.app.bench.Loading;
import dev.optout.app.bench.Passages;
import dev.optout.app.bench.Passages.Found;
import dev.optout.app.bench.Passages.Way;
import dev.optout.app.bench.Sending;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What `bench` measured beside questions answered, for people and for programs.
record OtherFigures(List<String> lines, ObjectNode json) {
  static OtherFigures of(Loading loading) {
    String line = "%-12s%10.3f  s";
    return new OtherFigures(
        List.of(
            loading.files() + " files read, checked and indexed from YAML",
            String.format(Locale.ROOT, line + ", in a new program", "first", s(loading.first())),
            String.format(Locale.ROOT, line + ", median of those after", "", s(loading.usual())),
            String.format(Locale.ROOT, line + " of processor time", "", s(loading.worked()))),
        JsonNodeFactory.instance
            .objectNode()
            .put("files", loading.files())
            .put("firstSeconds", s(loading.first()))
            .put("seconds", s(loading.usual()))
            .put("processorSeconds", s(loading.worked())));
  }

  static OtherFigures of(Passages set, Map<Way, Found> found) {
    List<String> lines = new ArrayList<>();
    lines.add(set.questions().size() + " questions, " + set.passages() + " passages");
    lines.add(String.format("%-12s%10s%10s%10s", "", "recall@1", "recall@5", "MRR@10"));
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("questions", set.questions().size()).put("passages", set.passages());
    found.forEach(
        (way, f) -> {
          lines.add(
              String.format(
                  Locale.ROOT,
                  "%-12s%10.3f%10.3f%10.3f",
                  way.slug(),
                  f.first(),
                  f.five(),
                  f.rank()));
          json.putObject(way.slug())
              .put("recall1", f.first())
              .put("recall5", f.five())
              .put("mrr10", f.rank());
        });
    return new OtherFigures(lines, json);
  }

  static OtherFigures of(Sending sending) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d recipients, %d %s, time %d times as fast"
            .formatted(
                sending.recipients(),
                sending.replicas(),
                sending.replicas() == 1 ? "replica" : "replicas",
                sending.scale()));
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("recipients", sending.recipients())
        .put("replicas", sending.replicas())
        .put("scale", sending.scale())
        .put("seconds", s(sending.took()))
        .put("addsUp", sending.addsUp());
    for (Sending.Way way : sending.ways()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%-8s%6d taken in %.1f s, %.1f %% of %d a minute, %.2f %% of calls answered 429",
              way.chat(),
              way.taken(),
              s(way.took()),
              100 * way.ofLimit(),
              way.limit(),
              100 * way.turnedAway()));
      json.putObject(way.chat())
          .put("taken", way.taken())
          .put("seconds", s(way.took()))
          .put("limitPerMinute", way.limit())
          .put("ofLimit", way.ofLimit())
          .put("answered429", way.turnedAway());
    }
    lines.add(
        "ledger: "
            + sending.totals().words()
            + (sending.addsUp() ? "; it adds up" : "; IT DOES NOT ADD UP"));
    return new OtherFigures(lines, json);
  }

  static OtherFigures of(Keeping k) {
    String line = "%-12s%10.1f  ms";
    return new OtherFigures(
        List.of(
            "%d reads and writes a second, %d in all, %d failed"
                .formatted(k.rate(), k.done(), k.failed()),
            String.format(Locale.ROOT, line, "p50", ms(k.half())),
            String.format(Locale.ROOT, line, "p95", ms(k.most())),
            String.format(Locale.ROOT, line, "p99", ms(k.nearlyAll())),
            String.format(Locale.ROOT, line, "longest", ms(k.longest())),
            String.format(Locale.ROOT, line + ", once it is there", "opening", ms(k.opening()))),
        JsonNodeFactory.instance
            .objectNode()
            .put("rate", k.rate())
            .put("done", k.done())
            .put("failed", k.failed())
            .put("p50Millis", ms(k.half()))
            .put("p95Millis", ms(k.most()))
            .put("p99Millis", ms(k.nearlyAll()))
            .put("longestMillis", ms(k.longest()))
            .put("openingMillis", ms(k.opening())));
  }

  private static double ms(Duration time) {
    return time.toNanos() / 1e6;
  }

  private static double s(Duration time) {
    return time.toNanos() / 1e9;
  }
}
