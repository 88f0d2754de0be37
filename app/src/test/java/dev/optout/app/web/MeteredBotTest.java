package dev.optout.app.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.bot.Answered;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Address.Audience;
import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.chat.Person;
import dev.optout.bot.kit.SharedReplies;
import dev.optout.knowledge.Topic;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeteredBotTest {
  private static final ChatEvent SAID =
      new ChatEvent.Said(
          new Person("slack", "T1", "U-secret"),
          new Address("slack", "T1", "C-secret", Audience.ONE_PERSON),
          "secret words");

  @Test
  void answers_are_counted_by_chat_and_topic_and_never_by_words_or_people() {
    try (Meters meters = new Meters()) {
      Answered answered =
          new Answered(
              Topic.OPT_OUT,
              List.of(),
              Optional.empty(),
              1,
              List.of(),
              SharedReplies.oneOfEachBlock());
      new MeteredBot(event -> answered, meters.registry()).reply(SAID);
      String text = meters.text();
      assertTrue(
          text.contains("advisor_questions_total{chat=\"slack\",topic=\"opt-out\"} 1.0"), text);
      assertTrue(text.contains("advisor_answer_time_seconds_count{chat=\"slack\"} 1"), text);
      assertTrue(text.contains("jvm_memory_used_bytes"), text);
      assertFalse(text.contains("secret"), text);
    }
  }

  @Test
  void failures_are_counted_and_passed_on() {
    try (Meters meters = new Meters()) {
      MeteredBot bot =
          new MeteredBot(
              event -> {
                throw new IllegalStateException("broken");
              },
              meters.registry());
      assertThrows(IllegalStateException.class, () -> bot.reply(SAID));
      assertTrue(meters.text().contains("advisor_failures_total{chat=\"slack\"} 1.0"));
    }
  }
}
