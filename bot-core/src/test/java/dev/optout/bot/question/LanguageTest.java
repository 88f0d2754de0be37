package dev.optout.bot.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "how do i turn it off on linkedin | false",
        "linkedin? | false",
        "gimana cara matikan training AI di linkedin | true",
        "wie schalte ich das bei linkedin aus | true",
        "comment refuser que mes données sont utilisées | true",
        "リンクトインのAI学習をオフにする方法 | true",
        "is hong kong on the list for linkedin's AI training | false",
        "what does UU PDP say | false",
      })
  void what_is_not_english_is_seen(String text, boolean foreign) {
    assertEquals(foreign, Language.isForeign(Text.of(text)));
  }
}
