package dev.optout.bot.question;

import dev.optout.bot.question.Sense.Clauses;
import dev.optout.knowledge.PolarityWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Parts what a person typed into the clause that asks, its conditions and its premise.
final class ClauseReader {
  private static final Pattern BREAK =
      Pattern.compile("(?<=[.!?;:])\\s+|[,()\"“”]+\\s*|\\s+[-–—]+\\s+|\\s*(?:—|…|\\.\\.\\.)\\s*");

  private static final Set<String> REASONS = Set.of("because", "since", "although", "though");

  private static final int LONGEST = 6;

  private final PolarityWords words;

  ClauseReader(PolarityWords words) {
    this.words = words;
  }

  Clauses read(Text text) {
    List<List<String>> parts = new ArrayList<>();
    for (String part : BREAK.split(text.original(), -1)) {
      List<String> typed = Text.of(part).words();
      if (!typed.isEmpty()) {
        parts.add(typed);
      }
    }
    dropTags(parts);
    List<List<String>> statements = new ArrayList<>();
    List<String> conditions = new ArrayList<>();
    List<String> premise = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (List<String> part : parts) {
      List<String> clause = withoutIntroduction(part);
      all.addAll(clause);
      if (clause.isEmpty()) {
        continue;
      }
      int condition = opening(clause, words.conditions());
      int presumed = opening(clause, words.premises());
      int question = presumed > 0 || condition > 0 ? questionIn(clause) : 0;
      if (presumed > 0 && !Phrasing.isNoReason(clause, presumed)) {
        premise.addAll(clause.subList(presumed, question > 0 ? question : clause.size()));
      } else if (condition > 0) {
        conditions.addAll(clause.subList(condition, question > 0 ? question : clause.size()));
      }
      boolean alternative = part.getFirst().equals("or") && !statements.isEmpty();
      if (((condition == 0 && presumed == 0) || question > 0) && !alternative) {
        statements.add(clause.subList(question, clause.size()));
      }
    }
    return new Clauses(asked(statements, conditions, premise, all), conditions, premise, all);
  }

  /// The last clause that begins as a question, else the last that says anything; its own
  /// conditions are moved to the others.
  private List<String> asked(
      List<List<String>> statements,
      List<String> conditions,
      List<String> premise,
      List<String> all) {
    if (statements.isEmpty()) {
      return all;
    }
    List<String> asked = statements.getLast();
    for (List<String> statement : statements.reversed()) {
      if (Phrasing.beginsAsQuestion(statement)) {
        asked = statement;
        break;
      }
    }
    for (int i = 1; i + 1 < asked.size(); i++) {
      List<String> rest = asked.subList(i, asked.size());
      int condition = opening(rest, words.conditions());
      int presumed = reason(rest);
      if (presumed > 0 && !Phrasing.isNoReason(rest, presumed) && rest.size() > presumed + 2) {
        premise.addAll(rest.subList(presumed, rest.size()));
        return asked.subList(0, i);
      }
      if (condition > 0) {
        conditions.addAll(rest.subList(condition, rest.size()));
        return asked.subList(0, i);
      }
    }
    return asked;
  }

  /// In the middle of a clause "as" and "given" are seldom the beginning of another.
  private int reason(List<String> rest) {
    int length = opening(rest, words.premises());
    return length == 1 && !REASONS.contains(rest.getFirst()) ? 0 : length;
  }

  private void dropTags(List<List<String>> parts) {
    while (!parts.isEmpty()) {
      List<String> last = parts.removeLast();
      if (words.tags().contains(String.join(" ", last)) && !parts.isEmpty()) {
        continue;
      }
      parts.add(withoutTag(last));
      return;
    }
  }

  /// "Linkedin doesnt train on it does it": a tag without its comma.
  private List<String> withoutTag(List<String> clause) {
    for (int length = Math.min(LONGEST, clause.size() - 3); length >= 1; length--) {
      String end = String.join(" ", clause.subList(clause.size() - length, clause.size()));
      if (words.tags().contains(end) && !Phrasing.isOpen(clause)) {
        return clause.subList(0, clause.size() - length);
      }
    }
    return clause;
  }

  private List<String> withoutIntroduction(List<String> part) {
    List<String> clause = Phrasing.withoutFillers(part);
    int at = opening(clause, words.introductions());
    return at == 0 ? clause : withoutIntroduction(clause.subList(at, clause.size()));
  }

  /// How many words of its beginning are one of the phrases.
  private static int opening(List<String> clause, Collection<String> phrases) {
    for (int length = Math.min(LONGEST, clause.size()); length >= 1; length--) {
      if (phrases.contains(String.join(" ", clause.subList(0, length)))) {
        return length;
      }
    }
    return 0;
  }

  /// Where a question begins behind a clause that has no comma after it; 0 if nowhere.
  private static int questionIn(List<String> clause) {
    for (int i = 3; i + 1 < clause.size(); i++) {
      if (Phrasing.isInversion(clause, i)) {
        return i;
      }
    }
    return 0;
  }
}
