package dev.optout.bot.answer;

import dev.optout.bot.question.Question;
import dev.optout.knowledge.Claim;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.Subject;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What passes from one of the platforms that were named to another.
///
/// @param others names of the others, in small letters, with a blank on either side
record Crossing(Set<String> others) {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  static Crossing of(Question q, Subject about, KnowledgeBase base) {
    Set<String> own = names(about).collect(Collectors.toSet());
    return new Crossing(
        q.platforms().stream()
            .filter(id -> !id.equals(about.id()))
            .flatMap(id -> base.subject(id).stream())
            .flatMap(Crossing::names)
            .filter(name -> !own.contains(name))
            .collect(Collectors.toSet()));
  }

  private static Stream<String> names(Subject subject) {
    Set<String> ambiguous = subject instanceof Platform p ? p.ambiguous() : Set.of();
    return Stream.concat(Stream.of(subject.name()), subject.aliases().stream())
        .map(Crossing::words)
        .filter(name -> !name.isBlank() && !ambiguous.contains(name.strip()));
  }

  /// Whether the claim is about one of the others as well.
  boolean reaches(Claim claim) {
    return !others.isEmpty()
        && Stream.concat(Stream.of(claim.says()), claim.asks().stream())
            .map(Crossing::words)
            .anyMatch(said -> others.stream().anyMatch(said::contains));
  }

  /// With a blank on either side, so that only whole words are found.
  private static String words(String said) {
    return " " + NO_WORD.matcher(said.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
  }
}
