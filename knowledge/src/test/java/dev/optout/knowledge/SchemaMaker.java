package dev.optout.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.optout.knowledge.FileShapes.AtLeast;
import dev.optout.knowledge.FileShapes.Demands;
import dev.optout.knowledge.FileShapes.Inlined;
import dev.optout.knowledge.FileShapes.OnlyInFamilies;
import dev.optout.knowledge.FileShapes.Says;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Makes the JSON Schema of one kind of file from its [record][FileShapes].
final class SchemaMaker {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /// Values that are no texts for the tools of YAML 1.1.
  private static final Set<String> TRUE_OR_FALSE = Set.of("yes", "no", "on", "off");

  private final boolean family;
  private final Map<String, ObjectNode> definitions = new TreeMap<>();

  private SchemaMaker(boolean family) {
    this.family = family;
  }

  static ObjectNode schema(Class<? extends Record> file) {
    SchemaMaker maker = new SchemaMaker(file == FileShapes.FamilyFile.class);
    ObjectNode schema = NODES.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.setAll(maker.object(file));
    ObjectNode definitions = NODES.objectNode();
    maker.definitions.forEach(definitions::set);
    if (!definitions.isEmpty()) {
      schema.set("$defs", definitions);
    }
    return schema;
  }

  private ObjectNode object(Class<?> shape) {
    ObjectNode schema = NODES.objectNode();
    says(shape).ifPresent(text -> schema.put("description", text));
    schema.put("type", "object");
    ObjectNode properties = NODES.objectNode();
    ArrayNode required = NODES.arrayNode();
    components(shape, properties, required);
    schema.set("properties", properties);
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    schema.put("additionalProperties", false);
    if (shape.isAnnotationPresent(Demands.class)) {
      schema.setAll((ObjectNode) json(shape.getAnnotation(Demands.class).value()));
    }
    return schema;
  }

  /// What a record says of a key holds, whatever a record inlined after it says.
  private void components(Class<?> shape, ObjectNode properties, ArrayNode required) {
    for (RecordComponent component : shape.getRecordComponents()) {
      String key = component.getName();
      if (component.isAnnotationPresent(Inlined.class)) {
        components(component.getType(), properties, required);
      } else if (!properties.has(key)
          && (family || !component.isAnnotationPresent(OnlyInFamilies.class))) {
        properties.set(key, property(component));
        if (component.getType() != Optional.class) {
          required.add(key);
        }
      }
    }
  }

  private ObjectNode property(RecordComponent component) {
    ObjectNode schema = NODES.objectNode();
    says(component).ifPresent(text -> schema.put("description", text));
    Type type = component.getGenericType();
    schema.setAll(value(component.getType() == Optional.class ? argument(type, 0) : type));
    if (component.isAnnotationPresent(AtLeast.class)) {
      schema.put(
          schema.has("items") ? "minItems" : "minProperties",
          component.getAnnotation(AtLeast.class).value());
    }
    return schema;
  }

  private ObjectNode value(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class
          ? list(argument(type, 0))
          : ((ObjectNode) json("{'type': 'object'}"))
              .set("additionalProperties", value(argument(type, 1)));
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return reference(plain);
    }
    return plain.isEnum() ? words(slugs(plain)) : scalar(plain);
  }

  private ObjectNode list(Type item) {
    ObjectNode schema = NODES.objectNode();
    schema.put("type", "array");
    schema.set("items", value(item));
    if (item == FileShapes.Place.class) {
      schema.setAll(
          (ObjectNode)
              json(
                  """
                  {'if': {'contains': {'enum': ['everywhere', 'elsewhere']}},
                   'then': {'maxItems': 1}}
                  """));
    }
    return schema;
  }

  private ObjectNode reference(Class<?> shape) {
    String name = shape.getSimpleName();
    if (!definitions.containsKey(name)) {
      definitions.put(name, NODES.objectNode());
      definitions.put(name, object(shape));
    }
    return NODES.objectNode().put("$ref", "#/$defs/" + name);
  }

  private static ObjectNode words(List<String> words) {
    ObjectNode schema = NODES.objectNode();
    words.forEach(schema.putArray("enum")::add);
    if (words.stream().noneMatch(TRUE_OR_FALSE::contains)) {
      return schema;
    }
    // allows true and false without offering them
    ObjectNode either = NODES.objectNode();
    either
        .putArray("anyOf")
        .add(schema)
        .add(
            json(
                """
                {'$comment': 'yes, no, on and off, as tools of YAML 1.1 read them',
                 'not': {'type': ['string', 'number', 'null', 'array', 'object']}}
                """));
    return either;
  }

  private static List<String> slugs(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(member -> ((Slug) member).slug()).toList();
  }

  /// Our reader takes every scalar as text; other tools see numbers and the like.
  private static ObjectNode scalar(Class<?> type) {
    String month = "(0[1-9]|1[0-2])";
    String day = "(0[1-9]|[12][0-9]|3[01])";
    return switch (type.getSimpleName()) {
      case "Text" -> pattern("\\S", "string", "number", "boolean");
      case "LowerCase" ->
          pattern("^[^A-ZÀ-ÖØ-Þ]*[^\\sA-ZÀ-ÖØ-Þ][^A-ZÀ-ÖØ-Þ]*$", "string", "number");
      case "Id" -> pattern("^[a-z0-9]+(-[a-z0-9]+)*$", "string", "integer").put("minimum", 0);
      case "Day" -> pattern("^[0-9]{4}-" + month + "-" + day + "$", "string");
      case "MonthOrDay" -> pattern("^[0-9]{4}-" + month + "(-" + day + ")?$", "string");
      case "PartOfDay" ->
          pattern("^[0-9]{4}(-" + month + "(-" + day + ")?)?$", "string", "integer")
              .put("minimum", 1000)
              .put("maximum", 9999);
      case "WebAddress" -> pattern("^https://[A-Za-z0-9.-]+(:[0-9]+)?([/?#]\\S*)?$", "string");
      case "MailAddress" -> pattern("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$", "string");
      case "EightWords" -> pattern("^\\s*\\S+(\\s+\\S+){0,7}\\s*$", "string");
      case "Hash" -> pattern("^[0-9a-f]{64}$", "string");
      case "Code" -> pattern("^[A-Z]{2,}(-[A-Z0-9]+)*$", "string");
      case "Place" -> pattern("^([A-Z]{2,}(-[A-Z0-9]+)*|everywhere|elsewhere)$", "string");
      case "Weight" -> pattern("^[1-5]$", "integer", "string").put("minimum", 1).put("maximum", 5);
      case "ClaimTopic" ->
          words(
              Arrays.stream(Topic.values())
                  .filter(Topic::isAboutKnowledge)
                  .map(Slug::slug)
                  .toList());
      default -> throw new IllegalArgumentException("no shape of a value: " + type);
    };
  }

  private static ObjectNode pattern(String pattern, String... types) {
    ObjectNode schema = NODES.objectNode();
    if (types.length == 1) {
      schema.put("type", types[0]);
    } else {
      Arrays.stream(types).forEach(schema.putArray("type")::add);
    }
    return schema.put("pattern", pattern);
  }

  private static Optional<String> says(AnnotatedElement element) {
    return Optional.ofNullable(element.getAnnotation(Says.class)).map(Says::value);
  }

  private static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
