package dev.optout.knowledge.diff;

/// Tells which sort of change one is.
final class Kinds {
  private Kinds() {}

  static Kind of(Change change) {
    return switch (change) {
      case Change.SubjectAdded c -> Kind.SUBJECT_ADDED;
      case Change.SubjectRemoved c -> Kind.SUBJECT_REMOVED;
      case Change.SubjectRenamed c -> Kind.SUBJECT_RENAMED;
      case Change.DefaultChanged c -> Kind.DEFAULT_CHANGED;
      case Change.SinceChanged c -> Kind.SINCE_CHANGED;
      case Change.CoverageAdded c -> Kind.COVERAGE_ADDED;
      case Change.CoverageRemoved c -> Kind.COVERAGE_REMOVED;
      case Change.DataAdded c -> Kind.DATA_ADDED;
      case Change.DataRemoved c -> Kind.DATA_REMOVED;
      case Change.DataFlipped c -> Kind.DATA_FLIPPED;
      case Change.EntryAdded c -> Kind.ENTRY_ADDED;
      case Change.EntryRemoved c -> Kind.ENTRY_REMOVED;
      case Change.ScopeChanged c -> Kind.SCOPE_CHANGED;
      case Change.MembersChanged c -> Kind.MEMBERS_CHANGED;
      case Change.FieldChanged c -> c.field().isLabel() ? Kind.RECLASSIFIED : Kind.FIELD_CHANGED;
      case Change.StepAdded c -> Kind.STEP_ADDED;
      case Change.StepRemoved c -> Kind.STEP_REMOVED;
      case Change.StepChanged c ->
          c.labelsBefore().isEmpty() && c.labelsAfter().isEmpty()
              ? Kind.STEP_REWORDED
              : Kind.STEP_CHANGED;
      case Change.EffectFlipped c -> Kind.EFFECT_FLIPPED;
      case Change.SharingChanged c -> Kind.SHARING_CHANGED;
      case Change.PolicyChangeMoved c -> Kind.POLICY_CHANGE_MOVED;
      case Change.VerdictFlipped c -> Kind.VERDICT_FLIPPED;
      case Change.AdviceChanged c -> Kind.ADVICE_CHANGED;
      case Change.FigureChanged c -> Kind.FIGURE_CHANGED;
      case Change.CellChanged c -> Kind.CELL_CHANGED;
      case Change.VocabularyAdded c -> Kind.VOCABULARY_ADDED;
      case Change.VocabularyRemoved c -> Kind.VOCABULARY_REMOVED;
      case Change.GroupChanged c -> Kind.GROUP_CHANGED;
      case Change.ConfidenceChanged c -> Kind.CONFIDENCE_CHANGED;
      case Change.SourcesChanged c -> Kind.SOURCES_CHANGED;
      case Change.Rechecked c -> Kind.RECHECKED;
      case Change.Reworded c -> Kind.REWORDED;
    };
  }
}
