package dev.optout.bot.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Does linkedin use my CV? And how do I turn it off? | Does linkedin use my CV? ; And how do I turn it off?",
        "Does it use my CV? also is reddit the same | Does it use my CV? ; also is reddit the same",
        "does x train on my posts and how do i stop it | does x train on my posts ; and how do i stop it",
        "does linkedin use my posts? and instagram? | does linkedin use my posts? ; and instagram?",
        "I live in Bonn. can I object at meta? what about x? | I live in Bonn. can I object at meta? ; what about x?",
        "how do i opt out of x? I use the app. is it on by default? | how do i opt out of x? ; I use the app. is it on by default?",
      })
  void questions_are_told_apart(String text, String parts) {
    assertEquals(List.of(parts.split(" ; ")), Questions.in(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I opted out. does it work?",
        "linkedin and facebook?",
        "does linkedin use my DMs? yes or no?",
        "they train on my photos, right?",
        "turned it off in october. old stuff safe?",
        "really? does x sell my data",
        "is it on by default? or not?",
        "does meta.ai read my chats",
        "how do i stop linkedin and its partners from using my data",
        "i never had an account but a colleague posts about me. can I object",
        "",
        "???",
      })
  void one_question_stays_one(String text) {
    assertEquals(List.of(text), Questions.in(text));
  }
}
