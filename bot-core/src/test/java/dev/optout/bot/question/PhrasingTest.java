package dev.optout.bot.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.bot.question.Question.Form;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "does linkedin use my posts | YES_NO",
        "hey so is insta allowed to do that | YES_NO",
        "screening questions I answered, included? | YES_NO",
        "they train on my photos, right? | YES_NO",
        "linkedin doesn't use my DMs, right? | NEGATED_YES_NO",
        "how do I turn it off | OPEN",
        "what data does x use? | OPEN",
        "since when is that on? | OPEN",
        "turn off linkedin training | OPEN",
      })
  void the_form_is_seen(String text, Form form) {
    assertEquals(form, Phrasing.of(Text.of(text)));
  }

  @Test
  void a_question_put_the_other_way_round_than_the_example_is_opposite() {
    assertTrue(
        Phrasing.isOpposite(
            Text.of("linkedin doesn't use my DMs, right?"), List.of("Does LinkedIn use my DMs?")));
    assertFalse(
        Phrasing.isOpposite(
            Text.of("doesn't linkedin use my DMs?"), List.of("Does LinkedIn use my DMs?")));
    assertFalse(
        Phrasing.isOpposite(
            Text.of("so there is no way out at all?"), List.of("Is there no way out?")));
  }
}
