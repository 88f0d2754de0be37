package dev.optout.bot.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.optout.bot.question.Question.Form;
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
}
