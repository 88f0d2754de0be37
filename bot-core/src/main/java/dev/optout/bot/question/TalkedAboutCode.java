package dev.optout.bot.question;

import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.Slug;
import dev.optout.knowledge.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What was talked about as text that can be kept:
/// `opt-out;linkedin;;ID;;|linkedin,zoom|` and, after the last bar, what was asked where the
/// platform is missing. Neither the words nor the name of an unknown platform are in it.
public final class TalkedAboutCode {
  private static final int PARTS = 3;

  private TalkedAboutCode() {}

  /// The text of what was talked about.
  public static String of(TalkedAbout talked) {
    return String.join(
        "|",
        QuestionCode.of(talked.last()),
        String.join(",", talked.platforms()),
        talked.last().wanted().map(Topic::slug).orElse(""));
  }

  /// What the text says; empty where it says something that the knowledge no longer has: then the
  /// conversation begins anew.
  public static Optional<TalkedAbout> read(String code, KnowledgeBase base) {
    String[] parts = code.split("\\|", -1);
    if (parts.length != PARTS) {
      return Optional.empty();
    }
    Optional<Topic> wanted = Slug.parse(Topic.class, parts[2]);
    List<String> platforms =
        parts[1].isEmpty() ? List.of() : Arrays.asList(parts[1].split(",", -1));
    boolean isKnown =
        (wanted.isPresent() || parts[2].isEmpty())
            && platforms.stream()
                .allMatch(id -> base.subject(id).filter(Platform.class::isInstance).isPresent());
    return isKnown
        ? QuestionCode.read(parts[0], base)
            .map(question -> new TalkedAbout(question.wanting(wanted), platforms))
        : Optional.empty();
  }
}
