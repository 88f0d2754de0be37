package dev.optout.bot.announce;

import dev.optout.bot.announce.Content.Importance;
import dev.optout.bot.reply.Block;
import dev.optout.bot.reply.Form;
import dev.optout.bot.reply.Form.Field;
import dev.optout.bot.reply.Form.Kind;
import dev.optout.bot.reply.Form.Option;
import dev.optout.bot.reply.Reply;
import dev.optout.bot.reply.RichText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The forms in which announcements are written.
final class AnnouncementForms {
  private AnnouncementForms() {}

  /// To write one.
  ///
  /// @param values that stand there at first
  static Reply write(String code, Map<String, String> values, List<Problem> problems) {
    Form form =
        new Form(
            code,
            "Announcement",
            "Keep the draft",
            List.of(
                RichText.plain(
                    "Nobody gets it before you say who it is for and somebody else approves it.")),
            List.of(
                field(
                    ContentReader.TITLE,
                    "Title",
                    "One line, shown in the notification",
                    new Kind.Line(Content.LONGEST_TITLE),
                    values,
                    true,
                    problems),
                field(
                    ContentReader.TEXT,
                    "Text",
                    "**bold**, lines that begin with “- ”, [label](https://…)",
                    new Kind.Text(Content.LONGEST_TEXT),
                    values,
                    true,
                    problems),
                field(
                    ContentReader.PLATFORM,
                    "Platform that it is about",
                    "Its name, such as LinkedIn; people then get buttons to ask about it",
                    new Kind.Line(60),
                    values,
                    false,
                    problems),
                field(
                    ContentReader.STEPS,
                    "What to do",
                    "One step in each line",
                    new Kind.Text(Content.LONGEST_TEXT),
                    values,
                    false,
                    problems),
                field(
                    ContentReader.LINK,
                    "Link",
                    "Where it is done, beginning with https://",
                    new Kind.Line(500),
                    values,
                    false,
                    problems),
                field(
                    ContentReader.IMPORTANCE,
                    "Importance",
                    "",
                    new Kind.OneOf(importances()),
                    values,
                    true,
                    problems),
                field(
                    ContentReader.EFFECTIVE,
                    "In force from",
                    "The day on which it begins, if there is one",
                    new Kind.Day(),
                    values,
                    false,
                    problems)));
    return reply(form);
  }

  private static List<Option> importances() {
    return Arrays.stream(Importance.values())
        .map(
            i ->
                new Option(
                    i.slug(),
                    switch (i) {
                      case INFO -> "For information";
                      case IMPORTANT -> "Important";
                      case URGENT -> "Urgent";
                    }))
        .toList();
  }

  /// To say whom it goes to and when.
  static Reply address(
      String code, Map<String, String> values, List<Problem> problems, String hours) {
    Form form =
        new Form(
            code,
            "Who gets it, and when",
            "Count them",
            List.of(
                RichText.plain(
                    "One rule in each line: everyone slack · everyone teams · channel slack:C… ·"
                        + " members slack:C… or teams:19:… · group slack:S… · region Indonesia ·"
                        + " followers linkedin · slack:U… · teams:ID · name@example.com. A line that"
                        + " begins with “not” takes away. Guests get it only with the line “with"
                        + " guests”; bots and people who left never do."),
                RichText.plain(
                    "Everyone in Slack means all active members; everyone in Teams means those who"
                        + " have the app. Private messages come from "
                        + hours
                        + " of each person's own time, unless it is urgent.")),
            List.of(
                field(
                    Acts.WHO,
                    "Who gets it",
                    "One rule in each line",
                    new Kind.Text(3000),
                    values,
                    true,
                    problems),
                field(
                    Acts.WHEN,
                    "When",
                    "now · 2026-12-24 09:00 Europe/Berlin · 2026-12-24 09:00 their time",
                    new Kind.Line(80),
                    values,
                    false,
                    problems),
                field(
                    Acts.URGENT,
                    "Why at any hour",
                    "Only if it cannot wait; the reason is kept",
                    new Kind.Line(200),
                    values,
                    false,
                    problems)));
    return reply(form);
  }

  /// To say why it is sent back.
  static Reply reject(String code, List<Problem> problems) {
    Form form =
        new Form(
            code,
            "Send it back",
            "Send back",
            List.of(),
            List.of(
                field(
                    "why",
                    "What should be changed",
                    "Its author reads this",
                    new Kind.Text(200),
                    Map.of(),
                    true,
                    problems)));
    return reply(form);
  }

  private static Field field(
      String id,
      String label,
      String hint,
      Kind kind,
      Map<String, String> values,
      boolean isRequired,
      List<Problem> problems) {
    String wrong =
        problems.stream()
            .filter(p -> p.field().equals(id))
            .map(Problem::words)
            .distinct()
            .collect(Collectors.joining(" "));
    String value = values.getOrDefault(id, "");
    boolean fits = value.length() <= longest(kind);
    return new Field(
        id,
        label,
        hint,
        kind,
        fits ? value : "",
        isRequired,
        wrong.isEmpty() ? Optional.empty() : Optional.of(wrong));
  }

  private static int longest(Kind kind) {
    return switch (kind) {
      case Kind.Line line -> line.longest();
      case Kind.Text text -> text.longest();
      case Kind.Day _, Kind.OneOf _, Kind.AnyOf _ -> Integer.MAX_VALUE;
    };
  }

  private static Reply reply(Form form) {
    List<Block> blocks = new ArrayList<>();
    String problems =
        form.fields().stream()
            .filter(f -> f.problem().isPresent())
            .map(f -> f.label() + ": " + f.problem().orElse(""))
            .collect(Collectors.joining("\n"));
    if (!problems.isEmpty()) {
      blocks.add(
          new Block.Notice(
              Block.Notice.Level.CAUTION, RichText.plain("Please change:\n" + problems)));
    }
    blocks.add(new Block.FillIn(form));
    return new Reply(form.title(), blocks);
  }
}
