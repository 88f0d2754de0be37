package dev.optout.knowledge.topics;

import dev.optout.knowledge.Zones;
import dev.optout.knowledge.Zones.Bound;
import dev.optout.knowledge.Zones.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Finds the bounds of the zones that do best on questions that the model had not learnt.
final class ZoneFitting {
  /// So many of our questions may be refused, who is refused for nothing does not ask again: 3 %,
  /// less those that are refused by other signs, like the name of an unknown platform.
  private static final double MOST_REFUSED = 0.01;

  /// From there on more refusals are not worth a refusal of what is ours.
  private static final double ENOUGH_REFUSED = 0.95;

  /// So much of all else may be taken for talk: a greeting in answer to a question is a poor joke,
  /// while talk that is not recognised is still answered, though by a refusal.
  private static final double MOST_TAKEN_FOR_TALK = 0.003;

  /// What a question back costs beside an answer about another topic, which costs 1: a look at
  /// three buttons and a click, against reading what was not asked and asking again in other words.
  private static final double ASKED_BACK = 0.3;

  /// Who is often asked back takes the bot for slow of understanding.
  private static final double MOST_ASKED_BACK = 0.015;

  /// How many readings a question back offers.
  private static final int OFFERED = 3;

  /// The curve is drawn at these bounds and the one that was chosen.
  private static final double[] DRAWN = IntStream.range(0, 20).mapToDouble(i -> i / 20.0).toArray();

  private ZoneFitting() {}

  /// The best bounds; [Zones#NONE]'s where there is nothing to fit one with.
  static Zones of(List<Unlearnt> asked) {
    List<Unlearnt> first = asked.stream().filter(Unlearnt::first).toList();
    List<Unlearnt> later = asked.stream().filter(q -> !q.first()).toList();
    // by its words alone one can tell little else of what is said in a conversation
    return new Zones(outside(first), outside(later), talk(first), unsure(first));
  }

  private static Bound outside(List<Unlearnt> asked) {
    double[] ours = sorted(asked.stream().filter(Unlearnt::isOurs).mapToDouble(Unlearnt::outside));
    double[] others =
        sorted(asked.stream().filter(Unlearnt::isOutside).mapToDouble(Unlearnt::outside));
    if (ours.length == 0 || others.length == 0) {
      return Zones.NONE.outside();
    }
    double enough = others[others.length - (int) Math.ceil(ENOUGH_REFUSED * others.length)];
    double at = Math.max(lowest(ours, MOST_REFUSED), Math.nextDown(enough));
    return new Bound(
        at,
        curve(at, t -> new Point(t, above(others, t), above(ours, t))),
        Calibrating.of(
            asked.stream().filter(q -> q.isOurs() || q.isOutside()).toList(),
            Unlearnt::outside,
            Unlearnt::isOutside));
  }

  private static Bound talk(List<Unlearnt> asked) {
    List<Unlearnt> likely = asked.stream().filter(q -> q.likeliestTalk().isPresent()).toList();
    double[] right =
        sorted(likely.stream().filter(ZoneFitting::isRightTalk).mapToDouble(ZoneFitting::talks));
    double[] wrong =
        sorted(likely.stream().filter(q -> !q.isTalk()).mapToDouble(ZoneFitting::talks));
    long talk = asked.stream().filter(Unlearnt::isTalk).count();
    long rest = asked.size() - talk;
    if (talk == 0 || rest == 0) {
      return Zones.NONE.talk();
    }
    int allowed = (int) (MOST_TAKEN_FOR_TALK * rest);
    double at = allowed < wrong.length ? wrong[wrong.length - 1 - allowed] : 0;
    return new Bound(
        at,
        curve(
            at,
            t ->
                new Point(
                    t,
                    above(right, t) * right.length / talk,
                    above(wrong, t) * wrong.length / rest)),
        Calibrating.of(likely, ZoneFitting::talks, ZoneFitting::isRightTalk));
  }

  private static double talks(Unlearnt q) {
    return q.likeliestTalk().map(q.scores()::get).orElse(0.0);
  }

  private static boolean isRightTalk(Unlearnt q) {
    return q.likeliestTalk().filter(q.right()::contains).isPresent();
  }

  private static Bound unsure(List<Unlearnt> asked) {
    List<Unlearnt> about = asked.stream().filter(Unlearnt::isAboutPlatform).toList();
    if (about.isEmpty()) {
      return Zones.NONE.unsure();
    }
    double[] shares = sorted(about.stream().mapToDouble(Unlearnt::share));
    double at = 0;
    double least = cost(about, 0);
    for (double share : shares) {
      if (below(shares, share) > MOST_ASKED_BACK) {
        break;
      }
      double cost = cost(about, share);
      // of equals the lower: who can be answered as well is not asked back
      if (cost < least) {
        least = cost;
        at = share;
      }
    }
    return new Bound(
        at,
        curve(at, t -> new Point(t, accuracy(about, t), below(shares, t))),
        Calibrating.of(about, Unlearnt::share, ZoneFitting::isRight));
  }

  /// What the questions cost if those up to this share are asked back.
  private static double cost(List<Unlearnt> about, double share) {
    return about.stream()
        .mapToDouble(
            q -> q.share() > share ? (isRight(q) ? 0 : 1) : ASKED_BACK + (isOffered(q) ? 0 : 1))
        .sum();
  }

  private static boolean isRight(Unlearnt q) {
    return q.right().contains(q.readings().getFirst());
  }

  private static boolean isOffered(Unlearnt q) {
    return q.readings().stream().limit(OFFERED).anyMatch(q.right()::contains);
  }

  /// The part of the right ones among those that are answered.
  private static double accuracy(List<Unlearnt> about, double share) {
    return about.stream()
        .filter(q -> q.share() > share)
        .mapToDouble(q -> isRight(q) ? 1 : 0)
        .average()
        .orElse(0);
  }

  /// The lowest bound with no more than this part above it.
  private static double lowest(double[] sorted, double part) {
    int allowed = (int) (part * sorted.length);
    return allowed < sorted.length ? sorted[sorted.length - 1 - allowed] : 0;
  }

  private static double above(double[] values, double bound) {
    return values.length == 0
        ? 0
        : Arrays.stream(values).filter(v -> v > bound).count() / (double) values.length;
  }

  private static double below(double[] values, double bound) {
    return 1 - above(values, bound);
  }

  private static double[] sorted(DoubleStream values) {
    return values.sorted().toArray();
  }

  private interface Drawn {
    Point at(double bound);
  }

  private static List<Point> curve(double chosen, Drawn drawn) {
    List<Point> points = new ArrayList<>();
    DoubleStream.concat(DoubleStream.of(chosen), Arrays.stream(DRAWN))
        .sorted()
        .distinct()
        .forEach(t -> points.add(drawn.at(t)));
    return points;
  }
}
