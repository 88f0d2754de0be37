package dev.optout.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import dev.optout.bot.kit.SharedReplies;
import dev.optout.bot.reply.Block;
import dev.optout.bot.reply.Choice;
import dev.optout.bot.reply.Link;
import dev.optout.bot.reply.Reply;
import dev.optout.bot.reply.RichText;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SlackBlocksTest {
  private static final Gson WIRE = GsonFactory.createSnakeCase();
  private static final Gson PRETTY =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  /// Run with -Dgolden.write=true to write the files anew; then look at what changed.
  @Test
  void every_shared_reply_is_drawn_as_its_golden_file_says() throws IOException {
    for (Map.Entry<String, Reply> shared : SharedReplies.all().entrySet()) {
      String drawn = PRETTY.toJson(messages(shared.getValue())) + "\n";
      Path file = GOLDEN.resolve(shared.getKey() + ".json");
      if (Boolean.getBoolean("golden.write")) {
        Files.writeString(file, drawn, UTF_8);
      }
      assertEquals(Files.readString(file, UTF_8), drawn, shared.getKey());
    }
  }

  @Test
  void every_message_of_every_shared_reply_keeps_all_limits() {
    for (Map.Entry<String, Reply> shared : SharedReplies.all().entrySet()) {
      for (JsonElement message : messages(shared.getValue())) {
        assertEquals(List.of(), SlackLimits.problems(message.getAsJsonObject()), shared.getKey());
      }
    }
  }

  @Test
  void the_plain_form_of_every_shared_reply_keeps_all_limits() {
    for (Reply reply : SharedReplies.all().values()) {
      for (SlackMessage message : SlackMessage.plain(reply)) {
        assertEquals(List.of(), SlackLimits.problems(json(message)));
      }
      assertEquals(List.of(), SlackLimits.problemsOfHome(blocks(SlackMessage.plainHome(reply))));
    }
  }

  @Test
  void the_home_form_of_every_shared_reply_keeps_all_limits() {
    for (Reply reply : SharedReplies.all().values()) {
      assertEquals(List.of(), SlackLimits.problemsOfHome(blocks(SlackMessage.home(reply))));
    }
  }

  @Test
  void a_long_reply_loses_no_word_no_source_and_no_choice() {
    Reply reply = SharedReplies.longest();
    String shown = shownText(messages(reply));
    assertEquals(count(reply.plainText(), "lorem"), count(shown, "lorem"));
    for (int i = 0; i < 30; i++) {
      assertTrue(shown.contains("<https://example.com/" + i + "|Source " + i + " "), "source " + i);
    }
    for (int i = 0; i < 40; i++) {
      assertTrue(shown.contains(i + 1 + ". Step *" + i + "* "), "step " + i);
    }
    for (int i = 0; i < 12; i++) {
      assertTrue(shown.contains("\"value\":\"" + "c".repeat(490) + i + "\""), "choice " + i);
    }
  }

  @Test
  void a_shortened_home_says_so_and_keeps_verdict_and_sources() {
    String home = blocks(SlackMessage.home(SharedReplies.longest())).toString();
    assertTrue(home.contains("This answer is shortened"));
    assertTrue(home.contains("*It depends*"));
    assertTrue(home.contains("<https://example.com/29|Source 29"));
    assertFalse(home.contains("Part 54"));
  }

  @Test
  void a_short_home_is_whole_and_says_nothing_of_it() {
    String home = blocks(SlackMessage.home(SharedReplies.oneOfEachBlock())).toString();
    assertFalse(home.contains("shortened"));
    assertTrue(home.contains("data-used;linkedin"));
  }

  @Test
  void a_heading_stays_with_what_it_heads() {
    Block filler = new Block.Paragraph(RichText.plain("word ".repeat(580)));
    Reply reply =
        new Reply(
            "s",
            List.of(
                filler, filler, filler, filler, new Block.Heading("Next"), filler, filler, filler));
    JsonArray messages = messages(reply);
    assertEquals(2, messages.size());
    JsonArray second = messages.get(1).getAsJsonObject().getAsJsonArray("blocks");
    assertEquals("header", second.get(0).getAsJsonObject().get("type").getAsString());
  }

  @Test
  void more_than_fifty_small_blocks_become_several_messages() {
    Reply reply =
        new Reply(
            "s",
            IntStream.range(0, 120)
                .<Block>mapToObj(i -> new Block.Paragraph(RichText.plain("p" + i)))
                .toList());
    JsonArray messages = messages(reply);
    assertEquals(3, messages.size());
    assertTrue(
        messages
            .get(2)
            .getAsJsonObject()
            .get("text")
            .getAsString()
            .startsWith("Continued (3 of 3)"));
    assertTrue(shownText(messages).contains("p119"));
  }

  @Test
  void a_verdict_stands_first_and_is_bold() {
    JsonObject first =
        messages(SharedReplies.oneOfEachBlock())
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("blocks")
            .get(0)
            .getAsJsonObject();
    assertEquals(
        "*No* — *Example Network* says that it does not use private messages for this.",
        first.getAsJsonObject("text").get("text").getAsString());
  }

  @Test
  void a_link_too_long_for_a_button_is_written_out() {
    URI target = URI.create("https://example.com/" + "q".repeat(3200));
    Reply reply =
        new Reply("s", List.of(new Block.Steps("t", List.of(), List.of(new Link("Go", target)))));
    JsonArray messages = messages(reply);
    assertEquals(List.of(), SlackLimits.problems(messages.get(0).getAsJsonObject()));
    assertEquals(3200, count(shownText(messages), "q"));
  }

  @Test
  void a_choice_of_nothing_but_control_characters_still_has_a_label() {
    Reply reply =
        new Reply(
            "s", List.of(new Block.Choices("Ask:", List.of(new Choice("\u0007\u202E", "c")))));
    assertEquals(List.of(), SlackLimits.problems(messages(reply).get(0).getAsJsonObject()));
  }

  @Test
  void a_reply_whose_blocks_are_all_empty_is_shown_in_plain_words() {
    Reply reply = new Reply("The summary", List.of(new Block.Paragraph(new RichText(List.of()))));
    List<SlackMessage> messages = SlackMessage.of(reply);
    assertEquals(List.of("The summary"), messages.stream().map(SlackMessage::text).toList());
  }

  /// The checker must be able to fail.
  @Test
  void the_limit_checker_sees_what_slack_would_refuse() {
    JsonObject bad =
        JsonParser.parseString(
                "{\"text\":\"\",\"blocks\":["
                    + "{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"<!channel> & \"}},"
                    + "{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\""
                    + "x".repeat(151)
                    + "\"}},{\"type\":\"table\"}]}")
            .getAsJsonObject();
    assertEquals(6, SlackLimits.problems(bad).size(), SlackLimits.problems(bad).toString());
  }

  private static JsonArray messages(Reply reply) {
    JsonArray all = new JsonArray();
    SlackMessage.of(reply).forEach(message -> all.add(json(message)));
    return all;
  }

  private static JsonObject json(SlackMessage message) {
    JsonObject json = new JsonObject();
    json.addProperty("text", message.text());
    if (!message.blocks().isEmpty()) {
      json.add("blocks", blocks(message.blocks()));
    }
    return json;
  }

  private static JsonArray blocks(List<LayoutBlock> blocks) {
    return WIRE.toJsonTree(blocks).getAsJsonArray();
  }

  /// The blocks alone, as the wire would carry them but without its escapes for HTML.
  private static String shownText(JsonArray messages) {
    StringBuilder shown = new StringBuilder();
    Gson plain = new GsonBuilder().disableHtmlEscaping().create();
    messages.forEach(m -> shown.append(plain.toJson(m.getAsJsonObject().get("blocks"))));
    return shown.toString();
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }
}
