package dev.optout.bot.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.bot.Answered;
import dev.optout.bot.reply.Block;
import dev.optout.knowledge.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueReplyTest {
  private final Catalogue catalogue = new Catalogue();

  /// The reply up to its notes, sources and buttons.
  private String said(String question) {
    String text = catalogue.ask(question).reply().plainText();
    return text.lines()
        .takeWhile(l -> !l.startsWith("Note:") && !l.startsWith("Sources") && !l.startsWith("Ask"))
        .filter(l -> !l.isBlank())
        .reduce((a, b) -> a + "\n" + b)
        .orElseThrow();
  }

  @Test
  void everything_that_is_covered_is_a_table_in_alphabetical_order() {
    assertEquals(
        """
        What I cover. 7 platforms, and the laws and ideas behind it.
        Alphagram: On by default: yes; Way out: switch
        Betagram: On by default: yes; Way out: none
        Deltagram: On by default: not confirmed; Way out: not known
        Epsigram: On by default: depends; Way out: request, admin setting
        Etagram: On by default: yes; Way out: admin setting
        Gammagram: On by default: no; Way out: not needed
        Zetagram: On by default: no; Way out: not needed""",
        said("what do you cover"));
  }

  @Test
  void what_is_not_known_is_listed_apart() {
    assertEquals(
        """
        3 platforms. Of the 7 platforms that I cover, 3 use people's data for AI by default.
        Alphagram: On by default: yes; Way out: switch
        Betagram: On by default: yes; Way out: none
        Etagram: On by default: yes; Way out: admin setting
        It depends on region, plan or kind of use: Epsigram.
        Not confirmed for: Deltagram.""",
        said("which platforms train by default"));
  }

  @Test
  void a_plan_makes_it_certain() {
    assertEquals(
        """
        2 platforms. Of the 7 platforms that I cover, 2 wait for your yes before using data for AI\
         on business accounts.
        Epsigram: On by default: no; Way out: not needed
        Zetagram: On by default: no; Way out: not needed
        Not confirmed for: Deltagram.""",
        said("which ones are off by default on business accounts"));
  }

  @Test
  void data_of_which_nothing_is_said_is_not_confirmed() {
    assertEquals(
        """
        2 platforms. Of the 7 platforms that I cover, 2 use photos for AI.
        Alphagram: On by default: yes; Way out: switch
        Betagram: On by default: yes; Way out: none
        It depends on region, plan or kind of use: Epsigram.
        Not confirmed for: Deltagram, Etagram, Zetagram.""",
        said("which platforms use my photos"));
  }

  @Test
  void the_least_work_comes_first() {
    assertEquals(
        """
        Easiest first. 3 platforms use data for AI by default and can be stopped, each by the way\
         that is the least work.
        Alphagram: Work: minutes; How: switch
        Epsigram: Work: minutes; How: admin setting
        Etagram: Work: minutes; How: admin setting
        No way out that I know of: Betagram.
        Not confirmed for: Deltagram.""",
        said("which are the quickest ones to turn off"));
    assertTrue(
        said("which are the hardest to opt out of on a personal account")
            .contains("Epsigram: Work: a form; How: request\nAlphagram"));
  }

  @Test
  void changes_stand_newest_first_with_their_platform() {
    assertEquals(
        """
        What changed. 2 changes are recorded between 2026-06-15 and 2026-11-24.
        - 2026-10-01, Alphagram: Alphagram moved its switch.
        - 2026-06, Betagram, announced: Betagram announced terms.""",
        said("what changed since 15 June"));
  }

  @Test
  void no_change_is_told_with_the_days() {
    assertEquals(
        "No change. No change is recorded between 2026-11-01 and 2026-11-24 at Alphagram.",
        said("what changed at Alphagram this month"));
  }

  @Test
  void platforms_stand_side_by_side() {
    assertEquals(
        """
        Side by side. How Alphagram, Epsigram and Deltagram compare.
        On by default, personal: Alphagram: yes; Epsigram: yes; Deltagram: not confirmed
        On by default, business: Alphagram: yes; Epsigram: no; Deltagram: not confirmed
        Prompts: Alphagram: yes; Epsigram: not confirmed; Deltagram: not confirmed
        Way out: Alphagram: switch (minutes); Epsigram: admin setting (minutes); Deltagram: not known
        Who can act: Alphagram: you; Epsigram: an administrator; Deltagram: nobody that I know of
        Past training undone: Alphagram: no; Epsigram: not confirmed; Deltagram: not confirmed
        Last read: Alphagram: 2026-11-23; Epsigram: 2026-11-23; Deltagram: 2026-11-23
        Not confirmed for any of them: posts, uploads, private messages.""",
        said("compare Alphagram, Epsigram and Deltagram"));
  }

  @Test
  void a_button_asks_the_same_for_companies() {
    Answered first = catalogue.ask("which platforms train by default");
    String code =
        first.reply().blocks().stream()
            .filter(Block.Choices.class::isInstance)
            .flatMap(b -> ((Block.Choices) b).choices().stream())
            .filter(c -> c.label().equals("On business accounts?"))
            .findFirst()
            .orElseThrow()
            .code();
    assertEquals("platform-list;;;;business;;on-by-default", code);
    assertTrue(catalogue.press(code).reply().summary().endsWith("on business accounts."));
  }

  @Test
  void a_made_up_button_is_refused() {
    for (String code :
        List.of(
            "opt-out;;;;;;on-by-default",
            "platform-list;;;;;;2026-01-01",
            "platform-list;;;;;;nonsense",
            "platform-list;;;;;;",
            "changes;;;;;;2026-13-01",
            "changes;;;;;;2026-01-01;more")) {
      assertEquals(Topic.HELP, catalogue.press(code).topic(), code);
    }
    assertEquals(Topic.CHANGES, catalogue.press("changes;;;;;;2026-01-01").topic());
  }
}
