package dev.optout.bot.question;

import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.Region;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the country, or the group of countries, that a text names.
final class Places {
  private static final int LONGEST_PHRASE = 4;

  /// Shorter names are too like other words.
  private static final int SHORTEST_MISSPELT = 6;

  /// Codes in capitals that mostly stand for something else.
  private static final Set<String> ABBREVIATIONS = Set.of("AI", "IT", "HR", "ID", "PR", "PA");

  private final Knowledge knowledge;

  Places(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// Of several the one with more words, then the one named last: people say where they live at
  /// the end.
  Optional<Region> in(Text text) {
    Map<String, String> known = knowledge.base().vocabulary().regionWords();
    String best = "";
    for (int length = LONGEST_PHRASE; length >= 1 && best.isEmpty(); length--) {
      for (int from = 0; from + length <= text.words().size(); from++) {
        String phrase = String.join(" ", text.words().subList(from, from + length));
        best = known.getOrDefault(phrase, best);
      }
    }
    if (best.isEmpty()) {
      best = code(text).or(() -> misspelt(text)).orElse("");
    }
    return Optional.ofNullable(knowledge.base().vocabulary().regions().get(best));
  }

  /// A country's name with a typing error in it.
  private Optional<String> misspelt(Text text) {
    for (String word : text.words()) {
      if (word.length() >= SHORTEST_MISSPELT && !knowledge.search().knows(word)) {
        Optional<Region> nearest =
            knowledge.base().vocabulary().regions().values().stream()
                .filter(r -> r.name().length() >= SHORTEST_MISSPELT && errors(word, r) <= 2)
                .min(
                    Comparator.<Region>comparingInt(r -> errors(word, r))
                        .thenComparing(Region::code));
        if (nearest.isPresent()) {
          return nearest.map(Region::code);
        }
      }
    }
    return Optional.empty();
  }

  private static int errors(String word, Region region) {
    return EditDistance.between(word, region.name().toLowerCase(Locale.ROOT), 2);
  }

  /// `US` or `DE` in capitals, `U.S.`: lower case they are words.
  private Optional<String> code(Text text) {
    for (String spelling : text.spellings()) {
      String plain = spelling.replace(".", "");
      boolean capitals = plain.length() == 2 && plain.equals(plain.toUpperCase(Locale.ROOT));
      if (capitals
          && !ABBREVIATIONS.contains(plain)
          && knowledge.base().vocabulary().regions().containsKey(plain)) {
        return Optional.of(plain);
      }
    }
    return Optional.empty();
  }
}
