package dev.optout.bot.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
  @ParameterizedTest
  @CsvSource({
    "linkedin, linkedin, 0",
    "linkdin, linkedin, 1",
    "linekdin, linkedin, 1",
    "lnikdin, linkedin, 2",
    "facebook, notebook, 3",
    "a, abcdefgh, 3",
  })
  void errors_are_counted_up_to_one_more_than_the_limit(String a, String b, int errors) {
    assertEquals(errors, EditDistance.between(a, b, 2));
  }
}
