package dev.optout.knowledge;

/// A dated change of what a platform does or says.
///
/// @param on a month or a day, as ISO 8601 writes it
public record PolicyChange(String on, State state, Claim claim) {
  /// How far it has come.
  public enum State implements Slug {
    ANNOUNCED,
    IN_FORCE,
    WITHDRAWN
  }
}
