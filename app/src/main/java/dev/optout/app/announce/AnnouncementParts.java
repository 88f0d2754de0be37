package dev.optout.app.announce;

import dev.optout.app.settings.Announcing;
import dev.optout.app.store.Store;
import dev.optout.bot.announce.Acts;
import dev.optout.bot.announce.LinkRules;
import dev.optout.bot.chat.Chat;
import dev.optout.knowledge.KnowledgeBase;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// What announcements are made of, wired by hand for one process.
///
/// @param chats those that are on, by name
/// @param people who is who in both chats, read anew each time
/// @param isOn whether a chat is set up, also where it is not opened
/// @param waiting how time is let pass
/// @param tally where is counted what was sent
public record AnnouncementParts(
    Announcing settings,
    Store store,
    Function<String, Optional<Chat>> chats,
    Supplier<PeopleList> people,
    Supplier<KnowledgeBase> knowledge,
    Predicate<String> isOn,
    Clock clock,
    Waiting waiting,
    Tally tally) {

  public NamedRoles roles() {
    return new NamedRoles(settings, chats, people, clock);
  }

  public Acts acts() {
    return new Acts(
        store.announcements(),
        roles(),
        store.jobs(),
        knowledge,
        new LinkRules(settings.linkHosts()),
        clock);
  }

  public Goings goings() {
    return new Goings(
        store.announcements(), store.ledger(), store.paces(), isOn, settings.hours(), clock);
  }

  Audiences audiences() {
    return new Audiences(chats, store.memory().people(), people, knowledge, clock.getZone());
  }

  Broadcast broadcast() {
    return broadcast(chats, waiting);
  }

  /// One that sends to other chats, or waits otherwise.
  Broadcast broadcast(Function<String, Optional<Chat>> others, Waiting otherwise) {
    return new Broadcast(
        store.announcements(),
        store.ledger(),
        store.paces(),
        others,
        knowledge,
        settings.pacing(),
        settings.hours(),
        clock,
        otherwise,
        tally);
  }

  /// What carries them out.
  public Carriage carriage() {
    return new Carriage(
        store.announcements(),
        store.ledger(),
        store.jobs(),
        store::activeAnnouncements,
        broadcast(),
        audiences(),
        roles(),
        goings(),
        store.memory().people(),
        chats,
        knowledge,
        settings.hours(),
        clock);
  }
}
