package dev.optout.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds claims, and tells what a question is about.
public interface Search {
  /// What is looked for: made once for each question, since its meaning is costly to tell.
  ///
  /// @param words as the person typed them, `it` in the place of platforms' names
  Sought seek(String words);

  /// Whether any claim or example question holds a form of the word.
  boolean knows(String word);

  /// The word of the example questions that was probably meant, where a word is in none of them.
  Optional<String> meant(String word);

  /// The zones that were fitted when the program was built.
  Zones.Fitted zones();

  /// One question as it is compared with claims and examples. Holds no state but its words.
  interface Sought {
    /// The claims about the given subjects that fit best, best first.
    ///
    /// @param subjects ids; empty means all
    /// @param limit how many at most, from 1
    List<Match> claims(Set<String> subjects, int limit);

    /// How likely each topic is, together 1.
    Map<Topic, Double> topics();

    /// The zones of the model that told the topics.
    Zones zones();
  }

  /// A claim that was found.
  ///
  /// @param key [Claim#key()]
  /// @param score how well it fits: from 0 to 1
  /// @param covered which part of the question's meaning the claim's words hold, from 0 to 1
  /// @param likeness how near the claim's nearest example question is in meaning: from 0 to 1, and
  ///     0 where meanings are not known
  record Match(String key, double score, double covered, double likeness) {}
}
