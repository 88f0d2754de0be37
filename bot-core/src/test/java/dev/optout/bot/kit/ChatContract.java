package dev.optout.bot.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.bot.chat.Address.Audience;
import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.reply.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every chat does, whatever its wire format: each adapter extends this with its own rig.
public abstract class ChatContract {
  /// A chat on loopback: real payloads in, and what it would have shown out.
  public interface Rig extends AutoCloseable {
    /// A person writes to the bot in private.
    void direct(String text);

    /// A person mentions the bot in a group.
    void mention(String text);

    /// A person presses a button that carries this code.
    void press(String code);

    /// The chat delivers its last payload once more.
    void deliverAgain();

    /// The bot's own message comes back as an event.
    void ownMessage(String text);

    /// A message with a bad signature or token; the HTTP status it was answered with.
    int forged(String text);

    /// Every message shown to people so far, as text (the JSON that was sent will do).
    List<String> shown();

    @Override
    void close();
  }

  /// A new rig before which the bot stands.
  protected abstract Rig open(RecordingBot bot);

  private final RecordingBot bot = new RecordingBot(SharedReplies.oneOfEachBlock());

  @Test
  void a_direct_message_is_answered_once() {
    try (Rig rig = open(bot)) {
      rig.direct("does linkedin use my posts");
      ChatEvent.Said said = assertInstanceOf(ChatEvent.Said.class, bot.events().getFirst());
      assertEquals("does linkedin use my posts", said.text());
      assertEquals(Audience.ONE_PERSON, said.address().audience());
      assertEquals(1, bot.events().size());
      assertEquals(1, rig.shown().size());
      assertTrue(rig.shown().getFirst().contains("does not use private messages"));
    }
  }

  @Test
  void a_mention_is_answered_without_the_mention_in_the_words() {
    try (Rig rig = open(bot)) {
      rig.mention("does linkedin use my posts");
      ChatEvent.Said said = assertInstanceOf(ChatEvent.Said.class, bot.events().getFirst());
      assertEquals("does linkedin use my posts", said.text());
      assertEquals(Audience.SEVERAL_PEOPLE, said.address().audience());
      assertEquals(1, rig.shown().size());
    }
  }

  @Test
  void a_pressed_button_brings_its_code() {
    try (Rig rig = open(bot)) {
      rig.press("data-used;linkedin");
      ChatEvent.Pressed pressed =
          assertInstanceOf(ChatEvent.Pressed.class, bot.events().getFirst());
      assertEquals("data-used;linkedin", pressed.code());
      assertEquals(1, rig.shown().size());
    }
  }

  @Test
  void the_same_delivery_twice_is_answered_once() {
    try (Rig rig = open(bot)) {
      rig.direct("hello");
      rig.deliverAgain();
      assertEquals(1, bot.events().size());
      assertEquals(1, rig.shown().size());
    }
  }

  @Test
  void its_own_messages_are_ignored() {
    try (Rig rig = open(bot)) {
      rig.ownMessage("an answer");
      assertEquals(List.of(), bot.events());
      assertEquals(List.of(), rig.shown());
    }
  }

  @Test
  void a_bot_that_fails_is_not_silent() {
    bot.answer(
        event -> {
          throw new IllegalStateException("broken");
        });
    try (Rig rig = open(bot)) {
      rig.direct("hello");
      assertEquals(1, rig.shown().size());
      assertTrue(rig.shown().getFirst().contains("could not answer"), rig.shown().toString());
    }
  }

  @Test
  void a_forged_message_is_refused() {
    try (Rig rig = open(bot)) {
      assertEquals(401, rig.forged("hello"));
      assertEquals(List.of(), bot.events());
      assertEquals(List.of(), rig.shown());
    }
  }

  @Test
  void every_shared_reply_can_be_drawn() {
    for (Reply reply : SharedReplies.all().values()) {
      RecordingBot one = new RecordingBot(reply);
      try (Rig rig = open(one)) {
        rig.direct("hello");
        assertTrue(!rig.shown().isEmpty(), reply.summary());
      }
    }
  }
}
