package dev.optout.app.eval.report;

import java.util.List;

/// A table of text; its first column names the rows.
final class Table {
  private final Element body = Element.of("tbody");
  private final String caption;
  private final List<String> head;

  Table(String caption, List<String> head) {
    this.caption = caption;
    this.head = head;
  }

  Table row(String label, List<String> cells) {
    Element row = Element.of("tr").add(Element.of("th", label).set("scope", "row"));
    cells.forEach(cell -> row.add(Element.of("td", cell)));
    body.add(row);
    return this;
  }

  /// A row that ends with a bar as long as a share.
  Table row(String label, List<String> cells, double share) {
    Element row = Element.of("tr").add(Element.of("th", label).set("scope", "row"));
    cells.forEach(cell -> row.add(Element.of("td", cell)));
    Element bar =
        Element.of("span")
            .style("bar")
            .set("style", "--share: " + Math.round(100 * share) + "%")
            .set("aria-hidden", "true");
    body.add(row.add(Element.of("td").style("with-bar").add(bar)));
    return this;
  }

  /// Scrolls by itself where the page is narrow.
  Element element() {
    Element heads = Element.of("tr");
    head.forEach(text -> heads.add(Element.of("th", text).set("scope", "col")));
    Element table =
        Element.of("table")
            .add(Element.of("caption", caption), Element.of("thead").add(heads), body);
    return Element.of("div")
        .style("scroll")
        .set("tabindex", "0")
        .set("role", "region")
        .set("aria-label", caption)
        .add(table);
  }

  /// Folded away below the drawing that shows the same.
  Element folded() {
    return Element.of("details").add(Element.of("summary", "The same as a table"), element());
  }
}
