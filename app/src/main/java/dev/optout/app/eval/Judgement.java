package dev.optout.app.eval;

import dev.optout.knowledge.Slug;
import dev.optout.knowledge.Topic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Whether an answer is right, aspect by aspect.
///
/// @param marks right or not; an aspect that the case does not judge is missing
/// @param reasons what is wrong, in words
public record Judgement(Map<Aspect, Boolean> marks, List<String> reasons) {
  public Judgement {
    marks = Collections.unmodifiableMap(new EnumMap<>(marks));
    reasons = List.copyOf(reasons);
  }

  /// Judges an answer; none at all is wrong in every aspect.
  ///
  /// @param known the platforms there are: to name an unknown one as such is no fault
  public static Judgement of(Expectation expect, Optional<Given> given, Set<String> known) {
    return given.map(g -> new Marking(expect, g, known).judgement()).orElseGet(() -> none(expect));
  }

  private static Judgement none(Expectation expect) {
    Map<Aspect, Boolean> marks = new EnumMap<>(Aspect.class);
    marks.put(Aspect.TOPIC, false);
    expect.platforms().ifPresent(p -> marks.put(Aspect.PLATFORMS, false));
    if (!expect.verdicts().isEmpty()) {
      marks.put(Aspect.VERDICT, false);
    }
    if (!expect.must().isEmpty()) {
      marks.put(Aspect.MUST, false);
    }
    if (!expect.mustNot().isEmpty()) {
      marks.put(Aspect.MUST_NOT, false);
    }
    return new Judgement(marks, List.of("there is no answer: the bot failed"));
  }

  /// Whether all that is judged is right.
  public boolean isPass() {
    return !marks.containsValue(false);
  }

  /// Whether topic and platforms are right: what the bot's confidence is about.
  public boolean isUnderstood() {
    return marks.getOrDefault(Aspect.TOPIC, true) && marks.getOrDefault(Aspect.PLATFORMS, true);
  }

  /// One answer under the pen.
  private record Marking(
      Given given, Expectation expect, Map<Aspect, Boolean> marks, List<String> reasons) {
    Marking(Expectation expect, Given given, Set<String> known) {
      this(given, expect, new EnumMap<>(Aspect.class), new ArrayList<>());
      topic();
      expect.platforms().ifPresent(right -> platforms(right, known));
      verdict();
      patterns();
    }

    private Judgement judgement() {
      return new Judgement(marks, reasons);
    }

    private void mark(Aspect aspect, boolean isRight, String reason) {
      marks.merge(aspect, isRight, Boolean::logicalAnd);
      if (!isRight) {
        reasons.add(aspect.label() + ": " + reason);
      }
    }

    private void topic() {
      mark(
          Aspect.TOPIC,
          expect.topics().contains(given.topic()),
          given.topic().slug()
              + " where "
              + expect.topics().stream().map(Slug::slug).collect(Collectors.joining(" or "))
              + " is right");
    }

    private void platforms(Expectation.Platforms right, Set<String> known) {
      Set<String> got = new HashSet<>(given.platforms());
      if (expect.topics().contains(Topic.UNKNOWN_PLATFORM)) {
        got.retainAll(known);
      }
      mark(
          Aspect.PLATFORMS,
          right.accept(got),
          new TreeSet<>(got) + " where " + new TreeSet<>(right.exact()) + " is right");
    }

    private void verdict() {
      if (!expect.verdicts().isEmpty()) {
        mark(
            Aspect.VERDICT,
            expect.verdicts().contains(given.verdict()),
            given.verdict().map(Slug::slug).orElse("none")
                + " where "
                + expect.verdicts().stream()
                    .map(v -> v.map(Slug::slug).orElse("none"))
                    .sorted()
                    .collect(Collectors.joining(" or "))
                + " is right");
      }
    }

    private void patterns() {
      String text = given.cleanText();
      for (Wording wording : expect.must()) {
        mark(Aspect.MUST, wording.isIn(text), "the text lacks " + wording.written());
      }
      for (Wording wording : expect.mustNot()) {
        mark(Aspect.MUST_NOT, !wording.isIn(text), "the text holds " + wording.written());
      }
    }
  }
}
