package dev.optout.bot.question;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a text goes on from what was talked about.
final class FollowUp {
  private static final Pattern OPENING =
      Pattern.compile(
          "^(and|also|what about|how about|ok|okay|thanks|thank you|so|but|then|since when|when|why|who|how|"
              + "where|is it|does it|can i|do they|are they|will it|is that|does that|which|the other)\\b");

  private static final Set<String> POINTERS =
      Set.of(
          "it", "its", "that", "this", "they", "there", "them", "their", "same", "one", "those",
          "these");

  /// A short question without a name is taken to go on, a long one only if it points back.
  private static final int SHORT = 9;

  private FollowUp() {}

  /// @param namesOther whether it names a law or a concept, and so a subject of its own
  static boolean refersBack(Text bare, Question last, boolean namesRegion, boolean namesOther) {
    boolean somethingToReferTo = !last.platforms().isEmpty() || last.family().isPresent();
    if (!somethingToReferTo || namesOther) {
      return false;
    }
    List<String> words = bare.words();
    return namesRegion
        || words.size() <= SHORT
        || OPENING.matcher(String.join(" ", words)).find()
        || words.stream().anyMatch(POINTERS::contains);
  }

  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "and",
          "what",
          "about",
          "how",
          "on",
          "in",
          "for",
          "the",
          "a",
          "an",
          "ok",
          "okay",
          "thanks",
          "thank",
          "you",
          "i",
          "meant",
          "mean",
          "no",
          "oops",
          "sorry",
          "other",
          "one",
          "wrong",
          "app",
          "then",
          "also",
          "same",
          "with",
          "at",
          "if",
          "im",
          "we",
          "our",
          "is",
          "it",
          "are",
          "my",
          "me",
          "platform",
          "uh",
          "so",
          "but",
          "of",
          "from",
          "account",
          "accounts",
          "to",
          "that",
          "thing",
          "there",
          "does",
          "apply",
          "people",
          "living",
          "live",
          "based");

  /// Whether nothing but names, places and filling words was said: "and on Instagram?".
  static boolean onlyNames(Text bare) {
    return bare.words().size() <= SHORT && bare.words().stream().allMatch(EMPTY_WORDS::contains);
  }

  /// Whether the text brings no topic of its own: "and in the UK?".
  static boolean repeatsTopic(Text bare, Set<String> categories) {
    long own = bare.words().stream().filter(w -> !EMPTY_WORDS.contains(w)).count();
    return categories.isEmpty()
        && own <= 2
        && bare.words().size() <= 7
        && !OWN_TOPIC.matcher(bare.padded()).find();
  }

  private static final Pattern OWN_TOPIC =
      Pattern.compile(
          " (when|since|who|why|off|stop|disable|default|law|rights?|share[sd]?|risk|changes?|changed|new|admin|old|past) ");
}
