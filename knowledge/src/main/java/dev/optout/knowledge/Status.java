package dev.optout.knowledge;

/// Whether a use of data happens without the person's doing.
public enum Status implements Slug {
  /// It happens until the person says no.
  ON,
  /// It does not happen until the person says yes.
  OFF,
  /// The person is asked before it happens.
  ASKED,
  /// It happens and cannot be turned off.
  ALWAYS,
  NOT_DONE,
  UNKNOWN;

  /// The answer to "is it on without my doing?".
  public Verdict onByDefault() {
    return switch (this) {
      case ON, ALWAYS -> Verdict.YES;
      case OFF, ASKED, NOT_DONE -> Verdict.NO;
      case UNKNOWN -> Verdict.UNKNOWN;
    };
  }

  /// The answer to "does it happen there at all?".
  public Verdict happens() {
    return switch (this) {
      case ON, ALWAYS -> Verdict.YES;
      case OFF, ASKED -> Verdict.DEPENDS;
      case NOT_DONE -> Verdict.NO;
      case UNKNOWN -> Verdict.UNKNOWN;
    };
  }
}
