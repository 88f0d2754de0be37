package dev.optout.app.cli;

import dev.optout.bot.Profiles;
import dev.optout.bot.chat.Person;
import java.util.concurrent.atomic.AtomicReference;

/// The profile of whoever asks at the command line: one at a time, as the options or the case say.
final class CommandLineProfiles implements Profiles {
  private final AtomicReference<Profile> current = new AtomicReference<>(Profile.UNKNOWN);

  void set(Profile profile) {
    current.set(profile);
  }

  @Override
  public Profile of(Person person) {
    return current.get();
  }
}
