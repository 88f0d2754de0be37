package dev.optout.app.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.optout.knowledge.Slug;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The fields of a line, read one by one; collects what is wrong instead of stopping at it.
final class CaseFields {
  private final JsonNode json;
  private final LinkedHashSet<String> problems = new LinkedHashSet<>();

  CaseFields(JsonNode json) {
    this.json = json;
  }

  void problem(String what) {
    problems.add(what);
  }

  void throwProblems() throws MalformedCase {
    if (!problems.isEmpty()) {
      throw new MalformedCase(
          isId(json.path("id")) ? json.path("id") : NullNode.instance, List.copyOf(problems));
    }
  }

  JsonNode id() {
    JsonNode id = json.path("id");
    if (!isId(id)) {
      problem("`id` is missing or neither text nor number");
      return NullNode.instance;
    }
    return id;
  }

  private static boolean isId(JsonNode id) {
    return id.isTextual() || id.isNumber();
  }

  /// The value at a path such as `expect.topic`; missing where it is null.
  JsonNode at(String path) {
    JsonNode value = json.at("/" + path.replace('.', '/'));
    return value.isNull() ? MissingNode.getInstance() : value;
  }

  Optional<String> text(String path) {
    return pick(path, Optional::of, "a text or null");
  }

  <E extends Enum<E> & Slug> Optional<E> slug(String path, Class<E> type) {
    return pick(path, text -> Slug.parse(type, text), among(type) + " or null");
  }

  <T> Optional<T> pick(String path, Function<String, Optional<T>> find, String right) {
    JsonNode value = at(path);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    Optional<T> found = value.isTextual() ? find.apply(value.textValue()) : Optional.empty();
    if (found.isEmpty()) {
      problem("`" + path + "` must be " + right);
    }
    return found;
  }

  /// The texts of a list; none where it is missing.
  List<String> texts(String path) {
    return texts(path, at(path));
  }

  List<String> texts(String path, JsonNode list) {
    List<String> texts = new ArrayList<>();
    if (!list.isMissingNode() && !list.isArray()) {
      problem("`" + path + "` must be a list of texts");
    }
    for (JsonNode item : list) {
      if (item.isTextual()) {
        texts.add(item.textValue());
      } else {
        problem("`" + path + "` must be a list of texts");
      }
    }
    return texts;
  }

  static <E extends Enum<E> & Slug> String among(Class<E> type) {
    List<String> slugs = Arrays.stream(type.getEnumConstants()).map(Slug::slug).toList();
    return slugs.stream().limit(slugs.size() - 1).collect(Collectors.joining(", "))
        + " or "
        + slugs.getLast();
  }
}
