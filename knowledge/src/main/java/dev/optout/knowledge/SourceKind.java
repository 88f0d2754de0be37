package dev.optout.knowledge;

/// Who stands behind a source.
public enum SourceKind implements Slug {
  /// The platform's own text.
  FIRST_PARTY,
  REGULATOR,
  COURT,
  PRESS,
  /// A law firm, a tracker, a third party's how-to.
  GUIDE
}
