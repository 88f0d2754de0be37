package dev.optout.app.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.optout.bot.people.Note.Cited;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Sources and texts inside a column of JSON.
final class CitedJson {
  private CitedJson() {}

  static void add(List<Cited> sources, ArrayNode array) {
    for (Cited cited : sources) {
      array
          .addObject()
          .put("title", cited.title())
          .put("publisher", cited.publisher())
          .put("url", cited.url().toString())
          .put("readOn", cited.readOn().toString());
    }
  }

  static List<Cited> sources(JsonNode array) {
    List<Cited> sources = new ArrayList<>();
    array.forEach(
        s ->
            sources.add(
                new Cited(
                    s.path("title").asText(),
                    s.path("publisher").asText(),
                    URI.create(s.path("url").asText()),
                    LocalDate.parse(s.path("readOn").asText()))));
    return sources;
  }

  static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
