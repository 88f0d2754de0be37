package dev.optout.knowledge;

import dev.optout.knowledge.InvalidKnowledge.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// The law across fields and files: what no single value shows.
final class KnowledgeRules {
  private KnowledgeRules() {}

  /// @param lines where claims (by key) and aliases (as `file#aliases.alias`) stand
  static void check(
      List<Subject> subjects,
      Vocabulary vocabulary,
      Map<String, Integer> lines,
      List<Problem> problems) {
    ids(subjects, problems);
    names(subjects, lines, problems);
    for (Subject subject : subjects) {
      if (subject instanceof Platform platform) {
        platform
            .profile()
            .uses()
            .forEach(use -> regions(platform, use, vocabulary, lines, problems));
      }
    }
  }

  private static String file(Subject subject) {
    return subject.summary().key().substring(0, subject.summary().key().indexOf('#'));
  }

  private static void ids(List<Subject> subjects, List<Problem> problems) {
    Map<String, Subject> byId = new HashMap<>();
    for (Subject subject : subjects) {
      Subject other = byId.putIfAbsent(subject.id(), subject);
      if (other != null) {
        problems.add(
            new Problem(
                file(subject),
                "",
                1,
                "the id is taken by " + file(other) + ": rename one of the files"));
      }
    }
  }

  private static void names(
      List<Subject> subjects, Map<String, Integer> lines, List<Problem> problems) {
    Map<String, Subject> byName = new HashMap<>();
    for (Subject subject : subjects) {
      byName.put(subject.name().toLowerCase(Locale.ROOT), subject);
    }
    for (Subject subject : subjects) {
      for (String alias : subject.aliases()) {
        Subject other = byName.putIfAbsent(alias, subject);
        if (other != null) {
          problems.add(
              new Problem(
                  file(subject),
                  "aliases",
                  lines.getOrDefault(file(subject) + "#aliases." + alias, 1),
                  other.equals(subject)
                      ? "`" + alias + "` stands twice or is the name itself: take it out"
                      : "`" + alias + "` already means " + file(other) + ": keep it in one file"));
        }
      }
    }
  }

  /// Two statuses for one place and plan would let the answer depend on chance.
  private static void regions(
      Platform platform,
      DataUse use,
      Vocabulary vocabulary,
      Map<String, Integer> lines,
      List<Problem> problems) {
    for (int i = 0; i < use.where().size(); i++) {
      for (int j = i + 1; j < use.where().size(); j++) {
        Claim a = use.where().get(i).claim();
        Claim b = use.where().get(j).claim();
        boolean plansMeet =
            a.plans().isEmpty()
                || b.plans().isEmpty()
                || a.plans().stream().anyMatch(b.plans()::contains);
        boolean bothEverywhere = a.regions().isEverywhere() || b.regions().isEverywhere();
        boolean regionsMeet =
            vocabulary.regions().values().stream()
                .anyMatch(r -> a.regions().covers(r) && b.regions().covers(r));
        if (plansMeet && regionsMeet && !bothEverywhere && a.subject().equals(platform.id())) {
          problems.add(
              new Problem(
                  a.key().substring(0, a.key().indexOf('#')),
                  "uses." + use.id() + ".where",
                  lines.getOrDefault(b.key(), 1),
                  "%s and %s cover the same region and plan: let one entry say it"
                      .formatted(written(a), written(b))));
        }
      }
    }
  }

  private static String written(Claim claim) {
    return String.join(", ", new TreeSet<>(claim.regions().written()));
  }
}
