package dev.optout.app.announce;

import dev.optout.app.settings.Announcing;
import dev.optout.app.settings.Announcing.Somebody;
import dev.optout.bot.announce.Roles;
import dev.optout.bot.chat.Chat;
import dev.optout.bot.chat.NotSent;
import dev.optout.bot.chat.Person;
import dev.optout.bot.chat.Roster;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The roles that the settings name: by the chats' own ids and groups, in our own workspace and
/// tenant only.
public final class NamedRoles implements Roles {
  private static final Logger LOG = LoggerFactory.getLogger(NamedRoles.class);

  /// For so long the members of a group are believed.
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final Announcing settings;
  private final Function<String, Optional<Chat>> chats;
  private final Supplier<PeopleList> people;
  private final Clock clock;
  private final Map<String, Members> groups = new ConcurrentHashMap<>();

  private record Members(Set<String> ids, Instant at) {}

  /// @param chats those that are on, by name
  public NamedRoles(
      Announcing settings,
      Function<String, Optional<Chat>> chats,
      Supplier<PeopleList> people,
      Clock clock) {
    this.settings = settings;
    this.chats = chats;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public Set<Role> of(Person person) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (!isOurs(person)) {
      return roles;
    }
    if (names(settings.authors(), person)) {
      roles.add(Role.AUTHOR);
    }
    if (names(settings.approvers(), person)) {
      roles.add(Role.APPROVER);
    }
    if (names(settings.admins(), person)) {
      roles.add(Role.ADMIN);
    }
    return roles;
  }

  /// People of another workspace can write where a channel is shared; an id of theirs may be one
  /// that the settings name.
  private boolean isOurs(Person person) {
    if (person.chat().equals("terminal")) {
      return true;
    }
    try {
      Optional<Chat> chat = chats.apply(person.chat());
      return chat.isPresent()
          && chat.get().roster().workspace().equalsIgnoreCase(person.workspace());
    } catch (NotSent e) {
      LOG.warn("Whose workspace somebody is of cannot be told: {}", e.getMessage());
      return false;
    }
  }

  private boolean names(List<Somebody> named, Person person) {
    return named.stream()
        .filter(one -> one.chat().equals(person.chat()))
        .anyMatch(
            one ->
                one.isGroup()
                    ? members(one).contains(person.id())
                    : one.id().equalsIgnoreCase(person.id()));
  }

  private Set<String> members(Somebody group) {
    Instant now = clock.instant();
    Members known = groups.get(group.id());
    if (known != null && known.at().plus(FRESH).isAfter(now)) {
      return known.ids();
    }
    try {
      Optional<Chat> chat = chats.apply(group.chat());
      if (chat.isEmpty()) {
        return Set.of();
      }
      Set<String> ids = new LinkedHashSet<>();
      for (Roster.Member member : chat.get().roster().group(group.id())) {
        if (member.kind() == Roster.Kind.PERSON) {
          ids.add(member.id());
        }
      }
      groups.put(group.id(), new Members(ids, now));
      return ids;
    } catch (NotSent e) {
      // a right that cannot be proven is none
      LOG.warn("The members of the group {} cannot be told: {}", group, e.getMessage());
      return Set.of();
    }
  }

  @Override
  public boolean areOne(Person one, Person other) {
    if (one.equals(other)) {
      return true;
    }
    try {
      return people
          .get()
          .find(one.chat(), one.id())
          .filter(
              human ->
                  people.get().find(other.chat(), other.id()).filter(human::equals).isPresent())
          .isPresent();
    } catch (PeopleList.Malformed e) {
      LOG.warn("The list of people cannot be used: {}", e.getMessage());
      return false;
    }
  }

  /// The same human being in the other chats, as the operator's list has it.
  List<Person> elsewhere(Person person) {
    List<Person> all = new ArrayList<>();
    try {
      Map<String, String> ids =
          people.get().find(person.chat(), person.id()).map(PeopleList.Human::ids).orElse(Map.of());
      for (Map.Entry<String, String> id : ids.entrySet()) {
        Optional<Chat> chat =
            id.getKey().equals(person.chat()) ? Optional.empty() : chats.apply(id.getKey());
        if (chat.isPresent()) {
          all.add(new Person(id.getKey(), chat.get().roster().workspace(), id.getValue()));
        }
      }
    } catch (PeopleList.Malformed e) {
      LOG.warn("The list of people cannot be used: {}", e.getMessage());
    } catch (NotSent e) {
      LOG.warn("Where else somebody is cannot be told: {}", e.getMessage());
    }
    return all;
  }

  @Override
  public boolean allowsSelfApproval() {
    return settings.allowsSelfApproval();
  }

  /// Everybody in a chat who may approve.
  List<Person> approvers() {
    List<Person> all = new ArrayList<>();
    for (Somebody one : settings.approvers()) {
      try {
        Optional<Chat> chat = chats.apply(one.chat());
        if (chat.isPresent()) {
          String workspace = chat.get().roster().workspace();
          Set<String> ids = one.isGroup() ? members(one) : Set.of(one.id());
          ids.forEach(id -> all.add(new Person(one.chat(), workspace, id)));
        }
      } catch (NotSent e) {
        LOG.warn("Approvers cannot be told: {}", e.getMessage());
      }
    }
    return all.stream().distinct().toList();
  }
}
