package dev.optout.app.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.optout.bot.people.Note;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
    ArrayNode sources = json.putArray("sources");
    for (Note.Cited cited : note.sources()) {
      sources
          .addObject()
          .put("title", cited.title())
          .put("publisher", cited.publisher())
          .put("url", cited.url().toString())
          .put("readOn", cited.readOn().toString());
    }
    return json.toString();
  }

  static Note read(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      List<Note.Cited> sources = new ArrayList<>();
      json.path("sources")
          .forEach(
              s ->
                  sources.add(
                      new Note.Cited(
                          s.path("title").asText(),
                          s.path("publisher").asText(),
                          URI.create(s.path("url").asText()),
                          LocalDate.parse(s.path("readOn").asText()))));
      return new Note(
          json.path("subject").asText(),
          json.path("name").asText(),
          Set.copyOf(new HashSet<>(texts(json.path("told")))),
          texts(json.path("changes")),
          json.path("more").asInt(),
          sources);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a note in the database cannot be read", e);
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
