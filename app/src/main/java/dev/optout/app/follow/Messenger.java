package dev.optout.app.follow;

import dev.optout.app.store.Releases;
import dev.optout.app.store.Releases.State;
import dev.optout.app.store.Store;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Chat;
import dev.optout.bot.chat.NotSent;
import dev.optout.bot.chat.Person;
import dev.optout.bot.people.Memory;
import dev.optout.bot.people.Note;
import dev.optout.bot.people.People;
import dev.optout.bot.people.Reminder;
import dev.optout.bot.reply.NoteText;
import dev.optout.bot.reply.PersonalText;
import dev.optout.bot.reply.Reply;
import dev.optout.knowledge.KnowledgeBase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends what people asked for to be told later: reminders, and notes on what they follow.
public final class Messenger implements Store.Reminding {
  private static final Logger LOG = LoggerFactory.getLogger(Messenger.class);

  /// So many people are written to in one round; the next begins half a minute later.
  private static final int MOST = 20;

  private final Memory memory;
  private final Releases releases;
  private final Function<String, Optional<Chat>> chats;
  private final Supplier<KnowledgeBase> knowledge;
  private final Clock clock;

  /// @param chats those that are on, by name
  public Messenger(
      Memory memory,
      Releases releases,
      Function<String, Optional<Chat>> chats,
      Supplier<KnowledgeBase> knowledge,
      Clock clock) {
    this.memory = memory;
    this.releases = releases;
    this.chats = chats;
    this.knowledge = knowledge;
    this.clock = clock;
  }

  @Override
  public Outcome send(Reminder reminder) {
    return send(
        reminder.person(), reminder.address(), new PersonalText(knowledge.get()).due(reminder));
  }

  private Outcome send(Person person, Address address, Reply reply) {
    Optional<Chat> chat = chats.apply(address.chat());
    if (chat.isEmpty()) {
      // it may be set up again
      return Outcome.LATER;
    }
    try {
      chat.get().send(chat.get().lasting(person, address), reply);
      return Outcome.SENT;
    } catch (NotSent e) {
      LOG.warn("A message to a person was not taken: {}", e.getMessage());
      return switch (e.reason()) {
        case BUSY -> Outcome.LATER;
        case GONE, REFUSED -> Outcome.REFUSED;
        case UNKNOWN -> Outcome.UNKNOWN;
      };
    } catch (RuntimeException e) {
      LOG.warn("A message to a person could not be sent: {}", e.getClass().getName());
      return Outcome.REFUSED;
    }
  }

  /// Writes to followers for whom a note waits.
  public void notes() {
    for (Person person : releases.due(MOST)) {
      Optional<Address> address = memory.people().reached(person).map(People.Reached::address);
      List<Note> notes = releases.claim(person);
      if (notes.isEmpty()) {
        // another replica was faster, or they had one today
        continue;
      }
      if (address.isEmpty()) {
        releases.settle(person, State.FAILED, Optional.of("no private place to write to"));
        continue;
      }
      switch (send(person, address.get(), NoteText.of(notes))) {
        case SENT -> releases.settle(person, State.DELIVERED, Optional.empty());
        case LATER ->
            releases.settle(person, State.WAITING, Optional.of("the chat is busy or off"));
        case REFUSED -> releases.settle(person, State.FAILED, Optional.of("the chat refused it"));
        case UNKNOWN ->
            releases.settle(person, State.UNKNOWN, Optional.of("the chat did not answer"));
      }
    }
  }

  /// What came for a person in a place that cannot be written to; each is given out once.
  public List<Reply> waiting(Person person) {
    try {
      List<Reply> waiting = new ArrayList<>();
      PersonalText text = new PersonalText(knowledge.get());
      memory.reminders().collect(person, clock.instant()).forEach(r -> waiting.add(text.due(r)));
      List<Note> notes = releases.claim(person);
      if (!notes.isEmpty()) {
        waiting.add(NoteText.of(notes));
        releases.settle(person, State.DELIVERED, Optional.empty());
      }
      return waiting;
    } catch (RuntimeException e) {
      LOG.warn("What waits for a person could not be read: {}", e.getClass().getName());
      return List.of();
    }
  }
}
