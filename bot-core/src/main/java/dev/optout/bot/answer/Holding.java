package dev.optout.bot.answer;

import dev.optout.bot.question.Question;
import dev.optout.knowledge.AiKind;
import dev.optout.knowledge.Claim;
import dev.optout.knowledge.Coverage;
import dev.optout.knowledge.DataItem;
import dev.optout.knowledge.DataUse;
import dev.optout.knowledge.Effect;
import dev.optout.knowledge.OptOut;
import dev.optout.knowledge.Profile;
import dev.optout.knowledge.Sharing;
import dev.optout.knowledge.Status;
import dev.optout.knowledge.Topic;
import dev.optout.knowledge.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What of a profile holds for the person who asks.
record Holding(Profile profile, Question q) {
  private boolean holds(Claim claim) {
    return claim.mayHoldFor(q.region(), q.plan());
  }

  /// What only serves safety or ads is left out where there are other uses.
  private List<DataUse> training() {
    List<DataUse> training =
        profile.uses().stream()
            .filter(u -> u.kind() == AiKind.GENERATIVE || u.kind() == AiKind.RANKING)
            .toList();
    return training.isEmpty() ? profile.uses() : training;
  }

  List<Coverage> trainingWhere() {
    return training().stream()
        .flatMap(u -> u.where().stream())
        .filter(c -> holds(c.claim()))
        .toList();
  }

  List<Coverage> where() {
    return profile.uses().stream()
        .flatMap(u -> u.where().stream())
        .filter(c -> holds(c.claim()))
        .toList();
  }

  List<OptOut> waysOut() {
    return Stream.concat(
            profile.uses().stream().flatMap(u -> u.waysOut().stream()),
            q.topic() == Topic.SHARING
                ? profile.sharing().stream().flatMap(s -> s.waysOut().stream())
                : Stream.of())
        .filter(o -> holds(o.claim()))
        .toList();
  }

  List<Effect> effects(boolean stopped) {
    return profile.uses().stream()
        .flatMap(u -> u.effects().stream())
        .filter(e -> holds(e.claim()))
        .filter(e -> (e.stopped() == Verdict.YES) == stopped)
        .toList();
  }

  List<DataItem> data() {
    List<DataItem> all =
        profile.uses().stream()
            .flatMap(u -> u.data().stream())
            .filter(d -> holds(d.claim()))
            .toList();
    List<DataItem> asked = all.stream().filter(this::isAbout).toList();
    return asked.isEmpty() ? all : asked;
  }

  List<Sharing> sharing() {
    return profile.sharing().stream().filter(s -> holds(s.claim())).toList();
  }

  /// Whether data is used, of the kinds that were named: where nothing is, no kind is.
  Verdict used() {
    Verdict happens = happens();
    return q.categories().isEmpty() || happens == Verdict.NO ? happens : usesData();
  }

  /// Whether data of the kinds that were named goes in, where the use happens at all; unknown where
  /// the structure does not say.
  private Verdict usesData() {
    return agreed(training().stream().flatMap(use -> usesData(use).stream()).toList());
  }

  private Optional<Verdict> usesData(DataUse use) {
    List<Verdict> said =
        use.data().stream()
            .filter(d -> holds(d.claim()) && isAbout(d))
            .map(DataItem::used)
            .toList();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    Verdict item = agreed(said);
    Verdict done =
        agreed(
            use.where().stream()
                .filter(c -> holds(c.claim()))
                .map(c -> happens(c.status()))
                .toList());
    for (Verdict weaker : List.of(Verdict.NO, Verdict.UNKNOWN, Verdict.DEPENDS)) {
      if (item == weaker || done == weaker) {
        return Optional.of(weaker);
      }
    }
    return Optional.of(Verdict.YES);
  }

  boolean isAbout(DataItem item) {
    return item.claim().categories().stream().anyMatch(q.categories()::contains);
  }

  Verdict onByDefault() {
    return agreed(trainingWhere().stream().map(c -> c.status().onByDefault()).toList());
  }

  Verdict happens() {
    return agreed(trainingWhere().stream().map(c -> happens(c.status())).toList());
  }

  /// What waits for a yes does not happen to who asks whether it does.
  static Verdict happens(Status status) {
    return switch (status) {
      case ON, ALWAYS -> Verdict.YES;
      case OFF, ASKED, NOT_DONE -> Verdict.NO;
      case UNKNOWN -> Verdict.UNKNOWN;
    };
  }

  /// Yes if every region has a way out, no if none has, else it depends.
  Verdict canOptOut() {
    List<OptOut> real =
        waysOut().stream()
            .filter(
                o ->
                    o instanceof OptOut.SendRequest
                        || o instanceof OptOut.AskAdmin
                        || (o instanceof OptOut.Steps s && s.kind() == OptOut.Kind.TOGGLE))
            .toList();
    boolean none = waysOut().stream().anyMatch(OptOut.NotOffered.class::isInstance);
    if (real.isEmpty()) {
      return none ? Verdict.NO : Verdict.UNKNOWN;
    }
    return none ? Verdict.DEPENDS : Verdict.YES;
  }

  /// What is not known of some place leaves the rest as it is.
  private static Verdict agreed(List<Verdict> verdicts) {
    List<Verdict> known = verdicts.stream().filter(v -> v != Verdict.UNKNOWN).distinct().toList();
    return switch (known.size()) {
      case 0 -> Verdict.UNKNOWN;
      case 1 -> known.getFirst();
      default -> Verdict.DEPENDS;
    };
  }
}
