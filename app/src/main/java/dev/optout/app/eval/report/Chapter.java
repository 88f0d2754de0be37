package dev.optout.app.eval.report;

import dev.optout.app.eval.Aspect;
import dev.optout.app.eval.Calibration;
import dev.optout.app.eval.Latencies;
import dev.optout.app.eval.Result;
import dev.optout.app.eval.Score;
import dev.optout.app.eval.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the page tells about one set of cases.
final class Chapter {
  /// As many as fit beside a plot; the matrix has them all.
  private static final int MOST_CONFUSIONS = 10;

  private final Score score;
  private final String id;

  /// @param id begins the ids of all that stands in it
  Chapter(Score score, String id) {
    this.score = score;
    this.id = id;
  }

  Element element(boolean isTellingFailures) {
    Calibration calibration = score.calibration();
    ConfusionPlot confusion = new ConfusionPlot(id + "-confusion", score);
    CoveragePlot coverage = new CoveragePlot(id + "-coverage", calibration);
    ReliabilityPlot reliability = new ReliabilityPlot(id + "-reliability", calibration);
    LatencyPlot latency = new LatencyPlot(id + "-latency", score.latencies());
    Element chapter =
        Element.of("section")
            .set("aria-labelledby", id)
            .add(Element.of("h2", score.name()).set("id", id))
            .add(
                tiles(),
                part(
                    "Which topics are taken for which",
                    "Expected topics down, those of the answers across; at the right, the share"
                        + " that is right. Any accepted topic counts on the diagonal.",
                    confusion.element(),
                    confusion.table()))
            .add(
                pair(
                    part(
                        "Answering only what is sure",
                        "Accuracy over the surest answers, from the surest twentieth to all.",
                        coverage.element(),
                        coverage.table()),
                    part(
                        "Is the confidence to be believed?",
                        "Over each bar stands how many cases it holds.",
                        reliability.element(),
                        reliability.table())),
                pair(
                    part(
                        "How long it takes",
                        "Each turn in this process, once warm, without any chat around it.",
                        latency.element(),
                        latency.table()),
                    part(
                        "What is confused most",
                        "Topics that were taken for another.",
                        confusions())))
            .add(
                Element.of("h3", "In detail"),
                rows("By topic", score.byTopic()),
                rows("By platform", score.byPlatform()),
                rows("By tag", score.byTag()));
    return isTellingFailures ? chapter.add(failures()) : chapter;
  }

  private static Element part(String title, String explanation, Element... inside) {
    return Element.of("figure")
        .add(Element.of("figcaption").add(Element.of("h3", title), Element.of("p", explanation)))
        .add(inside);
  }

  /// Side by side where there is room.
  private static Element pair(Element one, Element other) {
    return Element.of("div").style("pair").add(one, other);
  }

  private Element confusions() {
    Table table = new Table("Most often first", List.of("expected", "answered as", "cases"));
    score.confusions().stream()
        .limit(MOST_CONFUSIONS)
        .forEach(
            c ->
                table.row(c.expected().slug(), List.of(c.got().slug(), String.valueOf(c.count()))));
    return table.element();
  }

  private Element tiles() {
    Score.Row all = score.overall();
    Calibration calibration = score.calibration();
    Latencies latencies = score.latencies();
    Element tiles = Element.of("dl").style("tiles");
    tile(tiles, "full pass", all.pass());
    for (Aspect aspect : Aspect.values()) {
      tile(tiles, aspect.label(), all.of(aspect));
    }
    tile(tiles, "refused, of what is to be refused", score.refused());
    tile(tiles, "false answers to it", score.falseAnswers());
    tile(tiles, "false refusals, of what is in scope", score.falseRefusals());
    tile(tiles, "needless questions back", score.needlessClarify());
    String error = String.format(Locale.ROOT, "%.3f", calibration.expectedError());
    tile(tiles, "calibration error", error, "0 is best");
    String brier = String.format(Locale.ROOT, "%.3f", calibration.brier());
    tile(tiles, "Brier score", brier, "0 is best");
    for (double share : new double[] {0.5, 0.95, 0.99}) {
      tile(
          tiles,
          "wait p" + Math.round(100 * share),
          String.format(Locale.ROOT, "%.1f ms", Latencies.millis(latencies.percentile(share))),
          "of " + latencies.sorted().size() + " turns");
    }
    return tiles;
  }

  private static void tile(Element tiles, String what, Share share) {
    tile(tiles, what, share.percent(), share.hits() + " of " + share.of());
  }

  private static void tile(Element tiles, String what, String figure, String of) {
    tiles.add(
        Element.of("div")
            .add(
                Element.of("dt", what),
                Element.of("dd").add(Element.of("b", figure), Element.of("span", of))));
  }

  private static Element rows(String caption, List<Score.Row> rows) {
    List<String> head = new ArrayList<>(List.of(caption.substring(3), "cases"));
    for (Aspect aspect : Aspect.values()) {
      head.add(aspect.label());
    }
    head.add("full pass");
    head.add("");
    Table table = new Table(caption, head);
    for (Score.Row row : rows) {
      List<String> cells = new ArrayList<>(List.of(String.valueOf(row.pass().of())));
      for (Aspect aspect : Aspect.values()) {
        cells.add(row.of(aspect).percent());
      }
      cells.add(row.pass().percent());
      table.row(row.label(), cells, row.pass().value());
    }
    return table.element();
  }

  private Element failures() {
    Table table = new Table("Cases that fail", List.of("case", "what was said", "what is wrong"));
    for (Result failure : score.failures()) {
      table.row(
          failure.asked().id(),
          List.of(
              String.join(" // ", failure.asked().turns()),
              String.join("; ", failure.judgement().reasons())));
    }
    return Element.of("div").style("words").add(table.element());
  }
}
