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
  private static final Pattern STRAY_MARK = Pattern.compile("`|\\*\\*|<[a-z/]|__");
  private static final Pattern MARK = Pattern.compile("\\*\\*[^*]+\\*\\*");

  private final Fields file;
  private final Vocabulary vocabulary;
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<String, Fields> sourceFields = new LinkedHashMap<>();
  private final Set<String> usedSources = new HashSet<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final Map<String, Answered> answered = new HashMap<>();
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
    if (STRAY_MARK.matcher(MARK.matcher(says).replaceAll("")).find()) {
      f.problem("says", "a mark that is not shown: use only **label** and [words](https://…)");
    }
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
                + "` is no region: write codes or groups of vocabulary/regions.yaml, or `everywhere`"
                + " or `elsewhere` alone");
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

  /// Where each claim stands, by its key.
  Map<String, Integer> lines() {
    return lines;
  }

  /// Notes the sources that no claim names.
  void noUnusedSources() {
    for (Map.Entry<String, Fields> entry : sourceFields.entrySet()) {
      if (!usedSources.contains(entry.getKey())) {
        entry.getValue().problem("", "no claim names it: use it or take it out");
      }
    }
  }
}
