package dev.optout.knowledge;

/// How a source was read.
public enum ReadAs implements Slug {
  /// The page itself, whole.
  PAGE,
  /// A part of the page, through a search.
  EXCERPT,
  /// A copy on another site.
  COPY,
  /// A dated copy in a public archive of terms.
  ARCHIVE
}
