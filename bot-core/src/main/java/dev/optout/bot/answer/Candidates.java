package dev.optout.bot.answer;

import dev.optout.bot.question.Question;
import dev.optout.bot.question.Question.Form;
import dev.optout.bot.question.QuestionReader.Reading;
import dev.optout.knowledge.Claim;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Region;
import dev.optout.knowledge.Search.Match;
import dev.optout.knowledge.Subject;
import dev.optout.knowledge.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The claims about one subject that could answer a question, best first.
///
/// @param ranked each with how well it fits words, topic, kinds of data and place
record Candidates(List<Candidate> ranked) {
  record Candidate(Claim claim, double fit, double covered, double likeness) {}

  /// How well a claim's words and meaning fit.
  ///
  /// @param share of the best claim's score
  private record Fit(double share, double covered, double likeness) {
    static final Fit NONE = new Fit(0, 0, 0);

    static Fit of(Match match, double top) {
      return new Fit(match.score() / top, match.covered(), match.likeness());
    }
  }

  Candidates {
    ranked = List.copyOf(ranked);
  }

  static Candidates of(Reading reading, Subject subject, KnowledgeBase base) {
    Question q = reading.question();
    double top = reading.matches().stream().mapToDouble(Match::score).max().orElse(1);
    List<Candidate> all = new ArrayList<>();
    for (Match match : reading.matches()) {
      base.claim(subject.id(), match.key())
          .filter(claim -> claim.mayHoldFor(q.region(), q.plan()))
          .ifPresent(claim -> all.add(candidate(claim, Fit.of(match, top), reading)));
    }
    for (Claim claim : subject.claims()) {
      boolean byKindOfData =
          !q.categories().isEmpty()
              && claim.categories().stream().anyMatch(q.categories()::contains)
              && claim.mayHoldFor(q.region(), q.plan())
              && all.stream().noneMatch(c -> c.claim().key().equals(claim.key()));
      if (byKindOfData) {
        all.add(candidate(claim, Fit.NONE, reading));
      }
    }
    all.sort(Comparator.comparingDouble(Candidate::fit).reversed());
    return new Candidates(all);
  }

  private static Candidate candidate(Claim claim, Fit match, Reading reading) {
    Question q = reading.question();
    // as they did best on questions that nothing was learnt from
    double fit = 0.4 * match.share() + 0.4 * match.covered() + 0.6 * match.likeness();
    if (claim.topic() == q.topic() || near(claim.topic(), q.topic())) {
      fit += claim.topic() == q.topic() ? 0.35 : 0.2;
    }
    if (!q.categories().isEmpty() && !claim.categories().isEmpty()) {
      fit += claim.categories().stream().anyMatch(q.categories()::contains) ? 0.35 : -0.2;
    }
    Optional<Region> region = q.region();
    if (!claim.regions().isEverywhere()) {
      boolean here = region.isPresent() && !claim.regions().complement();
      fit += here && reading.regionNamed() ? 0.3 : here ? 0.15 : region.isPresent() ? 0.05 : -0.15;
    }
    if (!claim.plans().isEmpty()) {
      fit += q.plan().isPresent() ? 0.2 : -0.1;
    }
    if (q.form() != Form.OPEN) {
      fit += claim.verdict().isPresent() ? 0.25 : -0.2;
    }
    return new Candidate(claim, fit, match.covered(), match.likeness());
  }

  /// Topics between which people do not tell apart.
  private static boolean near(Topic a, Topic b) {
    return switch (a) {
      case DATA_USED -> b == Topic.DATA_EXCLUDED;
      case DATA_EXCLUDED -> b == Topic.DATA_USED;
      case DEFAULT -> b == Topic.REGIONS || b == Topic.DATES;
      case REGIONS -> b == Topic.DEFAULT || b == Topic.DATES || b == Topic.RIGHTS;
      case DATES -> b == Topic.DEFAULT || b == Topic.REGIONS || b == Topic.CHANGES;
      case CHANGES -> b == Topic.DATES || b == Topic.RIGHTS;
      case OPT_OUT -> b == Topic.OPT_OUT_EFFECT || b == Topic.RIGHTS || b == Topic.WHO_CAN_ACT;
      case OPT_OUT_EFFECT -> b == Topic.OPT_OUT;
      case WHO_CAN_ACT -> b == Topic.OPT_OUT;
      case RIGHTS ->
          b == Topic.OPT_OUT || b == Topic.CONCEPT || b == Topic.REGIONS || b == Topic.CHANGES;
      case CONCEPT -> b == Topic.RIGHTS || b == Topic.RISK || b == Topic.ORGANISATION_ADVICE;
      case RISK -> b == Topic.CONCEPT;
      case ORGANISATION_ADVICE -> b == Topic.CONCEPT;
      case SHARING,
          COMPARISON,
          PLATFORM_LIST,
          ABOUT_BOT,
          HELP,
          FOLLOW,
          ESCALATE,
          UNKNOWN_PLATFORM,
          OUT_OF_SCOPE,
          CLARIFY ->
          false;
    };
  }

  Optional<Candidate> best() {
    return ranked.stream().findFirst();
  }
}
