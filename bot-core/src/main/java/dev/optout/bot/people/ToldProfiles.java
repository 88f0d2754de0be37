package dev.optout.bot.people;

import dev.optout.bot.Profiles;
import dev.optout.bot.chat.Person;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Region;
import java.util.Optional;
import java.util.function.Supplier;

/// What a person chose for the moment, else what they told the bot, else what is usual where it
/// runs.
///
/// @param chosen in the chat itself: settings of a page, options of a command
/// @param people what they told
/// @param usual the region of people who told none
public record ToldProfiles(
    Profiles chosen, People people, Supplier<KnowledgeBase> knowledge, Optional<Region> usual)
    implements Profiles {
  @Override
  public Profile of(Person person) {
    Profile now = chosen.of(person);
    if (now.region().isPresent() && now.plan().isPresent()) {
      return now;
    }
    Told told = people.told(person);
    Optional<Region> toldRegion =
        told.region()
            .flatMap(code -> Optional.ofNullable(knowledge.get().vocabulary().regions().get(code)));
    return new Profile(
        now.region().or(() -> toldRegion).or(() -> usual), now.plan().or(told::plan));
  }
}
