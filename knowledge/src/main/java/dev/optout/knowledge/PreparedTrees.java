package dev.optout.knowledge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The program's own files as trees, made when it is built: reading YAML takes many times as long.
///
/// A tree serves only a text with the hash it was made from, so that a changed file is read anew.
/// In JSON a scalar is `[line, "text"]`, a sequence `[line, [nodes]]`, a mapping `[line, {nodes}]`.
final class PreparedTrees {
  private static final String RESOURCE = "/knowledge/trees.json";
  private static final JsonFactory JSON = new JsonFactory();

  private final Map<String, Node.Mapping> byHash;

  private PreparedTrees(Map<String, Node.Mapping> byHash) {
    this.byHash = byHash;
  }

  /// Those that the program was built with; none where it was built without.
  static PreparedTrees bundled() {
    Map<String, Node.Mapping> trees = new HashMap<>();
    try (InputStream in = PreparedTrees.class.getResourceAsStream(RESOURCE)) {
      if (in != null) {
        try (JsonParser parser = JSON.createParser(in)) {
          parser.nextToken();
          while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String hash = parser.currentName();
            parser.nextToken();
            trees.put(hash, (Node.Mapping) node(parser));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PreparedTrees(trees);
  }

  Optional<Node.Mapping> of(String hash) {
    return Optional.ofNullable(byHash.get(hash));
  }

  private static Node node(JsonParser parser) throws IOException {
    int line = parser.nextIntValue(1);
    Node node =
        switch (parser.nextToken()) {
          case START_OBJECT -> {
            Map<String, Node> entries = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
              String key = parser.currentName();
              parser.nextToken();
              entries.put(key, node(parser));
            }
            yield new Node.Mapping(entries, line);
          }
          case START_ARRAY -> {
            List<Node> items = new ArrayList<>();
            while (parser.nextToken() == JsonToken.START_ARRAY) {
              items.add(node(parser));
            }
            yield new Node.Sequence(List.copyOf(items), line);
          }
          default -> new Node.Scalar(parser.getText(), line);
        };
    parser.nextToken();
    return node;
  }

  /// Writes the trees of whole files.
  ///
  /// @param byHash in a fixed order, so that two builds are equal
  static void write(Map<String, Node.Mapping> byHash, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      for (Map.Entry<String, Node.Mapping> tree : byHash.entrySet()) {
        json.writeFieldName(tree.getKey());
        write(tree.getValue(), json);
      }
      json.writeEndObject();
    }
  }

  private static void write(Node node, JsonGenerator json) throws IOException {
    json.writeStartArray();
    json.writeNumber(node.line());
    switch (node) {
      case Node.Scalar scalar -> json.writeString(scalar.text());
      case Node.Sequence sequence -> {
        json.writeStartArray();
        for (Node item : sequence.items()) {
          write(item, json);
        }
        json.writeEndArray();
      }
      case Node.Mapping mapping -> {
        json.writeStartObject();
        for (Map.Entry<String, Node> entry : mapping.entries().entrySet()) {
          json.writeFieldName(entry.getKey());
          write(entry.getValue(), json);
        }
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }
}
