package dev.optout.knowledge.diff;

import dev.optout.knowledge.Slug;

/// What sort of change, the most important first.
public enum Kind implements Slug {
  SUBJECT_ADDED(Importance.MEANING),
  SUBJECT_REMOVED(Importance.MEANING),
  SUBJECT_RENAMED(Importance.MEANING),
  DEFAULT_CHANGED(Importance.MEANING),
  COVERAGE_ADDED(Importance.MEANING),
  COVERAGE_REMOVED(Importance.MEANING),
  ENTRY_ADDED(Importance.MEANING),
  ENTRY_REMOVED(Importance.MEANING),
  DATA_FLIPPED(Importance.MEANING),
  DATA_ADDED(Importance.MEANING),
  DATA_REMOVED(Importance.MEANING),
  EFFECT_FLIPPED(Importance.MEANING),
  SHARING_CHANGED(Importance.MEANING),
  POLICY_CHANGE_MOVED(Importance.MEANING),
  VERDICT_FLIPPED(Importance.MEANING),
  MEMBERS_CHANGED(Importance.MEANING),
  SCOPE_CHANGED(Importance.MEANING),
  FIELD_CHANGED(Importance.MEANING),
  STEP_CHANGED(Importance.MEANING),
  STEP_ADDED(Importance.MEANING),
  STEP_REMOVED(Importance.MEANING),
  FIGURE_CHANGED(Importance.MEANING),
  SINCE_CHANGED(Importance.MEANING),
  CELL_CHANGED(Importance.MEANING),
  ADVICE_CHANGED(Importance.MEANING),
  GROUP_CHANGED(Importance.MEANING),
  VOCABULARY_ADDED(Importance.MEANING),
  VOCABULARY_REMOVED(Importance.MEANING),
  CONFIDENCE_CHANGED(Importance.EVIDENCE),
  SOURCES_CHANGED(Importance.EVIDENCE),
  RECHECKED(Importance.EVIDENCE),
  RECLASSIFIED(Importance.WORDING),
  STEP_REWORDED(Importance.WORDING),
  REWORDED(Importance.WORDING);

  private final Importance importance;

  Kind(Importance importance) {
    this.importance = importance;
  }

  public Importance importance() {
    return importance;
  }
}
