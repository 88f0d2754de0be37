package dev.optout.bot.reply;

import dev.optout.bot.people.Note;
import dev.optout.bot.question.Question;
import dev.optout.bot.question.QuestionCode;
import dev.optout.bot.reply.Block.SourceLine;
import dev.optout.knowledge.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Tells followers what changed: the one message that the bot sends without having been asked.
public final class NoteText {
  /// More subjects than this are only named: a note is short.
  private static final int MOST_SUBJECTS = 4;

  private static final int MOST_SOURCES = 3;

  private NoteText() {}

  /// One message for all that changed since the last one.
  ///
  /// @param notes at least one
  public static Reply of(List<Note> notes) {
    List<Note> shown = notes.stream().limit(MOST_SUBJECTS).toList();
    String names = notes.stream().map(Note::name).distinct().collect(Collectors.joining(", "));
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Verdict(
            "News about " + names, RichText.plain("You follow it. Say “stop” to end that.")));
    for (Note note : shown) {
      blocks.add(new Block.Heading(note.name()));
      blocks.add(new Block.Bullets(note.changes().stream().map(RichText::parse).toList()));
      if (note.more() > 0) {
        blocks.add(
            new Block.Paragraph(
                RichText.plain(
                    "and "
                        + (note.more() == 1 ? "1 more change." : note.more() + " more changes."))));
      }
    }
    if (notes.size() > shown.size()) {
      blocks.add(
          new Block.Paragraph(
              RichText.plain(
                  "Also changed: "
                      + notes.stream()
                          .skip(shown.size())
                          .map(Note::name)
                          .distinct()
                          .collect(Collectors.joining(", "))
                      + ". Ask me what changed there.")));
    }
    blocks.add(
        new Block.Paragraph(
            RichText.plain(
                "What to do: look whether your choice is still as you want it. The buttons show how.")));
    sources(shown).ifPresent(blocks::add);
    blocks.add(new Block.Choices("Go on with", choices(shown)));
    return new Reply("News about " + names, blocks);
  }

  private static Optional<Block> sources(List<Note> notes) {
    List<SourceLine> lines =
        notes.stream()
            .flatMap(n -> n.sources().stream().limit(MOST_SOURCES))
            .distinct()
            .map(s -> new SourceLine(new Link(s.title(), s.url()), s.publisher(), s.readOn(), ""))
            .toList();
    return lines.stream()
        .map(SourceLine::readOn)
        .min(Comparator.<LocalDate>naturalOrder())
        .map(oldest -> new Block.Sources(lines, oldest));
  }

  private static List<Choice> choices(List<Note> notes) {
    return notes.stream()
        .map(
            n ->
                new Choice(
                    label("How do I opt out of " + n.name() + "?"),
                    QuestionCode.of(Question.about(Topic.OPT_OUT, List.of(n.subject())))))
        .toList();
  }

  /// As long as a button may be.
  private static String label(String words) {
    return words.length() <= Choice.LONGEST_LABEL ? words : "How do I opt out?";
  }
}
