package dev.optout.knowledge;

/// How sure the sources make us of a claim.
public enum Confidence implements Slug {
  /// The platform's, regulator's or court's own recent text was read.
  HIGH,
  /// An older text of its own, or several independent others that agree.
  MEDIUM,
  /// One weak source, or sources that disagree.
  LOW,
  /// No source was read that says it: shown as "not confirmed".
  UNCONFIRMED
}
