package dev.optout.app.announce;

import dev.optout.app.settings.Announcing;
import dev.optout.app.settings.Announcing.Pacing;
import dev.optout.app.settings.Announcing.Somebody;
import dev.optout.app.store.Store;
import dev.optout.bot.announce.Acts;
import dev.optout.bot.announce.Acts.Outcome;
import dev.optout.bot.announce.Announcement;
import dev.optout.bot.announce.Announcement.Status;
import dev.optout.bot.announce.Frozen;
import dev.optout.bot.announce.When;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Chat;
import dev.optout.bot.chat.Person;
import dev.optout.bot.chat.Roster.Kind;
import dev.optout.bot.chat.Roster.Member;
import dev.optout.bot.kit.FixedRoster;
import dev.optout.bot.kit.ScriptedChat;
import dev.optout.bot.kit.SettableClock;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.KnowledgeFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// Announcements on a database of their own, with two chats that take what they are told to, and
/// time that passes when it is waited for.
final class Rig implements AutoCloseable {
  static final KnowledgeBase KNOWLEDGE = KnowledgeFiles.bundled().read();
  static final Person AUTHOR = new Person("slack", "T0ADVISOR", "U0AUTHOR");
  static final Person APPROVER =
      new Person("teams", "tenant", "11111111-0000-4000-8000-000000000002");
  static final Person NOBODY = new Person("slack", "T0ADVISOR", "U0NOBODY");

  final SettableClock clock = SettableClock.atStart();
  final Store store;
  final ScriptedChat slack = new ScriptedChat("slack", address -> address);
  final ScriptedChat teams = new ScriptedChat("teams", address -> address);
  final Announcing settings;
  final Map<String, Integer> said = new ConcurrentHashMap<>();
  PeopleList people = PeopleList.EMPTY;
  final AnnouncementParts parts;
  final Acts acts;
  final Goings goings;
  final Broadcast broadcast;
  final Carriage carriage;

  Rig(Path data) {
    this(data, false);
  }

  Rig(Path data, boolean selfApproval) {
    store =
        Store.open(new Store.Wishes(Optional.empty(), data, List.of(), 0), () -> KNOWLEDGE, clock);
    slack.roster(new FixedRoster("slack", "T0ADVISOR", List.of()));
    teams.roster(new FixedRoster("teams", "tenant", List.of()));
    settings =
        new Announcing(
            List.of(new Somebody("slack", AUTHOR.id())),
            List.of(new Somebody("teams", APPROVER.id()), new Somebody("slack", AUTHOR.id())),
            List.of(new Somebody("slack", "U0ADMIN")),
            selfApproval,
            Set.of(),
            When.Hours.USUAL,
            Pacing.USUAL,
            Optional.empty());
    parts =
        new AnnouncementParts(
            settings,
            store,
            this::chat,
            () -> people,
            () -> KNOWLEDGE,
            chat -> true,
            clock,
            this::pass,
            (chat, what) -> said.merge(chat + " " + what, 1, Integer::sum));
    acts = parts.acts();
    goings = parts.goings();
    broadcast = parts.broadcast();
    carriage = parts.carriage();
  }

  Optional<Chat> chat(String name) {
    return switch (name) {
      case "slack" -> Optional.of(slack);
      case "teams" -> Optional.of(teams);
      default -> Optional.empty();
    };
  }

  Audiences audiences() {
    return parts.audiences();
  }

  private synchronized void pass(Instant until) {
    Duration left = Duration.between(clock.instant(), until);
    if (left.isPositive()) {
      clock.advance(left);
    }
  }

  /// So many people in Slack, who live in a zone.
  void slackHas(int number, ZoneId zone) {
    slack.roster(
        new FixedRoster(
            "slack",
            "T0ADVISOR",
            IntStream.range(0, number)
                .mapToObj(
                    i ->
                        new Member(
                            "U%04d".formatted(i), Kind.PERSON, Optional.empty(), Optional.of(zone)))
                .toList()));
  }

  /// Somebody whom the bot has met in Teams.
  Person met(String chat, String workspace, String id) {
    Person person = new Person(chat, workspace, id);
    store
        .memory()
        .people()
        .seen(
            person,
            new Address(chat, workspace, "private " + id, Address.Audience.ONE_PERSON),
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    return person;
  }

  static Announcement done(Outcome outcome) {
    if (outcome instanceof Outcome.Done done) {
      return done.now();
    }
    throw new AssertionError(outcome);
  }

  Announcement now(Announcement a) {
    return store.announcements().find(a.id()).orElseThrow();
  }

  Announcement written() {
    return done(
        acts.write(AUTHOR, Map.of("title", "LinkedIn trains on posts", "text", "It is on.")));
  }

  /// One that is addressed, counted and approved.
  Announcement approved(String who, String when, String urgent) {
    Announcement a = written();
    a =
        done(
            acts.address(
                AUTHOR,
                a.id(),
                a.revision(),
                Map.of(Acts.WHO, who, Acts.WHEN, when, Acts.URGENT, urgent)));
    carriage.look(a.id());
    a = now(a);
    if (a.status() != Status.COUNTED) {
      throw new AssertionError(a.note());
    }
    a = done(acts.review(AUTHOR, a.id(), a.revision()));
    return done(acts.approve(APPROVER, a.id(), a.revision(), Frozen.hash(a)));
  }

  /// One that is being sent.
  Announcement sending(String who) {
    Announcement a = approved(who, "now", "a test");
    carriage.look(a.id());
    return now(a);
  }

  @Override
  public void close() {
    store.close();
  }
}
