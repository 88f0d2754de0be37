package dev.optout.app.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.app.eval.Score.Confusion;
import dev.optout.app.eval.Score.Row;
import dev.optout.knowledge.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoreTest {
  private static Score score() throws MalformedCase {
    return new Score(
        "made",
        List.of(
            Made.result("a", Topic.OPT_OUT, Topic.OPT_OUT, 0.95, 1),
            Made.result("b", Topic.OPT_OUT, Topic.RIGHTS, 0.85, 2),
            Made.result("c", Topic.OPT_OUT, Topic.RIGHTS, 0.85, 3),
            Made.result("d", Topic.DATES, Topic.DATES, 0.55, 4),
            Made.result("e", Topic.OUT_OF_SCOPE, Topic.DATES, 1, 5)));
  }

  @Test
  void accuracy_is_counted_by_topic_platform_and_tag() throws MalformedCase {
    assertEquals(
        List.of("opt-out", "dates", "out-of-scope"),
        score().byTopic().stream().map(Row::label).toList());
    assertEquals(new Share(1, 3), score().byTopic().getFirst().pass());
    assertEquals(new Share(5, 5), score().byPlatform().getFirst().of(Aspect.PLATFORMS));
    assertEquals(List.of("lang:en", "made"), score().byTag().stream().map(Row::label).toList());
  }

  @Test
  void topics_that_are_taken_for_others_come_most_often_first() throws MalformedCase {
    assertEquals(
        List.of(
            new Confusion(Topic.OPT_OUT, Topic.RIGHTS, 2),
            new Confusion(Topic.OUT_OF_SCOPE, Topic.DATES, 1)),
        score().confusions());
    assertEquals(new Share(1, 1), score().falseAnswers());
    assertEquals(new Share(0, 1), score().refused());
  }

  @Test
  void the_confidence_is_held_against_what_is_right() throws MalformedCase {
    Calibration calibration = score().calibration();
    assertEquals(new Share(1, 2), calibration.bins().get(9).right());
    assertEquals(0.975, calibration.bins().get(9).mean(), 1e-9);
    assertEquals(new Share(0, 2), calibration.bins().get(8).right());
    // (2 · |0.975 − 0.5| + 2 · |0.85 − 0| + |0.55 − 1|) / 5
    assertEquals(0.62, calibration.expectedError(), 1e-9);
    // (0.05² + 0.85² + 0.85² + 0.45² + 1²) / 5
    assertEquals(0.53, calibration.brier(), 1e-9);
  }

  @Test
  void equally_sure_answers_are_covered_together() throws MalformedCase {
    List<Calibration.Point> points = score().calibration().coverage();
    assertEquals(
        List.of(new Share(1, 5), new Share(2, 5), new Share(4, 5), new Share(5, 5)),
        points.stream().map(Calibration.Point::covered).toList());
    assertEquals(
        List.of(new Share(0, 1), new Share(1, 2), new Share(1, 4), new Share(2, 5)),
        points.stream().map(Calibration.Point::right).toList());
  }

  @Test
  void a_percentile_is_a_wait_that_somebody_had() {
    Latencies hundred =
        new Latencies(
            IntStream.rangeClosed(1, 100).mapToObj(i -> Duration.ofMillis(101 - i)).toList());
    assertEquals(Duration.ofMillis(50), hundred.percentile(0.5));
    assertEquals(Duration.ofMillis(99), hundred.percentile(0.99));
    assertEquals(Duration.ofMillis(100), hundred.percentile(1));
    assertEquals(Duration.ZERO, new Latencies(List.of()).percentile(0.5));
  }

  @Test
  void a_bot_that_fails_is_wrong_in_everything_and_the_next_case_is_asked() throws MalformedCase {
    Case asked = Made.result("a", Topic.DATES, Topic.DATES, 1, 1).asked();
    Exam exam =
        new Exam(
            profile ->
                said -> {
                  throw new IllegalStateException("broken");
                },
            Set.of("linkedin"));
    List<Result> results = exam.results(List.of(asked, asked));
    assertEquals(2, results.size());
    assertEquals(Optional.empty(), results.getFirst().answered());
    assertEquals(Set.of(false), Set.copyOf(results.getFirst().judgement().marks().values()));
    assertTrue(new Score("made", results).calibration().all().isEmpty());
  }
}
