package dev.optout.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.optout.bot.reply.Block;
import dev.optout.bot.reply.Form;
import dev.optout.bot.reply.Reply;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A form as one of Slack's dialogs, within every limit of [Limits].
final class SlackModal {
  /// By which a dialog of ours is known when it comes back.
  static final String CALLBACK = "form";

  /// The id of the only element of each field's block; the block's own id is the field's.
  static final String VALUE = "v";

  private SlackModal() {}

  /// The form of a reply, if it has one.
  static Optional<Form> in(Reply reply) {
    return reply.blocks().stream()
        .filter(Block.FillIn.class::isInstance)
        .map(block -> ((Block.FillIn) block).form())
        .findFirst();
  }

  static View of(Form form) {
    return View.builder()
        .type("modal")
        .callbackId(CALLBACK)
        .privateMetadata(form.code())
        .title(
            ViewTitle.builder()
                .type("plain_text")
                .text(line(form.title(), Limits.MODAL_TITLE))
                .emoji(false)
                .build())
        .submit(
            ViewSubmit.builder()
                .type("plain_text")
                .text(line(form.submit(), Limits.MODAL_TITLE))
                .emoji(false)
                .build())
        .close(ViewClose.builder().type("plain_text").text("Cancel").emoji(false).build())
        .blocks(blocks(form))
        .build();
  }

  /// What is wrong with the form that was sent, by the ids of its fields.
  static Map<String, String> problems(Form form) {
    Map<String, String> problems = new LinkedHashMap<>();
    for (Form.Field field : form.fields()) {
      field.problem().ifPresent(problem -> problems.put(field.id(), line(problem, Limits.SECTION)));
    }
    return problems;
  }

  private static List<LayoutBlock> blocks(Form form) {
    List<LayoutBlock> fields = new ArrayList<>();
    for (Form.Field field : form.fields()) {
      fields.addAll(above(field));
      fields.add(input(field));
    }
    List<List<String>> notes = form.note().stream().map(Mrkdwn::atoms).toList();
    List<LayoutBlock> blocks = new ArrayList<>();
    for (List<String> note : notes) {
      blocks.addAll(sections(List.of(note)));
    }
    int room = Math.max(0, Limits.BLOCKS_OF_A_MODAL - fields.size());
    if (blocks.size() > room) {
      blocks = sections(notes);
    }
    List<LayoutBlock> all = new ArrayList<>(blocks.subList(0, Math.min(blocks.size(), room)));
    all.addAll(fields);
    return all;
  }

  /// What the field itself has no room for.
  private static List<LayoutBlock> above(Form.Field field) {
    List<List<String>> lines = new ArrayList<>();
    if (Mrkdwn.cleanLine(field.label()).length() > Limits.FIELD_LABEL) {
      lines.add(Mrkdwn.literal(Mrkdwn.cleanLine(field.label())));
    }
    if (Mrkdwn.cleanLine(field.hint()).length() > Limits.FIELD_HINT) {
      lines.add(Mrkdwn.literal(Mrkdwn.cleanLine(field.hint())));
    }
    field
        .problem()
        .ifPresent(
            problem -> {
              List<String> line = new ArrayList<>(List.of("*Caution:* "));
              line.addAll(Mrkdwn.literal(problem));
              lines.add(line);
            });
    return sections(lines);
  }

  private static List<LayoutBlock> sections(List<List<String>> lines) {
    return Mrkdwn.pack(lines, Limits.SECTION).stream()
        .map(text -> Piece.section(text).block())
        .toList();
  }

  private static LayoutBlock input(Form.Field field) {
    String hint = Mrkdwn.cleanLine(field.hint());
    return InputBlock.builder()
        .blockId(field.id())
        .label(plain(line(field.label(), Limits.FIELD_LABEL)))
        .hint(hint.isEmpty() ? null : plain(line(hint, Limits.FIELD_HINT)))
        .optional(!field.isRequired())
        .element(element(field))
        .build();
  }

  private static BlockElement element(Form.Field field) {
    return switch (field.kind()) {
      case Form.Kind.Line l ->
          PlainTextInputElement.builder()
              .actionId(VALUE)
              .maxLength(longest(l.longest()))
              .initialValue(initial(Mrkdwn.cleanLine(field.value()), l.longest()))
              .build();
      case Form.Kind.Text t ->
          PlainTextInputElement.builder()
              .actionId(VALUE)
              .multiline(true)
              .maxLength(longest(t.longest()))
              .initialValue(initial(Mrkdwn.clean(field.value()), t.longest()))
              .build();
      case Form.Kind.Day _ ->
          DatePickerElement.builder().actionId(VALUE).initialDate(day(field.value())).build();
      case Form.Kind.OneOf o ->
          StaticSelectElement.builder()
              .actionId(VALUE)
              .options(options(o.options()))
              .initialOption(
                  chosen(o.options(), Set.of(field.value())).stream().findFirst().orElse(null))
              .build();
      case Form.Kind.AnyOf a ->
          several(a.options(), Set.copyOf(List.of(field.value().split(",", -1))));
    };
  }

  private static BlockElement several(List<Form.Option> options, Set<String> ids) {
    List<OptionObject> chosen = chosen(options, ids);
    // Slack refuses an empty list of what is chosen at first
    List<OptionObject> initial = chosen.isEmpty() ? null : chosen;
    return options.size() <= Limits.CHECKBOXES
        ? CheckboxesElement.builder()
            .actionId(VALUE)
            .options(options(options))
            .initialOptions(initial)
            .build()
        : MultiStaticSelectElement.builder()
            .actionId(VALUE)
            .options(options(options))
            .initialOptions(initial)
            .build();
  }

  private static List<OptionObject> options(List<Form.Option> options) {
    return options.stream()
        .map(
            option ->
                OptionObject.builder()
                    .text(plain(line(option.label(), Limits.OPTION)))
                    .value(option.id())
                    .build())
        .toList();
  }

  private static List<OptionObject> chosen(List<Form.Option> options, Set<String> ids) {
    return options(options.stream().filter(option -> ids.contains(option.id())).toList());
  }

  private static int longest(int characters) {
    return Math.clamp(characters, 1, Limits.INPUT);
  }

  private static @Nullable String initial(String value, int longest) {
    return value.isEmpty() ? null : cut(value, longest(longest));
  }

  private static @Nullable String day(String value) {
    try {
      return LocalDate.parse(value).toString();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static PlainTextObject plain(String text) {
    return PlainTextObject.builder().text(text).emoji(false).build();
  }

  private static String line(String text, int longest) {
    String line = Mrkdwn.cleanLine(text);
    if (line.isEmpty()) {
      return "…";
    }
    return line.length() <= longest ? line : cut(line, longest - 1) + "…";
  }

  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    // not between the halves of a character
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end);
  }
}
