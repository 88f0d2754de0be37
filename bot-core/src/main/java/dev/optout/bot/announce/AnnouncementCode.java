package dev.optout.bot.announce;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a button or form of an announcement carries: `an;approve;1a2b3c4d;7;90ab12cd34ef`. What
/// comes back is hostile: it can at most ask for what the same person could type, and [Acts]
/// decides.
///
/// @param verb what is wanted
/// @param id of the announcement; empty where it is about none
/// @param revision that the button was drawn for; -1 where it does not matter
/// @param rest whatever else belongs to the verb; may be empty
public record AnnouncementCode(String verb, String id, int revision, String rest) {
  private static final String BEGIN = "an;";
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}");
  private static final Pattern REVISION = Pattern.compile("[0-9]{1,9}");

  static String of(String verb) {
    return BEGIN + verb;
  }

  static String of(String verb, Announcement a) {
    return BEGIN + verb + ";" + a.id() + ";" + a.revision();
  }

  static String of(String verb, Announcement a, String rest) {
    return of(verb, a) + ";" + rest;
  }

  /// For a change of the knowledge.
  static String from(ChangeDraft change) {
    return BEGIN + "from;" + change.key();
  }

  /// Whether it is one of these, well written or not.
  public static boolean isOne(String code) {
    return code.startsWith(BEGIN);
  }

  /// The parts of a code; empty if we could not have written it.
  static Optional<AnnouncementCode> read(String code) {
    if (!isOne(code)) {
      return Optional.empty();
    }
    List<String> parts = List.of(code.split(";", 5));
    String verb = parts.get(1);
    if (verb.equals("from")) {
      return Optional.of(new AnnouncementCode(verb, "", -1, code.substring(BEGIN.length() + 5)));
    }
    if (parts.size() == 2) {
      return Optional.of(new AnnouncementCode(verb, "", -1, ""));
    }
    boolean isWellWritten =
        parts.size() >= 4
            && ID.matcher(parts.get(2)).matches()
            && REVISION.matcher(parts.get(3)).matches();
    return isWellWritten
        ? Optional.of(
            new AnnouncementCode(
                verb,
                parts.get(2),
                Integer.parseInt(parts.get(3)),
                parts.size() > 4 ? parts.get(4) : ""))
        : Optional.empty();
  }
}
