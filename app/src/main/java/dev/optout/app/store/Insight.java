package dev.optout.app.store;

import java.util.List;
import java.util.Optional;

/// What curators learn from use, without words and without groups that are small enough to be
/// somebody.
///
/// @param unanswered what could not be answered, most often first
/// @param feedback what people think of answers, worst first
/// @param openHandovers how many wishes for a human being are open
/// @param words redacted questions, where the operator keeps them
/// @param hidden how many entries were left out because they are below [#LEAST]
public record Insight(
    List<Unanswered> unanswered,
    List<Feedback> feedback,
    int openHandovers,
    List<String> words,
    int hidden) {
  /// Groups below are not shown.
  public static final int LEAST = 5;

  public Insight {
    unanswered = List.copyOf(unanswered);
    feedback = List.copyOf(feedback);
    words = List.copyOf(words);
  }

  /// Something that could not be answered.
  ///
  /// @param topic as it was understood
  /// @param platforms ids, or names of platforms that we do not cover
  public record Unanswered(String topic, List<String> platforms, long times) {}

  /// What people think of answers on one topic.
  ///
  /// @param helped how many it helped
  /// @param faults how many it did not
  /// @param commonest the reason that most of them gave, if five or more gave it
  public record Feedback(
      String topic, List<String> platforms, int helped, int faults, Optional<String> commonest) {}
}
