package dev.optout.app.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.lucene.KnowledgeIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The files of questions are well formed, and what measures is not what was learnt from.
class QuestionFilesTest {
  private static final int FEWEST_FOR_A_PLATFORM = 3;

  private static final Set<String> KEYS =
      Set.of("id", "lang", "turns", "region", "plan", "expect", "tags", "group");
  private static final Set<String> EXPECTED =
      Set.of("topic", "platforms", "platformsAlt", "platformsWithin", "verdict", "must", "mustNot");

  private static Set<String> platforms() {
    KnowledgeBase base = KnowledgeIndex.bundled().base();
    return base.platforms().stream().map(Platform::id).collect(Collectors.toSet());
  }

  private static List<Case> all() throws InvalidCases {
    List<Case> all = new ArrayList<>();
    for (QuestionFiles set : QuestionFiles.values()) {
      all.addAll(set.cases());
    }
    return all;
  }

  @Test
  void no_id_is_used_twice() throws InvalidCases {
    Set<String> seen = new HashSet<>();
    assertEquals(List.of(), all().stream().map(Case::id).filter(id -> !seen.add(id)).toList());
  }

  @Test
  void no_family_of_paraphrases_stands_on_both_sides() throws InvalidCases {
    Set<String> learnt = families(QuestionFiles.LEARNT);
    learnt.retainAll(families(QuestionFiles.HELD_APART));
    assertEquals(Set.of(), learnt);
  }

  private static Set<String> families(QuestionFiles set) throws InvalidCases {
    return set.cases().stream().map(Case::family).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void nobody_says_word_for_word_what_was_learnt() throws InvalidCases {
    Set<List<String>> learnt = new HashSet<>();
    QuestionFiles.LEARNT.cases().forEach(c -> learnt.add(said(c)));
    assertEquals(
        List.of(),
        QuestionFiles.HELD_APART.cases().stream()
            .filter(c -> learnt.contains(said(c)))
            .map(Case::id)
            .toList());
  }

  private static List<String> said(Case asked) {
    return asked.turns().stream()
        .map(turn -> turn.toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " "))
        .map(String::strip)
        .toList();
  }

  @Test
  void no_key_is_misspelt() throws IOException {
    List<String> strange = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    for (QuestionFiles set : QuestionFiles.values()) {
      try (Stream<Path> files = Files.list(set.folder())) {
        for (Path file : files.sorted().toList()) {
          for (String line : Files.readAllLines(file)) {
            JsonNode read = line.isBlank() ? json.createObjectNode() : json.readTree(line);
            Stream.concat(strangers(read, KEYS), strangers(read.path("expect"), EXPECTED))
                .forEach(key -> strange.add(file + ": " + read.path("id") + ": " + key));
          }
        }
      }
    }
    assertEquals(List.of(), strange);
  }

  private static Stream<String> strangers(JsonNode object, Set<String> known) {
    return object.properties().stream().map(Map.Entry::getKey).filter(k -> !known.contains(k));
  }

  @Test
  void only_platforms_that_are_known_are_expected() throws InvalidCases {
    Set<String> known = platforms();
    Set<String> strange = new TreeSet<>();
    for (Case asked : all()) {
      asked
          .expect()
          .platforms()
          .ifPresent(
              p ->
                  Stream.concat(p.exact().stream(), p.within().stream())
                      .filter(platform -> !known.contains(platform))
                      .forEach(platform -> strange.add(asked.id() + ": " + platform)));
    }
    assertEquals(Set.of(), strange);
  }

  @Test
  void every_platform_is_asked_about() throws InvalidCases {
    Map<String, Integer> counts = new HashMap<>();
    for (Case asked : all()) {
      asked
          .expect()
          .platforms()
          .ifPresent(p -> p.exact().forEach(name -> counts.merge(name, 1, Integer::sum)));
    }
    assertEquals(
        List.of(),
        platforms().stream()
            .filter(p -> counts.getOrDefault(p, 0) < FEWEST_FOR_A_PLATFORM)
            .sorted()
            .toList(),
        "write " + FEWEST_FOR_A_PLATFORM + " or more questions about each");
  }

  @Test
  void every_floor_is_of_a_set_and_a_mode_that_exist() throws IOException {
    Set<Path> wanted =
        Arrays.stream(Mode.values())
            .flatMap(mode -> Arrays.stream(QuestionFiles.values()).map(set -> set.floor(mode)))
            .collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(QuestionFiles.LEARNT.folder().resolveSibling("floors"))) {
      assertEquals(
          List.of(), files.filter(f -> !wanted.contains(f)).sorted().toList(), "take it out");
    }
  }
}
