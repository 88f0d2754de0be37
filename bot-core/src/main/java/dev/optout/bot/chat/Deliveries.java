package dev.optout.bot.chat;

/// What a chat has already delivered to us: chats repeat a delivery that was answered late, and a
/// person must not get an answer twice.
///
/// An implementation is safe for use by many threads; one that several replicas share lets exactly
/// one of them win.
public interface Deliveries {
  /// Claims a delivery before any work is done for it.
  ///
  /// @param id the chat's own id of the delivery, prefixed with the chat's name; never blank
  /// @return true the first time, false for every repetition within at least one hour
  boolean first(String id);
}
