package dev.optout.knowledge;

/// The answer to a yes/no question.
public enum Verdict implements Slug {
  YES,
  NO,
  DEPENDS,
  UNKNOWN;

  /// The answer to the opposite question.
  public Verdict negated() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case DEPENDS -> DEPENDS;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
