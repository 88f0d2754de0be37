package dev.optout.app.cli;

import dev.optout.app.announce.Goings;
import dev.optout.bot.announce.Acts;
import dev.optout.bot.chat.Person;
import dev.optout.knowledge.KnowledgeBase;

/// What the commands on announcements need.
///
/// @param here whoever sits at the terminal, by the name that the system knows them by
public record Announcer(Acts acts, Goings goings, KnowledgeBase knowledge, Person here) {
  /// Somebody at a terminal.
  public static Person person(String name) {
    return new Person("terminal", "terminal", name);
  }
}
