package dev.optout.app.eval;

import dev.optout.bot.Profiles.Profile;
import java.util.List;
import java.util.Optional;

/// A fresh conversation of which the last answer is judged.
///
/// @param id unlike every other one's of its file
/// @param language code of the language it is written in
/// @param turns what is said, one after another
/// @param tags names under which it is counted
/// @param group the family of paraphrases that it belongs to, if there are others
public record Case(
    String id,
    String language,
    List<String> turns,
    Profile profile,
    Expectation expect,
    List<String> tags,
    Optional<String> group) {
  public Case {
    turns = List.copyOf(turns);
    tags = List.copyOf(tags);
  }

  /// The family of paraphrases; a case without one is its own.
  public String family() {
    return group.orElse(id);
  }
}
