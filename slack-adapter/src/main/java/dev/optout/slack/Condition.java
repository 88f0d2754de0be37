package dev.optout.slack;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/// What is wrong between us and Slack at the moment, in words for the operator.
final class Condition {
  /// The part of the connection that a trouble is about; a newer word on it replaces the older.
  enum Part {
    TOKEN,
    SCOPE,
    SOCKET,
    ANSWERS
  }

  private final Map<Part, String> troubles = new ConcurrentSkipListMap<>();

  /// @param words without secrets and without what people wrote
  void bad(Part part, String words) {
    troubles.put(part, words);
  }

  void good(Part part) {
    troubles.remove(part);
  }

  Optional<String> trouble() {
    String all = troubles.values().stream().collect(Collectors.joining("; "));
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }
}
