package dev.optout.app.eval;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A pattern that a text must or must not hold, whatever the case of its letters.
///
/// The files are also scored by a program in Python: the pattern means here what it means there.
///
/// @param written as it stands in the file
public record Wording(String written, Pattern pattern) {
  /// Python's letters and blanks are those of Unicode, and only `\n` ends its lines.
  private static final int AS_PYTHON =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNIX_LINES;

  /// Reads a pattern.
  ///
  /// @throws PatternSyntaxException if it is none
  public static Wording of(String written) {
    return new Wording(written, Pattern.compile(translated(written), AS_PYTHON));
  }

  /// Whether a text holds it.
  public boolean isIn(String text) {
    return pattern.matcher(text).find();
  }

  /// Java reads `[` and `&&` inside a class of characters as set operations, and writes the end of
  /// the text and named groups in another way.
  private static String translated(String python) {
    StringBuilder java = new StringBuilder(python.length());
    int classStart = -1;
    for (int i = 0; i < python.length(); i++) {
      char c = python.charAt(i);
      boolean isInClass = classStart >= 0;
      if (c == '\\' && i + 1 < python.length()) {
        char escaped = python.charAt(++i);
        java.append('\\').append(escaped == 'Z' && !isInClass ? 'z' : escaped);
      } else if (isInClass) {
        java.append(c == '[' || c == '&' ? "\\" : "")
            .append(c == ']' && i == classStart ? "\\" : "");
        java.append(c);
        classStart = c == ']' && i != classStart ? -1 : classStart;
      } else if (c == '[') {
        boolean isNegated = python.startsWith("^", i + 1);
        java.append(isNegated ? "[^" : "[");
        i += isNegated ? 1 : 0;
        classStart = i + 1;
      } else if (python.startsWith("(?P<", i)) {
        java.append("(?<");
        i += 3;
      } else {
        java.append(c);
      }
    }
    return java.toString();
  }
}
