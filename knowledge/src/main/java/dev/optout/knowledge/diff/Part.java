package dev.optout.knowledge.diff;

import dev.optout.knowledge.Slug;

/// In which part of a file an entry stands.
public enum Part implements Slug {
  USE,
  COVERAGE,
  DATA,
  WAY_OUT,
  EFFECT,
  SHARING,
  FACT,
  POLICY_CHANGE,
  EMPLOYEE_ADVICE,
  ORGANISATION_ADVICE,
  DISAGREEMENT,
  TABLE_ROW,
  TABLE_COLUMN,
  /// A company's own.
  NOTE,
  /// The file's own first lines: name, owner, summary.
  SUBJECT
}
