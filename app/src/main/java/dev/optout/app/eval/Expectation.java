package dev.optout.app.eval;

import dev.optout.knowledge.Topic;
import dev.optout.knowledge.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a right answer holds.
///
/// @param topics any one is right; the first is the one that the case is counted under
/// @param platforms empty where they are not judged
/// @param verdicts any one is right, an empty one means that none was given; no member where it is
///     not judged
/// @param must all have to stand in the text
/// @param mustNot none may stand in the text
public record Expectation(
    List<Topic> topics,
    Optional<Platforms> platforms,
    Set<Optional<Verdict>> verdicts,
    List<Wording> must,
    List<Wording> mustNot) {
  public Expectation {
    topics = List.copyOf(topics);
    verdicts = Set.copyOf(verdicts);
    must = List.copyOf(must);
    mustNot = List.copyOf(mustNot);
    if (topics.isEmpty()) {
      throw new IllegalArgumentException("some topic is right");
    }
  }

  /// The platforms that are right.
  ///
  /// @param exact this very set
  /// @param alternatives further sets that are also right
  /// @param within any set of some of these is also right
  public record Platforms(Set<String> exact, List<Set<String>> alternatives, Set<String> within) {
    public Platforms {
      exact = Set.copyOf(exact);
      alternatives = alternatives.stream().map(Set::copyOf).toList();
      within = Set.copyOf(within);
    }

    boolean accept(Set<String> got) {
      return got.equals(exact)
          || alternatives.contains(got)
          || (!got.isEmpty() && within.containsAll(got));
    }
  }

  /// The topic that the case is counted under.
  public Topic topic() {
    return topics.getFirst();
  }
}
