package dev.optout.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.optout.bot.Answered;
import dev.optout.knowledge.Slug;
import dev.optout.knowledge.Source;

/// Draws an answer as one line of JSON, for scores and other programs.
final class AnswerJson {
  private AnswerJson() {}

  /// @param id the case's own; JSON's null for a single question
  static ObjectNode of(JsonNode id, Answered answered) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("id", id);
    json.put("topic", answered.topic().slug());
    ArrayNode platforms = json.putArray("platforms");
    answered.platforms().forEach(platforms::add);
    json.put("verdict", answered.verdict().map(Slug::slug).orElse(null));
    json.put("confidence", Math.clamp(answered.confidence(), 0.0, 1.0));
    json.put("text", answered.reply().plainText());
    ArrayNode sources = json.putArray("sources");
    for (Source source : answered.sources()) {
      sources
          .addObject()
          .put("title", source.title())
          .put("url", source.url().toString())
          .put("readOn", source.readOn().toString());
    }
    return json;
  }

  /// What stands in for the answer to a line that could not be read or answered.
  ///
  /// @param line its number, from 1
  static ObjectNode error(JsonNode id, long line, String what) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("id", id);
    return json.put("line", line).put("error", what);
  }
}
