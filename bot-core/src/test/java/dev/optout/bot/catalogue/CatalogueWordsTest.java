package dev.optout.bot.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "what do you cover | all",
        "which platforms do you know | all",
        "list all platforms | all",
        "which platforms have no opt-out | no-way-out",
        "where can I not opt out | no-way-out",
        "which apps can't be turned off | no-way-out",
        "which of your platforms have no way out at all | no-way-out",
        "which ones train by default on business accounts | on-by-default",
        "how many platforms train on data by default | on-by-default",
        "who trains on my posts without asking | on-by-default",
        "which ones don't train at all | not-training",
        "is there any platform that does not train on me | not-training",
        "who doesn't train on my data | not-training",
        "which are opt-in | off-by-default",
        "which platforms are off by default | off-by-default",
        "are there any that ask first | off-by-default",
        "which ones don't train by default | off-by-default",
        "which ones need an admin | needs-admin",
        "which platforms let an admin decide | needs-admin",
        "which have only a form | form-only",
        "list everything that requires a form | form-only",
        "which apps use private messages | uses-data",
        "which platforms use my photos | uses-data",
        "which ones train on prompts | uses-data",
        "which ones don't use my private messages | spares-data",
        "which platforms use my photos and have no opt-out | no-way-out,uses-data",
        "which are the quickest ones to turn off | easiest",
        "easiest to opt out of | easiest",
        "which are the hardest to opt out of | hardest",
        "what changed since June | 2026-06-01",
        "what changed since June 2025 | 2025-06-01",
        "what changed since December | 2025-12-01",
        "what changed this year | 2026-01-01",
        "what's new lately | 2026-08-24",
        "what's new | 2026-08-24",
        "what's new in the last 3 months | 2026-08-24",
        "any changes in the past two weeks | 2026-11-10",
        "what changed since 3 November 2025 | 2025-11-03",
        "what changed since November 3rd, 2025 | 2025-11-03",
        "anything new since 2025-11-03? | 2025-11-03",
        "what has changed for users in Europe since May | 2026-05-01",
        "what changed at Alphagram since summer 2026 | 2026-06-01",
      })
  void a_question_about_all_platforms_is_understood(String question, String query) {
    Catalogue catalogue = new Catalogue();
    catalogue.ask(question);
    assertEquals(query, catalogue.query());
  }

  @ParameterizedTest
  @CsvSource({
    "how do I opt out of Alphagram",
    "what's the easiest way to opt out of Alphagram",
    "does Alphagram train by default",
    "compare Alphagram and Betagram",
    "what changed at Alphagram",
    "what changed at Webex since June",
    "what's for lunch today",
  })
  void another_question_is_not(String question) {
    Catalogue catalogue = new Catalogue();
    catalogue.ask(question);
    assertEquals("-", catalogue.query());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "which platforms train by default | and for business accounts? | on-by-default",
        "which platforms train by default | and in the EU? | on-by-default",
        "which platforms train by default | only the ones without opt-out"
            + " | no-way-out,on-by-default",
        "which platforms train by default | which of those use my photos?"
            + " | on-by-default,uses-data",
        "which platforms train by default | which ones need an admin? | needs-admin",
        "which platforms use my photos | and my voice? | uses-data",
        "what changed since June | and since January? | 2026-01-01",
        "what changed at Alphagram since June | and at Betagram? | 2026-06-01",
      })
  void a_follow_up_keeps_it(String first, String second, String query) {
    Catalogue catalogue = new Catalogue();
    List.of(first, second).forEach(catalogue::ask);
    assertEquals(query, catalogue.query());
  }
}
