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
      if (isWritten(member.name(), slug)) {
        return Optional.of(member);
      }
    }
    return Optional.empty();
  }

  /// Whether a name is written so; without making the slugs of all members at every look-up.
  private static boolean isWritten(String name, String slug) {
    if (name.length() != slug.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (slug.charAt(i) != (c == '_' ? '-' : Character.toLowerCase(c))) {
        return false;
      }
    }
    return true;
  }
}
