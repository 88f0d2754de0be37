package dev.optout.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.optout.bot.Profiles.Profile;
import dev.optout.bot.chat.Person;
import dev.optout.bot.kit.SettableClock;
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Region;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageProfilesTest {
  private static final Profile USUAL =
      new Profile(Optional.of(new Region("ID", "Indonesia")), Optional.empty());
  private static final Profile CHOSEN = new Profile(Optional.empty(), Optional.of(Plan.API));

  private final SettableClock clock = SettableClock.atStart();
  private final PageProfiles profiles = new PageProfiles(clock, USUAL, 2);

  private static Person person(String id) {
    return new Person("web", "web", id);
  }

  @Test
  void who_chose_nothing_has_the_usual_profile() {
    assertEquals(USUAL, profiles.of(person("a")));
  }

  @Test
  void a_choice_counts_until_it_expires() {
    profiles.choose(person("a"), CHOSEN);
    clock.advance(Duration.ofMinutes(30));
    assertEquals(CHOSEN, profiles.of(person("a")));
    clock.advance(Duration.ofSeconds(1));
    assertEquals(USUAL, profiles.of(person("a")));
  }

  @Test
  void those_longest_silent_make_room() {
    profiles.choose(person("a"), CHOSEN);
    profiles.choose(person("b"), CHOSEN);
    profiles.choose(person("c"), CHOSEN);
    assertEquals(USUAL, profiles.of(person("a")));
    assertEquals(CHOSEN, profiles.of(person("c")));
  }
}
