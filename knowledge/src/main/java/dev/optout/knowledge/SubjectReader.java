package dev.optout.knowledge;

import dev.optout.knowledge.InvalidKnowledge.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Reads platforms, families, laws and concepts.
final class SubjectReader {
  private final Map<String, Node.Mapping> trees;
  private final Vocabulary vocabulary;
  private final List<Problem> problems;
  private final Map<String, Integer> lines = new HashMap<>();

  SubjectReader(Map<String, Node.Mapping> trees, Vocabulary vocabulary, List<Problem> problems) {
    this.trees = trees;
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  /// Where claims (by key) and aliases (as `file#aliases.alias`) stand, once they are read.
  Map<String, Integer> lines() {
    return lines;
  }

  /// A family as its file has it, before its members are known.
  private record OpenFamily(Family family, Map<String, Set<String>> appliesTo) {}

  List<Subject> read() {
    List<Subject> subjects = new ArrayList<>();
    Map<String, OpenFamily> families = new HashMap<>();
    Map<String, List<String>> members = new HashMap<>();
    each("families/", (f, id) -> families.put(id, family(f, id)));
    each(
        "platforms/",
        (f, id) -> {
          Platform platform = platform(f, id, families);
          platform
              .family()
              .ifPresent(m -> members.computeIfAbsent(m, k -> new ArrayList<>()).add(id));
          subjects.add(platform);
        });
    families.forEach((id, open) -> subjects.add(closed(open, members.getOrDefault(id, List.of()))));
    each("laws/", (f, id) -> subjects.add(law(f, id)));
    each("concepts/", (f, id) -> subjects.add(concept(f, id)));
    for (String path : trees.keySet()) {
      if (!path.matches("(platforms|families|laws|concepts|vocabulary|company)/[^/]+")) {
        problems.add(
            new Problem(
                path,
                "",
                1,
                "not in platforms/, families/, laws/, concepts/, company/ or vocabulary/: move it"));
      }
    }
    return subjects;
  }

  private interface FileReader {
    void read(Fields file, String id);
  }

  private void each(String folder, FileReader reader) {
    trees.forEach(
        (path, tree) -> {
          if (path.startsWith(folder)) {
            String id = path.substring(folder.length(), path.length() - ".yaml".length());
            if (!Id.isOne(id)) {
              problems.add(
                  new Problem(
                      path, "", 1, "no id: name the file in lower case, digits and hyphens"));
            }
            Fields fields = new Fields(path, "", tree, problems);
            reader.read(fields, id);
            fields.noMore();
          }
        });
  }

  private OpenFamily family(Fields f, String id) {
    ClaimReader claims = new ClaimReader(f, vocabulary);
    ProfileReader reader = new ProfileReader(claims, id);
    Profile profile = reader.read(f);
    if (profile.uses().isEmpty()) {
      f.problem("uses", "missing: describe at least one use of data");
    }
    Family family =
        new Family(
            id,
            f.text("name"),
            f.text("owner"),
            aliases(f),
            ambiguous(f),
            List.of(),
            summary(f, id, profile.uses().stream().map(DataUse::claim).findFirst()),
            profile);
    claims.noUnusedSources();
    lines.putAll(claims.lines());
    return new OpenFamily(family, reader.appliesTo());
  }

  private Family closed(OpenFamily open, List<String> members) {
    Family f = open.family();
    open.appliesTo()
        .forEach(
            (key, named) -> {
              for (String member : new TreeSet<>(named)) {
                if (!members.contains(member)) {
                  problems.add(
                      new Problem(
                          "families/" + f.id() + ".yaml",
                          key.substring(key.indexOf('#') + 1),
                          lines.getOrDefault(key, 1),
                          "appliesTo names `"
                              + member
                              + "`, which is no platform with `family: "
                              + f.id()
                              + (members.isEmpty()
                                  ? "`: take it out"
                                  : "`: name " + String.join(" or ", members))));
                }
              }
            });
    Profile worded = ProfileReader.forMember(f.profile(), open.appliesTo(), "", f.name());
    return new Family(
        f.id(), f.name(), f.owner(), f.aliases(), f.ambiguous(), members, f.summary(), worded);
  }

  private Platform platform(Fields f, String id, Map<String, OpenFamily> families) {
    ClaimReader claims = new ClaimReader(f, vocabulary);
    Profile own = new ProfileReader(claims, id).read(f);
    String name = f.text("name");
    Optional<String> family = f.optionalText("family");
    Profile profile = own;
    if (family.isPresent()) {
      OpenFamily open = families.get(family.get());
      if (open == null) {
        f.problem(
            "family", "`" + family.get() + "` is no file in families/: write that or leave it out");
      } else {
        profile =
            ProfileReader.merged(
                own, ProfileReader.forMember(open.family().profile(), open.appliesTo(), id, name));
      }
    }
    usesAreComplete(f, profile);
    claims.noUnusedSources();
    lines.putAll(claims.lines());
    Optional<Claim> first =
        own.claims().stream().findFirst().or(profile.claims().stream()::findFirst);
    return new Platform(
        id,
        name,
        f.text("owner"),
        family,
        aliases(f),
        ambiguous(f),
        summary(f, id, first),
        profile);
  }

  private List<String> aliases(Fields f) {
    List<String> aliases = f.texts("aliases");
    for (int i = 0; i < aliases.size(); i++) {
      String alias = aliases.get(i);
      lines.put(f.file() + "#aliases." + alias, f.line("aliases", i));
      if (!alias.equals(alias.toLowerCase(Locale.ROOT))) {
        f.problem("aliases", "`" + alias + "` has capitals: write it in lower case");
      }
    }
    return aliases;
  }

  private static void usesAreComplete(Fields f, Profile profile) {
    if (profile.uses().isEmpty()) {
      f.problem(
          "uses", "missing: describe at least one use of data, or name a family that has one");
      return;
    }
    if (profile.uses().stream().allMatch(use -> use.data().isEmpty())) {
      f.problem(
          "uses",
          "no use says which `data` goes in: write it, what is unknown with `used: unknown`");
    }
    if (profile.uses().stream().allMatch(use -> use.effects().isEmpty())) {
      f.problem(
          "uses",
          "no use says what opting out does: write `effects`, what is unknown with"
              + " `stopped: unknown`");
    }
  }

  /// Names that count only where the words around them say that the service is meant.
  private static Set<String> ambiguous(Fields f) {
    Set<String> named = new TreeSet<>(f.texts("ambiguous"));
    Set<String> names = new HashSet<>(f.texts("aliases"));
    f.optionalText("name").map(name -> name.toLowerCase(Locale.ROOT)).ifPresent(names::add);
    for (String word : named) {
      if (!names.contains(word)) {
        f.problem(
            "ambiguous",
            "`" + word + "` is not among the names: write the name in lower case or an alias");
      }
    }
    return named;
  }

  private Law law(Fields f, String id) {
    ClaimReader claims = new ClaimReader(f, vocabulary);
    ProfileReader reader = new ProfileReader(claims, id);
    List<Claim> facts = facts(f, reader);
    List<PolicyChange> changes = reader.changes(f);
    Optional<Law.Table> table = f.inner("table").map(t -> table(t, claims));
    Regions regions = claims.regions(f);
    Claim summary = summary(f, id, facts.stream().findFirst());
    claims.noUnusedSources();
    return new Law(
        id,
        f.text("name"),
        f.optionalText("longName").orElse(f.text("name")),
        aliases(f),
        regions,
        summary,
        facts,
        changes,
        table);
  }

  private static List<Claim> facts(Fields f, ProfileReader reader) {
    List<Claim> facts = f.each("facts", x -> reader.fact(x, "facts"));
    if (facts.isEmpty()) {
      f.problem("facts", "missing: write at least one, the summary takes its sources from there");
    }
    return facts;
  }

  private static Law.Table table(Fields f, ClaimReader claims) {
    List<String> header = f.texts("header");
    if (header.isEmpty()) {
      f.problem("header", "missing: write the heading of each column");
    }
    List<Law.Row> rows =
        f.each(
            "rows",
            r -> {
              List<String> cells = r.texts("cells");
              if (cells.size() != header.size()) {
                r.problem(
                    "cells",
                    "%d cells under %d headings: write one for each"
                        .formatted(cells.size(), header.size()));
              }
              return new Law.Row(cells, claims.evidence(r));
            });
    f.noMore();
    return new Law.Table(header, rows);
  }

  private Concept concept(Fields f, String id) {
    ClaimReader claims = new ClaimReader(f, vocabulary);
    ProfileReader reader = new ProfileReader(claims, id);
    List<Claim> facts = facts(f, reader);
    Claim summary = summary(f, id, facts.stream().findFirst());
    claims.noUnusedSources();
    return new Concept(id, f.text("name"), aliases(f), summary, facts);
  }

  /// The summary rests on what the rest of the file rests on: it takes the evidence of its first
  /// claim.
  private static Claim summary(Fields f, String id, Optional<Claim> first) {
    String says = f.text("summary");
    return new Claim(
        f.file() + "#summary",
        id,
        f.file().startsWith("concepts/") || f.file().startsWith("laws/")
            ? Topic.CONCEPT
            : Topic.DATA_USED,
        Optional.empty(),
        Regions.EVERYWHERE,
        Set.of(),
        Set.of(),
        says,
        List.of(),
        first
            .map(Claim::evidence)
            .orElse(new Evidence(List.of(), Confidence.UNCONFIRMED, LocalDate.MAX, List.of())));
  }
}
