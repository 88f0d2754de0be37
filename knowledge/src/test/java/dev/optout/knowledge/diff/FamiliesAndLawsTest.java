package dev.optout.knowledge.diff;

import org.junit.jupiter.api.Test;

/// Families, laws, concepts and the vocabulary.
class FamiliesAndLawsTest {
  private static Edited family(String from, String to) {
    return new Edited().in("families/acme.yaml", from, to);
  }

  private static Edited law(String from, String to) {
    return new Edited().in("laws/comparison.yaml", from, to);
  }

  @Test
  void a_default_of_a_family_is_told_once() {
    family("status: on", "status: always")
        .says(
            "Acme (Alpha and Beta): training AI that draws is now always on and cannot be turned"
                + " off in the European Union (before: on)");
  }

  @Test
  void a_claim_of_one_member_names_it() {
    family("under 18", "under 16")
        .says("Acme (Alpha): now 16 (before: 18) in: Acme leaves people under 16 out");
  }

  @Test
  void a_claim_for_more_members() {
    family("appliesTo: [alpha]", "appliesTo: [alpha, beta]")
        .says("Acme (Alpha and Beta): “Acme leaves people under 18 out”: now also for Beta");
  }

  @Test
  void a_use_for_fewer_members_is_told_once() {
    family("  - id: training\n", "  - id: training\n    appliesTo: [alpha]\n")
        .in(
            "platforms/beta.yaml",
            "facts:\n",
            """
              - id: search
                title: Sorting search results
                kind: ranking
                says: Beta sorts what people find.
                sources: [help]
                confidence: high
                where:
                  - status: always
                    says: Beta does so everywhere.
                    sources: [help]
                    confidence: high
                waysOut:
                  - id: nothing
                    kind: none
                    title: No way out
                    who: nobody
                    effort: none
                    says: There is no switch.
                    sources: [help]
                    confidence: high
            facts:
            """)
        .says(
            "Acme (Alpha): “Training AI that draws”: no longer for Beta",
            "Beta: sorting search results is now said to be always on and cannot be turned off"
                + " everywhere (before: nothing was said)",
            "Beta: a use of data is new: Sorting search results");
  }

  @Test
  void a_name_alone_changes_no_text_of_a_family() {
    family("name: Acme\n", "name: Acme Apps\n")
        .in("families/acme.yaml", "aliases: [acme apps]", "aliases: [acme]")
        .says("Acme Apps: the new name of Acme");
  }

  @Test
  void a_cell_of_a_table() {
    law("four percent", "five percent")
        .says(
            "Laws compared: in the table, “Fine”, Germany: now “five percent” (before: “four percent”)");
  }

  @Test
  void a_row_of_a_table() {
    law(
            "  rows:\n",
            "  rows:\n    - {cells: [Age, from 16, from 13], sources: [text], confidence: high}\n")
        .says("Laws compared: new in the table: Age");
  }

  @Test
  void a_column_of_a_table() {
    law("Germany, Indonesia]", "Germany, Indonesia, France]")
        .in("laws/comparison.yaml", "partly]", "partly, \"no\"]")
        .in("laws/comparison.yaml", "two percent]", "two percent, unknown]")
        .says("Laws compared: new column in the table: France");
  }

  @Test
  void a_law_in_more_countries() {
    law("regions: [EU]", "regions: [EEA]").says("Laws compared: now also in Iceland");
  }

  @Test
  void a_fact_of_a_law_and_one_of_a_concept() {
    law("verdict: yes", "verdict: depends")
        .in("concepts/training.yaml", "verdict: no", "verdict: depends")
        .says(
            "Laws compared: the answer is now it depends (before: yes): People can object within"
                + " 30 days",
            "Training: the answer is now it depends (before: no): A model cannot simply forget");
  }

  @Test
  void more_certain() {
    Edited.example("[news]\n    confidence: medium", "[news]\n    confidence: high")
        .says(
            "Example: more certain for “Company pages count as public”: now high (before:"
                + " medium)");
  }

  @Test
  void other_sources() {
    Edited.example("sources: [news]", "sources: [notice]")
        .says(
            "Example: other sources for “Company pages count as public”: now also Privacy notice"
                + " (Example Corporation), no longer What Example does (The Paper)");
  }

  @Test
  void read_again() {
    Edited.example("readOn: 2026-11-23", "readOn: 2026-12-01")
        .and("checkAgainOn: 2027-02-21", "checkAgainOn: 2027-03-01")
        .says(
            "Example: checked again: 1 source read again, the last on 1 December 2026; next check"
                + " of 15 statements from 1 March 2027 on");
  }

  @Test
  void names_of_the_vocabulary() {
    new Edited()
        .in(
            "vocabulary/data-categories.yaml",
            "categories:\n",
            "categories:\n  - {id: photos, name: photos, words: [photo]}\n")
        .in("vocabulary/regions.yaml", "regions:\n", "regions:\n  - {code: \"NO\", name: Norway}\n")
        .says("Vocabulary: kinds of data added: photos", "Vocabulary: regions added: Norway");
  }

  @Test
  void a_group_with_another_member() {
    new Edited()
        .in("vocabulary/regions.yaml", "members: [DE, FR, IS]", "members: [DE, FR, IS, CH]")
        .says("Vocabulary: European Economic Area: now with Switzerland");
  }
}
