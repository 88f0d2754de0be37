package dev.optout.app.eval;

/// What of an answer is judged, each by itself.
public enum Aspect {
  TOPIC("topic"),
  PLATFORMS("platforms"),
  VERDICT("verdict"),
  MUST("must"),
  MUST_NOT("mustNot");

  private final String label;

  Aspect(String label) {
    this.label = label;
  }

  /// As it is called in the files.
  public String label() {
    return label;
  }
}
