package dev.optout.app.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.optout.app.check.Part;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Draws how the parts are, for machines and for people.
final class HealthText {
  private HealthText() {}

  static String json(List<Part> parts) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("status", isHealthy(parts) ? "ok" : "broken");
    ArrayNode list = json.putArray("parts");
    for (Part part : parts) {
      list.addObject().put("name", part.name()).put("state", state(part)).put("why", part.why());
    }
    return json.toPrettyString() + "\n";
  }

  static String words(List<Part> parts) {
    return (isHealthy(parts) ? "All is well.\n\n" : "Something is broken.\n\n")
        + parts.stream()
            .map(p -> p.name() + ": " + state(p) + ". " + p.why() + "\n")
            .collect(Collectors.joining());
  }

  static boolean isHealthy(List<Part> parts) {
    return parts.stream().noneMatch(Part::isBroken);
  }

  private static String state(Part part) {
    return part.state().name().toLowerCase(Locale.ROOT);
  }
}
