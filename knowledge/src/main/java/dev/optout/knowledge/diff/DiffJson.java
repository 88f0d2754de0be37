package dev.optout.knowledge.diff;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.optout.knowledge.Source;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// Writes changes for programs. The fields are described in `docs/knowledge.md`.
public final class DiffJson {
  private static final JsonFactory JSON = new JsonFactory();

  private DiffJson() {}

  /// One object with a list of changes, on one line.
  public static String of(List<Change> changes) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeArrayFieldStart("changes");
      for (Change change : changes) {
        write(change, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(Change change, JsonGenerator json) throws IOException {
    Context at = change.at();
    json.writeStartObject();
    json.writeStringField("subject", at.id());
    json.writeStringField("name", at.name());
    texts("members", at.members(), json);
    json.writeStringField("kind", change.kind().slug());
    json.writeStringField("importance", change.importance().slug());
    json.writeStringField("sentence", change.sentence());
    text("before", change.before(), json);
    text("after", change.after(), json);
    DiffJsonDetails.write(change, json);
    texts("claims", at.claims(), json);
    sources("sources", at.sources(), json);
    json.writeEndObject();
  }

  static void text(String field, Optional<String> value, JsonGenerator json) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(field, value.get());
    } else {
      json.writeNullField(field);
    }
  }

  static void texts(String field, List<String> values, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  static void sources(String field, List<Source> sources, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(field);
    for (Source source : sources) {
      json.writeStartObject();
      json.writeStringField("title", source.title());
      json.writeStringField("publisher", source.publisher());
      json.writeStringField("url", source.url().toString());
      json.writeStringField("readOn", source.readOn().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
