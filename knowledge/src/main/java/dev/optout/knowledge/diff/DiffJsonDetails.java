package dev.optout.knowledge.diff;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.optout.knowledge.DataCategory;
import dev.optout.knowledge.Plan;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The fields that only some kinds of change have.
final class DiffJsonDetails {
  private DiffJsonDetails() {}

  static void write(Change change, JsonGenerator json) throws IOException {
    switch (change) {
      case Change.SubjectAdded c -> subject(c.type(), c.statements(), json);
      case Change.SubjectRemoved c -> subject(c.type(), c.statements(), json);
      case Change.SubjectRenamed c -> {
        json.writeStringField("idBefore", c.idBefore());
        json.writeStringField("idAfter", c.idAfter());
      }
      case Change.DefaultChanged c -> {
        covered(c.use(), c.place(), json);
        DiffJson.text("sinceBefore", c.sinceBefore(), json);
        DiffJson.text("sinceAfter", c.sinceAfter(), json);
      }
      case Change.SinceChanged c -> {
        covered(c.use(), c.place(), json);
        json.writeStringField("status", c.status().slug());
      }
      case Change.CoverageAdded c -> {
        covered(c.use(), c.place(), json);
        since(Optional.empty(), c.since(), json);
      }
      case Change.CoverageRemoved c -> {
        covered(c.use(), c.place(), json);
        since(c.since(), Optional.empty(), json);
      }
      case Change.DataAdded c -> data(c.use(), c.categories(), c.place(), json);
      case Change.DataRemoved c -> data(c.use(), c.categories(), c.place(), json);
      case Change.DataFlipped c -> data(c.use(), c.categories(), c.place(), json);
      case Change.EntryAdded c -> entry(c.entry(), json);
      case Change.EntryRemoved c -> entry(c.entry(), json);
      case Change.ScopeChanged c -> {
        entry(c.entry(), json);
        places("placesAdded", c.added(), json);
        places("placesRemoved", c.removed(), json);
      }
      case Change.MembersChanged c -> {
        entry(c.entry(), json);
        moved(c.added(), c.removed(), json);
      }
      case Change.FieldChanged c -> {
        entry(c.entry(), json);
        json.writeStringField("field", c.field().slug());
      }
      case Change.StepAdded c -> step(c.wayOut(), c.surface(), 0, c.number(), json);
      case Change.StepRemoved c -> step(c.wayOut(), c.surface(), c.number(), 0, json);
      case Change.StepChanged c -> {
        step(c.wayOut(), c.surface(), c.numberBefore(), c.numberAfter(), json);
        DiffJson.texts("labelsBefore", c.labelsBefore(), json);
        DiffJson.texts("labelsAfter", c.labelsAfter(), json);
      }
      case Change.EffectFlipped c -> {
        entry(c.effect(), json);
        json.writeStringField("about", c.about().slug());
      }
      case Change.SharingChanged c -> entry(c.sharing(), json);
      case Change.PolicyChangeMoved c -> entry(c.entry(), json);
      case Change.VerdictFlipped c -> entry(c.entry(), json);
      case Change.AdviceChanged c -> entry(c.entry(), json);
      case Change.FigureChanged c -> {
        entry(c.entry(), json);
        moved(c.come(), c.gone(), json);
      }
      case Change.CellChanged c -> {
        json.writeStringField("point", c.point());
        json.writeStringField("column", c.column());
      }
      case Change.VocabularyAdded c -> vocabulary(c.words(), c.names(), List.of(), json);
      case Change.VocabularyRemoved c -> vocabulary(c.words(), List.of(), c.names(), json);
      case Change.GroupChanged c -> {
        json.writeStringField("group", c.group());
        moved(c.added(), c.removed(), json);
      }
      case Change.ConfidenceChanged c -> {}
      case Change.SourcesChanged c -> {
        DiffJson.sources("sourcesAdded", c.added(), json);
        DiffJson.sources("sourcesRemoved", c.removed(), json);
      }
      case Change.Rechecked c -> rechecked(c, json);
      case Change.Reworded c -> entry(c.entry(), json);
    }
  }

  private static void subject(String type, int statements, JsonGenerator json) throws IOException {
    json.writeStringField("type", type);
    json.writeNumberField("statements", statements);
  }

  private static void entry(Entry entry, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("entry");
    json.writeStringField("part", entry.part().slug());
    json.writeStringField("id", entry.id());
    json.writeStringField("title", entry.title());
    json.writeEndObject();
  }

  private static void covered(Entry use, Place place, JsonGenerator json) throws IOException {
    entry(use, json);
    json.writeFieldName("place");
    place(place, json);
  }

  private static void since(Optional<String> before, Optional<String> after, JsonGenerator json)
      throws IOException {
    DiffJson.text("sinceBefore", before, json);
    DiffJson.text("sinceAfter", after, json);
  }

  private static void data(
      Entry use, List<DataCategory> categories, Place place, JsonGenerator json)
      throws IOException {
    covered(use, place, json);
    DiffJson.texts("categories", categories.stream().map(DataCategory::id).toList(), json);
  }

  private static void place(Place place, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("text", place.text());
    DiffJson.texts("countries", place.countries(), json);
    json.writeBooleanField("elsewhere", place.elsewhere());
    DiffJson.texts("written", place.written(), json);
    DiffJson.texts("plans", place.plans().stream().map(Plan::slug).toList(), json);
    json.writeEndObject();
  }

  private static void places(String field, List<Place> places, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Place place : places) {
      place(place, json);
    }
    json.writeEndArray();
  }

  private static void step(
      Entry way, Change.Surface surface, int before, int after, JsonGenerator json)
      throws IOException {
    entry(way, json);
    json.writeStringField("surface", surface.slug());
    if (before > 0) {
      json.writeNumberField("numberBefore", before);
    }
    if (after > 0) {
      json.writeNumberField("numberAfter", after);
    }
  }

  private static void moved(List<String> added, List<String> removed, JsonGenerator json)
      throws IOException {
    DiffJson.texts("added", added, json);
    DiffJson.texts("removed", removed, json);
  }

  private static void vocabulary(
      Change.Words words, List<String> added, List<String> removed, JsonGenerator json)
      throws IOException {
    json.writeStringField("words", words.slug());
    moved(added, removed, json);
  }

  private static void rechecked(Change.Rechecked c, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("reread");
    for (Change.Reread source : c.sources()) {
      json.writeStartObject();
      json.writeStringField("url", source.url().toString());
      json.writeStringField("title", source.title());
      json.writeStringField("readOnBefore", source.was().toString());
      json.writeStringField("readOnAfter", source.is().toString());
      json.writeStringField("dated", source.dated());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("checksMoved", c.moved());
  }
}
