package dev.optout.bot.question;

import dev.optout.knowledge.Concept;
import dev.optout.knowledge.Family;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Law;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the names of what we know about in a text: exactly first, then with typing errors.
final class Names {
  private static final Set<String> BEFORE_A_NAME =
      Set.of(
          "on",
          "from",
          "by",
          "at",
          "does",
          "is",
          "do",
          "can",
          "will",
          "has",
          "to",
          "for",
          "using",
          "use",
          "platform",
          "app",
          "about",
          "in",
          "with",
          "did",
          "leave",
          "left",
          "stop",
          "of",
          "and",
          "or",
          "vs",
          "my",
          "the",
          "if",
          "that",
          "when",
          "are",
          "what",
          "how",
          "could");

  private static final Set<String> BEFORE_THE_APP_THREADS =
      Set.of(
          "on",
          "does",
          "from",
          "by",
          "is",
          "instagram",
          "insta",
          "meta",
          "can",
          "and",
          "or",
          "use",
          "for",
          "my");

  private static final int LONGEST_NAME_IN_WORDS = 5;

  private final Map<String, Subject> bySquashed = new HashMap<>();
  /// Names that are also everyday words or letters: they count only where something says that the
  /// platform is meant.
  private final Set<String> ambiguous = new HashSet<>();

  private final Set<String> vocabulary;

  /// @param everydayWords words that are never a misspelt name
  Names(KnowledgeBase base, Set<String> everydayWords) {
    for (Subject subject : base.subjects()) {
      bySquashed.put(squash(subject.name()), subject);
      if (subject instanceof Platform) {
        bySquashed.putIfAbsent(squash(subject.id()), subject);
      }
      if (subject instanceof Law law) {
        bySquashed.putIfAbsent(squash(law.longName()), subject);
      }
      subject.aliases().forEach(alias -> bySquashed.putIfAbsent(squash(alias), subject));
      ambiguous(subject).forEach(name -> ambiguous.add(squash(name)));
    }
    vocabulary = everydayWords;
  }

  private static Set<String> ambiguous(Subject subject) {
    return switch (subject) {
      case Platform platform -> platform.ambiguous();
      case Family family -> family.ambiguous();
      case Law law -> Set.of();
      case Concept concept -> Set.of();
    };
  }

  private static String squash(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /// A name in the text.
  ///
  /// @param from index of its first word
  /// @param to index after its last word
  record Found(Subject subject, int from, int to) {}

  /// Every name, in the order of the text, none overlapping another.
  List<Found> in(Text text) {
    List<Found> found = new ArrayList<>();
    boolean[] taken = new boolean[text.words().size()];
    for (int length = LONGEST_NAME_IN_WORDS; length >= 1; length--) {
      for (int from = 0; from + length <= text.words().size(); from++) {
        if (isFree(taken, from, length)) {
          exact(text, from, length).ifPresent(f -> take(f, found, taken));
        }
      }
    }
    for (int length = 2; length >= 1; length--) {
      for (int from = 0; from + length <= text.words().size(); from++) {
        if (isFree(taken, from, length)) {
          misspelt(text, from, length).ifPresent(f -> take(f, found, taken));
        }
      }
    }
    found.sort(Comparator.comparingInt(Found::from));
    return found;
  }

  private static void take(Found f, List<Found> found, boolean[] taken) {
    found.add(f);
    for (int i = f.from(); i < f.to(); i++) {
      taken[i] = true;
    }
  }

  private static boolean isFree(boolean[] taken, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  private static String window(Text text, int from, int length) {
    return squash(String.join("", text.words().subList(from, from + length)));
  }

  private Optional<Found> exact(Text text, int from, int length) {
    String window = window(text, from, length);
    Subject subject = bySquashed.get(window);
    if (subject == null && length == 1 && window.length() >= 5 && window.endsWith("s")) {
      subject = platformOnly(bySquashed.get(window.substring(0, window.length() - 1)));
    }
    if (subject == null
        || (length == 1 && ambiguous.contains(window) && !hasCue(text, from, window))) {
      return Optional.empty();
    }
    return Optional.of(new Found(subject, from, from + length));
  }

  private static @Nullable Subject platformOnly(@Nullable Subject subject) {
    return subject instanceof Platform ? subject : null;
  }

  private static boolean hasCue(Text text, int at, String name) {
    String spelling = text.spellings().get(at);
    boolean capital = Character.isUpperCase(spelling.charAt(0));
    String before = at == 0 ? "" : text.words().get(at - 1);
    if (name.startsWith("thread")) {
      return capital || at == 0 || BEFORE_THE_APP_THREADS.contains(before);
    }
    if (name.equals("x")) {
      return capital || at == 0 || BEFORE_A_NAME.contains(before);
    }
    return capital || BEFORE_A_NAME.contains(before);
  }

  private Optional<Found> misspelt(Text text, int from, int length) {
    String window = window(text, from, length);
    if (window.length() < 5) {
      return Optional.empty();
    }
    for (int i = from; i < from + length; i++) {
      if (vocabulary.contains(text.words().get(i))) {
        return Optional.empty();
      }
    }
    int most = window.length() >= 8 ? 2 : 1;
    Subject best = null;
    int distance = most + 1;
    for (Map.Entry<String, Subject> name : bySquashed.entrySet()) {
      boolean platform = name.getValue() instanceof Platform || name.getValue() instanceof Family;
      if (platform && name.getKey().length() >= 5 && name.getKey().charAt(0) == window.charAt(0)) {
        int d = EditDistance.between(window, name.getKey(), most);
        if (d < distance) {
          distance = d;
          best = name.getValue();
        }
      }
    }
    return Optional.ofNullable(best).map(subject -> new Found(subject, from, from + length));
  }

  /// Whether a subject is one that needs no platform beside it.
  static boolean standsAlone(Subject subject) {
    return subject instanceof Law || subject instanceof Concept;
  }

  /// The ids in the order of the text, each once.
  static List<String> ids(List<Subject> subjects) {
    return List.copyOf(new LinkedHashSet<>(subjects.stream().map(Subject::id).toList()));
  }
}
