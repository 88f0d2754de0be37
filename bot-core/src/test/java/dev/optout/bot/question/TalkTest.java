package dev.optout.bot.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TalkTest {
  @ParameterizedTest
  @CsvSource({
    "hi, GREETING",
    "Hello there!, GREETING",
    "good morning, GREETING",
    "thanks, THANKS",
    "thank you so much that was helpful, THANKS",
    "ok great thanks, THANKS",
    "got it, THANKS",
    "bye, BYE",
    "that's all, BYE",
    "forget me, FORGET",
    "please delete my data, FORGET",
    "forget everything i told you, FORGET",
    "start over, FORGET",
    "stop, STOP",
    "stop messaging me, STOP",
    "what do you store about me, STORAGE",
    "do you log my questions, STORAGE",
    "what do you know about me?, STORAGE",
    "is this chat recorded, STORAGE",
    "who are you, IDENTITY",
    "are you a bot?, IDENTITY",
    "who made you, IDENTITY",
    "can i talk to a human, HUMAN",
    "i want to talk to a real person please, HUMAN",
    "human please, HUMAN",
    "tell me when this changes, NOTIFY",
    "let me know if anything changes, NOTIFY",
    "keep me posted, NOTIFY",
  })
  void what_is_said_to_the_bot_is_known(String text, Talk talk) {
    assertEquals(Optional.of(talk), Talk.of(Text.of(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hi does zoom train on calls",
        "thanks and in the UK",
        "does linkedin store my messages",
        "do you know which platforms train by default",
        "tell me about the opt-out",
        "tell me if it uses my posts",
        "how do i stop it",
        "delete my linkedin data",
        "what is this setting",
        "who can turn that off",
        "is this on by default",
        "how do i talk to meta ai",
      })
  void a_question_is_not_taken_for_talk(String text) {
    assertEquals(Optional.empty(), Talk.of(Text.of(text)));
  }

  @Test
  void hostile_repetitions_cost_no_time() {
    String many = "thanks that was the thats all very so please now ".repeat(2);
    assertTimeout(Duration.ofSeconds(2), () -> Talk.of(Text.of(many)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "thanks! and in the UK? | and in the UK?",
        "hi, does zoom train on calls | does zoom train on calls",
        "Thank you so much, that helped. what about x | that helped. what about x",
        "does x train on me? thanks! | does x train on me?",
        "thanks | thanks",
        "hello | hello",
        "history of it | history of it",
      })
  void courtesies_around_a_question_are_left_out(String text, String rest) {
    assertEquals(rest, Courtesy.without(text));
  }
}
