package dev.optout.app.check;

import dev.optout.knowledge.InvalidKnowledge.Problem;
import dev.optout.knowledge.lucene.LiveKnowledge;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Whether the company's own layer of knowledge is in force.
public final class CompanyCheck {
  private static final String NAME = "company knowledge";

  private CompanyCheck() {}

  /// How the layer is.
  ///
  /// @param folder that it comes from, if one is set
  public static Part part(LiveKnowledge live, Optional<Path> folder) {
    if (folder.isEmpty()) {
      return Part.off(NAME, "ADVISOR_KNOWLEDGE is not set: answers rest on ours alone");
    }
    List<Problem> problems = live.problems();
    int files = live.filesInForce().size();
    String inForce = files + (files == 1 ? " file" : " files") + " laid over ours";
    if (problems.isEmpty()) {
      return Part.on(NAME, inForce + " from " + folder.get());
    }
    String more = problems.size() == 1 ? "" : " and " + (problems.size() - 1) + " more";
    return Part.broken(
        NAME,
        folder.get()
            + " is broken: "
            + problems.getFirst()
            + more
            + ". Still in force: "
            + (files == 0 ? "ours alone" : "the last good state, " + inForce)
            + ". See `advisor knowledge check`");
  }
}
