package dev.optout.bot.announce;

import dev.optout.bot.people.Note.Cited;
import dev.optout.knowledge.Slug;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What an announcement says.
///
/// @param title one line of at most [#LONGEST_TITLE] characters
/// @param text in the small Markdown of [SafeText], at most [#LONGEST_TEXT] characters
/// @param platform the id of the platform or family that it is about
/// @param steps what to do, in order, in one line each; at most [#MOST_STEPS]
/// @param link where it is done
/// @param effectiveOn the day on which what is announced begins
/// @param sources that a draft from the knowledge rests on
public record Content(
    String title,
    String text,
    Optional<String> platform,
    List<String> steps,
    Optional<URI> link,
    Importance importance,
    Optional<LocalDate> effectiveOn,
    List<Cited> sources) {
  /// Slack's limit for a header.
  public static final int LONGEST_TITLE = 150;

  /// Slack's limit for one section, so that the text stays in one piece.
  public static final int LONGEST_TEXT = 3000;

  public static final int MOST_STEPS = 10;

  public static final int LONGEST_STEP = 300;

  public Content {
    steps = List.copyOf(steps);
    sources = List.copyOf(sources);
  }

  /// How much it matters to those who get it.
  public enum Importance implements Slug {
    INFO,
    IMPORTANT,
    URGENT
  }

  /// The same with other sources.
  public Content citing(List<Cited> other) {
    return new Content(title, text, platform, steps, link, importance, effectiveOn, other);
  }
}
