package dev.optout.app.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.optout.bot.people.Note;
import java.util.HashSet;
import java.util.Set;

/// A note as text in a column.
final class NoteJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private NoteJson() {}

  static String of(Note note) {
    ObjectNode json = JSON.createObjectNode();
    json.put("subject", note.subject()).put("name", note.name()).put("more", note.more());
    ArrayNode told = json.putArray("told");
    note.told().stream().sorted().forEach(told::add);
    note.changes().forEach(json.putArray("changes")::add);
    CitedJson.add(note.sources(), json.putArray("sources"));
    return json.toString();
  }

  static Note read(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      return new Note(
          json.path("subject").asText(),
          json.path("name").asText(),
          Set.copyOf(new HashSet<>(CitedJson.texts(json.path("told")))),
          CitedJson.texts(json.path("changes")),
          json.path("more").asInt(),
          CitedJson.sources(json.path("sources")));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a note in the database cannot be read", e);
    }
  }
}
