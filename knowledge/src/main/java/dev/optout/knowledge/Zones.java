package dev.optout.knowledge;

import java.util.List;
import java.util.Optional;

/// When a question is answered, asked back or refused: bounds of the topic model's likelihoods,
/// fitted on questions that the model had not learnt.
///
/// @param outside from which likelihood on a question is not ours
/// @param later the same of what goes on about the platform talked about: "and on my phone"
/// @param talk from which likelihood on it is said to the bot: a greeting, a call for help
/// @param unsure up to which share of all topics of the knowledge the likeliest is too unsure to
///     answer, where a platform is known
public record Zones(Bound outside, Bound later, Bound talk, Bound unsure) {
  /// Where nothing was fitted: nothing is refused, taken for talk or asked back.
  public static final Zones NONE = new Zones(Bound.at(1), Bound.at(1), Bound.at(1), Bound.at(0));

  /// The zones of a model that knows what a question means, and of the same model without.
  public record Fitted(Zones byMeaning, Zones byWords) {}

  /// A bound, and what others would have reached.
  ///
  /// @param at from 0 to 1
  /// @param curve what this bound and others reach, the lowest first
  /// @param calibration how often it is right at which likelihood, the lowest first
  public record Bound(double at, List<Point> curve, List<Step> calibration) {
    public Bound {
      curve = List.copyOf(curve);
      calibration = List.copyOf(calibration);
    }

    static Bound at(double at) {
      return new Bound(at, List.of(), List.of());
    }

    /// What this bound reaches; nothing where there was nothing to fit it with.
    public Optional<Point> reached() {
      return curve.stream().filter(p -> p.at() == at).findFirst();
    }

    /// How often it is right at a likelihood, from 0 to 1: the likelihood itself where that was
    /// never measured.
    public double right(double likelihood) {
      Step below = null;
      for (Step step : calibration) {
        if (step.likelihood() >= likelihood) {
          return below == null ? step.right() : below.towards(step, likelihood);
        }
        below = step;
      }
      return below == null ? likelihood : below.right();
    }
  }

  /// What a bound reaches and what it costs, both from 0 to 1.
  ///
  /// @param reached of `outside` and `later`: the part refused of what is not ours; of `talk`:
  ///     the part recognised of what is said to the bot; of `unsure`: the part of answers about
  ///     the right topic
  /// @param cost of `outside` and `later`: the part refused of what is ours; of `talk`: the part
  ///     of all else taken for talk; of `unsure`: the part asked back
  public record Point(double at, double reached, double cost) {}

  /// How often it was right at about one likelihood.
  public record Step(double likelihood, double right) {
    private double towards(Step next, double likelihood) {
      double width = next.likelihood - this.likelihood;
      double part = width == 0 ? 1 : (likelihood - this.likelihood) / width;
      return right + part * (next.right - right);
    }
  }
}
