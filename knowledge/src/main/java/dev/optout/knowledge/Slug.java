package dev.optout.knowledge;

import java.util.Locale;
import java.util.Optional;

/// A closed list whose members are written in files and answers as lower case words with hyphens.
public interface Slug {
  String name();

  /// The member as it is written: `OPT_OUT` is `opt-out`.
  default String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The member that is written so, if there is one.
  static <E extends Enum<E> & Slug> Optional<E> parse(Class<E> type, String slug) {
    for (E member : type.getEnumConstants()) {
      if (member.slug().equals(slug)) {
        return Optional.of(member);
      }
    }
    return Optional.empty();
  }
}
