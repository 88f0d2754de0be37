package dev.optout.bot.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.optout.bot.question.Question.Form;
import dev.optout.knowledge.Device;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Topic;
import dev.optout.knowledge.lucene.KnowledgeIndex;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionCodeTest {
  private static final KnowledgeBase BASE = KnowledgeIndex.bundled().base();

  @Test
  void all_that_was_asked_comes_back() {
    Question question =
        new Question(
            Topic.DATA_USED,
            List.of("linkedin"),
            Optional.empty(),
            List.of(),
            Optional.ofNullable(BASE.vocabulary().regions().get("DE")),
            Optional.of(Plan.BUSINESS),
            Optional.of(Device.MOBILE),
            Set.of("posts", "photos"),
            Form.NEGATED_YES_NO,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1);
    String code = QuestionCode.of(question);
    assertEquals("data-used;linkedin;;DE;business;photos,posts;;negated-yes-no;mobile", code);
    assertEquals(Optional.of(question), QuestionCode.read(code, BASE));
  }

  @Test
  void a_short_code_stays_short() {
    Question question = Question.about(Topic.OPT_OUT, List.of("x"));
    assertEquals("opt-out;x;;;;", QuestionCode.of(question));
    assertEquals(Optional.of(question), QuestionCode.read("opt-out;x;;;;", BASE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ";;;;;",
        "opt-out;x;;;",
        "opt-out;nobody;;;;",
        "opt-out;x;;XX;;",
        "opt-out;x;;;golden;",
        "opt-out;x;;;;;;maybe",
        "opt-out;x;;;;;;;fridge",
        "opt-out;x;;;;;;yes-no;mobile;more",
        "opt-out;x;;;;;hardest",
      })
  void a_code_that_is_none_of_ours_is_refused(String code) {
    assertEquals(Optional.empty(), QuestionCode.read(code, BASE));
  }
}
