package dev.optout.app;

import dev.optout.bot.chat.Person;
import dev.optout.bot.conversation.RecentConversations;
import dev.optout.bot.people.Feedbacks;
import dev.optout.bot.people.Handovers;
import dev.optout.bot.people.Memory;
import dev.optout.bot.people.People;
import dev.optout.bot.people.Reminders;
import dev.optout.bot.people.Unanswered;

/// What is remembered of whoever sits at the prompt: conversations end with the command, so that a
/// question does not mean another thing because of one that was asked before.
record PromptMemory(Memory kept, RecentConversations conversations) implements Memory {
  @Override
  public People people() {
    return kept.people();
  }

  @Override
  public Reminders reminders() {
    return kept.reminders();
  }

  @Override
  public Feedbacks feedbacks() {
    return kept.feedbacks();
  }

  @Override
  public Handovers handovers() {
    return kept.handovers();
  }

  @Override
  public Unanswered unanswered() {
    return kept.unanswered();
  }

  @Override
  public Remembered of(Person person) {
    return kept.of(person).talking(conversations.running(person));
  }

  @Override
  public Erased forget(Person person) {
    int running = conversations.running(person);
    conversations.forget(person);
    return kept.forget(person).talking(running);
  }
}
