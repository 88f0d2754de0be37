package dev.optout.bot.question;

import dev.optout.knowledge.Concept;
import dev.optout.knowledge.Family;
import dev.optout.knowledge.Knowledge;
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
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the names of what we know about in a text: exactly first, over the whole text, then with
/// typing errors in what is left.
final class Names {
  private static final int LONGEST_NAME_IN_WORDS = 5;
  private static final int LONGEST_MISSPELT_IN_WORDS = 4;

  /// Shorter names with an error in them are other words.
  private static final int SHORTEST_MISSPELT = 5;

  /// From here on an error may also be in the first letter.
  private static final int LONG = 6;

  /// From here on there may be two errors.
  private static final int VERY_LONG = 8;

  private static final Pattern USERS = Pattern.compile("(?<name>.{5,})(er|ers|or|ors)");

  private final Map<String, Subject> bySquashed = new TreeMap<>();

  /// The names that may be misspelt, by length.
  private final Map<Integer, List<String>> byLength = new HashMap<>();

  /// Names that are also everyday words or letters: they count only where something says that the
  /// platform is meant.
  private final Set<String> ambiguous = new HashSet<>();

  private final Set<String> ordinary;

  private Names(Iterable<Subject> subjects, Set<String> ordinary) {
    for (Subject subject : subjects) {
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
    bySquashed.forEach(
        (name, subject) -> {
          if (!standsAlone(subject) && name.length() >= SHORTEST_MISSPELT) {
            byLength.computeIfAbsent(name.length(), l -> new ArrayList<>()).add(name);
          }
        });
    this.ordinary = ordinary;
  }

  /// The words of which no name is misspelt.
  Set<String> ordinary() {
    return ordinary;
  }

  /// The names in a state of the knowledge.
  static Names of(Knowledge knowledge) {
    Set<String> ordinary = OrdinaryWords.read();
    knowledge.base().vocabulary().topics().stream()
        .flatMap(t -> t.examples().stream())
        .flatMap(example -> Text.of(example).words().stream())
        .forEach(ordinary::add);
    return new Names(knowledge.base().subjects(), ordinary);
  }

  private static Set<String> ambiguous(Subject subject) {
    return switch (subject) {
      case Platform platform -> platform.ambiguous();
      case Family family -> family.ambiguous();
      case Law law -> Set.of();
      case Concept concept -> Set.of();
    };
  }

  static String squash(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /// A name in the text.
  ///
  /// @param from index of its first word
  /// @param to index after its last word
  record Found(Subject subject, int from, int to) {
    boolean covers(int at) {
      return from <= at && at < to;
    }

    boolean overlaps(Found other) {
      return from < other.to && other.from < to;
    }

    boolean holds(Found other) {
      return from <= other.from && other.to <= to;
    }
  }

  /// A window of words that is like a name.
  private record Like(Found found, int errors, boolean sameStart) {}

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
    List<Found> exact = List.copyOf(found);
    for (Like like : misspelt(text, taken, exact)) {
      Found f = like.found();
      List<Found> overlapped = found.stream().filter(f::overlaps).toList();
      if (exact.containsAll(overlapped)) {
        found.removeAll(overlapped);
        take(f, found, taken);
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
      String singular = window.substring(0, window.length() - 1);
      boolean isWord = ambiguous.contains(singular) || ordinary.contains(window);
      subject = isWord ? null : platformOnly(bySquashed.get(singular));
    }
    if (subject == null && length == 1) {
      subject = ofUsers(window);
    }
    if (subject == null
        || (length == 1 && ambiguous.contains(window) && !NameCues.isName(text, from, window))
        || (length == 2
            && ordinary.containsAll(text.words().subList(from, from + 2))
            && !NameCues.isName(text, from, from + 2))) {
      return Optional.empty();
    }
    return Optional.of(new Found(subject, from, from + length));
  }

  /// The platform whose users are named: "redditors", "a youtuber".
  private @Nullable Subject ofUsers(String window) {
    Matcher m = USERS.matcher(window);
    if (!m.matches() || ordinary.contains(window)) {
      return null;
    }
    String name = m.group("name");
    Subject subject = bySquashed.get(name);
    if (subject == null) {
      // "youtuber" shares the last letter, "instagrammer" doubles it
      subject =
          bySquashed.getOrDefault(name + "e", bySquashed.get(name.substring(0, name.length() - 1)));
    }
    return subject != null && !ambiguous.contains(squash(subject.name()))
        ? platformOnly(subject)
        : null;
  }

  private static @Nullable Subject platformOnly(@Nullable Subject subject) {
    return subject instanceof Platform ? subject : null;
  }

  /// The windows that are like names and hold a word that is not ordinary, the likest first. One
  /// that holds a whole name already found must be like a longer name: "copilot at wrk".
  private List<Like> misspelt(Text text, boolean[] taken, List<Found> exact) {
    boolean[] strange = new boolean[text.words().size()];
    for (int i = 0; i < strange.length; i++) {
      String word = text.words().get(i);
      strange[i] =
          !taken[i]
              && !isNumber(word)
              && !ordinary.contains(word)
              && !ambiguous.contains(squash(word))
              && !ambiguous.contains(squash(word.replaceAll("s$", "")));
    }
    List<Like> likes = new ArrayList<>();
    for (int length = 1; length <= LONGEST_MISSPELT_IN_WORDS; length++) {
      for (int from = 0; from + length <= strange.length; from++) {
        if (!isFree(strange, from, length)) {
          like(text, from, length)
              .filter(like -> isWhole(like.found(), exact))
              .ifPresent(likes::add);
        }
      }
    }
    likes.sort(
        Comparator.comparingInt(Like::errors)
            .thenComparing(like -> !like.sameStart())
            .thenComparingInt(like -> like.found().from() - like.found().to())
            .thenComparingInt(like -> like.found().from()));
    return likes;
  }

  private static boolean isWhole(Found found, List<Found> exact) {
    return exact.stream().filter(found::overlaps).allMatch(found::holds);
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(c -> Character.isDigit(c) || c == '.');
  }

  private Optional<Like> like(Text text, int from, int length) {
    String window = window(text, from, length);
    if (window.length() < SHORTEST_MISSPELT - 1 || bySquashed.containsKey(window)) {
      return Optional.empty();
    }
    int most = window.length() >= VERY_LONG ? 2 : 1;
    String best = "";
    int errors = most + 1;
    boolean bestStart = false;
    for (int l = window.length() - most; l <= window.length() + most; l++) {
      for (String name : byLength.getOrDefault(l, List.of())) {
        boolean sameStart = name.charAt(0) == window.charAt(0);
        boolean swapped = name.charAt(0) == window.charAt(1) && name.charAt(1) == window.charAt(0);
        if (sameStart || swapped || name.length() >= LONG) {
          int d = EditDistance.between(window, name, most);
          if (d < errors || (d == errors && sameStart && !bestStart)) {
            errors = d;
            best = name;
            bestStart = sameStart;
          }
        }
      }
    }
    Subject subject = bySquashed.get(best);
    return errors > most || subject == null
        ? Optional.empty()
        : Optional.of(new Like(new Found(subject, from, from + length), errors, bestStart));
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
