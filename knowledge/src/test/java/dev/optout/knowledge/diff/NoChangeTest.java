package dev.optout.knowledge.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.KnowledgeFiles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What does not count: order, grouping, ids, questions.
class NoChangeTest {
  @Test
  void the_bundled_knowledge_is_as_it_is() {
    KnowledgeBase bundled = KnowledgeFiles.bundled().read();
    assertEquals(List.of(), KnowledgeDiff.between(bundled, KnowledgeFiles.bundled().read()));
  }

  @Test
  void the_bundled_knowledge_is_the_same_with_groups_taken_apart() {
    KnowledgeFiles bundled = KnowledgeFiles.bundled();
    KnowledgeBase before = bundled.read();
    Set<String> union = before.vocabulary().groups().getOrDefault("EU", Set.of());
    String members = union.stream().sorted().collect(Collectors.joining(", "));
    Map<String, String> texts = new TreeMap<>(bundled.texts());
    texts.replaceAll(
        (path, text) ->
            path.startsWith("vocabulary/")
                ? text
                : text.replaceAll("(regions: \\[(?:[^\\]]*, )?)EU(?=[,\\]])", "$1" + members));
    KnowledgeBase after = new KnowledgeFiles(texts).read();
    assertNotEquals(before.fingerprint(), after.fingerprint());
    assertEquals(List.of(), KnowledgeDiff.between(before, after));
  }

  @Test
  void nothing_changed_is_said_so() {
    assertEquals("Nothing changed in meaning.\n", DiffText.of(List.of()));
    assertEquals("{\"changes\":[]}", DiffJson.of(List.of()));
  }

  @Test
  void a_group_may_be_written_as_its_members() {
    Edited.example("regions: [EU]", "regions: [FR, DE]").says();
  }

  @Test
  void regions_of_a_law_may_be_written_as_members() {
    new Edited().in("laws/comparison.yaml", "regions: [EU]", "regions: [DE, FR]").says();
  }

  @Test
  void one_entry_may_become_two() {
    String two = "On by default in the EU since November 2025.";
    Edited.example(
            "      - regions: [EU]\n        status: on\n",
            "      - regions: [FR]\n"
                + "        status: on\n"
                + "        since: 2025-11-03\n"
                + "        says: "
                + two
                + """

                    sources: [notice]
                    confidence: high
                  - regions: [DE]
                    status: on
            """)
        .says();
  }

  @Test
  void every_plan_is_any_plan() {
    Edited.example(
            "        status: on\n",
            "        status: on\n        plans: [personal, business, education, api]\n")
        .says();
  }

  @Test
  void entries_may_stand_in_another_order() {
    String first =
        """
                - says: Keep your employer's secrets off your profile and your posts.
                  sources: [notice]
                  confidence: high
            """;
    String second =
        """
                - says: Look through your old posts once a year.
                  sources: [notice]
                  confidence: high
            """;
    Edited.example(first + second, second + first).says();
  }

  @Test
  void kinds_of_data_may_be_named_in_another_order() {
    Edited.example("[posts, comments]", "[comments, posts]").says();
  }

  @Test
  void ids_may_change() {
    Edited.example("id: pages", "id: company-pages")
        .and("id: past\n", "id: learnt\n")
        .and("id: toggle", "id: switch")
        .and("id: partner", "id: the-partner")
        .and("id: 2025-11\n", "id: start\n")
        .says();
  }

  @Test
  void the_id_of_a_use_may_change_with_all_that_is_in_it() {
    Edited.example("id: generative-ai", "id: writing").says();
  }

  @Test
  void ids_of_sources_may_change() {
    Edited.example("notice", "privacy-notice")
        .and("The privacy-notice leaves", "The notice leaves")
        .and("[privacy-notice", "[privacy-notice")
        .says();
  }

  @Test
  void questions_and_other_names_may_change() {
    Edited.example("Are company pages used?", "Do pages of companies count?")
        .and("[exampel]", "[exmple, examplee]")
        .says();
  }

  @Test
  void a_question_may_be_asked_the_other_way_round() {
    Edited.example(
            "verdict: yes\n    says: Company pages count as public.\n"
                + "    asks: [\"Are company pages used?\"]",
            "verdict: no\n    says: Company pages count as public.\n"
                + "    asks: [\"Are company pages safe?\"]")
        .says();
  }
}
