package dev.optout.app.check;

import dev.optout.knowledge.InvalidKnowledge;
import dev.optout.knowledge.Knowledge;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Whether the knowledge is whole and can be searched.
public final class KnowledgeCheck {
  private static final String NAME = "knowledge";
  private static final String INDEX = "index";
  private static final int SHOWN = 12;

  private KnowledgeCheck() {}

  /// Opens the knowledge and looks something up.
  public static List<Part> look(Supplier<Knowledge> open) {
    Knowledge knowledge;
    try {
      knowledge = open.get();
    } catch (InvalidKnowledge e) {
      return List.of(
          Part.broken(NAME, String.valueOf(e.getMessage())),
          Part.broken(INDEX, "not opened, because the knowledge is broken"));
    } catch (RuntimeException e) {
      return List.of(
          Part.broken(
              NAME, "cannot be opened (" + e.getClass().getSimpleName() + "): build again"));
    }
    return List.of(part(knowledge), index(knowledge), ZonesCheck.part(knowledge));
  }

  /// What there is.
  public static Part part(Knowledge knowledge) {
    return Part.on(
        NAME,
        knowledge.base().platforms().size()
            + " platforms among "
            + knowledge.base().subjects().size()
            + " subjects, fingerprint "
            + knowledge.base().fingerprint().substring(0, SHOWN));
  }

  private static Part index(Knowledge knowledge) {
    try {
      return knowledge.search().seek("train AI on data").claims(Set.of(), 1).isEmpty()
          ? Part.broken(INDEX, "finds nothing: build again")
          : Part.on(INDEX, "read and searched");
    } catch (RuntimeException e) {
      return Part.broken(
          INDEX, "cannot be read (" + e.getClass().getSimpleName() + "): build again");
    }
  }
}
