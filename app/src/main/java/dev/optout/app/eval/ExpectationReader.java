package dev.optout.app.eval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.optout.app.eval.Expectation.Platforms;
import dev.optout.knowledge.Slug;
import dev.optout.knowledge.Topic;
import dev.optout.knowledge.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/// Reads what a case expects.
final class ExpectationReader {
  private final CaseFields fields;

  ExpectationReader(CaseFields fields) {
    this.fields = fields;
  }

  Expectation read() {
    List<Topic> topics = topics();
    return new Expectation(
        topics.isEmpty() ? List.of(Topic.OUT_OF_SCOPE) : topics,
        platforms(),
        verdicts(),
        wordings("expect.must"),
        wordings("expect.mustNot"));
  }

  private List<Topic> topics() {
    List<String> written = fields.texts("expect.topic");
    List<Topic> topics = new ArrayList<>();
    for (String slug : written) {
      Optional<Topic> topic = Slug.parse(Topic.class, slug);
      topic.ifPresent(topics::add);
      if (topic.isEmpty()) {
        fields.problem(
            "`expect.topic` holds `" + slug + "`: known are " + CaseFields.among(Topic.class));
      }
    }
    if (written.isEmpty()) {
      fields.problem("`expect.topic` must be a list of one or more topics");
    }
    return topics;
  }

  private Optional<Platforms> platforms() {
    Set<String> exact = Set.copyOf(fields.texts("expect.platforms"));
    List<Set<String>> alternatives = new ArrayList<>();
    JsonNode sets = fields.at("expect.platformsAlt");
    if (!sets.isMissingNode() && !sets.isArray()) {
      fields.problem("`expect.platformsAlt` must be a list of lists of texts");
    }
    for (JsonNode set : sets) {
      alternatives.add(new HashSet<>(fields.texts("expect.platformsAlt", set)));
    }
    Set<String> within = Set.copyOf(fields.texts("expect.platformsWithin"));
    return fields.at("expect.platforms").isMissingNode()
        ? Optional.empty()
        : Optional.of(new Platforms(exact, alternatives, within));
  }

  private Set<Optional<Verdict>> verdicts() {
    JsonNode written = fields.at("expect.verdict");
    Set<Optional<Verdict>> verdicts = new HashSet<>();
    for (JsonNode one : written.isArray() ? written : List.of(written)) {
      if (one.isNull()) {
        verdicts.add(Optional.empty());
      } else if (!one.isMissingNode()) {
        Optional<Verdict> verdict = Slug.parse(Verdict.class, one.asText());
        verdict.ifPresent(v -> verdicts.add(verdict));
        if (verdict.isEmpty()) {
          fields.problem(
              "`expect.verdict` must be "
                  + CaseFields.among(Verdict.class)
                  + ", a list of these, or null");
        }
      }
    }
    if (written.isArray() && written.isEmpty()) {
      fields.problem("`expect.verdict` is an empty list: write null where it is not judged");
    }
    return verdicts;
  }

  private List<Wording> wordings(String path) {
    List<Wording> wordings = new ArrayList<>();
    for (String written : fields.texts(path)) {
      try {
        wordings.add(Wording.of(written));
      } catch (PatternSyntaxException e) {
        fields.problem(
            "`" + path + "` holds no regular expression: " + e.getDescription() + " in " + written);
      }
    }
    return wordings;
  }
}
