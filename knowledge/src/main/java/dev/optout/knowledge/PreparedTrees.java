package dev.optout.knowledge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The program's own files as trees, made when it is built: reading YAML takes many times as long.
///
/// A tree serves only a text with the hash it was made from, so that a changed file is read anew.
/// The form: every text once, then the trees, which name texts by number. Numbers are written seven
/// bits a byte, the lowest first; that of a node is four times its line and its kind.
final class PreparedTrees {
  static final String NAME = "trees.bin";

  private static final int SCALAR = 0;
  private static final int SEQUENCE = 1;
  private static final int MAPPING = 2;

  private final Map<String, Node.Mapping> byHash;

  private PreparedTrees(Map<String, Node.Mapping> byHash) {
    this.byHash = byHash;
  }

  /// Those that the program was built with; none where it was built without.
  static PreparedTrees bundled() {
    try (InputStream in = PreparedTrees.class.getResourceAsStream("/knowledge/" + NAME)) {
      return new PreparedTrees(in == null ? Map.of() : new Reading(in.readAllBytes()).trees());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Node.Mapping> of(String hash) {
    return Optional.ofNullable(byHash.get(hash));
  }

  /// Writes the trees of whole files.
  ///
  /// @param byHash in a fixed order, so that two builds are equal
  static void write(Map<String, Node.Mapping> byHash, OutputStream out) throws IOException {
    Writing writing = new Writing();
    for (Map.Entry<String, Node.Mapping> tree : byHash.entrySet()) {
      writing.text(tree.getKey());
      writing.node(tree.getValue());
    }
    writing.writeTo(out, byHash.size());
  }

  private static final class Reading {
    private final byte[] bytes;
    private int at = 0;
    private String[] texts = {};

    Reading(byte[] bytes) {
      this.bytes = bytes;
    }

    Map<String, Node.Mapping> trees() {
      texts = new String[number()];
      for (int i = 0; i < texts.length; i++) {
        int length = number();
        texts[i] = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
      }
      int size = number();
      Map<String, Node.Mapping> trees = HashMap.newHashMap(size);
      for (int i = 0; i < size; i++) {
        trees.put(texts[number()], (Node.Mapping) node());
      }
      return trees;
    }

    private Node node() {
      int head = number();
      int line = head >>> 2;
      return switch (head & 3) {
        case SCALAR -> new Node.Scalar(texts[number()], line);
        case SEQUENCE -> {
          Node[] items = new Node[number()];
          for (int i = 0; i < items.length; i++) {
            items[i] = node();
          }
          yield new Node.Sequence(List.of(items), line);
        }
        case MAPPING -> {
          int size = number();
          Map<String, Node> entries = LinkedHashMap.newLinkedHashMap(size);
          for (int i = 0; i < size; i++) {
            String key = texts[number()];
            entries.put(key, node());
          }
          yield new Node.Mapping(entries, line);
        }
        default -> throw new IllegalStateException("the prepared trees are damaged");
      };
    }

    private int number() {
      int number = 0;
      int shift = 0;
      byte next = bytes[at++];
      while (next < 0) {
        number |= (next & 127) << shift;
        shift += 7;
        next = bytes[at++];
      }
      return number | (next << shift);
    }
  }

  private static final class Writing {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final ByteArrayOutputStream nodes = new ByteArrayOutputStream();

    void text(String text) {
      int number =
          numbers.computeIfAbsent(
              text,
              t -> {
                texts.add(t);
                return texts.size() - 1;
              });
      number(number, nodes);
    }

    void node(Node node) {
      switch (node) {
        case Node.Scalar scalar -> {
          head(SCALAR, node);
          text(scalar.text());
        }
        case Node.Sequence sequence -> {
          head(SEQUENCE, node);
          number(sequence.items().size(), nodes);
          sequence.items().forEach(this::node);
        }
        case Node.Mapping mapping -> {
          head(MAPPING, node);
          number(mapping.entries().size(), nodes);
          mapping
              .entries()
              .forEach(
                  (key, value) -> {
                    text(key);
                    node(value);
                  });
        }
      }
    }

    private void head(int kind, Node node) {
      number((node.line() << 2) | kind, nodes);
    }

    private static void number(int number, ByteArrayOutputStream out) {
      int rest = number;
      while (rest > 127) {
        out.write((rest & 127) | 128);
        rest >>>= 7;
      }
      out.write(rest);
    }

    void writeTo(OutputStream out, int trees) throws IOException {
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      number(texts.size(), head);
      for (String text : texts) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length, head);
        head.write(bytes);
      }
      number(trees, head);
      head.writeTo(out);
      nodes.writeTo(out);
    }
  }
}
