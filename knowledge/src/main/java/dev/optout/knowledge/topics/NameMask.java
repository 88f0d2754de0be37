package dev.optout.knowledge.topics;

import dev.optout.knowledge.Concept;
import dev.optout.knowledge.Family;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Law;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Puts `it` where a question names a platform, so that questions about different ones are alike.
public final class NameMask {
  /// What stands for a name.
  public static final String IT = "it";

  private static final int SHORTEST_SURE = 3;

  private final Pattern names;

  private NameMask(Collection<String> names) {
    this.names =
        Pattern.compile(
            "(?iu)(?<![\\p{L}\\p{N}])(?:"
                + names.stream()
                    .sorted(
                        Comparator.comparingInt(String::length).reversed().thenComparing(n -> n))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))
                + ")(?:['’]s)?(?![\\p{L}\\p{N}])");
  }

  /// For questions about some subjects: the names of the platforms among them, and of their
  /// families and members.
  public static NameMask of(Collection<? extends Subject> subjects, KnowledgeBase base) {
    List<String> names = new ArrayList<>(List.of("{platform}", "{other}", "{unknown}"));
    for (Subject subject : subjects) {
      switch (subject) {
        case Platform p -> {
          add(names, p);
          p.family().flatMap(base::subject).ifPresent(f -> addAll(names, f, base));
        }
        case Family f -> addAll(names, f, base);
        case Law _, Concept _ -> {}
      }
    }
    return new NameMask(names);
  }

  /// For questions about anything: the names of all platforms, but for those that are too short to
  /// tell a name from a word.
  static NameMask ofAll(KnowledgeBase base) {
    List<String> names = new ArrayList<>(List.of("{platform}", "{other}", "{unknown}"));
    base.subjects().stream()
        .filter(s -> s instanceof Platform || s instanceof Family)
        .forEach(s -> add(names, s));
    names.removeIf(name -> name.length() < SHORTEST_SURE);
    return new NameMask(names);
  }

  /// A family's claims name it or a member.
  private static void addAll(List<String> names, Subject family, KnowledgeBase base) {
    add(names, family);
    if (family instanceof Family f) {
      f.members().stream().flatMap(m -> base.subject(m).stream()).forEach(m -> add(names, m));
    }
  }

  private static void add(List<String> names, Subject subject) {
    names.add(subject.name().toLowerCase(Locale.ROOT));
    names.addAll(subject.aliases());
  }

  /// The question with its names replaced.
  public String mask(String question) {
    return names.matcher(question).replaceAll(IT).replaceAll("\\bit(?: it)+\\b", IT).strip();
  }
}
