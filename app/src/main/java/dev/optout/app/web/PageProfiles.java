package dev.optout.app.web;

import dev.optout.bot.Profiles;
import dev.optout.bot.chat.Person;
import dev.optout.bot.conversation.RecentConversations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// What people have chosen in the settings of the chat page, for as long as their conversation may
/// last; kept in memory only.
public final class PageProfiles implements Profiles {
  /// As long as a follow-up may refer to what was said.
  static final Duration LASTS = RecentConversations.LASTS;

  private record Chosen(Profile profile, Instant at) {}

  private final Clock clock;
  private final Profile usual;
  private final Map<Person, Chosen> chosen;

  /// @param usual the profile of people who chose nothing
  /// @param most how many people at once; those longest silent make room
  public PageProfiles(Clock clock, Profile usual, int most) {
    this.clock = clock;
    this.usual = usual;
    chosen =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Person, Chosen> eldest) {
            return size() > most;
          }
        };
  }

  @Override
  public Profile of(Person person) {
    synchronized (chosen) {
      Chosen one = chosen.get(person);
      return one == null || one.at().plus(LASTS).isBefore(clock.instant()) ? usual : one.profile();
    }
  }

  /// What the page sent along with a question.
  void choose(Person person, Profile profile) {
    synchronized (chosen) {
      chosen.put(person, new Chosen(profile, clock.instant()));
    }
  }
}
