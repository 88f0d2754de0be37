package dev.optout.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Slack's limits once more, in numbers of its documents and apart from those of the code under
/// test: what it would refuse in a message.
final class SlackLimits {
  private static final Map<String, List<String>> TEXT_TYPES =
      Map.of(
          "section", List.of("mrkdwn"),
          "header", List.of("plain_text"),
          "context", List.of("mrkdwn"));

  private final List<String> problems = new ArrayList<>();
  private final Set<String> actionIds = new HashSet<>();
  private int characters;

  private SlackLimits() {}

  /// What is wrong with a message of `text` and `blocks`; nothing if Slack would take it.
  static List<String> problems(JsonObject message) {
    SlackLimits check = new SlackLimits();
    String text = message.has("text") ? message.get("text").getAsString() : "";
    check.require(!text.isBlank(), "a message without text");
    check.require(text.length() <= 4000, "text of " + text.length());
    JsonArray blocks = message.has("blocks") ? message.getAsJsonArray("blocks") : new JsonArray();
    check.require(blocks.size() <= 50, blocks.size() + " blocks");
    blocks.forEach(block -> check.block(block.getAsJsonObject()));
    check.require(check.characters <= 13_000, "all blocks have " + check.characters);
    return check.problems;
  }

  /// The same for a Home tab.
  static List<String> problemsOfHome(JsonArray blocks) {
    SlackLimits check = new SlackLimits();
    check.require(blocks.size() <= 100, blocks.size() + " blocks");
    blocks.forEach(block -> check.block(block.getAsJsonObject()));
    return check.problems;
  }

  /// The same for a dialog.
  static List<String> problemsOfModal(JsonObject view) {
    SlackLimits check = new SlackLimits();
    check.require(view.get("type").getAsString().equals("modal"), "not a modal");
    for (String name : List.of("title", "submit", "close")) {
      check.plain(name, view.getAsJsonObject(name), 24);
    }
    check.require(view.get("private_metadata").getAsString().length() <= 3000, "metadata");
    check.require(view.get("callback_id").getAsString().length() <= 255, "callback_id");
    JsonArray blocks = view.getAsJsonArray("blocks");
    check.require(!blocks.isEmpty() && blocks.size() <= 100, blocks.size() + " blocks");
    Set<String> ids = new HashSet<>();
    for (JsonElement element : blocks) {
      JsonObject block = element.getAsJsonObject();
      if (block.get("type").getAsString().equals("input")) {
        String id = block.get("block_id").getAsString();
        check.require(id.length() <= 255 && ids.add(id), "block_id " + id);
        check.input(block);
      } else {
        check.block(block);
      }
    }
    return check.problems;
  }

  private void input(JsonObject block) {
    plain("label", block.getAsJsonObject("label"), 48);
    if (block.has("hint")) {
      plain("hint", block.getAsJsonObject("hint"), 150);
    }
    JsonObject element = block.getAsJsonObject("element");
    String type = element.get("type").getAsString();
    switch (type) {
      case "plain_text_input" -> {
        int longest = element.get("max_length").getAsInt();
        require(longest >= 1 && longest <= 3000, "max_length " + longest);
        if (element.has("initial_value")) {
          int length = element.get("initial_value").getAsString().length();
          require(length >= 1 && length <= longest, "initial_value of " + length);
        }
      }
      case "datepicker" ->
          require(
              !element.has("initial_date")
                  || element.get("initial_date").getAsString().matches("\\d{4}-\\d{2}-\\d{2}"),
              "initial_date");
      case "static_select", "multi_static_select" -> options(element, 100);
      case "checkboxes" -> options(element, 10);
      default -> problems.add("an input of type " + type);
    }
  }

  private void options(JsonObject element, int most) {
    JsonArray options = element.getAsJsonArray("options");
    require(!options.isEmpty() && options.size() <= most, options.size() + " options");
    for (JsonElement option : options) {
      plain("option", option.getAsJsonObject().getAsJsonObject("text"), 75);
      require(option.getAsJsonObject().get("value").getAsString().length() <= 75, "option value");
    }
    if (element.has("initial_option")) {
      require(options.contains(element.get("initial_option")), "an initial option that is none");
    }
    if (element.has("initial_options")) {
      JsonArray initial = element.getAsJsonArray("initial_options");
      require(!initial.isEmpty(), "no initial options");
      initial.forEach(i -> require(options.contains(i), "an initial option that is none"));
    }
  }

  private void plain(String what, JsonObject object, int longest) {
    String text = object.get("text").getAsString();
    require(object.get("type").getAsString().equals("plain_text"), what + " not plain");
    require(!text.isBlank() && text.length() <= longest, what + " of " + text.length());
  }

  private void block(JsonObject block) {
    String type = block.get("type").getAsString();
    switch (type) {
      case "section" -> text(type, block.getAsJsonObject("text"), 3000);
      case "header" -> text(type, block.getAsJsonObject("text"), 150);
      case "context" -> {
        JsonArray elements = block.getAsJsonArray("elements");
        require(!elements.isEmpty() && elements.size() <= 10, elements.size() + " in a context");
        elements.forEach(e -> text(type, e.getAsJsonObject(), 3000));
      }
      case "actions" -> {
        JsonArray elements = block.getAsJsonArray("elements");
        require(!elements.isEmpty() && elements.size() <= 25, elements.size() + " in actions");
        elements.forEach(this::button);
      }
      default -> problems.add("a block of type " + type);
    }
  }

  private void button(JsonElement element) {
    JsonObject button = element.getAsJsonObject();
    require(button.get("type").getAsString().equals("button"), "not a button");
    String label = button.getAsJsonObject("text").get("text").getAsString();
    require(!label.isBlank() && label.length() <= 75, "button text of " + label.length());
    String id = button.get("action_id").getAsString();
    require(!id.isBlank() && id.length() <= 255, "action_id of " + id.length());
    require(actionIds.add(id), "action_id twice: " + id);
    characters += label.length() + id.length();
    if (button.has("value")) {
      characters += button.get("value").getAsString().length();
      require(button.get("value").getAsString().length() <= 2000, "value too long");
    }
    if (button.has("url")) {
      characters += button.get("url").getAsString().length();
      require(button.get("url").getAsString().length() <= 3000, "url too long");
    }
  }

  private void text(String block, JsonObject object, int limit) {
    String type = object.get("type").getAsString();
    String text = object.get("text").getAsString();
    require(TEXT_TYPES.getOrDefault(block, List.of()).contains(type), type + " in " + block);
    require(!text.isBlank() && text.length() <= limit, block + " of " + text.length());
    if (type.equals("mrkdwn")) {
      require(object.has("verbatim") && object.get("verbatim").getAsBoolean(), "not verbatim");
      String withoutLinks =
          text.replaceAll("<https?://[^|<>\\s]+\\|[^<>|]*>|<@[A-Z0-9]{2,40}>", "");
      require(
          !withoutLinks.contains("<") && !withoutLinks.contains(">"), "a bare bracket: " + text);
      String withoutEntities = withoutLinks.replaceAll("&(amp|lt|gt);", "");
      require(!withoutEntities.contains("&"), "a bare ampersand: " + text);
    }
    require(
        text.chars().noneMatch(c -> c < ' ' && c != '\n')
            && text.chars().noneMatch(SlackLimits::turns),
        "a control character in a " + block);
    characters += text.length();
  }

  private static boolean turns(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  private void require(boolean holds, String problem) {
    if (!holds) {
      problems.add(problem);
    }
  }
}
