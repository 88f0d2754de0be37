package dev.optout.bot.question;

import dev.optout.bot.question.Sense.Side;
import dev.optout.knowledge.PolarityWords;
import dev.optout.knowledge.PolarityWords.Opposites;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The phrases that change what a question wants for its answer.
final class Marks {
  private static final int LONGEST = 4;

  private final Map<String, List<Mark>> marks = new HashMap<>();

  /// What a phrase does to the sense.
  sealed interface Mark {
    record Negates() implements Mark {}

    record Harmless() implements Mark {}

    record Stands(int pair, Side side) implements Mark {}
  }

  Marks(PolarityWords words) {
    words.negations().forEach(phrase -> mark(phrase, new Mark.Negates()));
    words.harmless().forEach(phrase -> mark(phrase, new Mark.Harmless()));
    for (int i = 0; i < words.opposites().size(); i++) {
      Opposites pair = words.opposites().get(i);
      stand(pair.one(), i, Side.ONE);
      stand(pair.other(), i, Side.OTHER);
      stand(pair.turning(), i, Side.TURNING);
    }
  }

  private void stand(Collection<String> phrases, int pair, Side side) {
    phrases.forEach(phrase -> mark(phrase, new Mark.Stands(pair, side)));
  }

  private void mark(String phrase, Mark mark) {
    marks.computeIfAbsent(phrase, p -> new ArrayList<>()).add(mark);
  }

  /// What a phrase does; nothing for most.
  List<Mark> of(String phrase) {
    return marks.getOrDefault(phrase, List.of());
  }

  /// How many words from here on are one marked phrase.
  int length(List<String> typed, int from) {
    int length = Math.min(LONGEST, typed.size() - from);
    while (length > 1 && of(typed, from, length).isEmpty()) {
      length--;
    }
    return length;
  }

  List<Mark> of(List<String> typed, int from, int length) {
    return of(String.join(" ", typed.subList(from, from + length)));
  }
}
