package dev.optout.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Optional;

/// Knowledge files as schemas take them.
final class Trees {
  private Trees() {}

  /// The file as the reader sees it: every value is a text. Empty if it is no mapping.
  static Optional<JsonNode> asTexts(String path, String text) {
    return YamlTree.read(path, text, new ArrayList<>()).map(Trees::asTexts);
  }

  private static JsonNode asTexts(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> TextNode.valueOf(scalar.text());
      case Node.Sequence list -> {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        list.items().forEach(item -> items.add(asTexts(item)));
        yield items;
      }
      case Node.Mapping mapping -> {
        ObjectNode entries = JsonNodeFactory.instance.objectNode();
        mapping.entries().forEach((key, value) -> entries.set(key, asTexts(value)));
        yield entries;
      }
    };
  }
}
