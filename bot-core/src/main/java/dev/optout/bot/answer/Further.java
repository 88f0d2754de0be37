package dev.optout.bot.answer;

import dev.optout.bot.answer.Candidates.Candidate;
import dev.optout.bot.question.Question;
import dev.optout.bot.question.Question.Form;
import dev.optout.knowledge.Claim;
import dev.optout.knowledge.Concept;
import dev.optout.knowledge.Law;
import dev.optout.knowledge.Subject;
import dev.optout.knowledge.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Further statements that belong to an answer and add something to it.
final class Further {
  /// With more of its words shared than this, a claim repeats another.
  private static final double REPEATS = 0.55;

  private static final int MOST_STATEMENTS = 3;

  private Further() {}

  static List<Claim> of(
      Candidates candidates,
      Optional<Candidate> best,
      Optional<Claim> lead,
      Subject subject,
      Question q) {
    double bar =
        best.map(b -> Math.max(0.7 * b.fit(), 0.75))
            .orElse(subject instanceof Law || subject instanceof Concept ? 0.6 : 0.75);
    // the steps answer already
    int most = q.topic() == Topic.OPT_OUT && q.form() == Form.OPEN ? 1 : MOST_STATEMENTS;
    List<Claim> further = new ArrayList<>();
    List<Claim> said = new ArrayList<>(lead.stream().toList());
    for (Candidate c : candidates.ranked()) {
      boolean fits = c.fit() >= bar && (c.claim().topic() == q.topic() || c.covered() > 0.45);
      if (fits && further.size() < most && !repeats(c.claim(), said)) {
        further.add(c.claim());
        said.add(c.claim());
      }
    }
    return further;
  }

  /// What there is on a question that nothing fits: the likeliest claims of its topic, else what
  /// the subject is in a sentence. An answer without any statement would be none.
  static List<Claim> onTopic(Candidates candidates, Subject subject, Question q) {
    List<Claim> onTopic =
        candidates.ranked().stream()
            .map(Candidate::claim)
            .filter(claim -> claim.topic() == q.topic())
            .limit(MOST_STATEMENTS)
            .toList();
    return onTopic.isEmpty() ? List.of(subject.summary()) : onTopic;
  }

  /// Whether a claim says mostly what others have said already.
  static boolean repeats(Claim claim, List<Claim> said) {
    Set<String> words = words(claim);
    return said.stream()
        .anyMatch(
            other -> {
              Set<String> theirs = words(other);
              long shared = words.stream().filter(theirs::contains).count();
              return shared > REPEATS * Math.min(words.size(), theirs.size());
            });
  }

  private static Set<String> words(Claim claim) {
    return Stream.of(claim.says().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() > 3)
        .collect(Collectors.toSet());
  }
}
