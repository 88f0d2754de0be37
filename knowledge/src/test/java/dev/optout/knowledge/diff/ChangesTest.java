package dev.optout.knowledge.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.optout.knowledge.Status;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Each kind of change, alone.
class ChangesTest {
  @Test
  void a_subject_that_came_or_went() {
    new Edited().without("concepts/training.yaml").says("Training: no longer covered (concept)");
  }

  @Test
  void a_subject_under_another_name() {
    Edited.example("name: Example\n", "name: Sample\n").says("Sample: the new name of Example");
  }

  @Test
  void a_subject_in_another_file() {
    new Edited()
        .moved("concepts/training.yaml", "concepts/ai-training.yaml")
        .says("Training: now kept as ai-training (before: training)");
  }

  @Test
  void another_owner() {
    Edited.example("owner: Example Corporation", "owner: Acme Corporation")
        .says("Example: owner now Acme Corporation (before: Example Corporation)");
  }

  @Test
  void a_default_that_flipped() {
    Edited edited = Edited.example("status: off\n        says: In", "status: on\n        says: In");
    edited.says(
        "Example: training AI that writes is now on by default in Switzerland (before: off)");
    Change.DefaultChanged change =
        assertInstanceOf(Change.DefaultChanged.class, edited.changes().getFirst());
    assertEquals(Status.OFF, change.was());
    assertEquals(Status.ON, change.is());
    assertEquals(List.of("CH"), change.place().countries());
    assertEquals(List.of("CH"), change.place().written());
    assertEquals("uses.generative-ai", change.use().id());
    assertEquals(Optional.of("off"), change.before());
    assertEquals(
        List.of("platforms/example.yaml#uses.generative-ai.where[CH]"), change.at().claims());
    assertEquals("notice", change.at().sources().getFirst().id());
  }

  @Test
  void a_default_of_one_country_that_joined_others() {
    Edited.example("regions: [EU]\n        status: on", "regions: [EU, GB]\n        status: on")
        .and("regions: [US, GB]", "regions: [US]")
        .says(
            "Example: training AI that writes is now on by default in the United Kingdom on"
                + " business accounts, since 3 November 2025 (before: not done)",
            "Example: training AI that writes is now said to be on by default in the United"
                + " Kingdom on API, education and personal accounts, since 3 November 2025"
                + " (before: nothing was said)");
  }

  @Test
  void another_first_day() {
    Edited.example("since: 2025-11-03", "since: 2025-12")
        .says(
            "Example: training AI that writes is on by default in the European Union since"
                + " December 2025 (before: 3 November 2025)");
  }

  @Test
  void a_region_of_which_nothing_was_said() {
    Edited.example("regions: [EU]\n        status", "regions: [EEA]\n        status")
        .says(
            "Example: training AI that writes is now said to be on by default in Iceland,"
                + " since 3 November 2025 (before: nothing was said)");
  }

  @Test
  void data_that_goes_in_after_all() {
    Edited.example("used: no", "used: yes")
        .says(
            "Example: private messages for “Training AI that writes”: now used (before: not used)");
  }

  @Test
  void data_of_which_nothing_was_said() {
    Edited.example("[posts, comments]", "[posts]")
        .says(
            "Example: comments for “Training AI that writes”: nothing is said any more"
                + " (before: used)");
  }

  @Test
  void data_of_some_regions_only() {
    Edited.example("        used: no\n", "        used: no\n        regions: [EU]\n")
        .says(
            "Example: private messages for “Training AI that writes” everywhere but in the"
                + " European Union: nothing is said any more (before: not used)");
  }

  @Test
  void an_effect_that_flipped() {
    Edited.example("stopped: no", "stopped: yes")
        .says("Example: whether opting out stops it (past training): now yes (before: no)");
  }

  @Test
  void sharing_that_was_turned_on() {
    Edited.example("status: off\n    regions: [US]", "status: on\n    regions: [US]")
        .says("Example: sharing with Partner is now on by default (before: off)");
  }

  @Test
  void a_change_that_came_into_force() {
    Edited.example("state: announced", "state: in-force")
        .says("Example: the change of 3 November 2025 is now in force (before: announced)");
  }

  @Test
  void a_change_on_another_day() {
    Edited.example("on: 2025-11-03\n    state", "on: 2025-12-01\n    state")
        .says(
            "Example: the change of 1 December 2025: date now 1 December 2025 (before: 3 November"
                + " 2025)");
  }

  @Test
  void a_verdict_that_flipped() {
    Edited.example("verdict: yes\n    says: Company", "verdict: no\n    says: Company")
        .says("Example: the answer is now no (before: yes): Company pages count as public");
  }

  @Test
  void a_fact_that_came_or_went() {
    Edited.example(
            "facts:\n",
            """
            facts:
              - id: robots
                topic: risk
                says: Others copy **public** pages. Nobody counts them.
                asks: ["Who copies?"]
                sources: [notice]
                confidence: low
            """)
        .says("Example: new: Others copy public pages");
  }

  @Test
  void a_fact_that_holds_in_fewer_regions() {
    Edited.example("    topic: data-used\n", "    topic: data-used\n    regions: [EU, US]\n")
        .says(
            "Example: “Company pages count as public”: no longer outside the European Union and"
                + " the United States");
  }

  @Test
  void a_fact_for_other_questions() {
    Edited.example("    topic: data-used\n", "    topic: risk\n    categories: [posts]\n")
        .says(
            "Example: “Company pages count as public”: kinds of data now posts (before: none)",
            "Example: “Company pages count as public”: topic now risk (before: data used)");
  }

  @Test
  void another_number_in_a_text() {
    Edited edited = Edited.example("within 30 days", "within 90 days");
    edited.says("Example: now 90 (before: 30) in: The team answers within 90 days");
    assertEquals(Importance.MEANING, edited.changes().getFirst().importance());
  }

  @Test
  void other_words() {
    Edited edited =
        Edited.example("What was learnt stays learnt.", "Models keep what they learnt.");
    edited.says("Example: in other words: Models keep what they learnt");
    assertEquals(Importance.WORDING, edited.changes().getFirst().importance());
  }

  @Test
  void other_advice() {
    Edited.example(
            "Keep your employer's secrets off your profile and your posts.",
            "Keep your customers and your employer's plans off your profile.")
        .says(
            "Example: advice for employees changed: Keep your customers and your employer's plans"
                + " off your profile");
  }

  @Test
  void sources_that_disagree_no_more() {
    String text = new Edited().from("platforms/example.yaml", "disagreements:");
    Edited.example(text, "")
        .says(
            "Example: sources no longer disagree: The notice leaves Iceland out and the paper names it");
  }

  @Test
  void data_that_two_entries_disagree_on() {
    Edited.example("categories: [private-messages]", "categories: [private-messages, posts]")
        .says("Example: posts for “Training AI that writes”: now used and not used (before: used)");
  }

  @Test
  void a_use_for_another_purpose() {
    Edited.example("kind: generative", "kind: ranking")
        .says("Example: “Training AI that writes”: purpose now ranking (before: generative)");
  }

  @Test
  void a_platform_that_left_its_family() {
    Edited.example("owner: Example Corporation\n", "owner: Example Corporation\nfamily: acme\n")
        .says("Example: family now Acme (before: none)");
  }
}
