package dev.optout.app.eval;

import dev.optout.bot.Answered;
import dev.optout.bot.Profiles.Profile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Asks cases, each in a fresh conversation, and judges the last answers.
///
/// @param opening opens the conversations
/// @param known the platforms there are
public record Exam(Opening opening, Set<String> known) {
  /// Asked before anything is measured: a cold machine is slow, and is measured elsewhere.
  private static final int WARM_UP = 200;

  public Exam {
    known = Set.copyOf(known);
  }

  /// Opens a conversation of somebody nobody knows yet.
  @FunctionalInterface
  public interface Opening {
    /// What is said goes into it, answers come out.
    Function<String, Answered> open(Profile profile);
  }

  /// Asks once without looking at the answers, so that waits are those of a running program.
  public void warmUp(List<Case> cases) {
    cases.stream().limit(WARM_UP).forEach(this::result);
  }

  /// One result for each case, in their order.
  public List<Result> results(List<Case> cases) {
    return cases.stream().map(this::result).toList();
  }

  private Result result(Case asked) {
    List<Duration> waits = new ArrayList<>();
    Optional<Answered> last = Optional.empty();
    try {
      Function<String, Answered> talk = opening.open(asked.profile());
      for (String turn : asked.turns()) {
        long start = System.nanoTime();
        last = Optional.of(talk.apply(turn));
        waits.add(Duration.ofNanos(System.nanoTime() - start));
      }
    } catch (RuntimeException e) {
      // a question on which the bot fails is answered wrongly, and the others are still asked
      last = Optional.empty();
    }
    return new Result(asked, last, Judgement.of(asked.expect(), last.map(Given::of), known), waits);
  }
}
