package dev.optout.bot.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.knowledge.lucene.KnowledgeIndex;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolarityTest {
  private static final Polarity POLARITY =
      new Polarity(KnowledgeIndex.bundled().base().vocabulary().polarity());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "linkedin doesn't use my DMs, right? | Does LinkedIn use my DMs? | true",
        "doesn't linkedin use my DMs? | Does LinkedIn use my DMs? | false",
        "so there is no way out at all? | Is there no way out? | false",
        "is it not true that they use my DMs? | Do they use my DMs? | true",
        "is it true that they use my DMs? | Do they use my DMs? | false",
        "do they keep my photos? | Do they delete my photos? | true",
        "they don't keep my photos, right? | Do they delete my photos? | false",
        "are my DMs kept out? | Are my DMs used? | true",
        "are my DMs kept out? | Are my DMs safe? | false",
        "they don't train on it then, right? | Does that stop training? | false",
        "it doesn't stop training, right? | Does that stop training? | true",
        "is it off by default? | Is it on by default? | true",
        "do they ask me first? | Do they do it without asking? | true",
        "if I don't opt out, do they use my posts? | Do they use my posts? | false",
        "not only posts are used, right? | Are posts used? | false",
        "it leaves my posts out, right? | Are my posts left out? | false",
      })
  void opposite_questions_are_told(String typed, String example, boolean opposite) {
    Polarity.Asked asked = POLARITY.asked(Text.of(typed));
    assertEquals(opposite, POLARITY.isOpposite(asked, example));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I switched it off, so nothing of mine is kept, rigth? | true",
        "they never look at uploads, correct? | true",
        "my phone setting counts for the laptop as well, no? | true",
        "linkedin doesn't use my DMs, right? | false",
        "do they ever look at uploads? | false",
        "any danger in it? | false",
      })
  void what_is_stated_of_everything_is_told(String typed, boolean sweeping) {
    assertEquals(sweeping, POLARITY.isSweeping(Text.of(typed)));
  }

  @Test
  void the_nearest_example_is_in_other_words_the_same() {
    Polarity.Asked asked = POLARITY.asked(Text.of("will they erase my photos?"));
    List<String> examples = List.of("Do they sell my photos?", "Do they keep my photos?");
    Polarity.Comparison nearest = POLARITY.nearest(asked, examples, Set.of());
    assertTrue(nearest.opposite() && nearest.likeness() > 0.85, nearest::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "since it deletes everything, how long does that take? | it deletes everything",
        "why does it read my chats? | it read my chats",
        "when will it stop reading my chats? | it reading my chats",
        "can I stop it even though it deletes everything? | it deletes everything",
        "why can't I opt out? | i not opt out",
        "when did it stop reading my chats? | it not reading my chats",
        "how come it reads my chats? | it reads my chats",
        "since when does it read my chats? | ",
        "as a student, am I out? | ",
        "does it read my chats? | ",
      })
  void what_is_taken_for_granted_is_told(String typed, String premise) {
    assertEquals(
        Optional.ofNullable(premise),
        POLARITY.premise(Text.of(typed)).map(t -> String.join(" ", t.words())));
  }
}
