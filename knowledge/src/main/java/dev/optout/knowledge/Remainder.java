package dev.optout.knowledge;

/// What may or may not be touched by opting out.
public enum Remainder implements Slug {
  /// Training from now on.
  FUTURE,
  /// What models have already learnt.
  PAST_TRAINING,
  /// What the person published before opting out.
  PAST_CONTENT,
  /// What others publish about the person.
  OTHERS_CONTENT,
  /// Ranking, safety and other models that do not write.
  OTHER_AI,
  /// How long data is kept.
  RETENTION,
  /// Whether features go on working.
  FEATURES,
  ADS,
  /// How long it takes until the switch works.
  DELAY,
  /// What outsiders copy from public pages.
  SCRAPING,
  OTHER
}
