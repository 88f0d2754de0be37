package dev.optout.bot.question;

import dev.optout.bot.question.Sense.Clauses;
import dev.optout.knowledge.PolarityWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a question takes for granted: "why does it read my chats?" says that it does.
final class Premise {
  /// Shorter statements say nothing that could be compared.
  private static final int SHORTEST = 2;

  private static final Set<String> BEGINNINGS =
      Set.of("start", "starts", "started", "begin", "begins", "began", "decide", "decided");

  private static final Set<String> AHEAD =
      Set.of("will", "would", "shall", "can", "should", "wont", "do", "does", "is", "are");

  private static final Set<String> ENDS = Set.of("stop", "stops", "stopped", "quit", "cease");

  private Premise() {}

  static Optional<Text> of(Text question, Clauses clauses, PolarityWords words) {
    if (clauses.premise().size() > SHORTEST) {
      return statement(clauses.premise());
    }
    List<String> asked = Phrasing.withoutFillers(clauses.asked());
    if (asked.size() < 4) {
      return Optional.empty();
    }
    String first = asked.getFirst();
    String second = asked.get(1);
    if (first.equals("how") && second.equals("come")) {
      return statement(asked.subList(2, asked.size()));
    }
    if (first.equals("why") && Phrasing.isAuxiliary(second)) {
      return statement(turned(second, asked.subList(2, asked.size()), words));
    }
    if (first.equals("when") && Phrasing.isAuxiliary(second)) {
      boolean ahead = AHEAD.contains(second);
      return turningPoint(asked.subList(2, asked.size()), ahead);
    }
    return Optional.empty();
  }

  private static Optional<Text> statement(List<String> words) {
    return words.size() > SHORTEST
        ? Optional.of(Text.of(String.join(" ", words)))
        : Optional.empty();
  }

  /// "Can't I opt out" says "I can't opt out".
  private static List<String> turned(String auxiliary, List<String> rest, PolarityWords words) {
    List<String> statement = new ArrayList<>(rest);
    if (words.negations().contains(auxiliary)) {
      statement.add(Math.min(1, statement.size()), "not");
    }
    return statement;
  }

  /// "When did it stop …" says that it does so no more, "when will it stop …" that it does.
  private static Optional<Text> turningPoint(List<String> rest, boolean ahead) {
    for (int i = 1; i + 2 < rest.size(); i++) {
      boolean ends = ENDS.contains(rest.get(i));
      if (ends || BEGINNINGS.contains(rest.get(i))) {
        List<String> statement = new ArrayList<>(rest);
        statement.remove(i);
        if (ends != ahead) {
          statement.add(i, "not");
        }
        return statement(statement);
      }
    }
    return Optional.empty();
  }
}
