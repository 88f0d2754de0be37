package dev.optout.app.announce;

/// Counts what chats say to announcements, never to whom or of what.
@FunctionalInterface
public interface Tally {
  /// What became of one call.
  enum Said {
    DELIVERED,
    BUSY,
    FAILED,
    UNKNOWN
  }

  void count(String chat, Said said);

  /// Counts nothing.
  Tally NONE = (chat, said) -> {};
}
