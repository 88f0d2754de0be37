package dev.optout.bot.kit;

import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.NotSent;
import dev.optout.bot.chat.Roster;
import java.util.List;
import java.util.Optional;

/// People who are all in every room and group.
///
/// @param members of every kind
public record FixedRoster(String chat, String workspace, List<Member> members) implements Roster {
  @Override
  public Optional<List<Member>> everyone() {
    return Optional.of(members);
  }

  @Override
  public List<Member> room(String room) throws NotSent {
    if (room.isEmpty()) {
      throw new NotSent(NotSent.Reason.GONE, "no such room");
    }
    return members;
  }

  @Override
  public List<Member> group(String group) {
    return members;
  }

  @Override
  public Optional<Address> direct(String person) {
    return Optional.of(
        new Address(chat, workspace, "direct " + person, Address.Audience.ONE_PERSON));
  }

  @Override
  public Address roomAddress(String room) {
    return new Address(chat, workspace, "room " + room, Address.Audience.SEVERAL_PEOPLE);
  }
}
