package dev.optout.knowledge.topics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.knowledge.Topic;
import dev.optout.knowledge.Zones;
import dev.optout.knowledge.Zones.Bound;
import dev.optout.knowledge.Zones.Point;
import dev.optout.knowledge.Zones.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ZoneFittingTest {
  @Test
  void where_nothing_was_asked_nothing_is_refused_taken_for_talk_or_asked_back() {
    Zones zones = ZoneFitting.of(List.of());

    assertEquals(Zones.NONE, zones);
    assertTrue(zones.outside().reached().isEmpty());
    assertEquals(0.7, zones.outside().right(0.7), "never measured");
  }

  @Test
  void where_all_is_ours_nothing_is_refused() {
    assertEquals(1, ZoneFitting.of(List.of(ours(0.9))).outside().at());
  }

  /// Of 200 of ours two may be refused: the likeliest, so the bound is the third, at .985.
  @Test
  void as_much_is_refused_as_the_refusals_of_ours_allow() {
    List<Unlearnt> asked = new ArrayList<>();
    IntStream.range(0, 200).forEach(i -> asked.add(ours(i / 200.0)));
    asked.add(outside(0.5));
    asked.add(outside(0.986));
    asked.add(outside(0.999));

    Bound bound = ZoneFitting.of(asked).outside();

    assertEquals(0.985, bound.at());
    assertEquals(new Point(0.985, 2 / 3.0, 0.01), bound.reached().orElseThrow());
  }

  @Test
  void what_is_said_later_has_a_bound_of_its_own() {
    Unlearnt later =
        new Unlearnt(Set.of(Topic.OPT_OUT), false, true, Map.of(Topic.OUT_OF_SCOPE, 0.7));
    Unlearnt away =
        new Unlearnt(Set.of(Topic.OUT_OF_SCOPE), false, false, Map.of(Topic.OUT_OF_SCOPE, 0.9));

    Zones zones = ZoneFitting.of(List.of(ours(0.1), outside(0.2), later, away));

    assertTrue(zones.later().at() >= 0.7 && zones.later().at() < 0.9);
    assertTrue(zones.outside().at() < 0.2);
  }

  @Test
  void likelihoods_that_are_equal_fall_on_one_side() {
    List<Unlearnt> asked = new ArrayList<>();
    IntStream.range(0, 90).forEach(i -> asked.add(ours(0)));
    IntStream.range(0, 10).forEach(i -> asked.add(ours(0.4)));
    asked.add(outside(0.4));
    asked.add(outside(0.6));

    Bound bound = ZoneFitting.of(asked).outside();

    assertEquals(0.4, bound.at());
    assertEquals(new Point(0.4, 0.5, 0), bound.reached().orElseThrow());
  }

  /// All 20 of the others lie above .8: a lower bound would refuse no more than enough.
  @Test
  void no_more_of_ours_is_refused_than_is_needed() {
    List<Unlearnt> asked = new ArrayList<>();
    IntStream.range(0, 100).forEach(i -> asked.add(ours(i == 0 ? 0.7 : 0.01)));
    IntStream.range(0, 20).forEach(i -> asked.add(outside(0.8 + i / 100.0)));

    Bound bound = ZoneFitting.of(asked).outside();

    assertTrue(bound.at() > 0.8 && bound.at() < 0.82, String.valueOf(bound.at()));
    assertEquals(0, bound.reached().orElseThrow().cost());
  }

  @Test
  void talk_is_what_is_likeliest_and_above_all_that_is_wrongly_taken_for_it() {
    List<Unlearnt> asked = new ArrayList<>();
    asked.add(asked(Set.of(Topic.HELP), Map.of(Topic.HELP, 0.8, Topic.OPT_OUT, 0.2)));
    asked.add(asked(Set.of(Topic.HELP), Map.of(Topic.HELP, 0.4, Topic.OPT_OUT, 0.6)));
    asked.add(asked(Set.of(Topic.OPT_OUT), Map.of(Topic.HELP, 0.6, Topic.OPT_OUT, 0.4)));

    Bound bound = ZoneFitting.of(asked).talk();

    assertEquals(0.6, bound.at());
    assertEquals(new Point(0.6, 0.5, 0), bound.reached().orElseThrow());
  }

  /// The four least sure of 400 are wrong but the right topic is offered: asking costs .3, not 1.
  @Test
  void what_is_mostly_wrong_is_asked_back_where_the_right_topic_is_offered() {
    List<Unlearnt> asked = new ArrayList<>();
    IntStream.range(0, 4).forEach(i -> asked.add(about(Topic.RISK, 0.4 + i / 100.0)));
    IntStream.range(0, 396).forEach(i -> asked.add(about(Topic.OPT_OUT, 0.8)));

    Bound bound = ZoneFitting.of(asked).unsure();

    assertEquals(0.43, bound.at(), 1e-9);
    assertEquals(1, bound.reached().orElseThrow().reached());
    assertEquals(0.01, bound.reached().orElseThrow().cost(), 1e-9);
  }

  @Test
  void what_is_mostly_right_is_answered_however_unsure() {
    List<Unlearnt> asked = new ArrayList<>();
    IntStream.range(0, 4).forEach(i -> asked.add(about(Topic.OPT_OUT, 0.4 + i / 100.0)));
    IntStream.range(0, 96).forEach(i -> asked.add(about(Topic.OPT_OUT, 0.8)));

    assertEquals(0, ZoneFitting.of(asked).unsure().at());
  }

  @Test
  void no_more_is_asked_back_than_people_bear() {
    List<Unlearnt> asked = new ArrayList<>();
    IntStream.range(0, 50).forEach(i -> asked.add(about(Topic.RISK, 0.4 + i / 1000.0)));
    IntStream.range(0, 50).forEach(i -> asked.add(about(Topic.OPT_OUT, 0.8)));

    Point reached = ZoneFitting.of(asked).unsure().reached().orElseThrow();

    assertEquals(0.01, reached.cost(), 1e-9);
  }

  @Test
  void a_higher_likelihood_is_never_right_less_often() {
    List<Unlearnt> asked = new ArrayList<>();
    // wrong at .8, right at .6 and .9
    IntStream.range(0, 40).forEach(i -> asked.add(about(Topic.OPT_OUT, 0.6)));
    IntStream.range(0, 40).forEach(i -> asked.add(about(Topic.RISK, 0.8)));
    IntStream.range(0, 40).forEach(i -> asked.add(about(Topic.OPT_OUT, 0.9)));

    Bound bound = ZoneFitting.of(asked).unsure();

    assertEquals(2, bound.calibration().size());
    assertEquals(0.5, bound.calibration().getFirst().right(), 1e-9);
    assertEquals(0.5, bound.right(0.1), 1e-9);
    assertEquals(0.75, bound.right(0.8), 1e-9);
    assertEquals(1, bound.right(0.99), 1e-9);
  }

  @Test
  void between_two_steps_it_is_right_in_proportion() {
    Bound bound = new Bound(0, List.of(), List.of(new Step(0.2, 0.1), new Step(0.6, 0.9)));

    assertEquals(0.1, bound.right(0));
    assertEquals(0.5, bound.right(0.4), 1e-9);
    assertEquals(0.9, bound.right(1));
  }

  private static Unlearnt ours(double outside) {
    return asked(Set.of(Topic.OPT_OUT), Map.of(Topic.OUT_OF_SCOPE, outside));
  }

  private static Unlearnt outside(double outside) {
    return asked(Set.of(Topic.OUT_OF_SCOPE), Map.of(Topic.OUT_OF_SCOPE, outside));
  }

  /// Found to be about opting out with this share, the rest of which lies on risks.
  private static Unlearnt about(Topic right, double share) {
    Map<Topic, Double> scores =
        Map.of(Topic.OPT_OUT, share, Topic.RISK, (1 - share) / 2, Topic.DATES, (1 - share) / 2);
    return new Unlearnt(Set.of(right), true, true, scores);
  }

  private static Unlearnt asked(Set<Topic> right, Map<Topic, Double> scores) {
    return new Unlearnt(right, true, false, scores);
  }
}
