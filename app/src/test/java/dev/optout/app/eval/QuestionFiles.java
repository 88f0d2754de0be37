package dev.optout.app.eval;

import dev.optout.knowledge.lucene.KnowledgeIndex;
import java.nio.file.Path;
import java.util.List;

/// The reviewed questions of the repository.
enum QuestionFiles {
  /// What the program learns from.
  LEARNT("learnt"),
  /// What only measures it.
  HELD_APART("held-apart");

  private static final Path FOLDER = Path.of("../knowledge/src/questions");

  private final String label;

  QuestionFiles(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  Path folder() {
    return FOLDER.resolve(label);
  }

  /// Where the floor stands that the set must not fall below.
  Path floor(Mode mode) {
    return FOLDER.resolve("floors").resolve(label + "." + mode.label() + ".json");
  }

  List<Case> cases() throws InvalidCases {
    CaseReader reader = new CaseReader(KnowledgeIndex.bundled().base().vocabulary());
    return CaseFile.read(List.of(folder()), reader).getFirst().cases();
  }
}
