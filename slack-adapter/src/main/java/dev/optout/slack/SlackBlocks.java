package dev.optout.slack;

import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.ButtonElement;
import dev.optout.bot.reply.Block;
import dev.optout.bot.reply.Choice;
import dev.optout.bot.reply.Form;
import dev.optout.bot.reply.Link;
import dev.optout.bot.reply.Reply;
import dev.optout.bot.reply.RichText;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A reply drawn in Block Kit, within every limit of [Limits].
final class SlackBlocks {
  /// How the id of a button starts that asks the next question.
  static final String CHOICE = "choice-";

  /// How the id of a button starts that only opens a web page.
  static final String OPEN = "open-";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final List<Piece> pieces = new ArrayList<>();
  private int buttons;

  private SlackBlocks() {}

  /// The whole reply, in reading order.
  static List<Piece> draw(Reply reply) {
    SlackBlocks drawing = new SlackBlocks();
    reply.blocks().forEach(drawing::add);
    return List.copyOf(drawing.pieces);
  }

  private void add(Block block) {
    switch (block) {
      case Block.Verdict v -> verdict(v);
      case Block.Heading h -> heading(h.text());
      case Block.Paragraph p -> sections(List.of(Mrkdwn.atoms(p.text()))).forEach(pieces::add);
      case Block.Steps s -> steps(s);
      case Block.Bullets b ->
          sections(b.items().stream().map(item -> line("• ", item)).toList()).forEach(pieces::add);
      case Block.Table t -> table(t);
      case Block.Notice n -> notice(n);
      case Block.Sources s -> sources(s);
      case Block.Choices c -> choices(c);
      case Block.FillIn f -> fillIn(f.form());
    }
  }

  private void verdict(Block.Verdict verdict) {
    List<String> line = new ArrayList<>(Mrkdwn.strong(verdict.word()));
    if (!verdict.because().spans().isEmpty()) {
      line.add(" — ");
      line.addAll(Mrkdwn.atoms(verdict.because()));
    }
    sections(List.of(line)).forEach(piece -> pieces.add(piece.kept()));
  }

  private void heading(String text) {
    String line = Mrkdwn.cleanLine(text);
    if (line.length() <= Limits.HEADER && !line.isEmpty()) {
      pieces.add(Piece.header(line));
    } else {
      sections(List.of(boldWords(line))).forEach(piece -> pieces.add(piece.leading()));
    }
  }

  private void steps(Block.Steps steps) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(Mrkdwn.strong(Mrkdwn.cleanLine(steps.title())));
    for (int i = 0; i < steps.steps().size(); i++) {
      lines.add(line((i + 1) + ". ", steps.steps().get(i)));
    }
    List<ButtonElement> open = new ArrayList<>();
    for (Link link : steps.links()) {
      String label = Mrkdwn.cleanLine(link.label());
      String target = Mrkdwn.target(link);
      if (!label.isEmpty()
          && label.length() <= Limits.BUTTON_TEXT
          && target.length() <= Limits.BUTTON_URL) {
        open.add(button(OPEN, label).url(target).build());
      } else {
        lines.add(Mrkdwn.link(link));
      }
    }
    List<Piece> drawn = sections(lines);
    for (int i = 0; i < drawn.size(); i++) {
      boolean last = i == drawn.size() - 1;
      pieces.add(last && !open.isEmpty() ? drawn.get(i).leading() : drawn.get(i));
    }
    rows(open);
  }

  private void table(Block.Table table) {
    List<List<String>> lines = new ArrayList<>();
    for (List<RichText> row : table.rows()) {
      lines.add(Mrkdwn.strong(row.getFirst().words()));
      for (int i = 1; i < row.size(); i++) {
        List<String> cell = new ArrayList<>(List.of("• "));
        cell.addAll(Mrkdwn.literal(Mrkdwn.cleanLine(table.header().get(i)) + ": "));
        cell.addAll(Mrkdwn.atoms(row.get(i)));
        lines.add(cell);
      }
    }
    sections(lines).forEach(pieces::add);
  }

  private void notice(Block.Notice notice) {
    switch (notice.level()) {
      case COMPANY -> kept("*From your company:* ", notice);
      case CAUTION -> kept("*Caution:* ", notice);
      case INFO -> smallPrint(List.of(line("Note: ", notice.text())));
    }
  }

  private void kept(String label, Block.Notice notice) {
    sections(List.of(line(label, notice.text()))).forEach(piece -> pieces.add(piece.kept()));
  }

  private void sources(Block.Sources sources) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(Mrkdwn.literal("Sources (checked on " + day(sources.checkedOn()) + "):"));
    for (Block.SourceLine source : sources.sources()) {
      List<String> line = new ArrayList<>(List.of("• "));
      line.addAll(Mrkdwn.link(source.link()));
      String note = source.note().isEmpty() ? "" : " (" + source.note() + ")";
      line.addAll(
          Mrkdwn.literal(", " + source.publisher() + ", read on " + day(source.readOn()) + note));
      lines.add(line);
    }
    smallPrint(lines);
  }

  private void choices(Block.Choices choices) {
    List<ButtonElement> drawn = new ArrayList<>();
    for (Choice choice : choices.choices()) {
      String label = Mrkdwn.cleanLine(choice.label());
      drawn.add(button(CHOICE, label.isEmpty() ? "…" : label).value(choice.code()).build());
    }
    List<Piece> prompt = sections(List.of(Mrkdwn.literal(choices.prompt())));
    prompt.forEach(piece -> pieces.add(drawn.isEmpty() ? piece : piece.leading()));
    rows(drawn);
  }

  /// A button that opens the form; a form with problems with all that was written, since a dialog
  /// that is closed keeps nothing.
  private void fillIn(Form form) {
    if (form.hasProblems()) {
      List<List<String>> lines = new ArrayList<>();
      for (Form.Field field : form.fields()) {
        List<String> line = new ArrayList<>(Mrkdwn.strong(Mrkdwn.cleanLine(field.label()) + ":"));
        line.add(" ");
        line.addAll(Mrkdwn.literal(field.value()));
        field.problem().ifPresent(problem -> line.addAll(Mrkdwn.literal(" (" + problem + ")")));
        lines.add(line);
      }
      sections(lines).forEach(piece -> pieces.add(piece.leading()));
    }
    String label = Mrkdwn.cleanLine(form.title());
    rows(List.of(button(CHOICE, label.isEmpty() ? "…" : label).value(form.code()).build()));
  }

  private void rows(List<ButtonElement> all) {
    for (int from = 0; from < all.size(); from += Limits.BUTTONS_OF_A_ROW) {
      int to = Math.min(all.size(), from + Limits.BUTTONS_OF_A_ROW);
      pieces.add(Piece.buttons(all.subList(from, to)));
    }
  }

  private void smallPrint(List<List<String>> lines) {
    List<String> texts = Mrkdwn.pack(lines, Limits.SECTION);
    for (String text : texts) {
      pieces.add(Piece.context(List.of(text)).kept());
    }
  }

  private static List<Piece> sections(List<List<String>> lines) {
    return Mrkdwn.pack(lines, Limits.SECTION).stream().map(Piece::section).toList();
  }

  private static List<String> line(String start, RichText text) {
    List<String> line = new ArrayList<>(List.of(start));
    line.addAll(Mrkdwn.atoms(text));
    return line;
  }

  /// Bold word by word: a long text may be broken anywhere and is bold on both sides.
  private static List<String> boldWords(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      words.addAll(Mrkdwn.strong(word));
      words.add(" ");
    }
    return words;
  }

  private ButtonElement.ButtonElementBuilder button(String kind, String label) {
    return ButtonElement.builder()
        .actionId(kind + buttons++)
        .text(PlainTextObject.builder().text(label).emoji(false).build());
  }

  private static String day(LocalDate date) {
    return DAY.format(date);
  }
}
