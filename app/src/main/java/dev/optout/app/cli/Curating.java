package dev.optout.app.cli;

import dev.optout.knowledge.InvalidKnowledge;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.KnowledgeFiles;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/// What the commands for curators work on.
///
/// @param own the files that the program was built with
/// @param layer the company's folder, if one is set
public record Curating(Supplier<KnowledgeFiles> own, Supplier<Optional<Path>> layer, Clock clock) {
  /// The files in force, if they are whole: ours under the company's.
  KnowledgeFiles files() {
    return layer.get().map(KnowledgeFiles::in).map(own.get()::with).orElseGet(own);
  }

  /// A folder's files: alone if they are whole, else as a layer over ours.
  KnowledgeFiles over(KnowledgeFiles read) {
    return read.isWhole() ? read : own.get().with(read);
  }

  /// What the files say.
  ///
  /// @throws InvalidKnowledge with every problem, if there is one
  KnowledgeBase base() {
    return files().read();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
