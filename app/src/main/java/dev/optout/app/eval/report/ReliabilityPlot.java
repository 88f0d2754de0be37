package dev.optout.app.eval.report;

import dev.optout.app.eval.Calibration;
import dev.optout.app.eval.Calibration.Bin;
import dev.optout.app.eval.report.Drawing.Anchor;
import dev.optout.app.eval.report.Drawing.Fill;
import java.util.List;
import java.util.Locale;

/// How often answers are right, by how sure the bot was.
final class ReliabilityPlot {
  private final String id;
  private final List<Bin> bins;

  ReliabilityPlot(String id, Calibration calibration) {
    this.id = id;
    bins = calibration.bins();
  }

  Element element() {
    Plot plot =
        new Plot(id, "How often answers are right, by the bot's confidence", 0)
            .percentages("topic and platforms right")
            .legend(56, "ideal", "as it should be")
            .ground("confidence");
    Drawing drawing = plot.drawing();
    for (Bin bin : bins) {
      double x = plot.x(bin.from());
      double wide = plot.x(bin.from() + 0.1) - x;
      if (!bin.right().isEmpty()) {
        double y = plot.y(bin.right().value());
        drawing.box(x + 3, y, wide - 6, plot.bottom() - y, new Fill("right", 0.75), tip(bin));
      }
    }
    drawing.line(plot.x(0), plot.y(0), plot.x(1), plot.y(1), "ideal");
    for (Bin bin : bins) {
      if (!bin.right().isEmpty()) {
        drawing.text(
            plot.x(bin.from() + 0.05),
            plot.y(bin.right().value()) - 6,
            String.valueOf(bin.right().of()),
            Anchor.MIDDLE,
            "count halo");
      }
    }
    for (int i = 0; i <= 10; i += 2) {
      plot.tick(i / 10.0, String.format(Locale.ROOT, "%.1f", i / 10.0));
    }
    return drawing.element();
  }

  private static String tip(Bin bin) {
    return String.format(
        Locale.ROOT,
        "confidence %.1f to %.1f: %s of %d right",
        bin.from(),
        bin.from() + 0.1,
        bin.right().percent(),
        bin.right().of());
  }

  Element table() {
    Table table =
        new Table(
            "Accuracy by confidence", List.of("confidence", "cases", "mean confidence", "right"));
    for (Bin bin : bins) {
      table.row(
          String.format(Locale.ROOT, "%.1f to %.1f", bin.from(), bin.from() + 0.1),
          List.of(
              String.valueOf(bin.right().of()),
              bin.right().isEmpty() ? "-" : String.format(Locale.ROOT, "%.1f%%", 100 * bin.mean()),
              bin.right().percent()));
    }
    return table.folded();
  }
}
