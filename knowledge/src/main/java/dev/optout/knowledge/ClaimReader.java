package dev.optout.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the part that every claim of a file has: what it says, where it holds, on what evidence.
final class ClaimReader {
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  private final Fields file;
  private final Vocabulary vocabulary;
  private final Map<String, Source> sources = new HashMap<>();
  private final Set<String> usedSources = new HashSet<>();
  private final Map<String, Anchor> anchors = new HashMap<>();
  private final Set<String> usedAnchors = new HashSet<>();
  private final Set<String> keys = new HashSet<>();
  private final LocalDate checkAgainOn;

  /// @param file the top of the file; its sources and its day are read here
  ClaimReader(Fields file, Vocabulary vocabulary) {
    this.file = file;
    this.vocabulary = vocabulary;
    checkAgainOn = file.day("checkAgainOn");
    file.inner("sources")
        .ifPresentOrElse(
            all -> {
              for (String id : all.keys()) {
                all.inner(id).ifPresent(f -> sources.put(id, source(id, f)));
              }
              all.noMore();
            },
            () -> file.problem("sources", "missing: every claim needs a source"));
    file.inner("anchors")
        .ifPresent(
            all -> {
              for (String id : all.keys()) {
                all.inner(id).flatMap(f -> anchor(id, f)).ifPresent(a -> anchors.put(id, a));
              }
              all.noMore();
            });
  }

  private static Source source(String id, Fields f) {
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
    return source;
  }

  private Optional<Anchor> anchor(String id, Fields f) {
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
      Anchor anchor = anchors.get(id);
      if (anchor == null) {
        f.problem("anchors", "`" + id + "` is no anchor of this file: add it under `anchors:`");
        continue;
      }
      usedAnchors.add(id);
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
    if (!keys.add(key)) {
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
        f.problem("categories", "`" + category + "` is no id in vocabulary/data-categories.yaml");
      }
    }
    return new Claim(
        key,
        subject,
        defaults.topic(),
        f.optionalOne("verdict", Verdict.class).or(defaults::verdict),
        regions(f),
        f.several("plans", Plan.class),
        categories,
        says,
        f.texts("asks"),
        evidence(f));
  }

  /// The evidence in a mapping.
  Evidence evidence(Fields f) {
    List<Source> named = new ArrayList<>();
    for (String id : f.texts("sources")) {
      Source source = sources.get(id);
      if (source == null) {
        f.problem("sources", "`" + id + "` is no source of this file: add it under `sources:`");
      } else {
        usedSources.add(id);
        named.add(source);
      }
    }
    if (named.isEmpty()) {
      f.problem("sources", "no source: name at least one id of this file's `sources:`");
    }
    LocalDate again = f.has("checkAgainOn") ? f.day("checkAgainOn") : checkAgainOn;
    for (Source source : named) {
      if (!again.isAfter(source.readOn())) {
        f.problem("checkAgainOn", "not after " + source.readOn() + ", the day its source was read");
      }
    }
    return new Evidence(named, f.one("confidence", Confidence.class), again, anchors(f, named));
  }

  /// The regions in a mapping; `elsewhere` is filled in later, when its siblings are known.
  Regions regions(Fields f) {
    return new RegionReader(vocabulary).read(f);
  }

  /// Notes the sources and anchors that no claim names.
  void noUnusedSources() {
    for (String id : anchors.keySet()) {
      if (!usedAnchors.contains(id)) {
        file.problem("anchors", "no claim names `" + id + "`: use it or take it out");
      }
    }
    for (Map.Entry<String, Source> entry : sources.entrySet()) {
      if (!usedSources.contains(entry.getKey())) {
        file.problem("sources", "no claim names `" + entry.getKey() + "`: use it or take it out");
      }
    }
  }
}
