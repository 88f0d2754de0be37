package dev.optout.app.store;

import java.util.List;

/// Ids in one column, with commas between.
final class Names {
  private Names() {}

  static List<String> of(String column) {
    return column.isEmpty() ? List.of() : List.of(column.split(",", -1));
  }
}
