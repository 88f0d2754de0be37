package dev.optout.bot.chat;

/// Takes down who can be written to and who no longer, in chats where that takes an app that each
/// person has. Safe for use by many threads; must return quickly.
public interface Presence {
  /// The person has the app from now on.
  ///
  /// @param address read only by them
  void came(Person person, Address address);

  /// The person has removed it.
  void left(Person person);

  /// For a chat whose people nobody counts.
  Presence IGNORED =
      new Presence() {
        @Override
        public void came(Person person, Address address) {
          // nobody asks
        }

        @Override
        public void left(Person person) {
          // nobody asks
        }
      };
}
