package dev.optout.app;

import dev.optout.app.announce.AnnouncementParts;
import dev.optout.app.announce.PeopleList;
import dev.optout.app.announce.RoomForAnswers;
import dev.optout.app.announce.Tally;
import dev.optout.app.announce.Waiting;
import dev.optout.app.cli.Announcer;
import dev.optout.app.settings.Announcing;
import dev.optout.app.settings.Settings;
import dev.optout.app.store.Carrying;
import dev.optout.app.store.Store;
import dev.optout.bot.Bot;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Chat;
import dev.optout.bot.chat.Person;
import dev.optout.bot.chat.Presence;
import dev.optout.knowledge.KnowledgeBase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Everything about announcements, wired by hand.
///
/// @param store what is kept
/// @param tally where is counted what was sent
record Announcements(
    Settings settings, Store store, Supplier<KnowledgeBase> knowledge, Clock clock, Tally tally) {
  private Announcing set() {
    return settings.announcing();
  }

  private PeopleList people() {
    return set().people().map(PeopleList::read).orElse(PeopleList.EMPTY);
  }

  private AnnouncementParts parts(Function<String, Optional<Chat>> chats) {
    return new AnnouncementParts(
        set(), store, chats, this::people, knowledge, this::isOn, clock, Waiting.of(clock), tally);
  }

  private boolean isOn(String chat) {
    return chat.equals("slack") ? settings.slack().isPresent() : settings.teams().isPresent();
  }

  /// The bot with announcements.
  ///
  /// @param chats those that are on, by name
  Bot before(Bot bot, Function<String, Optional<Chat>> chats) {
    AnnouncementParts parts = parts(chats);
    return new dev.optout.bot.announce.Announcing(
        new RoomForAnswers(bot, store.paces()),
        parts.acts(),
        knowledge,
        parts.goings()::of,
        set().hours());
  }

  /// What carries them out.
  ///
  /// @param chats those that are on, by name
  Carrying carriage(Function<String, Optional<Chat>> chats) {
    return parts(chats).carriage();
  }

  /// For the commands, which leave counting and sending to a process that serves.
  Announcer atTheTerminal() {
    AnnouncementParts parts = parts(chat -> Optional.empty());
    return new Announcer(
        parts.acts(),
        parts.goings(),
        knowledge.get(),
        Announcer.person(System.getProperty("user.name", "somebody")));
  }

  /// Notes who has the app.
  Presence presence() {
    return new Presence() {
      @Override
      public void came(Person person, Address address) {
        store
            .memory()
            .people()
            .seen(person, address, LocalDate.ofInstant(clock.instant(), clock.getZone()));
      }

      @Override
      public void left(Person person) {
        store.memory().people().left(person);
      }
    };
  }
}
