package dev.optout.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.app.settings.Settings;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.NotSent;
import dev.optout.bot.chat.Person;
import dev.optout.bot.kit.ScriptedChat;
import dev.optout.bot.people.Desk.Outcome;
import dev.optout.bot.people.Desk.Way;
import dev.optout.bot.people.Handover;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.KnowledgeFiles;
import dev.optout.knowledge.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HelpDeskTest {
  private static final KnowledgeBase BASE = KnowledgeFiles.bundled().read();
  private static final Settings.HelpDesk ROOM = new Settings.HelpDesk.Room("slack", "C0123456789");
  private static final Address CHANNEL =
      new Address("slack", "T1", "root:C0123456789", Address.Audience.SEVERAL_PEOPLE);
  private static final Handover HANDOVER =
      new Handover(
          "0".repeat(32),
          new Person("slack", "T1", "U1"),
          CHANNEL,
          Optional.of(Topic.OPT_OUT),
          List.of("linkedin"),
          Instant.EPOCH);

  private final ScriptedChat chat = new ScriptedChat("slack", address -> address);

  private HelpDesk desk(Settings.HelpDesk set, boolean isOn) {
    return new HelpDesk(
        Optional.of(set),
        room -> isOn ? Optional.of(new HelpDesk.Room(chat, CHANNEL)) : Optional.empty(),
        () -> BASE);
  }

  @Test
  void an_address_is_shown_and_nobody_is_told() {
    HelpDesk desk = desk(new Settings.HelpDesk.Shown("privacy@example.com"), true);
    assertEquals(new Way.Shown("privacy@example.com"), desk.way());
    assertEquals(Outcome.NOT_SENT, desk.tell(HANDOVER));
    assertEquals(List.of(), chat.sent());
  }

  @Test
  void a_channel_is_told_who_and_about_what() {
    HelpDesk desk = desk(ROOM, true);
    assertInstanceOf(Way.Told.class, desk.way());
    assertEquals(Outcome.SENT, desk.tell(HANDOVER));
    assertEquals(CHANNEL, chat.sent().getFirst().to());
    String text = chat.sent().getFirst().reply().plainText();
    assertTrue(text.contains("person U1 in slack"), text);
    assertTrue(text.contains("LinkedIn"), text);
  }

  @Test
  void sent_means_that_the_chat_took_it() {
    HelpDesk desk = desk(ROOM, true);
    chat.refuse(Optional.of(NotSent.Reason.REFUSED));
    assertEquals(Outcome.NOT_SENT, desk.tell(HANDOVER));
    chat.refuse(Optional.of(NotSent.Reason.UNKNOWN));
    assertEquals(Outcome.UNKNOWN, desk.tell(HANDOVER));
  }

  @Test
  void a_chat_that_is_off_has_no_desk() {
    HelpDesk desk = desk(ROOM, false);
    assertEquals(new Way.Nobody(), desk.way());
    assertEquals(Outcome.NOT_SENT, desk.tell(HANDOVER));
  }
}
