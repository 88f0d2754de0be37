package dev.optout.teams;

import java.net.URI;
import java.util.Optional;

/// Where a message goes in Teams: which of Microsoft's regional services, and which conversation
/// there.
///
/// @param service the base address, as a verified activity named it
/// @param conversation Teams' own id; in a channel it names the thread
record Place(URI service, String conversation) {
  /// As one key for [dev.optout.bot.chat.Address#conversation()]. A space can be in no address, so
  /// it parts the two.
  String key() {
    return service + " " + conversation;
  }

  /// The other way round; nothing where the key was not made here.
  static Optional<Place> of(String key) {
    int space = key.indexOf(' ');
    if (space < 1 || space == key.length() - 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Place(URI.create(key.substring(0, space)), key.substring(space + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
