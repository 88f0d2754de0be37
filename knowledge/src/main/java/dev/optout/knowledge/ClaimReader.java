package dev.optout.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the part that every claim of a file has: what it says, where it holds, on what evidence.
final class ClaimReader {
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  private final Fields file;
  private final Vocabulary vocabulary;
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<String, Fields> sourceFields = new LinkedHashMap<>();
  private final Set<String> usedSources = new HashSet<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final Map<String, Answered> answered = new HashMap<>();
  private final Map<String, Anchor> anchors = new HashMap<>();
  private final Map<String, Fields> anchorFields = new LinkedHashMap<>();
  private final Set<String> usedAnchors = new HashSet<>();
  private final LocalDate checkAgainOn;

  /// @param file the top of the file; its sources and its day are read here
  ClaimReader(Fields file, Vocabulary vocabulary) {
    this.file = file;
    this.vocabulary = vocabulary;
    checkAgainOn = file.day("checkAgainOn");
    file.inner("sources")
        .filter(all -> !all.keys().isEmpty())
        .ifPresentOrElse(
            all -> {
              for (String id : all.keys()) {
                all.inner(id).ifPresent(f -> sources.put(id, source(id, f)));
              }
              all.noMore();
            },
            () ->
                file.problem(
                    "sources", "missing: every claim needs a source, write where you read"));
    file.inner("anchors")
        .ifPresent(
            all -> {
              for (String id : all.keys()) {
                all.inner(id).flatMap(f -> anchor(id, f)).ifPresent(a -> anchors.put(id, a));
              }
              all.noMore();
            });
  }

  private Source source(String id, Fields f) {
    sourceFields.put(id, f);
    Source source =
        new Source(
            id,
            f.text("title"),
            f.text("publisher"),
            f.url("url"),
            f.one("kind", SourceKind.class),
            f.day("readOn"),
            f.one("readAs", ReadAs.class),
            f.partOfDay("dated").orElse(""));
    f.noMore();
    String readOn = source.readOn().toString();
    if (!source.readOn().equals(Fields.STAND_IN_DAY) && source.dated().compareTo(readOn) > 0) {
      f.problem(
          "dated", "later than " + readOn + ", the day it was read: set one of the two right");
    }
    for (Source other : sources.values()) {
      if (other.url().equals(source.url()) && other.title().equals(source.title())) {
        f.problem("", "the same page stands twice, first as `" + other.id() + "`: keep one");
      }
    }
    if (!checkAgainOn.equals(Fields.STAND_IN_DAY)) {
      afterReading(file, checkAgainOn, source);
    }
    return source;
  }

  private static void afterReading(Fields f, LocalDate again, Source source) {
    if (!again.isAfter(source.readOn())) {
      f.problem(
          "checkAgainOn",
          "not after "
              + source.readOn()
              + ", the day `"
              + source.id()
              + "` was read: set a later day");
    }
  }

  /// A question and the place that answers it.
  private record Answered(String place, Verdict verdict) {}

  private Optional<Anchor> anchor(String id, Fields f) {
    anchorFields.put(id, f);
    String named = f.text("source");
    String find = f.text("find");
    if (find.split(" ", -1).length > Anchor.MOST_WORDS) {
      f.problem("find", "more than " + Anchor.MOST_WORDS + " words: quote no more than is needed");
    }
    String hash = f.text("sha256");
    if (f.has("sha256") && !SHA_256.matcher(hash).matches()) {
      f.problem("sha256", "no hash: 64 digits from 0 to f, as `knowledge anchor` prints them");
    }
    String collection = f.text("collection");
    String service = f.text("service");
    String terms = f.text("terms");
    f.noMore();
    Source source = sources.get(named);
    if (source == null) {
      f.problem("source", "`" + named + "` is no source of this file: add it under `sources:`");
      return Optional.empty();
    }
    return Optional.of(new Anchor(id, source, collection, service, terms, find, hash));
  }

  private List<Anchor> anchors(Fields f, List<Source> named) {
    List<Anchor> all = new ArrayList<>();
    for (String id : f.texts("anchors")) {
      if (!anchorFields.containsKey(id)) {
        f.problem("anchors", "`" + id + "` is no anchor of this file: add it under `anchors:`");
      }
      usedAnchors.add(id);
      Anchor anchor = anchors.get(id);
      if (anchor == null) {
        continue;
      }
      if (!named.contains(anchor.source())) {
        f.problem(
            "anchors",
            "`" + id + "` stands in `" + anchor.source().id() + "`: name that among the sources");
      }
      all.add(anchor);
    }
    return all;
  }

  /// What a claim may leave to its place in the file.
  ///
  /// @param place how the key goes on after the file name
  /// @param says used where the file says nothing
  record Defaults(String place, Topic topic, Optional<Verdict> verdict, Optional<String> says) {
    static Defaults of(String place, Topic topic) {
      return new Defaults(place, topic, Optional.empty(), Optional.empty());
    }

    Defaults verdict(Verdict verdict) {
      return new Defaults(place, topic, Optional.of(verdict), says);
    }

    Defaults says(String says) {
      return new Defaults(place, topic, verdict, Optional.of(says));
    }
  }

  /// The claim in a mapping: of its keys, those that claims share.
  Claim claim(Fields f, String subject, Defaults defaults) {
    String key = file.file() + "#" + defaults.place();
    if (lines.putIfAbsent(key, f.line()) != null) {
      f.problem(
          "", "a second entry is called `" + defaults.place() + "`: give it an id of its own");
    }
    String says =
        defaults.says().isPresent()
            ? f.optionalText("says").orElse(defaults.says().get())
            : f.text("says");
    Markup.check(f, "says", says);
    Set<String> categories = new HashSet<>(f.texts("categories"));
    for (String category : categories) {
      if (!vocabulary.categories().containsKey(category)) {
        f.problem(
            "categories",
            "`"
                + category
                + "` is no id in vocabulary/data-categories.yaml: take one from there, or add it");
      }
    }
    Optional<Verdict> verdict = f.optionalOne("verdict", Verdict.class).or(defaults::verdict);
    List<String> asks = f.texts("asks");
    verdict.ifPresent(v -> asks.forEach(ask -> answer(f, ask, new Answered(defaults.place(), v))));
    return new Claim(
        key,
        subject,
        defaults.topic(),
        verdict,
        regions(f),
        f.several("plans", Plan.class),
        categories,
        says,
        asks,
        evidence(f));
  }

  /// One question in two claims must not be answered in two ways.
  private void answer(Fields f, String ask, Answered here) {
    Answered there = answered.putIfAbsent(ask.toLowerCase(Locale.ROOT), here);
    if (there != null && there.verdict() != here.verdict()) {
      f.problem(
          "asks",
          "`%s` is answered `%s` here and `%s` in `%s`: make the verdicts agree or ask differently"
              .formatted(ask, here.verdict().slug(), there.verdict().slug(), there.place()));
    }
  }

  /// The evidence in a mapping.
  Evidence evidence(Fields f) {
    List<Source> named = new ArrayList<>();
    List<String> ids = f.texts("sources");
    for (String id : ids) {
      Source source = sources.get(id);
      if (source == null && !sources.isEmpty()) {
        f.problem("sources", "`" + id + "` is no source of this file: add it under `sources:`");
      } else if (source != null) {
        usedSources.add(id);
        named.add(source);
      }
    }
    if (ids.isEmpty()) {
      f.problem("sources", "no source: name at least one id of this file's `sources:`");
    }
    LocalDate again = checkAgainOn;
    if (f.has("checkAgainOn")) {
      again = f.day("checkAgainOn");
      if (!again.equals(Fields.STAND_IN_DAY)) {
        for (Source source : named) {
          afterReading(f, again, source);
        }
      }
    }
    return new Evidence(named, f.one("confidence", Confidence.class), again, anchors(f, named));
  }

  /// The regions in a mapping; `elsewhere` is filled in later, when its siblings are known.
  Regions regions(Fields f) {
    return new RegionReader(vocabulary).read(f);
  }

  /// Where each claim stands, by its key.
  Map<String, Integer> lines() {
    return lines;
  }

  /// Notes the sources and anchors that no claim names.
  void noUnusedSources() {
    for (Map.Entry<String, Fields> entry : anchorFields.entrySet()) {
      if (!usedAnchors.contains(entry.getKey())) {
        entry.getValue().problem("", "no claim names it: use it or take it out");
      }
    }
    for (Map.Entry<String, Fields> entry : sourceFields.entrySet()) {
      if (!usedSources.contains(entry.getKey())) {
        entry.getValue().problem("", "no claim names it: use it or take it out");
      }
    }
  }
}
