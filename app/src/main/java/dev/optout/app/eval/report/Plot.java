package dev.optout.app.eval.report;

import dev.optout.app.eval.report.Drawing.Anchor;
import java.util.Locale;

/// A field with two axes, from 0 to 1 on the way up.
final class Plot {
  static final double WIDTH = 500;

  private static final double LEFT = 56;
  private static final double RIGHT = WIDTH - 22;
  private static final double TOP = 34;
  private static final double BOTTOM = 290;
  private static final double HEIGHT = 336;

  private final Drawing drawing;
  private final double lowest;

  /// @param lowest value on the way up; the highest is 1
  Plot(String id, String title, double lowest) {
    drawing = new Drawing(id, title, WIDTH, HEIGHT);
    this.lowest = lowest;
  }

  /// @param share of the way from left to right
  double x(double share) {
    return LEFT + share * (RIGHT - LEFT);
  }

  double y(double value) {
    return BOTTOM - (Math.max(value, lowest) - lowest) / (1 - lowest) * (BOTTOM - TOP);
  }

  double bottom() {
    return BOTTOM;
  }

  double top() {
    return TOP;
  }

  /// Lines and percentages at the left.
  Plot percentages(String what) {
    double step = lowest >= 0.5 ? 0.1 : 0.2;
    for (double v = lowest; v < 1 + step / 2; v += step) {
      drawing.line(LEFT, y(v), RIGHT, y(v), "grid");
      drawing.text(LEFT - 8, y(v) + 4, percent(v), Anchor.END, "label soft");
    }
    drawing.upright(14, (TOP + BOTTOM) / 2, what);
    return this;
  }

  /// A tick at the bottom.
  Plot tick(double share, String text) {
    drawing.line(x(share), BOTTOM, x(share), BOTTOM + 4, "axis");
    drawing.text(x(share), BOTTOM + 18, text, Anchor.MIDDLE, "label soft");
    return this;
  }

  /// The line at the bottom and what it shows.
  Plot ground(String what) {
    drawing.line(LEFT, BOTTOM, RIGHT, BOTTOM, "axis");
    drawing.text((LEFT + RIGHT) / 2, HEIGHT - 6, what, Anchor.MIDDLE, "label soft");
    return this;
  }

  /// An entry of the legend above the field.
  Plot legend(double x, String style, String text) {
    drawing.line(x, 12, x + 26, 12, style);
    drawing.text(x + 32, 16, text, Anchor.START, "label");
    return this;
  }

  Drawing drawing() {
    return drawing;
  }

  static String percent(double value) {
    return String.format(Locale.ROOT, "%.0f%%", 100 * value);
  }
}
