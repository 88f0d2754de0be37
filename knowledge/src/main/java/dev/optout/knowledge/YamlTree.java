package dev.optout.knowledge;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.optout.knowledge.InvalidKnowledge.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads one YAML file into a tree, without anchors, aliases, tags or a second document.
final class YamlTree {
  /// Deeper than any knowledge file: a bound for hostile ones.
  private static final int DEEPEST = 20;

  private static final YAMLFactory YAML = new YAMLFactory();

  private final String file;
  private final List<Problem> problems;

  private YamlTree(String file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /// The tree of a text; empty if it is no YAML or no mapping, which is then among the problems.
  static Optional<Node.Mapping> read(String file, String text, List<Problem> problems) {
    YamlTree tree = new YamlTree(file, problems);
    try (YAMLParser parser = YAML.createParser(text)) {
      if (parser.nextToken() == null) {
        tree.problem("", 1, "the file is empty: write at least a name");
        return Optional.empty();
      }
      Node node = tree.node(parser, "", 0);
      if (parser.nextToken() != null) {
        tree.problem("", line(parser), "a second document: keep one document in a file");
      }
      if (node instanceof Node.Mapping mapping) {
        return Optional.of(mapping);
      }
      tree.problem("", node.line(), "not a mapping: start with keys such as `name:`");
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      String why = e.getOriginalMessage().lines().findFirst().orElse("unreadable");
      tree.problem("", line, "not YAML (" + why + "): quote texts that hold `: ` or ` #`");
    } catch (IOException e) {
      tree.problem("", 1, "unreadable: " + e.getMessage());
    }
    return Optional.empty();
  }

  private Node node(YAMLParser parser, String path, int depth) throws IOException {
    int line = line(parser);
    if (depth > DEEPEST) {
      problem(path, line, "nested more than " + DEEPEST + " deep: flatten it");
      parser.skipChildren();
      return new Node.Scalar("", line);
    }
    // a text keeps the anchor of the mapping around it
    if (parser.currentToken().isStructStart() && parser.getObjectId() != null) {
      problem(path, line, "an anchor: write the value out, anchors are not used here");
    }
    if (parser.getTypeId() != null) {
      problem(path, line, "a tag: leave it out, every value is read as text");
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return mapping(parser, path, depth, line);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Node> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node(parser, path + "[" + items.size() + "]", depth + 1));
      }
      return new Node.Sequence(List.copyOf(items), line);
    }
    if (parser.isCurrentAlias()) {
      problem(path, line, "an alias: write the value out, aliases are not used here");
    }
    return new Node.Scalar(token == JsonToken.VALUE_NULL ? "" : parser.getText(), line);
  }

  private Node.Mapping mapping(YAMLParser parser, String path, int depth, int line)
      throws IOException {
    Map<String, Node> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      int keyLine = line(parser);
      parser.nextToken();
      String at = path.isEmpty() ? key : path + "." + key;
      Node value = node(parser, at, depth + 1);
      if (entries.putIfAbsent(key, value) != null) {
        problem(at, keyLine, "the key stands twice: keep one");
      }
    }
    return new Node.Mapping(entries, line);
  }

  private void problem(String field, int line, String what) {
    problems.add(new Problem(file, field, line, what));
  }

  private static int line(JsonParser parser) {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }
}
