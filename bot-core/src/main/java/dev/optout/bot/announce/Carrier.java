package dev.optout.bot.announce;

import dev.optout.bot.chat.Person;

/// Carries announcements out, in this process or another one that serves.
public interface Carrier {
  /// Something about an announcement changed: look at it soon.
  void look(String announcement);

  /// Sends it to one person for a try, exactly as recipients get it.
  void tryOut(String announcement, Person to);
}
