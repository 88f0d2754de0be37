package dev.optout.bot.chat;

import static java.util.Objects.requireNonNull;

/// Somebody who talks to the bot, known by the chat's own ids and never by name.
///
/// @param chat the chat's name, as [Chat#name()] gives it
/// @param workspace the Slack workspace or Microsoft 365 tenant; the chat's name where it has none
/// @param id the chat's id of the person, unique within the workspace
public record Person(String chat, String workspace, String id) {
  public Person {
    requireNonNull(chat);
    requireNonNull(workspace);
    if (id.isBlank()) {
      throw new IllegalArgumentException("a person without id");
    }
  }
}
