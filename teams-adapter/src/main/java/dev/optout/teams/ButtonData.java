package dev.optout.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a button of our cards carries, and how it is recognised when it comes back: anybody in the
/// conversation can forge it, so only its exact shape is believed.
final class ButtonData {
  /// Changes when the meaning of a code changes, so that buttons of old cards are recognised.
  static final int VERSION = 1;

  /// The verb of every button.
  static final String VERB = "ask";

  /// How the id of an input begins, so that none can stand for a field of ours.
  static final String FIELD = "f-";

  private static final String VERSION_FIELD = "advisor";
  private static final String CODE_FIELD = "code";
  private static final String FORM_FIELD = "form";
  private static final int LONGEST_CODE = 500;
  private static final int LONGEST_VALUE = 12_000;
  private static final int MOST_FIELDS = 40;
  private static final Pattern FIELD_ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  private ButtonData() {}

  static ObjectNode of(String code) {
    return JsonNodeFactory.instance.objectNode().put(VERSION_FIELD, VERSION).put(CODE_FIELD, code);
  }

  /// For the button that sends a form: Teams adds what was filled in.
  static ObjectNode ofForm(String code) {
    return of(code).put(FORM_FIELD, true);
  }

  /// Whether it is that of a form.
  static boolean isForm(JsonNode data) {
    return data.path(FORM_FIELD).isBoolean() && data.path(FORM_FIELD).booleanValue();
  }

  /// What was filled in, by the ids of the fields; what is too long, too much or oddly named is
  /// none of ours.
  static Map<String, String> filled(JsonNode data) {
    Map<String, String> filled = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : data.properties()) {
      String id = entry.getKey().startsWith(FIELD) ? entry.getKey().substring(FIELD.length()) : "";
      String value = entry.getValue().isTextual() ? entry.getValue().textValue() : "";
      if (FIELD_ID.matcher(id).matches()
          && !value.isBlank()
          && value.length() <= LONGEST_VALUE
          && filled.size() < MOST_FIELDS) {
        filled.put(id, value);
      }
    }
    return filled;
  }

  /// The code, if the data has the shape that [#of(String)] gives; Teams may add fields of its own.
  static Optional<String> code(JsonNode data) {
    JsonNode version = data.path(VERSION_FIELD);
    String code = data.path(CODE_FIELD).isTextual() ? data.path(CODE_FIELD).textValue() : "";
    return version.isInt()
            && version.intValue() == VERSION
            && !code.isBlank()
            && code.length() <= LONGEST_CODE
        ? Optional.of(code)
        : Optional.empty();
  }
}
