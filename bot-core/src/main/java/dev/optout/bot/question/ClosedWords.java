package dev.optout.bot.question;

import dev.optout.knowledge.DataCategory;
import dev.optout.knowledge.Device;
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds what the vocabulary lists in full: kinds of data, of accounts and of devices.
final class ClosedWords {
  private static final int LONGEST_PHRASE = 6;

  private final Map<String, List<String>> categories = new HashMap<>();
  private final Map<String, Plan> plans;
  private final Map<String, Device> devices;
  private final Set<String> places;

  ClosedWords(Vocabulary vocabulary) {
    for (DataCategory category : vocabulary.categories().values()) {
      for (String word : category.words()) {
        String phrase = String.join(" ", Text.of(word).words());
        add(phrase, category.id());
        add(plural(phrase), category.id());
      }
    }
    plans = vocabulary.plans();
    devices = vocabulary.devices();
    places = vocabulary.regionWords().keySet();
  }

  private void add(String phrase, String id) {
    categories.computeIfAbsent(phrase, p -> new ArrayList<>()).add(id);
  }

  /// The ids of the kinds of data that it names.
  Set<String> categories(Text text) {
    Set<String> ids = new LinkedHashSet<>();
    for (int length = LONGEST_PHRASE; length >= 1; length--) {
      for (int from = 0; from + length <= text.words().size(); from++) {
        String phrase = phrase(text, from, length);
        // "company account" says whose account it is, not what is in it
        if (!plans.containsKey(phrase)) {
          ids.addAll(categories.getOrDefault(phrase, List.of()));
        }
      }
    }
    return ids;
  }

  /// The kind of account that it names: of two, the one with more words.
  Optional<Plan> plan(Text text) {
    return longest(text, plans);
  }

  /// On what it is used; nothing if several devices are named.
  Optional<Device> device(Text text) {
    Set<Device> named = new HashSet<>();
    devices.forEach(
        (phrase, device) -> {
          if (text.has(phrase)) {
            named.add(device);
          }
        });
    return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
  }

  private static <T> Optional<T> longest(Text text, Map<String, T> phrases) {
    for (int length = LONGEST_PHRASE; length >= 1; length--) {
      for (int from = 0; from + length <= text.words().size(); from++) {
        T meant = phrases.get(phrase(text, from, length));
        if (meant != null) {
          return Optional.of(meant);
        }
      }
    }
    return Optional.empty();
  }

  /// The words that are left when places, accounts and devices are taken out.
  List<String> without(Text text) {
    return without(text.words(), List.of(places, plans.keySet(), devices.keySet()));
  }

  /// The words that are left when kinds of data are taken out as well.
  List<String> withoutData(Text text) {
    return without(
        text.words(), List.of(categories.keySet(), places, plans.keySet(), devices.keySet()));
  }

  private static List<String> without(List<String> words, List<Collection<String>> lists) {
    List<String> left = new ArrayList<>(words);
    for (Collection<String> phrases : lists) {
      for (int length = LONGEST_PHRASE; length >= 1; length--) {
        for (int from = 0; from + length <= left.size(); from++) {
          if (phrases.contains(String.join(" ", left.subList(from, from + length)))) {
            left.subList(from, from + length).clear();
            from--;
          }
        }
      }
    }
    return left;
  }

  private static String phrase(Text text, int from, int length) {
    return String.join(" ", text.words().subList(from, from + length));
  }

  private static String plural(String word) {
    if (word.endsWith("y")
        && word.length() > 2
        && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    return word.endsWith("s") ? word + "es" : word + "s";
  }
}
