package dev.optout.knowledge.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Ways out: their values and their steps.
class WaysOutTest {
  @Test
  void one_that_came_or_went() {
    Edited.example(
            "      - id: letter\n",
            """
                  - id: contract
                    kind: contract
                    title: Ask for it in the contract
                    who: admin
                    effort: letter
                    says: Large customers can agree on it.
                    sources: [notice]
                    confidence: high
                  - id: letter
            """)
        .says(
            "Example: a way out is new: Ask for it in the contract – Large customers can agree on"
                + " it");
  }

  @Test
  void another_way() {
    Edited.example(
            "kind: email\n        title: Write to the privacy team\n",
            "kind: form\n        title: Write to the privacy team\n")
        .and("        email: privacy@example.com\n", "        link: https://example.com/form\n")
        .says(
            "Example: “Write to the privacy team”: e-mail address now none (before:"
                + " privacy@example.com)",
            "Example: “Write to the privacy team”: link now https://example.com/form (before:"
                + " none)",
            "Example: “Write to the privacy team”: way now form (before: e-mail)");
  }

  @Test
  void other_people_and_other_effort() {
    Edited.example("who: person\n        effort: minutes", "who: admin\n        effort: one-tap")
        .says(
            "Example: “Turn the switch off”: effort now one tap (before: minutes)",
            "Example: “Turn the switch off”: who can act now an administrator (before: the account"
                + " holder)");
  }

  @Test
  void another_link() {
    Edited.example("https://example.com/settings", "https://example.com/ai")
        .says(
            "Example: “Turn the switch off”: link now https://example.com/ai (before:"
                + " https://example.com/settings)");
  }

  @Test
  void another_title() {
    Edited.example("title: Turn the switch off", "title: Use the switch")
        .says(
            "Example: “Use the switch”: title now “Use the switch” (before: “Turn the switch off”)");
  }

  @Test
  void more_regions() {
    Edited.example("regions: [EU]\n        who", "regions: [EU, CH]\n        who")
        .says("Example: “Turn the switch off”: now also in Switzerland");
  }

  @Test
  void a_label_with_another_name() {
    Edited edited = Edited.example("Open **Settings**.", "Open **Settings & privacy**.");
    edited.says(
        "Example: “Turn the switch off”, step 2: now called “Settings & privacy” (before:"
            + " “Settings”)");
    Change.StepChanged change =
        assertInstanceOf(Change.StepChanged.class, edited.changes().getFirst());
    assertEquals(2, change.numberBefore());
    assertEquals(List.of("Settings"), change.labelsBefore());
    assertEquals(List.of("Settings & privacy"), change.labelsAfter());
    assertEquals("Open **Settings**.", change.was());
  }

  @Test
  void a_step_in_other_words() {
    Edited edited = Edited.example("Click **Me** in the top bar.", "Choose **Me** in the top bar.");
    edited.says(
        "Example: “Turn the switch off”, step 1: now “Choose Me in the top bar.” (before: “Click Me"
            + " in the top bar.”)");
    assertEquals(Importance.WORDING, edited.changes().getFirst().importance());
  }

  @Test
  void a_step_more() {
    Edited.example(
            "          - Switch **AI** off.\n        mobile:",
            "          - Choose **Data**.\n          - Switch **AI** off.\n        mobile:")
        .says("Example: “Turn the switch off”, step 3: new: “Choose Data.”");
  }

  @Test
  void a_step_less_in_the_app() {
    Edited.example("          - Tap your picture.\n", "")
        .says("Example: “Turn the switch off”, step 1 in the app: gone: “Tap your picture.”");
  }
}
