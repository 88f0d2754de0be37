package dev.optout.bot.conversation;

import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Person;
import dev.optout.bot.people.Lasting;
import dev.optout.bot.question.TalkedAbout;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The running conversations in memory: gone after half an hour, or with the process.
public final class RecentConversations implements Conversations {
  /// How long a follow-up may refer to what was said.
  public static final Duration LASTS = Lasting.CONVERSATION;

  private record Place(Person person, Address address) {}

  private record Talk(TalkedAbout about, Instant at) {}

  private final Clock clock;
  private final Map<Place, Talk> entries;

  /// @param most how many conversations at once; the ones longest silent make room
  public RecentConversations(Clock clock, int most) {
    this.clock = clock;
    entries =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Place, Talk> eldest) {
            return size() > most;
          }
        };
  }

  @Override
  public Optional<TalkedAbout> last(Person person, Address address) {
    synchronized (entries) {
      Place place = new Place(person, address);
      Talk entry = entries.get(place);
      if (entry == null) {
        return Optional.empty();
      }
      if (entry.at().plus(LASTS).isBefore(clock.instant())) {
        entries.remove(place);
        return Optional.empty();
      }
      return Optional.of(entry.about());
    }
  }

  @Override
  public void remember(Person person, Address address, TalkedAbout talked) {
    synchronized (entries) {
      entries.put(new Place(person, address), new Talk(talked, clock.instant()));
    }
  }

  @Override
  public void forget(Person person) {
    synchronized (entries) {
      entries.keySet().removeIf(place -> place.person().equals(person));
    }
  }

  /// How many of a person are running.
  public int running(Person person) {
    synchronized (entries) {
      return (int)
          entries.entrySet().stream()
              .filter(e -> e.getKey().person().equals(person))
              .filter(e -> !e.getValue().at().plus(LASTS).isBefore(clock.instant()))
              .count();
    }
  }
}
