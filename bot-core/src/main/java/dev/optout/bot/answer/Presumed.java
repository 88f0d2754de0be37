package dev.optout.bot.answer;

import dev.optout.bot.question.Polarity;
import dev.optout.bot.question.Polarity.Comparison;
import dev.optout.bot.question.Question;
import dev.optout.bot.question.Text;
import dev.optout.knowledge.Claim;
import dev.optout.knowledge.Confidence;
import dev.optout.knowledge.Coverage;
import dev.optout.knowledge.OptOut;
import dev.optout.knowledge.Profile;
import dev.optout.knowledge.Subject;
import dev.optout.knowledge.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Checks what a question takes for granted.
final class Presumed {
  /// A statement must be so much like a claim's example for the claim to correct it.
  private static final double ALIKE = 0.55;

  /// To say that something is not known takes more than to know it.
  private static final double ALIKE_UNKNOWN = 0.7;

  private record Found(Claim claim, Comparison comparison) {}

  private Presumed() {}

  static Optional<Part.Correction> correction(
      Text premise, Subject subject, Question q, Polarity polarity, Set<String> names) {
    Polarity.Asked said = polarity.asked(premise);
    Optional<Found> nearest = Optional.empty();
    for (Claim claim : subject.claims()) {
      if (claim.verdict().isPresent() && claim.mayHoldFor(q.region(), q.plan())) {
        Comparison comparison = polarity.nearest(said, claim.asks(), names);
        if (comparison.likeness() > nearest.map(f -> f.comparison().likeness()).orElse(0.0)) {
          nearest = Optional.of(new Found(claim, comparison));
        }
      }
    }
    return nearest
        .filter(f -> f.comparison().likeness() >= (isKnown(f.claim()) ? ALIKE : ALIKE_UNKNOWN))
        .map(Presumed::judged)
        .orElseGet(() -> structural(premise, subject, q, polarity, names));
  }

  private static boolean isKnown(Claim claim) {
    return claim.evidence().confidence() != Confidence.UNCONFIRMED
        && !claim.verdict().equals(Optional.of(Verdict.UNKNOWN));
  }

  /// Empty where the claim agrees.
  private static Optional<Part.Correction> judged(Found found) {
    Claim claim = found.claim();
    Verdict verdict = claim.verdict().orElse(Verdict.UNKNOWN);
    if (claim.evidence().confidence() == Confidence.UNCONFIRMED) {
      verdict = Verdict.UNKNOWN;
    }
    return correction(found.comparison().opposite() ? verdict.negated() : verdict, claim);
  }

  private static Optional<Part.Correction> correction(Verdict truth, Claim claim) {
    return truth == Verdict.YES ? Optional.empty() : Optional.of(new Part.Correction(truth, claim));
  }

  /// Plain statements that the structure answers: that it is on by default, that one can opt out,
  /// that it happens at all.
  private static Optional<Part.Correction> structural(
      Text premise, Subject subject, Question q, Polarity polarity, Set<String> names) {
    Optional<Profile> profile = Structured.profile(subject);
    if (profile.isEmpty() || !polarity.isPlain(premise, names)) {
      return Optional.empty();
    }
    Holding holding = new Holding(profile.get(), q);
    Polarity.Asked said = polarity.asked(premise);
    List<String> words = premise.words();
    List<Coverage> where = holding.trainingWhere();
    if (words.contains("default") || words.contains("automatically")) {
      return where.isEmpty()
          ? Optional.empty()
          : ruled(holding.onByDefault(), polarity.isOpposite(said, "is it on by default"))
              .flatMap(v -> correction(v, where.getFirst().claim()));
    }
    if (words.contains("opt") || words.contains("opt-out") || words.contains("object")) {
      return holding.waysOut().stream()
          .filter(o -> (holding.canOptOut() == Verdict.NO) == (o instanceof OptOut.NotOffered))
          .findFirst()
          .flatMap(
              o ->
                  ruled(holding.canOptOut(), polarity.isOpposite(said, "can i object"))
                      .flatMap(v -> correction(v, o.claim())));
    }
    return where.isEmpty()
        ? Optional.empty()
        : ruled(holding.happens(), polarity.isOpposite(said, "is it used"))
            .flatMap(v -> correction(v, where.getFirst().claim()));
  }

  /// What differs or is not known corrects nothing.
  private static Optional<Verdict> ruled(Verdict verdict, boolean opposite) {
    return switch (verdict) {
      case YES -> Optional.of(opposite ? Verdict.NO : Verdict.YES);
      case NO -> Optional.of(opposite ? Verdict.YES : Verdict.NO);
      case DEPENDS, UNKNOWN -> Optional.empty();
    };
  }
}
