package dev.optout.app.eval.report;

/// A drawing in SVG with a title for those who cannot see it.
///
/// By hand: four kinds of plots need lines, boxes and text only, and a plotting library would bring
/// a toolkit for windows.
final class Drawing {
  private final Element svg;
  private final double width;

  /// @param id unlike any other one's of the page
  Drawing(String id, String title, double width, double height) {
    this.width = width;
    svg =
        Element.of("svg")
            .set("viewBox", "0 0 " + Math.round(width) + " " + Math.round(height))
            .set("role", "img")
            .set("aria-labelledby", id)
            .set("style", "--width: " + Math.round(width) + "px")
            .add(Element.of("title", title).set("id", id));
  }

  /// Where a text stands beside its point.
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  Drawing line(double x1, double y1, double x2, double y2, String style) {
    svg.add(
        Element.of("line").set("x1", x1).set("y1", y1).set("x2", x2).set("y2", y2).style(style));
    return this;
  }

  /// @param tip shown when somebody points at it
  Drawing box(double x, double y, double wide, double high, Fill fill, String tip) {
    Element box =
        Element.of("rect")
            .set("x", x)
            .set("y", y)
            .set("width", wide)
            .set("height", Math.max(0, high))
            .style(fill.style())
            .set("fill-opacity", String.valueOf(Math.round(100 * fill.opacity()) / 100.0));
    svg.add(box.add(Element.of("title", tip)));
    return this;
  }

  /// What a box is filled with.
  record Fill(String style, double opacity) {
    static Fill full(String style) {
      return new Fill(style, 1);
    }
  }

  Drawing text(double x, double y, String text, Anchor anchor, String style) {
    svg.add(label(x, y, text, anchor, style));
    return this;
  }

  /// Written upwards, aslant.
  Drawing slanted(double x, double y, String text) {
    svg.add(
        label(x, y, text, Anchor.START, "label")
            .set("transform", "rotate(-50 " + Math.round(x) + " " + Math.round(y) + ")"));
    return this;
  }

  /// Written upwards along an axis.
  Drawing upright(double x, double y, String text) {
    svg.add(
        label(x, y, text, Anchor.MIDDLE, "label soft")
            .set("transform", "rotate(-90 " + Math.round(x) + " " + Math.round(y) + ")"));
    return this;
  }

  private static Element label(double x, double y, String text, Anchor anchor, String style) {
    String where =
        switch (anchor) {
          case START -> "start";
          case MIDDLE -> "middle";
          case END -> "end";
        };
    return Element.of("text", text).set("x", x).set("y", y).set("text-anchor", where).style(style);
  }

  /// A line through points, given as `x,y x,y …`.
  Drawing path(String points, String style) {
    svg.add(Element.of("polyline").set("points", points).style(style));
    return this;
  }

  Drawing dot(double x, double y, String style, String tip) {
    svg.add(
        Element.of("circle")
            .set("cx", x)
            .set("cy", y)
            .set("r", 3.5)
            .style(style)
            .add(Element.of("title", tip)));
    return this;
  }

  double width() {
    return width;
  }

  Element element() {
    return Element.of("div").style("scroll drawing").add(svg);
  }
}
