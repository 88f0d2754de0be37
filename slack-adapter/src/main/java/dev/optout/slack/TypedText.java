package dev.optout.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a person typed, out of the form in which Slack delivers it.
///
/// Slack escapes `&`, `<` and `>`, and writes mentions, channels and links in angle brackets.
final class TypedText {
  private static final Pattern BRACKETS = Pattern.compile("<([^<>\\n]{1,3000})>");
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

  private TypedText() {}

  /// The words alone: without mentions, links by the name they were shown with.
  static String words(String delivered) {
    StringBuilder out = new StringBuilder();
    Matcher m = BRACKETS.matcher(delivered);
    while (m.find()) {
      m.appendReplacement(out, Matcher.quoteReplacement(shown(m.group(1))));
    }
    m.appendTail(out);
    String text = out.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    return CONTROLS.matcher(text).replaceAll("").replaceAll("[ \\t]+", " ").strip();
  }

  private static String shown(String inBrackets) {
    int bar = inBrackets.indexOf('|');
    String label = bar < 0 ? "" : inBrackets.substring(bar + 1);
    return switch (inBrackets.charAt(0)) {
      case '@' -> "";
      case '#' -> label.isEmpty() ? "" : "#" + label;
      case '!' -> inBrackets.startsWith("!date") ? label : "";
      default -> bar < 0 ? inBrackets : label;
    };
  }
}
