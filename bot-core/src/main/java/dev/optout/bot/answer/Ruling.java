package dev.optout.bot.answer;

import dev.optout.bot.answer.Candidates.Candidate;
import dev.optout.bot.question.Polarity;
import dev.optout.bot.question.Polarity.Comparison;
import dev.optout.bot.question.Question;
import dev.optout.bot.question.Question.Form;
import dev.optout.bot.question.QuestionReader.Reading;
import dev.optout.knowledge.Claim;
import dev.optout.knowledge.Concept;
import dev.optout.knowledge.Confidence;
import dev.optout.knowledge.DataCategory;
import dev.optout.knowledge.Law;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.Subject;
import dev.optout.knowledge.Topic;
import dev.optout.knowledge.Verdict;
import dev.optout.knowledge.Vocabulary;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Rules on the yes or no of a question about one subject: the answer to the words as typed.
///
/// A claim's verdict answers the claim's own example questions; it answers another question only as
/// far as that is like one of them.
final class Ruling {
  /// From this likeness on a question is one of the examples in other words.
  static final double THE_SAME = 0.9;

  /// Below it a plain question is better answered from the structure than by a claim's verdict.
  private static final double ALIKE = 0.6;

  /// Below it a claim's words say nothing of the question.
  private static final double FAR = 0.4;

  /// What is stated of everything is confirmed only by what was asked in nearly the same words.
  private static final double CONFIRMS = 0.8;

  private static final double LIKENESS_COUNTS = 1;

  /// Topics of claims on whether data is used.
  private static final Set<Topic> USE =
      Set.of(Topic.DATA_USED, Topic.DATA_EXCLUDED, Topic.DEFAULT, Topic.REGIONS);

  private static final double KNOWS = 0.15;

  private static final double CROSSES = 0.4;

  private static final Set<String> PLAN_WORDS =
      Set.of(
          "enterprise",
          "business",
          "work",
          "company",
          "corporate",
          "personal",
          "private",
          "free",
          "school",
          "student",
          "education",
          "university",
          "api",
          "plan",
          "account",
          "team",
          "edition",
          "workspace");

  private final Polarity polarity;
  private final Reading reading;
  private final Question q;
  private final Polarity.Asked asked;
  private final Set<String> names;
  private final boolean plain;
  private final boolean worded;
  private final boolean sweeping;

  Ruling(Polarity polarity, Reading reading, Subject subject, Vocabulary vocabulary) {
    this.polarity = polarity;
    this.reading = reading;
    q = reading.question();
    asked = polarity.asked(reading.text());
    names = names(subject);
    // "inmail" is a name of LinkedIn, and a kind of data
    vocabulary.categories().values().forEach(c -> names.removeAll(c.words()));
    Set<String> known = new HashSet<>(names);
    addKinds(vocabulary, known);
    sweeping = polarity.isSweeping(reading.text());
    worded = polarity.says(asked, names);
    plain = polarity.isPlain(reading.text(), known);
  }

  private static Set<String> names(Subject subject) {
    Set<String> names = new HashSet<>();
    if (subject instanceof Law || subject instanceof Concept) {
      // their names are what is asked about
      return names;
    }
    Set<String> ambiguous = subject instanceof Platform p ? p.ambiguous() : Set.of();
    Stream.concat(Stream.of(subject.id().replace('-', ' ')), subject.aliases().stream())
        .filter(name -> !name.contains(" ") && !ambiguous.contains(name))
        .forEach(names::add);
    names.addAll(List.of(subject.name().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
    return names;
  }

  /// Words for what the question names in a closed list: kinds of data, place, kind of account.
  private void addKinds(Vocabulary vocabulary, Set<String> known) {
    for (String id : q.categories()) {
      Optional.ofNullable(vocabulary.categories().get(id)).map(DataCategory::words).stream()
          .flatMap(words -> words.stream())
          .flatMap(words -> Stream.of(words.split(" ", -1)))
          .forEach(
              word -> {
                known.add(word);
                known.add(word + "s");
                known.add(word.replaceAll("y$", "ies"));
              });
    }
    q.region()
        .ifPresent(
            region ->
                vocabulary.regionWords().entrySet().stream()
                    .filter(e -> e.getValue().equals(region.code()))
                    .flatMap(e -> Stream.of(e.getKey().split(" ", -1)))
                    .forEach(known::add));
    if (q.plan().isPresent()) {
      known.addAll(PLAN_WORDS);
    }
  }

  Set<String> names() {
    return names;
  }

  /// The candidate that answers best: one that was asked the same before any other.
  ///
  /// @param crossing the other platforms that were named: what is about them too fits better
  Optional<Candidate> best(Candidates candidates, Crossing crossing) {
    return candidates.ranked().stream()
        .max(
            Comparator.comparingDouble(
                (Candidate c) ->
                    c.fit()
                        + like(c.claim())
                        - open(c.claim())
                        + (crossing.reaches(c.claim()) ? CROSSES : 0)));
  }

  private double like(Claim claim) {
    double likeness = comparison(claim).likeness();
    return likeness >= THE_SAME ? 1 + likeness : LIKENESS_COUNTS * likeness;
  }

  /// Of two claims that fit alike, the one that knows answers a yes/no question.
  private double open(Claim claim) {
    boolean knows = claim.verdict().filter(v -> v != Verdict.UNKNOWN).isPresent();
    return q.form() == Form.OPEN || knows ? 0 : KNOWS;
  }

  Comparison comparison(Claim claim) {
    return worded ? polarity.nearest(asked, claim.asks(), names) : Comparison.NONE;
  }

  /// The yes or no, empty for a question that has none.
  ///
  /// @param overrules whether it rests on the structure against the claim that fits best
  record Ruled(Optional<Verdict> verdict, boolean overrules) {}

  /// @param structural the structure's answer to the topic's plain question
  Ruled rule(Optional<Claim> claim, Optional<Verdict> structural) {
    if (q.form() == Form.OPEN) {
      return new Ruled(Optional.empty(), false);
    }
    Ruled ruled = ruled(claim, structural);
    return sweeping && claim.map(c -> comparison(c).likeness()).orElse(0.0) < CONFIRMS
        ? new Ruled(ruled.verdict().map(Ruling::doubted), ruled.overrules())
        : ruled;
  }

  /// Who states something of everything is confirmed by nothing less than the same statement.
  private static Verdict doubted(Verdict verdict) {
    return switch (verdict) {
      case YES, NO, DEPENDS -> Verdict.NO;
      case UNKNOWN -> Verdict.UNKNOWN;
    };
  }

  private Ruled ruled(Optional<Claim> claim, Optional<Verdict> structural) {
    Optional<Verdict> byStructure = structural.map(v -> isTurned() ? v.negated() : v);
    Optional<Verdict> byClaim = claim.flatMap(this::byClaim);
    boolean decided = byStructure.filter(v -> v != Verdict.UNKNOWN).isPresent();
    double likeness = claim.map(c -> comparison(c).likeness()).orElse(0.0);
    if ((plain || isNotDone(structural))
        && decided
        && likeness < claim.map(c -> bar(c, byStructure)).orElse(ALIKE)) {
      return new Ruled(byStructure, likeness < FAR || !byStructure.equals(byClaim));
    }
    return new Ruled(byClaim.or(() -> byStructure).or(() -> Optional.of(Verdict.UNKNOWN)), false);
  }

  private Optional<Verdict> byClaim(Claim claim) {
    if (claim.evidence().confidence() == Confidence.UNCONFIRMED) {
      return Optional.of(Verdict.UNKNOWN);
    }
    Comparison comparison = comparison(claim);
    boolean opposite = comparison.likeness() > 0 ? comparison.opposite() : isTurned();
    return claim.verdict().map(v -> opposite ? v.negated() : v);
  }

  /// Where nothing is used on a plan, no kind of data is.
  private boolean isNotDone(Optional<Verdict> structural) {
    return q.plan().isPresent()
        && structural.equals(Optional.of(Verdict.NO))
        && USE.contains(q.topic())
        && polarity.asksForUse(reading.text());
  }

  /// How alike a claim must be to be heard against the structure.
  private double bar(Claim claim, Optional<Verdict> byStructure) {
    boolean use = worded && polarity.asksForUse(reading.text());
    boolean onTopic = USE.contains(claim.topic()) == (use || USE.contains(q.topic()));
    boolean coarse =
        claim.plans().isEmpty()
            && (q.plan().isPresent() || byStructure.equals(Optional.of(Verdict.DEPENDS)));
    return onTopic && !(use && coarse) ? ALIKE : THE_SAME;
  }

  /// Whether it plainly asks if data is used, whatever topic it was taken for.
  boolean asksForUse() {
    return plain && worded && polarity.asksForUse(reading.text());
  }

  /// Whether it is put the other way round than the topic's plain question.
  private boolean isTurned() {
    return worded
        ? polarity.isOpposite(asked, plainQuestion(q.topic()))
        : q.form() == Form.NEGATED_YES_NO;
  }

  private static String plainQuestion(Topic topic) {
    return switch (topic) {
      case DEFAULT -> "is it on by default";
      case OPT_OUT -> "can i object";
      case DATA_USED, DATA_EXCLUDED, SHARING -> "is it shared";
      case DATES,
          REGIONS,
          OPT_OUT_EFFECT,
          WHO_CAN_ACT,
          RISK,
          RIGHTS,
          CHANGES,
          COMPARISON,
          PLATFORM_LIST,
          CONCEPT,
          ORGANISATION_ADVICE,
          ABOUT_BOT,
          HELP,
          FOLLOW,
          ESCALATE,
          UNKNOWN_PLATFORM,
          OUT_OF_SCOPE,
          CLARIFY ->
          "is it so";
    };
  }

  /// The correction of what the question takes for granted, where a claim or the structure knows
  /// better.
  Optional<Part.Correction> correction(Subject subject) {
    return polarity
        .premise(reading.text())
        .flatMap(premise -> Presumed.correction(premise, subject, q, polarity, names));
  }
}
