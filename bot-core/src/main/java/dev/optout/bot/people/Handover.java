package dev.optout.bot.people;

import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Person;
import dev.optout.knowledge.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A person's wish to be helped by a human being, passed on with their consent.
///
/// @param id of 128 random bits in hexadecimal digits
/// @param address where they asked for it
/// @param topic what was talked about last, if anything was
/// @param platforms ids of the platforms that it was about
public record Handover(
    String id,
    Person person,
    Address address,
    Optional<Topic> topic,
    List<String> platforms,
    Instant openedAt) {
  public Handover {
    platforms = List.copyOf(platforms);
  }
}
