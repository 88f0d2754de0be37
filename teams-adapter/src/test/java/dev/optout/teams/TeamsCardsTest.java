package dev.optout.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.optout.bot.kit.SharedReplies;
import dev.optout.bot.reply.Block;
import dev.optout.bot.reply.Choice;
import dev.optout.bot.reply.Reply;
import dev.optout.bot.reply.RichText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TeamsCardsTest {
  /// `-Dgolden.write=true` draws them anew; read the difference before committing it.
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  static Stream<String> replies() {
    return SharedReplies.all().keySet().stream().sorted();
  }

  private static Reply shared(String name) {
    return Objects.requireNonNull(SharedReplies.all().get(name));
  }

  @ParameterizedTest
  @MethodSource("replies")
  void a_shared_reply_is_drawn_as_it_was(String name) throws IOException {
    ArrayNode drawn = FakeMicrosoft.JSON.createArrayNode();
    for (CardMessage message : TeamsCards.draw(shared(name))) {
      drawn
          .addObject()
          .put("summary", message.summary())
          .set("card", FakeMicrosoft.read(message.card()));
    }
    Path golden = GOLDEN.resolve(name + ".json");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(golden, drawn.toPrettyString() + "\n");
    }
    assertEquals(FakeMicrosoft.read(Files.readString(golden)), drawn);
  }

  @ParameterizedTest
  @MethodSource("replies")
  void every_card_obeys_the_rules_of_teams(String name) {
    for (CardMessage message : TeamsCards.draw(shared(name))) {
      assertEquals(List.of(), CardRules.broken(message));
    }
  }

  @Test
  void the_rules_find_what_is_wrong() {
    String card =
        """
        {"type":"AdaptiveCard","version":"1.6","body":[
          {"type":"TextBlock","text":""},{"type":"Picture"},
          {"type":"TextBlock","wrap":true,"text":"a {{DATE(x)}} <at>b</at>","id":"x"},
          {"type":"TextBlock","wrap":true,"text":"c","id":"x"},
          {"type":"ActionSet","actions":[{"type":"Action.Execute","title":"t","verb":"ask","data":{}},
            {"type":"Action.OpenUrl","title":" ","url":"javascript:x"},{},{},{},{},{}]}]}""";
    assertEquals(
        List.of(
            "1 times 7 actions",
            "1 times a function",
            "1 times a mention of nobody",
            "5 times action without type",
            "1 times data",
            "1 times empty text",
            "1 times fallbackText",
            "1 times id twice",
            "1 times no title",
            "1 times no wrap",
            "1 times summary",
            "1 times unknown Picture",
            "1 times url",
            "1 times version"),
        CardRules.broken(new CardMessage(card, " ")).stream()
            .collect(Collectors.groupingBy(rule -> rule, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(entry -> entry.getValue() + " times " + entry.getKey())
            .toList());
  }

  @Test
  void nothing_of_the_longest_reply_is_lost() {
    String shown = words(SharedReplies.longest());
    for (int i = 0; i < 55; i++) {
      assertTrue(shown.contains("Part " + i + " lorem"), "heading " + i);
    }
    for (int i = 0; i < 40; i++) {
      assertTrue(shown.contains((i + 1) + ". Step **" + i + "** lorem"), "step " + (i + 1));
    }
    for (int i = 0; i < 30; i++) {
      assertTrue(shown.contains("https://example.com/" + i + ")"), "source " + i);
    }
    for (int i = 0; i < 12; i++) {
      assertTrue(shown.contains("\"code\":\"" + "c".repeat(490) + i + "\""), "choice " + i);
    }
    assertTrue(shown.contains("https://example.com/" + "a".repeat(1500)));
    int lorem = shown.split("lorem", -1).length;
    int said = SharedReplies.longest().plainText().split("lorem", -1).length;
    assertTrue(lorem >= said, lorem + " of " + said + " words");
  }

  @Test
  void parts_say_which_they_are() {
    List<CardMessage> parts = TeamsCards.draw(SharedReplies.longest());
    assertTrue(parts.size() > 1);
    for (int i = 0; i < parts.size(); i++) {
      String where = "Part " + (i + 1) + " of " + parts.size();
      assertTrue(parts.get(i).summary().startsWith(where + ": It depends."));
      assertEquals(where, FakeMicrosoft.read(parts.get(i).card()).at("/body/0/text").asText());
    }
    assertTrue(parts.getFirst().summary().endsWith("… (shortened)"));
  }

  @Test
  void a_caution_is_said_in_words_and_a_source_names_its_day() {
    String shown = words(SharedReplies.oneOfEachBlock());
    assertTrue(shown.contains("**Caution:** This claim is due for a new check."), shown);
    assertTrue(shown.contains("**Note:** Two sources disagree"), shown);
    assertTrue(shown.contains("Checked on 2026-11-22"), shown);
    assertTrue(shown.contains("read on 2026-11-22 (press, medium confidence)"), shown);
  }

  @Test
  void a_button_carries_the_same_for_old_clients() {
    JsonNode card =
        FakeMicrosoft.read(TeamsCards.draw(SharedReplies.oneOfEachBlock()).getFirst().card());
    JsonNode execute = card.findParent("verb");
    assertEquals("Action.Execute", execute.path("type").asText());
    assertEquals("data-used;linkedin", ButtonData.code(execute.path("data")).orElseThrow());
    assertEquals("Action.Submit", execute.at("/fallback/type").asText());
    assertEquals(execute.path("data"), execute.at("/fallback/data"));
  }

  @Test
  void the_heaviest_things_still_fit() {
    String heavy = "\uD83D\uDE00*".repeat(30_000);
    RichText text = RichText.plain(heavy);
    List<Choice> choices =
        IntStream.range(0, 30).mapToObj(i -> new Choice("字".repeat(75), "字".repeat(500))).toList();
    Reply reply =
        new Reply(
            heavy,
            List.of(
                new Block.Verdict("No", text),
                new Block.Bullets(List.of(text)),
                new Block.Table(List.of("a", "b"), List.of(List.of(RichText.plain("x"), text))),
                new Block.Notice(Block.Notice.Level.CAUTION, text),
                new Block.Choices("Pick:", choices)));
    List<CardMessage> messages = TeamsCards.draw(reply);
    messages.forEach(message -> assertEquals(List.of(), CardRules.broken(message)));
    long faces = words(reply).codePoints().filter(c -> c == 0x1F600).count();
    assertEquals(4 * 30_000, faces);
  }

  /// The bodies of all cards as one text.
  private static String words(Reply reply) {
    StringBuilder words = new StringBuilder();
    for (CardMessage message : TeamsCards.draw(reply)) {
      collect(FakeMicrosoft.read(message.card()).path("body"), words);
    }
    return words.toString();
  }

  private static void collect(JsonNode node, StringBuilder words) {
    if (node.has("text")) {
      words.append(node.path("text").asText()).append('\n');
    }
    if (node.has("url")) {
      words.append(node.path("url").asText()).append('\n');
    }
    if (node.has("verb")) {
      words.append(node.path("data")).append('\n');
    }
    node.forEach(child -> collect(child, words));
  }

  /// The rules of Adaptive Cards 1.5 and of Teams that a card can break.
  private static final class CardRules {
    private static final Set<String> ELEMENTS =
        Set.of(
            "AdaptiveCard",
            "TextBlock",
            "Container",
            "ActionSet",
            "Table",
            "TableRow",
            "TableCell",
            "Input.Text",
            "Input.Date",
            "Input.ChoiceSet",
            "Action.Execute",
            "Action.Submit",
            "Action.OpenUrl",
            "mention");

    static List<String> broken(CardMessage message) {
      List<String> broken = new ArrayList<>();
      JsonNode card = FakeMicrosoft.read(message.card());
      rule(broken, card.path("version").asText().equals("1.5"), "version");
      rule(broken, !card.path("fallbackText").asText().isBlank(), "fallbackText");
      rule(broken, !message.summary().isBlank(), "summary");
      int weight = message.card().getBytes(StandardCharsets.UTF_8).length;
      rule(broken, weight <= TeamsCards.HEAVIEST, "weighs " + weight);
      node(card, broken, new HashSet<>());
      Set<String> told = new HashSet<>();
      card.at("/msteams/entities").forEach(entity -> told.add(entity.path("text").asText()));
      Matcher mention = Pattern.compile("<at>[^<]*</at>").matcher(card.path("body").toString());
      while (mention.find()) {
        rule(broken, told.contains(mention.group()), "a mention of nobody");
      }
      return broken;
    }

    private static void node(JsonNode node, List<String> broken, Set<String> ids) {
      if (node.isObject() && node.has("type")) {
        element(node, node.path("type").asText(), broken);
        rule(broken, !node.has("id") || ids.add(node.path("id").asText()), "id twice");
      }
      node.path("actions")
          .forEach(action -> rule(broken, action.has("type"), "action without type"));
      node.forEach(child -> node(child, broken, ids));
    }

    private static void element(JsonNode node, String type, List<String> broken) {
      rule(broken, ELEMENTS.contains(type), "unknown " + type);
      if (type.equals("TextBlock")) {
        String text = node.path("text").asText();
        rule(broken, node.path("wrap").asBoolean(), "no wrap");
        rule(broken, !text.isBlank(), "empty text");
        rule(broken, !text.contains("{{"), "a function");
      } else if (type.equals("ActionSet")) {
        int actions = node.path("actions").size();
        rule(broken, actions > 0 && actions <= 6, actions + " actions");
      } else if (type.startsWith("Action.")) {
        rule(broken, !node.path("title").asText().isBlank(), "no title");
        if (type.equals("Action.OpenUrl")) {
          rule(broken, node.path("url").asText().startsWith("http"), "url");
        } else {
          rule(broken, ButtonData.code(node.path("data")).isPresent(), "data");
        }
      } else if (type.startsWith("Input.")) {
        rule(broken, !node.path("label").asText().isBlank(), "no label");
        rule(broken, node.path("id").asText().matches("f-[a-z][a-z0-9-]*"), "input id");
        boolean isTold = !node.path("errorMessage").asText().isBlank();
        rule(broken, node.path("isRequired").asBoolean(false) == isTold, "error message");
      } else if (type.equals("Table")) {
        for (JsonNode row : node.path("rows")) {
          rule(broken, row.path("cells").size() == node.path("columns").size(), "cells");
        }
      }
    }

    private static void rule(List<String> broken, boolean holds, String what) {
      if (!holds) {
        broken.add(what);
      }
    }
  }
}
