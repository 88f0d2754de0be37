package dev.optout.bot.question;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What a question asks, apart from whether it is put one way or the other way round.
///
/// @param content what it is about: stems, and one mark for each pair of opposites it touches
/// @param mine whether it is about what the person who asks does, not about what others do
/// @param negative whether it is turned round by negations
/// @param sides on which side of each pair of opposites it stands
/// @param conditional whether it asks about what holds under a condition
/// @param conditionNegative whether that condition is turned round
record Sense(
    Set<String> content,
    boolean mine,
    boolean negative,
    Map<Integer, Side> sides,
    boolean conditional,
    boolean conditionNegative) {
  /// A side of a pair of opposites.
  enum Side {
    ONE,
    OTHER,
    /// The other side, and by itself as good as a negation.
    TURNING
  }

  /// A question in clauses.
  ///
  /// @param asked the words of the clause that wants an answer
  /// @param conditions the words of the clauses that say under which condition
  /// @param premise the words of a clause that takes something for granted
  /// @param all every word but introductions and tags
  record Clauses(
      List<String> asked, List<String> conditions, List<String> premise, List<String> all) {
    Clauses {
      asked = List.copyOf(asked);
      conditions = List.copyOf(conditions);
      premise = List.copyOf(premise);
      all = List.copyOf(all);
    }
  }

  Sense {
    // in one order, so that sums over it are the same in every run
    content = Collections.unmodifiableSortedSet(new TreeSet<>(content));
    sides = Map.copyOf(sides);
  }
}
