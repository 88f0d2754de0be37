package dev.optout.knowledge.diff;

import dev.optout.knowledge.Slug;

/// How much a change matters to a reader.
public enum Importance implements Slug {
  /// The answer to a question is another one now.
  MEANING,
  /// The answer is the same; what it rests on is not.
  EVIDENCE,
  /// The same in other words.
  WORDING
}
