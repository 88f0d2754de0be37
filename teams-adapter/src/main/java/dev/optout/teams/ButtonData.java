package dev.optout.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/// What a button of our cards carries, and how it is recognised when it comes back: anybody in the
/// conversation can forge it, so only its exact shape is believed.
final class ButtonData {
  /// Changes when the meaning of a code changes, so that buttons of old cards are recognised.
  static final int VERSION = 1;

  /// The verb of every button.
  static final String VERB = "ask";

  private static final String VERSION_FIELD = "advisor";
  private static final String CODE_FIELD = "code";
  private static final int LONGEST_CODE = 500;

  private ButtonData() {}

  static ObjectNode of(String code) {
    return JsonNodeFactory.instance.objectNode().put(VERSION_FIELD, VERSION).put(CODE_FIELD, code);
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
