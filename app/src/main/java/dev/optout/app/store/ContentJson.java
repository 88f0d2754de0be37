package dev.optout.app.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.optout.bot.announce.Content;
import dev.optout.bot.announce.Content.Importance;
import dev.optout.knowledge.Slug;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What an announcement says, as text in a column.
final class ContentJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ContentJson() {}

  static String of(Content content) {
    ObjectNode json = JSON.createObjectNode();
    json.put("title", content.title()).put("text", content.text());
    content.platform().ifPresent(platform -> json.put("platform", platform));
    content.steps().forEach(json.putArray("steps")::add);
    content.link().ifPresent(link -> json.put("link", link.toString()));
    json.put("importance", content.importance().slug());
    content.effectiveOn().ifPresent(day -> json.put("effectiveOn", day.toString()));
    CitedJson.add(content.sources(), json.putArray("sources"));
    return json.toString();
  }

  static Content read(String column) {
    JsonNode json = tree(column);
    return new Content(
        json.path("title").asText(),
        json.path("text").asText(),
        text(json, "platform"),
        CitedJson.texts(json.path("steps")),
        text(json, "link").map(URI::create),
        Slug.parse(Importance.class, json.path("importance").asText()).orElse(Importance.INFO),
        text(json, "effectiveOn").map(LocalDate::parse),
        CitedJson.sources(json.path("sources")));
  }

  static String of(List<String> texts) {
    ArrayNode json = JSON.createArrayNode();
    texts.forEach(json::add);
    return json.toString();
  }

  static List<String> texts(String column) {
    return CitedJson.texts(tree(column));
  }

  private static JsonNode tree(String column) {
    try {
      return JSON.readTree(column);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an announcement in the database cannot be read", e);
    }
  }

  private static Optional<String> text(JsonNode json, String field) {
    return Optional.of(json.path(field)).filter(JsonNode::isTextual).map(JsonNode::textValue);
  }
}
