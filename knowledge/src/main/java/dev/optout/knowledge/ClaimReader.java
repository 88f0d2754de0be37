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
  private static final Pattern STRAY_MARK = Pattern.compile("`|\\*\\*|<[a-z/]|__");
  private static final Pattern MARK = Pattern.compile("\\*\\*[^*]+\\*\\*");

  private final Fields file;
  private final Vocabulary vocabulary;
  private final Map<String, Source> sources = new HashMap<>();
  private final Set<String> usedSources = new HashSet<>();
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
    if (STRAY_MARK.matcher(MARK.matcher(says).replaceAll("")).find()) {
      f.problem("says", "a mark that is not shown: only **label** and [words](https://…) are");
    }
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
    return new Evidence(named, f.one("confidence", Confidence.class), again);
  }

  /// The regions in a mapping; `elsewhere` is filled in later, when its siblings are known.
  Regions regions(Fields f) {
    List<String> written = f.texts("regions");
    if (written.isEmpty() || written.equals(List.of("everywhere"))) {
      return Regions.EVERYWHERE;
    }
    Set<String> codes = new HashSet<>();
    boolean elsewhere = false;
    for (String word : written) {
      if (word.equals("elsewhere")) {
        elsewhere = true;
      } else if (vocabulary.groups().containsKey(word)) {
        codes.addAll(vocabulary.groups().getOrDefault(word, Set.of()));
      } else if (vocabulary.regions().containsKey(word)) {
        codes.add(word);
      } else {
        f.problem(
            "regions",
            "`"
                + word
                + "` is no code or group of vocabulary/regions.yaml, `everywhere` or `elsewhere`");
      }
    }
    // a group of which every member is named counts as a region itself: "in the EU"
    vocabulary
        .groups()
        .forEach(
            (group, members) -> {
              if (codes.containsAll(members)) {
                codes.add(group);
              }
            });
    if (elsewhere && written.size() > 1) {
      f.problem("regions", "`elsewhere` stands alone: split the entry");
    }
    return new Regions(Set.copyOf(written), elsewhere, codes);
  }

  /// Notes the sources that no claim names.
  void noUnusedSources() {
    for (Map.Entry<String, Source> entry : sources.entrySet()) {
      if (!usedSources.contains(entry.getKey())) {
        file.problem("sources", "no claim names `" + entry.getKey() + "`: use it or take it out");
      }
    }
  }
}
