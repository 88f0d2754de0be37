package dev.optout.app.eval.report;

import dev.optout.app.eval.Calibration;
import dev.optout.app.eval.Calibration.Point;
import dev.optout.app.eval.Share;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What is gained and lost by answering only what one is sure of.
final class CoveragePlot {
  /// Fewer cases say nothing: the first wrong one would halve the curve.
  private static final double LEAST = 0.05;

  private static final int STEPS = 10;

  private final String id;
  private final List<Point> points;

  CoveragePlot(String id, Calibration calibration) {
    this.id = id;
    points = calibration.coverage().stream().filter(p -> p.covered().value() >= LEAST).toList();
  }

  Element element() {
    double least = points.stream().mapToDouble(p -> p.pass().value()).min().orElse(0);
    double lowest = Math.clamp(Math.floor(least * 10 - 0.5) / 10, 0, 0.8);
    // the grid goes in steps of a fifth below the middle
    lowest = lowest < 0.5 ? Math.floor(lowest * 5) / 5 : lowest;
    Plot plot =
        new Plot(id, "Accuracy against coverage, the surest answers first", lowest)
            .percentages("accuracy")
            .ground("share of the questions answered, the surest first")
            .legend(56, "curve right", "topic and platforms right")
            .legend(270, "curve second", "everything right");
    for (int i = 0; i <= STEPS; i += 2) {
      plot.tick(i / (double) STEPS, Plot.percent(i / (double) STEPS));
    }
    curve(plot, Point::right, "right");
    curve(plot, Point::pass, "second");
    return plot.drawing().element();
  }

  private void curve(Plot plot, Function<Point, Share> share, String style) {
    String line =
        points.stream()
            .map(
                p ->
                    String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        plot.x(p.covered().value()),
                        plot.y(share.apply(p).value())))
            .collect(Collectors.joining(" "));
    plot.drawing().path(line, "curve " + style);
    for (Point p : points) {
      plot.drawing()
          .dot(
              plot.x(p.covered().value()),
              plot.y(share.apply(p).value()),
              "dot " + style,
              tip(p, share.apply(p)));
    }
  }

  private static String tip(Point p, Share share) {
    return String.format(
        Locale.ROOT,
        "confidence from %.2f: %s answered, %s right",
        p.confidence(),
        p.covered().percent(),
        share.percent());
  }

  /// The first point at or above each tenth.
  Element table() {
    Table table =
        new Table(
            "Accuracy by coverage",
            List.of(
                "answered", "confidence from", "topic and platforms right", "everything right"));
    double next = 0;
    for (Point p : points) {
      if (p.covered().value() >= next - 1e-9) {
        table.row(
            p.covered().percent(),
            List.of(
                String.format(Locale.ROOT, "%.2f", p.confidence()),
                p.right().percent(),
                p.pass().percent()));
        next = Math.floor(p.covered().value() * STEPS + 1) / STEPS;
      }
    }
    return table.folded();
  }
}
