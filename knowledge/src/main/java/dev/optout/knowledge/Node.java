package dev.optout.knowledge;

import java.util.List;
import java.util.Map;

/// A value in a knowledge file, with the line it stands on.
sealed interface Node {
  /// From 1.
  int line();

  /// A text, number or day: always read as text.
  record Scalar(String text, int line) implements Node {}

  record Sequence(List<Node> items, int line) implements Node {}

  /// Keys in the order of the file.
  record Mapping(Map<String, Node> entries, int line) implements Node {}
}
