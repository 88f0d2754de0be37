package dev.optout.knowledge.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Entries that came; that going back is told as well is part of each check.
class EntriesTest {
  private static Edited example(String before, String inserted) {
    return Edited.example(before, inserted + before);
  }

  @Test
  void another_receiver() {
    example(
            "facts:\n",
            """
              - id: vendor
                with: Vendor
                status: on
                says: Vendor gets posts. It keeps them.
                sources: [notice]
                confidence: high
            """)
        .says("Example: data now also goes to Vendor: Vendor gets posts. It keeps them");
  }

  @Test
  void another_effect() {
    example(
            "sharing:\n",
            """
                  - id: copies
                    about: other
                    stopped: no
                    says: Copies that others made stay where they are.
                    sources: [notice]
                    confidence: high
            """)
        .says("Example: new about opting out: Copies that others made stay where they are");
  }

  @Test
  void another_change_of_policy() {
    example(
            "  - id: 2025-11\n",
            """
              - id: 2026-05
                on: 2026-05-04
                state: withdrawn
                says: Training of minors was announced and taken back.
                sources: [notice]
                confidence: high
            """)
        .says(
            "Example: recorded the change of 4 May 2026: Training of minors was announced and"
                + " taken back");
  }

  @Test
  void another_advice() {
    example(
            "disagreements:\n",
            """
              organisations:
                - says: Tell your people where the switch is.
                  sources: [notice]
                  confidence: high
            """)
        .says("Example: new advice for organisations: Tell your people where the switch is");
  }

  @Test
  void a_note_of_the_company() {
    String notes =
        """
        name: Acme Ltd
        notes:
          - id: personal-accounts
            about: [example]
            says: Do not use Example with a personal account.
            writtenOn: 2026-11-20
            checkAgainOn: 2027-05-20
        """;
    Edited with = new Edited().added("company/rules.yaml", notes);
    with.says("Acme Ltd: new note: [about: example] Do not use Example with a personal account");
    Change changed =
        KnowledgeDiff.between(
                with.read(),
                new Edited()
                    .added("company/rules.yaml", notes.replace("a personal", "an unpaid"))
                    .read())
            .getFirst();
    assertEquals(
        "Acme Ltd: note changed: [about: example] Do not use Example with an unpaid account",
        changed.sentence());
    assertEquals(Importance.MEANING, changed.importance());
    assertEquals(
        Optional.of("[about: example] Do not use Example with a personal account."),
        changed.before());
    assertEquals(List.of("company/rules.yaml#notes.personal-accounts"), changed.at().claims());
  }

  @Test
  void a_note_for_other_people() {
    String notes =
        """
        name: Acme Ltd
        notes:
          - id: rule
            says: Ask first.
            writtenOn: 2026-11-20
            checkAgainOn: 2027-05-20
        """;
    List<Change> changes =
        KnowledgeDiff.between(
            new Edited().added("company/rules.yaml", notes).read(),
            new Edited()
                .added("company/rules.yaml", notes.replace("says:", "regions: [DE]\n    says:"))
                .read());
    assertEquals(
        List.of("Acme Ltd: note changed: [regions: DE] Ask first"),
        changes.stream().map(Change::sentence).toList());
  }
}
