package dev.optout.app.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.app.eval.Floor.Standing;
import dev.optout.bot.Answered;
import dev.optout.bot.reply.Block;
import dev.optout.knowledge.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// No reviewed set of questions may fall below its committed floor.
class PublishGateTest {
  private static final String TO_WRITE =
      "mvn test -Dquick -pl app -am -Dtest=PublishGateTest -Dwrite-floors"
          + " -Dsurefire.failIfNoSpecifiedTests=false";

  private static final Map<List<Object>, List<Result>> RESULTS = new ConcurrentHashMap<>();

  static Stream<Arguments> gates() {
    return Arrays.stream(Mode.values())
        .flatMap(mode -> Arrays.stream(QuestionFiles.values()).map(set -> Arguments.of(set, mode)));
  }

  private static List<Result> results(QuestionFiles set, Mode mode) throws InvalidCases {
    List<Object> key = List.of(set, mode);
    List<Result> known = RESULTS.get(key);
    if (known == null) {
      Optional<Exam> exam = mode.exam();
      Assumptions.assumeTrue(exam.isPresent(), () -> mode.label() + " cannot be had here");
      known = exam.orElseThrow().results(set.cases());
      RESULTS.put(key, known);
    }
    return known;
  }

  @ParameterizedTest
  @MethodSource("gates")
  void a_reviewed_set_does_not_fall_below_its_floor(QuestionFiles set, Mode mode)
      throws IOException, InvalidCases {
    List<Result> results = results(set, mode);
    Path file = set.floor(mode);
    if (System.getProperty("write-floors") != null) {
      Floor.of(results).write(file, results);
    }
    assertTrue(Files.exists(file), () -> file + " is missing; to write it: " + TO_WRITE);
    Standing standing = Floor.read(file).against(results);
    assertTrue(
        !standing.isBelow(),
        () ->
            "The set "
                + set.label()
                + ", found with "
                + mode.label()
                + ", fell below its floor: "
                + standing.told());
  }

  @ParameterizedTest
  @MethodSource("gates")
  void every_statement_about_the_world_comes_with_its_sources(QuestionFiles set, Mode mode)
      throws InvalidCases {
    List<String> bare =
        results(set, mode).stream()
            .filter(PublishGateTest::isBare)
            .map(r -> r.asked().id())
            .toList();
    assertEquals(List.of(), bare);
  }

  private static boolean isBare(Result result) {
    Answered got = result.answered().orElseThrow(() -> new AssertionError(result.asked().id()));
    boolean isSourced = got.reply().blocks().stream().anyMatch(Block.Sources.class::isInstance);
    boolean isStatement =
        got.topic().isAboutKnowledge() && !got.verdict().equals(Optional.of(Verdict.UNKNOWN));
    return (isStatement && !isSourced) || isSourced == got.sources().isEmpty();
  }
}
