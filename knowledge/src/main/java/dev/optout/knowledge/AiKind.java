package dev.optout.knowledge;

/// What the trained AI is for.
public enum AiKind implements Slug {
  /// Makes text, images, sound or code.
  GENERATIVE,
  /// Sorts and recommends: feeds, search, matches.
  RANKING,
  /// Finds abuse, spam and fraud.
  SAFETY,
  /// Chooses advertisements.
  ADS
}
