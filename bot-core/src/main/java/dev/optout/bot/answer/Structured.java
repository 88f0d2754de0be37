package dev.optout.bot.answer;

import dev.optout.bot.question.Question;
import dev.optout.knowledge.Claim;
import dev.optout.knowledge.Concept;
import dev.optout.knowledge.Coverage;
import dev.optout.knowledge.DataItem;
import dev.optout.knowledge.Family;
import dev.optout.knowledge.Law;
import dev.optout.knowledge.OptOut;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.PolicyChange;
import dev.optout.knowledge.Profile;
import dev.optout.knowledge.Sharing;
import dev.optout.knowledge.Source;
import dev.optout.knowledge.Subject;
import dev.optout.knowledge.Topic;
import dev.optout.knowledge.Verdict;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the structure of a file says about a topic, beyond single statements.
final class Structured {
  private Structured() {}

  /// Adds what the structure knows about the topic.
  ///
  /// @return the answer to the topic's plain yes/no question, as far as the structure has one
  static Optional<Verdict> add(
      Profile profile, Question q, Optional<Claim> lead, List<Part> parts) {
    Holding holding = new Holding(profile, q);
    List<Claim> disagreements =
        profile.disagreements().stream()
            .filter(c -> c.mayHoldFor(q.region(), q.plan()) && c.topic() == q.topic())
            .filter(c -> !Further.repeats(c, lead.stream().toList()))
            .limit(2)
            .toList();
    Optional<Verdict> verdict = Optional.empty();
    switch (q.topic()) {
      case OPT_OUT -> {
        parts.add(new Part.WaysOut(holding.waysOut()));
        parts.add(new Part.Effects(List.of(), holding.effects(false)));
        verdict = Optional.of(holding.canOptOut());
      }
      case OPT_OUT_EFFECT ->
          parts.add(new Part.Effects(holding.effects(true), holding.effects(false)));
      case DATA_USED, DATA_EXCLUDED -> {
        List<DataItem> data = holding.data();
        if (!data.isEmpty()) {
          parts.add(
              new Part.Data(
                  data.stream().filter(d -> d.used() != Verdict.NO).toList(),
                  data.stream().filter(d -> d.used() == Verdict.NO).toList()));
        }
        verdict = Optional.of(holding.used());
      }
      case DEFAULT -> {
        parts.add(new Part.Where(holding.where()));
        verdict = Optional.of(holding.onByDefault());
      }
      case DATES, REGIONS -> {
        parts.add(new Part.Where(holding.where()));
        verdict = Optional.of(holding.happens());
      }
      case SHARING -> {
        List<Sharing> sharing = holding.sharing();
        if (!sharing.isEmpty()) {
          parts.add(new Part.Shared(sharing));
        }
      }
      case CHANGES ->
          parts.add(
              new Part.Changes(
                  newest(
                      profile.changes().stream()
                          .filter(c -> c.claim().regions().mayCover(q.region()))
                          .toList()),
                  lastRead(profile.claims())));
      case WHO_CAN_ACT -> parts.add(new Part.WaysOut(holding.waysOut()));
      case RIGHTS -> parts.add(new Part.WaysOut(holding.waysOut()));
      case RISK -> parts.add(new Part.ToDo(false, profile.advice().employees()));
      case ORGANISATION_ADVICE -> parts.add(new Part.ToDo(true, profile.advice().organisations()));
      case CONCEPT,
          COMPARISON,
          PLATFORM_LIST,
          ABOUT_BOT,
          HELP,
          FOLLOW,
          ESCALATE,
          UNKNOWN_PLATFORM,
          OUT_OF_SCOPE,
          CLARIFY -> {}
    }
    if (!disagreements.isEmpty()) {
      parts.add(new Part.Disagreement(disagreements));
    }
    return verdict;
  }

  /// Whether data is used, of the kinds that were named.
  static Optional<Verdict> use(Subject subject, Question q) {
    return profile(subject).map(profile -> new Holding(profile, q)).map(Holding::used);
  }

  /// The claim of the structure that bears a verdict; none where it differs from place to place.
  /// Then the places are added.
  static Optional<Claim> support(Subject subject, Question q, Verdict verdict, List<Part> parts) {
    Optional<Profile> profile = profile(subject);
    if (profile.isEmpty()) {
      return Optional.empty();
    }
    Holding holding = new Holding(profile.get(), q);
    boolean byDefault = q.topic() == Topic.DEFAULT;
    if (q.topic() == Topic.OPT_OUT) {
      return holding.waysOut().stream()
          .filter(o -> verdict == Verdict.NO && o instanceof OptOut.NotOffered)
          .map(OptOut::claim)
          .findFirst();
    }
    if (!q.categories().isEmpty() && !byDefault && holding.happens() != verdict) {
      return holding.data().stream()
          .filter(d -> holding.isAbout(d) && d.used() == verdict)
          .map(DataItem::claim)
          .findFirst();
    }
    List<Coverage> where = holding.trainingWhere();
    if (verdict == Verdict.DEPENDS && parts.stream().noneMatch(Part.Where.class::isInstance)) {
      parts.addFirst(new Part.Where(where));
    }
    return where.stream()
        .sorted(
            Comparator.comparingInt(
                c ->
                    c.claim().regions().isEverywhere()
                        ? 0
                        : c.claim().regions().complement() ? 1 : 2))
        .filter(c -> verdict != Verdict.DEPENDS)
        .filter(
            c -> (byDefault ? c.status().onByDefault() : Holding.happens(c.status())) == verdict)
        .map(Coverage::claim)
        .findFirst();
  }

  /// What a platform or a family does; laws and ideas do nothing.
  static Optional<Profile> profile(Subject subject) {
    return switch (subject) {
      case Platform p -> Optional.of(p.profile());
      case Family f -> Optional.of(f.profile());
      case Law l -> Optional.empty();
      case Concept c -> Optional.empty();
    };
  }

  static List<PolicyChange> newest(List<PolicyChange> changes) {
    return changes.stream().sorted(Comparator.comparing(PolicyChange::on).reversed()).toList();
  }

  static LocalDate readOn(Law law) {
    return lastRead(law.claims());
  }

  private static LocalDate lastRead(List<Claim> claims) {
    return claims.stream()
        .flatMap(c -> c.evidence().sources().stream())
        .map(Source::readOn)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }
}
