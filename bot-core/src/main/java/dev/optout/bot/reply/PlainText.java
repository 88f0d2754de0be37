package dev.optout.bot.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Draws a reply as text without any marks: for notifications, scores and files.
final class PlainText {
  private PlainText() {}

  static String of(Reply reply) {
    return reply.blocks().stream().map(PlainText::block).collect(Collectors.joining("\n\n"));
  }

  /// A word or two as a sentence.
  static String stopped(String words) {
    return words.endsWith("?") || words.endsWith(".") ? words : words + ".";
  }

  private static String block(Block block) {
    return switch (block) {
      case Block.Verdict v ->
          v.because().spans().isEmpty()
              ? stopped(v.word())
              : stopped(v.word()) + " " + v.because().words();
      case Block.Heading h -> h.text();
      case Block.Paragraph p -> p.text().words();
      case Block.Steps s -> steps(s);
      case Block.Bullets b -> lines(b.items().stream().map(i -> "- " + i.words()).toList());
      case Block.Table t -> table(t);
      case Block.Notice n ->
          switch (n.level()) {
                case COMPANY -> "From your company: ";
                case INFO -> "Note: ";
                case CAUTION -> "Caution: ";
              }
              + n.text().words();
      case Block.Sources s -> sources(s);
      case Block.Choices c ->
          c.prompt()
              + "\n"
              + lines(c.choices().stream().map(choice -> "- " + choice.label()).toList());
      case Block.FillIn f -> form(f.form());
    };
  }

  private static String form(Form form) {
    List<String> lines = new ArrayList<>();
    lines.add(form.title() + ":");
    form.note().forEach(note -> lines.add(note.words()));
    for (Form.Field field : form.fields()) {
      lines.add("- " + field.label() + field.problem().map(p -> " (" + p + ")").orElse(""));
    }
    return lines(lines);
  }

  private static String steps(Block.Steps s) {
    List<String> lines = new ArrayList<>();
    lines.add(s.title() + ":");
    for (int i = 0; i < s.steps().size(); i++) {
      lines.add((i + 1) + ". " + s.steps().get(i).words());
    }
    for (Link link : s.links()) {
      lines.add(link.label() + ": " + link.target());
    }
    return lines(lines);
  }

  private static String table(Block.Table t) {
    List<String> lines = new ArrayList<>();
    for (List<RichText> row : t.rows()) {
      List<String> cells = new ArrayList<>();
      for (int i = 1; i < row.size(); i++) {
        cells.add(t.header().get(i) + ": " + row.get(i).words());
      }
      lines.add(row.getFirst().words() + ": " + String.join("; ", cells));
    }
    return lines(lines);
  }

  private static String sources(Block.Sources s) {
    List<String> lines = new ArrayList<>();
    lines.add("Sources (checked on " + s.checkedOn() + "):");
    for (Block.SourceLine source : s.sources()) {
      lines.add(
          "- "
              + source.link().label()
              + ", "
              + source.publisher()
              + ", read on "
              + source.readOn()
              + (source.note().isEmpty() ? "" : " (" + source.note() + ")")
              + ": "
              + source.link().target());
    }
    return lines(lines);
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines);
  }
}
