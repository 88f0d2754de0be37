package dev.optout.bot.answer;

import dev.optout.bot.question.CatalogueQuery.Property;
import dev.optout.bot.question.Question;
import dev.optout.knowledge.Actor;
import dev.optout.knowledge.AiKind;
import dev.optout.knowledge.Claim;
import dev.optout.knowledge.Coverage;
import dev.optout.knowledge.DataUse;
import dev.optout.knowledge.Effort;
import dev.optout.knowledge.OptOut;
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.Region;
import dev.optout.knowledge.Status;
import dev.optout.knowledge.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// How a platform stands to the people of a region and plan, from the structure of its file alone.
///
/// What only serves safety or ads is left out where the platform has other uses: nobody who asks
/// who trains on their data means the spam filter.
final class Standing {
  private final Platform platform;
  private final Optional<Region> region;
  private final Optional<Plan> plan;
  private final List<DataUse> uses;

  Standing(Platform platform, Question q) {
    this(platform, q.region(), q.plan());
  }

  Standing(Platform platform, Optional<Region> region, Optional<Plan> plan) {
    this.platform = platform;
    this.region = region;
    this.plan = plan;
    List<DataUse> all = platform.profile().uses();
    List<DataUse> training = all.stream().filter(u -> isTraining(u.kind())).toList();
    uses = training.isEmpty() ? all : training;
  }

  private static boolean isTraining(AiKind kind) {
    return kind == AiKind.GENERATIVE || kind == AiKind.RANKING;
  }

  private boolean holds(Claim claim) {
    return claim.mayHoldFor(region, plan);
  }

  private List<Coverage> where(DataUse use) {
    return use.where().stream().filter(c -> holds(c.claim())).toList();
  }

  /// Whether it has the property.
  Verdict has(Property property, Set<String> categories) {
    return switch (property) {
      case NO_WAY_OUT -> noWayOut();
      case ON_BY_DEFAULT -> onByDefault();
      case OFF_BY_DEFAULT -> offByDefault();
      case NOT_TRAINING -> trains().negated();
      case NEEDS_ADMIN -> needs(o -> o.who() == Actor.ADMIN);
      case FORM_ONLY -> needs(OptOut.SendRequest.class::isInstance);
      case USES_DATA -> usesData(categories);
      case SPARES_DATA -> usesData(categories).negated();
    };
  }

  /// Whether any of the uses happens without the person's doing.
  Verdict onByDefault() {
    return any(uses.stream().map(u -> by(u, c -> c.status().onByDefault())).toList());
  }

  /// Whether any of the uses happens, be it after the person's yes.
  private Verdict trains() {
    return any(
        uses.stream()
            .map(
                u ->
                    by(
                        u,
                        c ->
                            switch (c.status()) {
                              case ON, OFF, ASKED, ALWAYS -> Verdict.YES;
                              case NOT_DONE -> Verdict.NO;
                              case UNKNOWN -> Verdict.UNKNOWN;
                            }))
            .toList());
  }

  private Verdict offByDefault() {
    Verdict on = onByDefault();
    boolean waits =
        uses.stream()
            .flatMap(u -> where(u).stream())
            .anyMatch(c -> c.status() == Status.OFF || c.status() == Status.ASKED);
    if (!waits) {
      return on == Verdict.UNKNOWN ? Verdict.UNKNOWN : Verdict.NO;
    }
    return on.negated();
  }

  private Verdict by(DataUse use, Function<Coverage, Verdict> verdict) {
    return agreed(where(use).stream().map(verdict).distinct().toList());
  }

  /// What happens without the person's doing, or may.
  private Stream<DataUse> running() {
    return uses.stream().filter(u -> by(u, c -> c.status().onByDefault()) != Verdict.NO);
  }

  private Stream<OptOut> waysOut(DataUse use) {
    return use.waysOut().stream().filter(o -> holds(o.claim()));
  }

  /// The ways out of what happens without the person's doing, or may.
  List<OptOut> waysOut() {
    return running().flatMap(this::waysOut).toList();
  }

  /// The ways that stop a use, not only avoid it; the least work first, and what is no work at all
  /// last, because it stops nothing by itself.
  List<OptOut> realWaysOut() {
    return waysOut().stream()
        .filter(Standing::isReal)
        .sorted(
            Comparator.comparing((OptOut o) -> o.effort() == Effort.NONE)
                .thenComparing(OptOut::effort))
        .toList();
  }

  /// The ways to tell of in a word: those that stop it and that there is none, else what avoids it.
  List<OptOut> tellingWaysOut() {
    List<OptOut> all = waysOut();
    List<OptOut> telling =
        all.stream().filter(o -> isReal(o) || o instanceof OptOut.NotOffered).toList();
    return telling.isEmpty() ? all : telling;
  }

  private static boolean isReal(OptOut way) {
    return switch (way) {
      case OptOut.Steps s -> s.kind() == OptOut.Kind.TOGGLE;
      case OptOut.AskAdmin a -> true;
      case OptOut.SendRequest r -> true;
      case OptOut.Contract c -> true;
      case OptOut.NotOffered n -> false;
      case OptOut.NotNeeded n -> false;
      case OptOut.NotKnown n -> false;
    };
  }

  /// Whether there is no way to stop it: a right to erasure or objection that exists where a use
  /// "cannot be turned off" is no opt-out.
  Verdict noWayOut() {
    List<Verdict> each = running().map(this::noWayOut).distinct().toList();
    if (each.isEmpty()) {
      return onByDefault() == Verdict.UNKNOWN ? Verdict.UNKNOWN : Verdict.NO;
    }
    if (each.size() == 1) {
      return each.getFirst();
    }
    return each.contains(Verdict.YES) ? Verdict.DEPENDS : any(each);
  }

  private Verdict noWayOut(DataUse use) {
    List<Status> statuses = where(use).stream().map(Coverage::status).distinct().toList();
    if (statuses.contains(Status.ALWAYS)) {
      return statuses.size() == 1 ? Verdict.YES : Verdict.DEPENDS;
    }
    List<OptOut> ways = waysOut(use).toList();
    boolean notOffered = ways.stream().anyMatch(OptOut.NotOffered.class::isInstance);
    if (ways.stream().anyMatch(Standing::isReal)) {
      return notOffered ? Verdict.DEPENDS : Verdict.NO;
    }
    return notOffered ? Verdict.YES : Verdict.UNKNOWN;
  }

  /// Whether every way is of a kind: no as soon as one of another kind is open to all who ask.
  private Verdict needs(Predicate<OptOut> kind) {
    List<OptOut> ways = realWaysOut();
    Verdict none = noWayOut();
    if (ways.isEmpty() || none == Verdict.YES) {
      return none == Verdict.UNKNOWN ? Verdict.UNKNOWN : Verdict.NO;
    }
    List<OptOut> others = ways.stream().filter(kind.negate()).toList();
    if (others.isEmpty()) {
      return Verdict.YES;
    }
    boolean noneOfThatKind = others.size() == ways.size();
    return noneOfThatKind || others.stream().anyMatch(this::isOpenToAll)
        ? Verdict.NO
        : Verdict.DEPENDS;
  }

  private boolean isOpenToAll(OptOut way) {
    return (region.isPresent() || way.claim().regions().isEverywhere())
        && (plan.isPresent() || way.claim().plans().isEmpty());
  }

  /// Whether data of these kinds goes in; unknown where the structure does not say so.
  Verdict usesData(Set<String> categories) {
    List<Verdict> said =
        uses.stream()
            .flatMap(u -> u.data().stream())
            .filter(d -> holds(d.claim()))
            .filter(d -> d.claim().categories().stream().anyMatch(categories::contains))
            .map(d -> d.used())
            .distinct()
            .toList();
    return said.contains(Verdict.YES) && said.contains(Verdict.NO) ? Verdict.DEPENDS : any(said);
  }

  /// The claims that the standing rests on, the most telling first.
  List<Claim> evidence() {
    return Stream.concat(
            uses.stream().flatMap(u -> where(u).stream()).map(Coverage::claim).limit(2),
            waysOut().stream().map(OptOut::claim).limit(2))
        .toList();
  }

  Platform platform() {
    return platform;
  }

  private static Verdict any(List<Verdict> verdicts) {
    for (Verdict verdict : List.of(Verdict.YES, Verdict.DEPENDS, Verdict.UNKNOWN)) {
      if (verdicts.contains(verdict)) {
        return verdict;
      }
    }
    return verdicts.isEmpty() ? Verdict.UNKNOWN : Verdict.NO;
  }

  /// @param verdicts each once
  private static Verdict agreed(List<Verdict> verdicts) {
    return switch (verdicts.size()) {
      case 0 -> Verdict.UNKNOWN;
      case 1 -> verdicts.getFirst();
      default ->
          verdicts.contains(Verdict.YES) || verdicts.contains(Verdict.DEPENDS)
              ? Verdict.DEPENDS
              : Verdict.UNKNOWN;
    };
  }
}
