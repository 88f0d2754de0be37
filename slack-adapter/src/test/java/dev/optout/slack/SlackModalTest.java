package dev.optout.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.util.json.GsonFactory;
import dev.optout.bot.kit.SharedReplies;
import dev.optout.bot.reply.Form;
import dev.optout.bot.reply.RichText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SlackModalTest {
  private static final Gson WIRE = GsonFactory.createSnakeCase();
  private static final Gson PRETTY =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
  private static final Path GOLDEN = Path.of("src/test/resources/golden/form-modal.json");

  /// Run with -Dgolden.write=true to write the file anew; then look at what changed.
  @Test
  void the_shared_form_is_drawn_as_its_golden_file_says() throws IOException {
    JsonObject modal = drawn(SlackModal.in(SharedReplies.form()).orElseThrow());
    assertEquals(List.of(), SlackLimits.problemsOfModal(modal));
    String drawn = PRETTY.toJson(modal) + "\n";
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(GOLDEN, drawn, UTF_8);
    }
    assertEquals(Files.readString(GOLDEN, UTF_8), drawn);
  }

  @Test
  void the_longest_form_keeps_all_limits() {
    List<Form.Option> options =
        IntStream.range(0, 100)
            .mapToObj(i -> new Form.Option("o".repeat(70) + i, "l".repeat(70) + i))
            .toList();
    List<Form.Kind> kinds =
        List.of(
            new Form.Kind.Line(9000),
            new Form.Kind.Text(3000),
            new Form.Kind.Day(),
            new Form.Kind.OneOf(options),
            new Form.Kind.AnyOf(options));
    List<Form.Field> fields =
        IntStream.range(0, 20)
            .mapToObj(i -> field("f" + i, kinds.get(i % kinds.size()), "word ".repeat(900)))
            .toList();
    JsonObject modal = drawn(form(Collections.nCopies(300, RichText.plain("note")), fields));
    assertEquals(List.of(), SlackLimits.problemsOfModal(modal));
    assertEquals(300, modal.toString().split("note", -1).length - 1);
    assertTrue(modal.toString().contains("label ".repeat(40).strip()));
    assertTrue(modal.toString().contains("hint ".repeat(100).strip()));
  }

  @Test
  void a_value_that_a_field_cannot_hold_is_not_its_first() {
    List<Form.Option> options = List.of(new Form.Option("a", "A"));
    JsonObject modal =
        drawn(
            form(
                List.of(),
                List.of(
                    field("day", new Form.Kind.Day(), "tomorrow"),
                    field("one", new Form.Kind.OneOf(options), "b"),
                    field("any", new Form.Kind.AnyOf(options), "b,c,c,,"),
                    field("line", new Form.Kind.Line(3), "ab\uD83D\uDE00"),
                    field("text", new Form.Kind.Text(3), ""))));
    assertEquals(List.of(), SlackLimits.problemsOfModal(modal));
    String text = modal.toString();
    assertFalse(text.contains("initial_date") || text.contains("initial_option"), text);
    assertTrue(text.contains("\"initial_value\":\"ab\""), text);
  }

  /// The checker must be able to fail.
  @Test
  void the_limit_checker_sees_what_slack_would_refuse() {
    JsonObject bad =
        JsonParser.parseString(
                "{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\",\"text\":\""
                    + "x".repeat(25)
                    + "\"},\"submit\":{\"type\":\"plain_text\",\"text\":\"\"},"
                    + "\"close\":{\"type\":\"plain_text\",\"text\":\"Cancel\"},"
                    + "\"private_metadata\":\"\",\"callback_id\":\"form\",\"blocks\":["
                    + "{\"type\":\"input\",\"block_id\":\"a\",\"optional\":false,"
                    + "\"label\":{\"type\":\"plain_text\",\"text\":\"A\"},\"element\":"
                    + "{\"type\":\"checkboxes\",\"action_id\":\"v\",\"options\":[]}}]}")
            .getAsJsonObject();
    assertEquals(
        3, SlackLimits.problemsOfModal(bad).size(), SlackLimits.problemsOfModal(bad).toString());
  }

  private static Form form(List<RichText> note, List<Form.Field> fields) {
    return new Form("c".repeat(500), "t".repeat(24), "s".repeat(24), note, fields);
  }

  private static Form.Field field(String id, Form.Kind kind, String value) {
    return new Form.Field(
        id, "label ".repeat(40), "hint ".repeat(100), kind, value, false, Optional.of("a problem"));
  }

  private static JsonObject drawn(Form form) {
    return WIRE.toJsonTree(SlackModal.of(form)).getAsJsonObject();
  }
}
