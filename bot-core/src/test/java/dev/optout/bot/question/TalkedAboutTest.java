package dev.optout.bot.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.optout.knowledge.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;

class TalkedAboutTest {
  private static Question about(String... platforms) {
    return Question.about(Topic.OPT_OUT, List.of(platforms));
  }

  @Test
  void the_other_one_is_the_one_before() {
    TalkedAbout talked = TalkedAbout.first(about("slack")).then(about("zoom"));
    assertEquals(List.of("slack"), talked.others());
  }

  @Test
  void of_two_that_were_compared_it_can_be_either() {
    assertEquals(List.of("slack", "zoom"), TalkedAbout.first(about("slack", "zoom")).others());
  }

  @Test
  void nothing_before_leaves_no_other() {
    assertEquals(List.of(), TalkedAbout.first(about("slack")).others());
  }

  @Test
  void the_latest_come_first_and_few_are_kept() {
    TalkedAbout talked = TalkedAbout.first(about("x"));
    for (String id : List.of("a", "b", "c", "d", "e", "f")) {
      talked = talked.then(about(id));
    }
    assertEquals(List.of("f", "e", "d", "c", "b", "a"), talked.platforms());
  }
}
