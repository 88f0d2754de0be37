package dev.optout.bot.people;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// What changed about one platform, family or law, for those who follow it. Holds no words of
/// people, and nothing about them.
///
/// @param subject the id
/// @param name as people know it
/// @param told ids; whoever follows one of them is told
/// @param changes in sentences, the most important first; not empty
/// @param more how many further changes are not in it
/// @param sources on which the changes rest; may be empty where something was withdrawn
public record Note(
    String subject,
    String name,
    Set<String> told,
    List<String> changes,
    int more,
    List<Cited> sources) {
  public Note {
    told = Set.copyOf(told);
    changes = List.copyOf(changes);
    sources = List.copyOf(sources);
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("a note about nothing: " + subject);
    }
  }

  /// A source of a note.
  ///
  /// @param readOn the day on which it was read
  public record Cited(String title, String publisher, URI url, LocalDate readOn) {}
}
