package dev.optout.bot.chat;

import static java.util.Objects.requireNonNull;

/// One place in a chat where a reply can be put.
///
/// @param chat the chat's name, as [Chat#name()] gives it
/// @param workspace the Slack workspace or Microsoft 365 tenant; the chat's name where it has none
/// @param conversation the chat's own key of the place (a channel and thread, a Teams
///     conversation); opaque to the core, equal for every message of the same conversation
/// @param audience who reads what is said there
public record Address(String chat, String workspace, String conversation, Audience audience) {
  public Address {
    requireNonNull(chat);
    requireNonNull(workspace);
    requireNonNull(audience);
    if (conversation.isBlank()) {
      throw new IllegalArgumentException("an address without conversation");
    }
  }

  /// Who reads what is said at an address.
  public enum Audience {
    /// Only the person who asks.
    ONE_PERSON,
    /// The person who asks and others: nothing personal is said there.
    SEVERAL_PEOPLE
  }
}
