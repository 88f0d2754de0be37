package dev.optout.bot.answer;

import dev.optout.bot.answer.Answer.Compared;
import dev.optout.bot.question.Question;
import dev.optout.knowledge.Claim;
import dev.optout.knowledge.Effect;
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.Remainder;
import dev.optout.knowledge.Source;
import dev.optout.knowledge.Verdict;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What of a platform is put beside another.
final class Comparing {
  private static final int MOST_EVIDENCE = 3;

  private Comparing() {}

  static Compared of(Platform platform, Question q) {
    Standing standing = new Standing(platform, q);
    Optional<Effect> past = effect(platform, Remainder.PAST_TRAINING, q);
    Optional<Effect> retention = effect(platform, Remainder.RETENTION, q);
    Set<Claim> evidence =
        new LinkedHashSet<>(standing.evidence().stream().limit(MOST_EVIDENCE).toList());
    past.ifPresent(e -> evidence.add(e.claim()));
    return new Compared(
        platform,
        new Standing(platform, q.region(), Optional.of(Plan.PERSONAL)).onByDefault(),
        new Standing(platform, q.region(), Optional.of(Plan.BUSINESS)).onByDefault(),
        standing.usesData(Set.of("posts")),
        standing.usesData(Set.of("prompts")),
        standing.usesData(Set.of("uploads")),
        standing.usesData(Set.of("private-messages")),
        standing.tellingWaysOut(),
        standing.realWaysOut().stream().findFirst(),
        past.map(Effect::stopped).orElse(Verdict.UNKNOWN),
        retention.map(Effect::stopped),
        lastRead(platform),
        List.copyOf(evidence));
  }

  private static Optional<Effect> effect(Platform platform, Remainder about, Question q) {
    return platform.profile().uses().stream()
        .flatMap(u -> u.effects().stream())
        .filter(e -> e.about() == about && e.claim().mayHoldFor(q.region(), q.plan()))
        .findFirst();
  }

  private static LocalDate lastRead(Platform platform) {
    return platform.claims().stream()
        .flatMap(c -> c.evidence().sources().stream())
        .map(Source::readOn)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }
}
