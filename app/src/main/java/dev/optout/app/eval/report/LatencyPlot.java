package dev.optout.app.eval.report;

import dev.optout.app.eval.Latencies;
import dev.optout.app.eval.report.Drawing.Anchor;
import dev.optout.app.eval.report.Drawing.Fill;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How many turns took how long; each bin is a quarter longer than the one before.
final class LatencyPlot {
  private static final double[] TICKS = {
    0.001, 0.01, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10000
  };
  private static final double STEP = Math.log10(1.25);
  private static final double[] SHARES = {0.5, 0.95, 0.99};

  /// Share of the width that the words beside a mark take.
  private static final double ROOM = 0.24;

  private final String id;
  private final Latencies latencies;
  private final double first;
  private final int[] bins;

  LatencyPlot(String id, Latencies latencies) {
    this.id = id;
    this.latencies = latencies;
    double least = Math.log10(millis(1e-9));
    double most = Math.log10(millis(1));
    double last = most + 2 * STEP;
    double middle = Math.log10(millis(SHARES[0]));
    // so far to the left that there is room for the words beside the median
    double room = (middle - ROOM * last) / (1 - ROOM);
    first = Math.floor(Math.min(least, room) / STEP - 1) * STEP;
    bins = new int[(int) Math.ceil((last - first) / STEP)];
    latencies.sorted().forEach(d -> bins[bin(Math.max(Latencies.millis(d), 1e-3))]++);
  }

  private double millis(double share) {
    return Math.max(Latencies.millis(latencies.percentile(share)), 1e-3);
  }

  private int bin(double millis) {
    return Math.clamp((int) ((Math.log10(millis) - first) / STEP), 0, bins.length - 1);
  }

  /// The place of a wait on the way from left to right.
  private double share(double millis) {
    return (Math.log10(millis) - first) / (bins.length * STEP);
  }

  private double edge(int bin) {
    return Math.pow(10, first + bin * STEP);
  }

  Element element() {
    Plot plot = new Plot(id, "How many turns took how long", 0).ground("milliseconds a turn");
    Drawing drawing = plot.drawing();
    for (int i = 0; i < SHARES.length; i++) {
      mark(plot, i);
    }
    int highest = Math.max(1, bins[fullest()]);
    for (int i = 0; i < bins.length; i++) {
      if (bins[i] > 0) {
        double x = plot.x(i / (double) bins.length);
        double wide = plot.x((i + 1) / (double) bins.length) - x;
        // room above the highest one for the marks
        double y = plot.y(0.8 * bins[i] / highest);
        drawing.box(x + 1, y, wide - 2, plot.bottom() - y, Fill.full("right"), tip(i));
        drawing.text(
            x + wide / 2, y - 5, String.valueOf(bins[i]), Anchor.MIDDLE, "count small halo");
      }
    }
    for (double tick : TICKS) {
      if (share(tick) >= 0 && share(tick) <= 1) {
        plot.tick(share(tick), tick >= 1 ? Long.toString(Math.round(tick)) : Double.toString(tick));
      }
    }
    return drawing.element();
  }

  private int fullest() {
    int fullest = 0;
    for (int i = 1; i < bins.length; i++) {
      fullest = bins[i] > bins[fullest] ? i : fullest;
    }
    return fullest;
  }

  /// The longest on top with its words to the left, so that no line runs through any words.
  private void mark(Plot plot, int i) {
    double x = plot.x(share(millis(SHARES[i])));
    double y = 12 + 17 * (SHARES.length - 1 - i);
    plot.drawing().line(x, y - 8, x, plot.bottom(), "mark");
    String text = String.format(Locale.ROOT, "p%.0f %.1f ms", 100 * SHARES[i], millis(SHARES[i]));
    plot.drawing().text(x - 6, y + 1, text, Anchor.END, "label halo");
  }

  private String tip(int bin) {
    return String.format(
        Locale.ROOT, "%.2f to %.2f ms: %d turns", edge(bin), edge(bin + 1), bins[bin]);
  }

  Element table() {
    Table table = new Table("Turns by how long they took", List.of("milliseconds", "turns"));
    List<Integer> filled = new ArrayList<>();
    for (int i = 0; i < bins.length; i++) {
      if (bins[i] > 0) {
        filled.add(i);
      }
    }
    filled.forEach(
        i ->
            table.row(
                String.format(Locale.ROOT, "%.2f to %.2f", edge(i), edge(i + 1)),
                List.of(String.valueOf(bins[i]))));
    return table.folded();
  }
}
