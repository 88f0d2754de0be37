package dev.optout.bot.reply;

import dev.optout.bot.people.Handover;
import dev.optout.bot.question.WishCode;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Subject;
import dev.optout.knowledge.Topic;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the people at the help desk read when somebody asked for them.
public final class DeskText {
  private DeskText() {}

  /// Says who it is and what they talked about; nobody's words.
  public static Reply of(Handover handover, KnowledgeBase base) {
    RichText who =
        new RichText(
            List.of(
                new RichText.Span.Someone(handover.person()),
                new RichText.Span.Plain(
                    " would like help from a person, and agreed that I tell you. Please write to"
                        + " them.")));
    return new Reply(
        "Somebody asks for a person",
        List.of(
            new Block.Verdict("Help wanted", who),
            new Block.Paragraph(
                RichText.plain(
                    "We last talked about: "
                        + about(handover, base)
                        + ". I do not keep or pass on what was written.")),
            new Block.Choices(
                "When they are helped:",
                List.of(new Choice("Close the request", WishCode.helped(handover.id()))))));
  }

  private static String about(Handover handover, KnowledgeBase base) {
    String names =
        handover.platforms().stream()
            .flatMap(id -> base.subject(id).map(Subject::name).stream())
            .collect(Collectors.joining(", "));
    Optional<String> topic = handover.topic().filter(Topic::isAboutKnowledge).map(TopicTitle::of);
    return switch (names) {
      case "" -> topic.orElse("nothing in particular");
      default -> names + topic.map(t -> ", " + t).orElse("");
    };
  }
}
