package dev.optout.app.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// A line that holds no case; tells all that is wrong with it and what would be right.
public final class MalformedCase extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient JsonNode id;
  private final transient List<String> problems;

  MalformedCase(JsonNode id, List<String> problems) {
    super(String.join("; ", problems));
    this.id = id;
    this.problems = List.copyOf(problems);
  }

  /// Of the case, as far as it could be read; else JSON's null.
  public JsonNode id() {
    return id;
  }

  /// One or more.
  public List<String> problems() {
    return problems;
  }
}
