package dev.optout.app.announce;

import dev.optout.app.announce.PeopleList.Human;
import dev.optout.bot.announce.Announcement;
import dev.optout.bot.announce.Audience;
import dev.optout.bot.announce.Audience.Rule;
import dev.optout.bot.announce.Delivery.Kind;
import dev.optout.bot.announce.Delivery.Recipient;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Chat;
import dev.optout.bot.chat.NotSent;
import dev.optout.bot.chat.Person;
import dev.optout.bot.chat.Roster;
import dev.optout.bot.chat.Roster.Member;
import dev.optout.bot.people.People;
import dev.optout.bot.people.TimeZones;
import dev.optout.knowledge.KnowledgeBase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// Finds out whom an announcement goes to: asks the chats, the people that the bot has met, and the
/// operator's list of who is who.
public final class Audiences {
  private final Function<String, Optional<Chat>> chats;
  private final People people;
  private final Supplier<PeopleList> list;
  private final Supplier<KnowledgeBase> knowledge;
  private final ZoneId usual;

  /// @param chats those that are on, by name
  /// @param usual the zone of people of whom nobody knows theirs
  public Audiences(
      Function<String, Optional<Chat>> chats,
      People people,
      Supplier<PeopleList> list,
      Supplier<KnowledgeBase> knowledge,
      ZoneId usual) {
    this.chats = chats;
    this.people = people;
    this.list = list;
    this.knowledge = knowledge;
    this.usual = usual;
  }

  /// Everybody it goes to, once each.
  ///
  /// @param remarks what whoever approves should know
  public record Found(List<Recipient> recipients, List<String> remarks) {
    public Found {
      recipients = List.copyOf(recipients);
      remarks = List.copyOf(remarks);
    }
  }

  /// Everybody whom an announcement with an audience goes to.
  ///
  /// @throws NotSent if a chat does not tell; the detail says what to do
  public Found find(Announcement announcement) throws NotSent {
    Audience audience = announcement.audience().orElseThrow();
    Look look = new Look(audience.withGuests());
    Map<Key, Recipient> all = new LinkedHashMap<>();
    for (Rule rule : audience.who()) {
      look.named(rule).forEach(r -> all.merge(Key.of(r), r, Audiences::better));
    }
    Set<Key> without = new HashSet<>();
    for (Rule rule : audience.but()) {
      look.named(rule).forEach(r -> without.add(Key.of(r)));
    }
    int named = all.size();
    all.keySet().removeIf(key -> without.contains(key) || look.isAlso(key, without));
    if (!audience.but().isEmpty()) {
      int taken = named - all.size();
      look.remarks.add(
          taken
              + (taken == 1 ? " recipient is" : " recipients are")
              + " taken out by the rules that begin with “not”.");
    }
    look.oneCopy(all);
    return new Found(List.copyOf(all.values()), look.remarks);
  }

  /// Of two ways in which the same one was named, the one that reaches them.
  private static Recipient better(Recipient one, Recipient other) {
    return one.skipped().isEmpty() ? one : other;
  }

  /// Who or what.
  private record Key(String chat, String id, Kind kind) {
    static Key of(Recipient r) {
      return new Key(r.chat(), r.id(), r.kind());
    }
  }

  /// One look, in which each chat is asked once.
  private final class Look {
    private final boolean withGuests;
    private final List<String> remarks = new ArrayList<>();
    private final Map<String, Optional<Map<String, Member>>> everyone = new HashMap<>();
    private final Map<String, Map<String, People.Met>> met = new HashMap<>();
    private final Map<String, String> emails = new HashMap<>();
    private final Map<String, String> byEmail = new HashMap<>();
    private final Map<String, Human> humans = new HashMap<>();
    private final PeopleList known;

    Look(boolean withGuests) throws NotSent {
      this.withGuests = withGuests;
      try {
        known = list.get();
      } catch (PeopleList.Malformed e) {
        throw new NotSent(
            NotSent.Reason.REFUSED,
            "the list of people (ADVISOR_PEOPLE) is wrong: " + e.getMessage());
      }
    }

    List<Recipient> named(Rule rule) throws NotSent {
      return switch (rule) {
        case Rule.Everyone e -> everybody(e.chat());
        case Rule.Room r -> {
          Roster roster = roster(r.chat());
          yield List.of(
              new Recipient(
                  r.chat(),
                  roster.workspace(),
                  r.id(),
                  Kind.ROOM,
                  Optional.of(roster.roomAddress(r.id())),
                  usual,
                  Optional.empty()));
        }
        case Rule.Members m -> members(m.chat(), roster(m.chat()).room(m.id()));
        case Rule.Group g -> members(g.chat(), roster(g.chat()).group(g.id()));
        case Rule.Living l -> living(l.code());
        case Rule.Followers f -> followers(f.subject());
        case Rule.One o -> List.of(one(o.chat(), o.id()));
        case Rule.Mail m -> List.of(mail(m.email()));
      };
    }

    private Roster roster(String chat) throws NotSent {
      return chats
          .apply(chat)
          .map(Chat::roster)
          .orElseThrow(() -> new NotSent(NotSent.Reason.REFUSED, name(chat) + " is not set up"));
    }

    /// What a chat tells of its people, by their ids; empty where it tells nothing.
    private Optional<Map<String, Member>> listed(String chat) throws NotSent {
      Optional<Map<String, Member>> listed = everyone.get(chat);
      if (listed == null) {
        listed =
            roster(chat)
                .everyone()
                .map(
                    members -> {
                      Map<String, Member> byId = new LinkedHashMap<>();
                      members.forEach(m -> byId.put(m.id(), m));
                      return byId;
                    });
        everyone.put(chat, listed);
        listed.ifPresent(members -> members.values().forEach(m -> noteEmail(chat, m)));
      }
      return listed;
    }

    private void noteEmail(String chat, Member member) {
      member
          .email()
          .ifPresent(
              email -> {
                emails.put(chat + " " + member.id(), email);
                byEmail.put(chat + " " + email, member.id());
              });
    }

    private Map<String, People.Met> met(String chat) {
      return met.computeIfAbsent(
          chat,
          c -> {
            Map<String, People.Met> byId = new LinkedHashMap<>();
            people.met(c).forEach(m -> byId.put(m.person().id(), m));
            return byId;
          });
    }

    private List<Recipient> everybody(String chat) throws NotSent {
      Optional<Map<String, Member>> listed = listed(chat);
      if (listed.isPresent()) {
        return members(chat, List.copyOf(listed.get().values()));
      }
      List<Recipient> all = new ArrayList<>();
      String workspace = roster(chat).workspace();
      for (People.Met known : met(chat).values()) {
        if (known.reached().isPresent() && known.person().workspace().equalsIgnoreCase(workspace)) {
          all.add(recipient(known.person(), Optional.empty()));
        }
      }
      return all;
    }

    /// Bots and whoever left are nobody to write to; guests only where the author wants it.
    private List<Recipient> members(String chat, List<Member> members) throws NotSent {
      List<Recipient> all = new ArrayList<>();
      String workspace = roster(chat).workspace();
      for (Member member : members) {
        boolean isWanted =
            switch (member.kind()) {
              case PERSON -> true;
              case GUEST -> withGuests;
              case BOT, LEFT -> false;
            };
        if (isWanted) {
          noteEmail(chat, member);
          all.add(recipient(new Person(chat, workspace, member.id()), member.zone()));
        }
      }
      return all;
    }

    private List<Recipient> living(String code) throws NotSent {
      Set<String> codes = knowledge.get().vocabulary().groups().getOrDefault(code, Set.of(code));
      List<Recipient> all = new ArrayList<>();
      for (String chat : on()) {
        for (People.Met known : met(chat).values()) {
          if (known.told().region().filter(c -> codes.contains(c) || c.equals(code)).isPresent()) {
            active(known.person()).ifPresent(all::add);
          }
        }
      }
      return all;
    }

    private List<Recipient> followers(String subject) throws NotSent {
      List<Recipient> all = new ArrayList<>();
      int elsewhere = 0;
      for (Person person : people.followers(Set.of(subject))) {
        if (on().contains(person.chat())) {
          active(person).ifPresent(all::add);
        } else {
          elsewhere++;
        }
      }
      if (elsewhere > 0) {
        remarks.add(
            elsewhere
                + " who follow "
                + subject
                + " on the web page or at a terminal cannot be written to and are not counted.");
      }
      return all;
    }

    /// A known person, unless the chat says that they are gone or a guest who is not wanted.
    private Optional<Recipient> active(Person person) throws NotSent {
      Optional<Map<String, Member>> listed = listed(person.chat());
      if (listed.isPresent()) {
        Member member = listed.get().get(person.id());
        return member == null
            ? Optional.empty()
            : members(person.chat(), List.of(member)).stream().findFirst();
      }
      return Optional.of(recipient(person, Optional.empty()));
    }

    private Recipient one(String chat, String id) throws NotSent {
      String workspace = roster(chat).workspace();
      Optional<Map<String, Member>> listed = listed(chat);
      if (listed.isEmpty()) {
        for (People.Met known : met(chat).values()) {
          if (known.person().id().equalsIgnoreCase(id)) {
            return recipient(known.person(), Optional.empty());
          }
        }
        return skipped(chat, workspace, id, "has not met the bot");
      }
      Member member = listed.get().get(id);
      if (member == null) {
        return skipped(chat, workspace, id, "nobody has this id");
      }
      return switch (member.kind()) {
        case PERSON -> recipient(new Person(chat, workspace, id), member.zone());
        case GUEST ->
            withGuests
                ? recipient(new Person(chat, workspace, id), member.zone())
                : skipped(chat, workspace, id, "is a guest");
        case BOT -> skipped(chat, workspace, id, "is a bot");
        case LEFT -> skipped(chat, workspace, id, "has left");
      };
    }

    private Recipient mail(String email) throws NotSent {
      for (Human human : known.humans()) {
        if (human.email().filter(email::equals).isPresent()) {
          for (String chat : order(human)) {
            String id = human.ids().get(chat);
            if (id != null && chats.apply(chat).isPresent()) {
              return one(chat, id);
            }
          }
        }
      }
      for (String chat : on()) {
        Optional<Map<String, Member>> listed = listed(chat);
        if (listed.isPresent()) {
          for (Member member : listed.get().values()) {
            if (member.email().filter(email::equals).isPresent()) {
              return one(chat, member.id());
            }
          }
        }
      }
      return skipped("mail", "mail", email, "nobody is known to have this address");
    }

    /// The chats in which to look for somebody, the one that they or the operator prefer first.
    private List<String> order(Human human) {
      List<String> order = new ArrayList<>(List.of("slack", "teams"));
      human.ids().entrySet().stream()
          .filter(e -> asked(e.getKey(), e.getValue()).isAfter(Instant.MIN))
          .max(Comparator.comparing(e -> asked(e.getKey(), e.getValue())))
          .map(Map.Entry::getKey)
          .or(human::prefers)
          .ifPresent(
              chat -> {
                order.remove(chat);
                order.addFirst(chat);
              });
      return order;
    }

    private List<String> on() {
      return List.of("slack", "teams").stream()
          .filter(chat -> chats.apply(chat).isPresent())
          .toList();
    }

    private Recipient skipped(String chat, String workspace, String id, String why) {
      return new Recipient(
          chat, workspace, id, Kind.PERSON, Optional.empty(), usual, Optional.of(why));
    }

    private Recipient recipient(Person person, Optional<ZoneId> zone) throws NotSent {
      Optional<People.Met> known = Optional.ofNullable(met(person.chat()).get(person.id()));
      Optional<Address> address =
          roster(person.chat())
              .direct(person.id())
              .or(() -> known.flatMap(People.Met::reached).map(People.Reached::address));
      ZoneId lives =
          zone.or(() -> known.flatMap(m -> m.told().region()).flatMap(TimeZones::of)).orElse(usual);
      return new Recipient(
          person.chat(),
          person.workspace(),
          person.id(),
          Kind.PERSON,
          address,
          lives,
          address.isPresent() ? Optional.empty() : Optional.of("does not have the app"));
    }

    /// Whether somebody is named in another chat, where they are taken out.
    boolean isAlso(Key key, Set<Key> without) {
      return key.kind() == Kind.PERSON
          && !without.isEmpty()
          && other(key).filter(without::contains).isPresent();
    }

    /// The same human being in the other chat.
    private Optional<Key> other(Key key) {
      String otherChat = key.chat().equals("slack") ? "teams" : "slack";
      Human human = humans().get(key.chat() + " " + key.id());
      String listed = human == null ? null : human.ids().get(otherChat);
      String email = emails.get(key.chat() + " " + key.id());
      String same = email == null ? null : byEmail.get(otherChat + " " + email);
      return Optional.ofNullable(listed)
          .or(() -> Optional.ofNullable(same))
          .map(id -> new Key(otherChat, id, Kind.PERSON));
    }

    private Map<String, Human> humans() {
      if (humans.isEmpty()) {
        for (Human human : known.humans()) {
          human.ids().forEach((chat, id) -> humans.put(chat + " " + id, human));
        }
      }
      return humans;
    }

    /// Whoever is in both chats gets it in one.
    void oneCopy(Map<Key, Recipient> all) {
      List<Key> slack = people(all, "slack");
      List<Key> teams = people(all, "teams");
      if (slack.isEmpty() || teams.isEmpty()) {
        return;
      }
      Map<Key, Key> pairs = new LinkedHashMap<>();
      for (Key key : slack) {
        other(key).filter(all::containsKey).ifPresent(other -> pairs.put(key, other));
      }
      pairs.forEach((one, other) -> all.remove(keeps(one, other) ? other : one));
      if (pairs.isEmpty()) {
        remarks.add(
            "Nothing tells who is the same person in Slack and in Teams, so whoever is in both gets"
                + " two copies.");
      } else {
        remarks.add(
            pairs.size()
                + (pairs.size() == 1 ? " person is" : " people are")
                + " in both chats and get one copy.");
      }
    }

    /// Whether somebody who is in both chats gets it in Slack: what they asked for themselves, then
    /// what the operator's list says, then where they were last.
    private boolean keeps(Key slack, Key teams) {
      Instant inSlack = asked("slack", slack.id());
      Instant inTeams = asked("teams", teams.id());
      if (!inSlack.equals(inTeams)) {
        return inSlack.isAfter(inTeams);
      }
      Human human = humans().get("slack " + slack.id());
      Optional<String> prefers = human == null ? Optional.empty() : human.prefers();
      return prefers
          .map(chat -> chat.equals("slack"))
          .orElseGet(() -> !lastActive(teams).isAfter(lastActive(slack)));
    }

    /// When somebody asked to get announcements in a chat; before all time where they did not.
    private Instant asked(String chat, String id) {
      return Optional.ofNullable(met(chat).get(id))
          .flatMap(m -> m.told().announceHere())
          .orElse(Instant.MIN);
    }

    private LocalDate lastActive(Key key) {
      return Optional.ofNullable(met(key.chat()).get(key.id()))
          .flatMap(People.Met::reached)
          .map(People.Reached::lastActiveOn)
          .orElse(LocalDate.MIN);
    }

    private static List<Key> people(Map<Key, Recipient> all, String chat) {
      return all.entrySet().stream()
          .filter(e -> e.getValue().skipped().isEmpty())
          .map(Map.Entry::getKey)
          .filter(key -> key.kind() == Kind.PERSON && key.chat().equals(chat))
          .toList();
    }
  }

  /// A chat's name as people write it.
  static String name(String chat) {
    return switch (chat) {
      case "slack" -> "Slack";
      case "teams" -> "Teams";
      default -> chat;
    };
  }
}
