package dev.optout.bot.answer;

import dev.optout.bot.answer.Answer.Found;
import dev.optout.bot.question.Polarity;
import dev.optout.bot.question.QuestionReader.Reading;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How well what was found about several subjects fits one question.
record Fit(Polarity polarity, Vocabulary vocabulary, Reading reading) {
  /// From this likeness on a question is about the same as a claim's example.
  static final double ALIKE = 0.6;

  Optional<Found> best(List<Found> each) {
    return each.stream()
        .max(
            Comparator.comparingInt((Found f) -> likeness(f) >= Ruling.THE_SAME ? 1 : 0)
                .thenComparingDouble(this::fit));
  }

  /// What passes between two platforms is said of one of them: the other has no say in it.
  Answer several(List<Found> each, KnowledgeBase base) {
    List<Found> crossing =
        each.stream()
            .filter(
                f ->
                    f.lead()
                        .filter(Crossing.of(reading.question(), f.about(), base)::reaches)
                        .isPresent())
            .toList();
    if (crossing.size() == 1) {
      return answers(crossing.getFirst(), each);
    }
    List<Double> likeness = each.stream().map(f -> likeness(f)).toList();
    double most = likeness.stream().mapToDouble(l -> l).max().orElse(0);
    long near = likeness.stream().filter(l -> l > most - 0.25).count();
    if (most < ALIKE || near > 1) {
      return new Answer.Several(each);
    }
    return answers(each.get(likeness.indexOf(most)), each);
  }

  private static Answer answers(Found first, List<Found> each) {
    return new Answer.Several(
        Stream.concat(
                Stream.of(first),
                each.stream().filter(f -> !f.equals(first)).map(Found::withoutVerdict))
            .toList());
  }

  double likeness(Found found) {
    return found
        .lead()
        .map(
            lead ->
                new Ruling(polarity, reading, found.about(), vocabulary)
                    .comparison(lead)
                    .likeness())
        .orElse(0.0);
  }

  private double fit(Found found) {
    return found
        .lead()
        .map(
            lead ->
                reading.matches().stream()
                    .filter(m -> m.key().equals(lead.key()))
                    .mapToDouble(
                        m ->
                            m.score()
                                + 0.001 * (lead.topic() == reading.question().topic() ? 1 : 0))
                    .max()
                    .orElse(0))
        .orElse(0.0);
  }
}
