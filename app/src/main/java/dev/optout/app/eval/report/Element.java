package dev.optout.app.eval.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// An element of HTML or SVG; what is put into it is escaped, so that no text can become markup.
///
/// It is written so that browsers and XML parsers read the same.
final class Element {
  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<String> inside = new ArrayList<>();

  private Element(String name) {
    this.name = name;
  }

  static Element of(String name) {
    return new Element(name);
  }

  static Element of(String name, String text) {
    return new Element(name).text(text);
  }

  Element set(String attribute, String value) {
    attributes.put(attribute, value);
    return this;
  }

  /// A number of a drawing: one decimal is finer than any screen.
  Element set(String attribute, double value) {
    return set(attribute, String.format(Locale.ROOT, "%.1f", value));
  }

  /// Further classes of CSS.
  Element style(String classes) {
    attributes.merge("class", classes, (a, b) -> a + " " + b);
    return this;
  }

  Element text(String text) {
    inside.add(escaped(text));
    return this;
  }

  Element add(Element... elements) {
    return add(List.of(elements));
  }

  Element add(List<Element> elements) {
    elements.forEach(element -> inside.add(element.markup()));
    return this;
  }

  /// A style sheet: the one text that is not escaped, and it is our own.
  static Element sheet(String css) {
    Element sheet = new Element("style");
    sheet.inside.add(css);
    return sheet;
  }

  String markup() {
    StringBuilder out = new StringBuilder("<").append(name);
    attributes.forEach(
        (key, value) ->
            out.append(' ').append(key).append("=\"").append(escaped(value)).append('"'));
    if (name.equals("meta")) {
      return out.append("/>").toString();
    }
    out.append('>');
    inside.forEach(out::append);
    return out.append("</").append(name).append('>').toString();
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !Character.isISOControl(c) || c == '\n')
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(c);
              }
            });
    return out.toString();
  }
}
