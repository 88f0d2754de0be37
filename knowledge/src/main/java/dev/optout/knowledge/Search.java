package dev.optout.knowledge;

import java.util.List;
import java.util.Set;

/// Finds claims by words.
public interface Search {
  /// The claims about the given subjects that the words fit best, best first.
  ///
  /// @param words as the person typed them
  /// @param subjects ids; empty means all
  /// @param limit how many at most, from 1
  List<Match> claims(String words, Set<String> subjects, int limit);

  /// The example questions that the words are most like, best first.
  ///
  /// @param limit how many at most, from 1
  List<TopicMatch> topics(String words, int limit);

  /// Whether any claim or example question holds a form of the word.
  boolean knows(String word);

  /// A claim that was found.
  ///
  /// @param key [Claim#key()]
  /// @param score how well it fits: from 0, comparable within one question only
  /// @param covered which part of the question's meaning the claim's words hold, from 0 to 1
  record Match(String key, double score, double covered) {}

  /// An example question that was found.
  ///
  /// @param score how much it is like the question: from 0
  record TopicMatch(Topic topic, double score) {}
}
