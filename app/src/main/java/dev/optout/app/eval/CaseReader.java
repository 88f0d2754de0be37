package dev.optout.app.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.optout.app.settings.RegionName;
import dev.optout.bot.Profiles.Profile;
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Vocabulary;
import java.util.List;

/// Reads the cases of a file, one JSON object a line, and tells all that is wrong with a line.
public final class CaseReader {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Vocabulary vocabulary;

  /// @param vocabulary the names of regions
  public CaseReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// What has to be known to answer a case; the rest of the line is not looked at.
  ///
  /// @throws MalformedCase if something of that is wrong
  public Conversation conversation(String line) throws MalformedCase {
    JsonNode json = parse(line);
    CaseFields fields = new CaseFields(json);
    Conversation read = conversation(fields);
    fields.throwProblems();
    return read;
  }

  /// A whole case.
  ///
  /// @throws MalformedCase if something of it is wrong
  public Case read(String line) throws MalformedCase {
    JsonNode json = parse(line);
    CaseFields fields = new CaseFields(json);
    Conversation asked = conversation(fields);
    Case read =
        new Case(
            asked.id().asText(),
            fields.text("lang").orElse("?"),
            asked.turns(),
            asked.profile(),
            new ExpectationReader(fields).read(),
            fields.texts("tags"),
            fields.text("group"));
    fields.throwProblems();
    return read;
  }

  private static JsonNode parse(String line) throws MalformedCase {
    try {
      JsonNode json = JSON.readTree(line);
      if (json.isObject()) {
        return json;
      }
      throw malformed("not a JSON object: write {\"id\": …, \"turns\": [\"…\"]}");
    } catch (JsonProcessingException e) {
      throw malformed("not JSON: " + e.getOriginalMessage());
    }
  }

  /// What stands for a line that was not even looked at.
  public static MalformedCase malformed(String what) {
    return new MalformedCase(NullNode.instance, List.of(what));
  }

  private Conversation conversation(CaseFields fields) {
    JsonNode id = fields.id();
    List<String> turns = fields.texts("turns");
    if (turns.isEmpty()) {
      fields.problem("`turns` must be a list of one or more texts");
    }
    return new Conversation(
        id,
        turns,
        new Profile(
            fields.pick(
                "region", text -> RegionName.find(text, vocabulary), "an ISO country code or null"),
            fields.slug("plan", Plan.class)));
  }
}
