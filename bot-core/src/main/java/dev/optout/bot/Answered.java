package dev.optout.bot;

import dev.optout.bot.reply.Reply;
import dev.optout.knowledge.Source;
import dev.optout.knowledge.Topic;
import dev.optout.knowledge.Verdict;
import java.util.List;
import java.util.Optional;

/// A reply together with what was understood: for the command line, scores and statistics.
///
/// @param topic what the question was taken to be about
/// @param platforms ids of the platforms it was taken to be about, possibly none
/// @param verdict the answer to the literal question; empty where it was no yes/no question
/// @param confidence how likely topic and platforms are right, from 0 to 1
/// @param sources that the reply rests on, in the order of the reply
public record Answered(
    Topic topic,
    List<String> platforms,
    Optional<Verdict> verdict,
    double confidence,
    List<Source> sources,
    Reply reply) {
  public Answered {
    platforms = List.copyOf(platforms);
    sources = List.copyOf(sources);
  }

  /// The same with another reply.
  public Answered with(Reply other) {
    return new Answered(topic, platforms, verdict, confidence, sources, other);
  }
}
