package dev.optout.bot.announce;

import dev.optout.bot.announce.Content.Importance;
import dev.optout.bot.people.Note.Cited;
import dev.optout.knowledge.Actor;
import dev.optout.knowledge.Claim;
import dev.optout.knowledge.Confidence;
import dev.optout.knowledge.DataUse;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.OptOut;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.PolicyChange;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// An announcement drafted from a change that the knowledge knows of: nothing in it that is not
/// there.
///
/// @param key of the change's claim
public record ChangeDraft(String key, Platform platform, PolicyChange change) {
  /// All changes of platforms that were not withdrawn, the latest first.
  public static List<ChangeDraft> all(KnowledgeBase knowledge) {
    return knowledge.platforms().stream()
        .flatMap(
            platform ->
                platform.profile().changes().stream()
                    .filter(change -> change.state() != PolicyChange.State.WITHDRAWN)
                    .map(change -> new ChangeDraft(change.claim().key(), platform, change)))
        .sorted(
            Comparator.comparing((ChangeDraft d) -> d.change().on())
                .reversed()
                .thenComparing(d -> d.platform().name()))
        .toList();
  }

  /// Those of one platform, the latest first.
  public static List<ChangeDraft> of(KnowledgeBase knowledge, String platform) {
    return all(knowledge).stream().filter(d -> d.platform().id().equals(platform)).toList();
  }

  /// The draft of a change.
  public Content content(LinkRules links) {
    Claim claim = change.claim();
    List<Claim> used = new ArrayList<>(List.of(claim));
    Optional<OptOut.Steps> way = way();
    way.ifPresent(w -> used.add(w.claim()));
    Optional<LocalDate> day = day();
    String unsure =
        claim.evidence().confidence() == Confidence.UNCONFIRMED ? "Not confirmed: " : "";
    String says =
        unsure.isEmpty() || claim.says().startsWith("Not confirmed")
            ? claim.says()
            : unsure + claim.says();
    return new Content(
        cut(title(), Content.LONGEST_TITLE),
        cut(says, Content.LONGEST_TEXT),
        Optional.of(platform.id()),
        way.map(w -> w.web().isEmpty() ? w.mobile() : w.web()).orElse(List.of()).stream()
            .limit(Content.MOST_STEPS)
            .map(step -> cut(step, Content.LONGEST_STEP))
            .toList(),
        way.flatMap(OptOut.Steps::link).filter(url -> links.problem(url.toString()).isEmpty()),
        Importance.INFO,
        day,
        sources(used));
  }

  private String title() {
    return switch (change.state()) {
      case ANNOUNCED -> platform.name() + " changes what it does with data on " + change.on();
      case IN_FORCE -> platform.name() + " changed what it does with data on " + change.on();
      case WITHDRAWN -> platform.name() + " took back a change of " + change.on();
    };
  }

  /// A switch or other steps that each person can do themselves, where the platform offers some.
  private Optional<OptOut.Steps> way() {
    return platform.profile().uses().stream()
        .map(DataUse::waysOut)
        .flatMap(List::stream)
        .filter(OptOut.Steps.class::isInstance)
        .map(OptOut.Steps.class::cast)
        .filter(steps -> steps.kind() == OptOut.Kind.TOGGLE && steps.who() == Actor.PERSON)
        .findFirst();
  }

  private Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(change.on()));
    } catch (DateTimeParseException e) {
      // a month alone
      return Optional.empty();
    }
  }

  private static List<Cited> sources(List<Claim> claims) {
    return claims.stream()
        .flatMap(c -> c.evidence().sources().stream())
        .distinct()
        .map(s -> new Cited(s.title(), s.publisher(), s.url(), s.readOn()))
        .distinct()
        .toList();
  }

  private static String cut(String text, int longest) {
    String flat = text.strip();
    return flat.length() <= longest ? flat : flat.substring(0, longest - 1) + "…";
  }
}
