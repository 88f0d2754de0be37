package dev.optout.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassageTest {
  private static final String DOCUMENT =
      """
      # Terms

      We use **what you write** to train our [models](https://example.com/models).

      * You\u00a0can object.
      """;

  @Test
  void marks_links_case_and_white_space_do_not_count() {
    assertEquals(
        Passage.sha256("we use what you write to train our models."),
        Passage.sha256("We use **what you write** to  train our [models](https://example.com/m)."));
    assertEquals(Passage.sha256("you can object."), Passage.sha256("*   You\u00a0can object."));
    assertEquals(Passage.sha256("it's \"so\""), Passage.sha256("It\u2019s \u201cso\u201d"));
  }

  @Test
  void a_changed_word_counts() {
    assertNotEquals(Passage.sha256("You can object."), Passage.sha256("You cannot object."));
  }

  @Test
  void a_passage_is_found_by_words_across_marks() {
    assertEquals(
        List.of("we use what you write to train our models."),
        Passage.with("What you write to train", DOCUMENT));
    assertEquals(List.of(), Passage.with("no such words", DOCUMENT));
  }

  @Test
  void the_hash_is_the_one_that_other_tools_give() {
    // printf 'you can object.' | sha256sum
    assertEquals(
        "77511f50c2685d89ea6443a4bb8f050acbd2d970fd0fa91584d9e838a9e4da94",
        Passage.sha256("You can object."));
  }
}
