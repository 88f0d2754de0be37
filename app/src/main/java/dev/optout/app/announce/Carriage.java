package dev.optout.app.announce;

import dev.optout.app.store.Carrying;
import dev.optout.app.store.Jobs;
import dev.optout.app.store.Ledger;
import dev.optout.app.store.Ledger.Lane;
import dev.optout.app.store.Ledger.ProgressMessage;
import dev.optout.bot.announce.Announcement;
import dev.optout.bot.announce.Announcement.Status;
import dev.optout.bot.announce.AnnouncementText;
import dev.optout.bot.announce.Announcements;
import dev.optout.bot.announce.Announcing;
import dev.optout.bot.announce.AuthorText;
import dev.optout.bot.announce.Delivery.State;
import dev.optout.bot.announce.Frozen;
import dev.optout.bot.announce.Totals;
import dev.optout.bot.announce.When;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Chat;
import dev.optout.bot.chat.NotSent;
import dev.optout.bot.chat.Person;
import dev.optout.bot.people.People;
import dev.optout.bot.reply.Reply;
import dev.optout.knowledge.KnowledgeBase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries each announcement from step to step: counts, asks for approval, begins, watches, ends,
/// and tells those who should know.
public final class Carriage implements Carrying {
  private static final Logger LOG = LoggerFactory.getLogger(Carriage.class);

  private static final String PROGRAM = "program";

  /// How often one that is being sent is looked at.
  private static final Duration LOOKS = Duration.ofSeconds(3);

  /// How often the message that shows its progress changes; chats allow for fifty a minute.
  private static final Duration PROGRESS = Duration.ofSeconds(10);

  private static final Duration LATER = Duration.ofSeconds(30);

  private final Announcements all;
  private final Ledger ledger;
  private final Jobs jobs;
  private final Supplier<List<String>> active;
  private final Broadcast broadcast;
  private final Audiences audiences;
  private final NamedRoles roles;
  private final Goings goings;
  private final People people;
  private final Function<String, Optional<Chat>> chats;
  private final Supplier<KnowledgeBase> knowledge;
  private final When.Hours hours;
  private final Clock clock;
  private final Map<String, Instant> shown = new ConcurrentHashMap<>();

  /// @param active ids of those with which something may be left to do
  /// @param chats those that are on, by name
  public Carriage(
      Announcements all,
      Ledger ledger,
      Jobs jobs,
      Supplier<List<String>> active,
      Broadcast broadcast,
      Audiences audiences,
      NamedRoles roles,
      Goings goings,
      People people,
      Function<String, Optional<Chat>> chats,
      Supplier<KnowledgeBase> knowledge,
      When.Hours hours,
      Clock clock) {
    this.all = all;
    this.ledger = ledger;
    this.jobs = jobs;
    this.active = active;
    this.broadcast = broadcast;
    this.audiences = audiences;
    this.roles = roles;
    this.goings = goings;
    this.people = people;
    this.chats = chats;
    this.knowledge = knowledge;
    this.hours = hours;
    this.clock = clock;
  }

  @Override
  public List<String> active() {
    return active.get();
  }

  @Override
  public Optional<Instant> slice(String id, Lane lane, BooleanSupplier stopping) {
    Optional<Instant> again = broadcast.slice(id, lane, stopping);
    if (again.isEmpty()) {
      // it may have been the last: whoever waits to see it done need not wait for the next look
      jobs.look(id);
    }
    return again;
  }

  @Override
  public int revision(String id) {
    return all.find(id).map(Announcement::revision).orElse(Look.NONE);
  }

  @Override
  public Look look(String id) {
    return all.find(id)
        .map(a -> new Look(a.revision(), look(a)))
        .orElse(new Look(Look.NONE, Optional.empty()));
  }

  private Optional<Instant> look(Announcement a) {
    tell(a);
    return switch (a.status()) {
      case DRAFT, COUNTED, IN_REVIEW -> Optional.empty();
      case COUNTING -> count(a);
      case APPROVED -> begin(a);
      case SENDING -> watch(a);
      case PAUSED, CANCELLED, DONE -> rest(a);
    };
  }

  private Optional<Instant> count(Announcement a) {
    try {
      Audiences.Found counted = audiences.find(a);
      all.freeze(a, counted.recipients(), counted.remarks());
      return Optional.of(clock.instant());
    } catch (NotSent e) {
      LOG.warn("An audience cannot be counted: {}", e.getMessage());
      return switch (e.reason()) {
        case BUSY, UNKNOWN -> Optional.of(clock.instant().plus(e.waiting().orElse(LATER)));
        case GONE, REFUSED -> {
          String why = "It could not be counted: " + e.detail();
          all.change(
              a, a.saying(a.content()).noted(Optional.of(why)), PROGRAM, "not counted", e.detail());
          yield Optional.of(clock.instant());
        }
      };
    }
  }

  private Optional<Instant> begin(Announcement a) {
    Instant now = clock.instant();
    Openings openings = new Openings(a.when(), hours);
    Instant start = openings.start(now);
    if (start.isAfter(now)) {
      return Optional.of(start);
    }
    boolean isWhatWasApproved =
        a.approval().filter(approval -> approval.hash().equals(Frozen.hash(a))).isPresent();
    if (!isWhatWasApproved) {
      all.change(
          a,
          a.saying(a.content()).noted(Optional.of("It is not what was approved.")),
          PROGRAM,
          "not sent",
          "hash " + Frozen.hash(a));
      return Optional.of(now);
    }
    // the times first: a row must never go out before its own
    ledger.open(a.id(), zone -> openings.person(zone, now), openings.room(clock.getZone(), now));
    all.change(a, a.started(now), PROGRAM, "begun", "hash " + Frozen.hash(a));
    return Optional.of(now);
  }

  private Optional<Instant> watch(Announcement a) {
    Instant now = clock.instant();
    ledger.giveUp(a.id());
    Totals totals = all.totals(a.id());
    if (totals.ended() == totals.all()) {
      all.change(a, a.ended(Status.DONE, now), PROGRAM, "done", totals.words());
      return Optional.of(now);
    }
    Map<Lane, Instant> lanes = ledger.lanes(a.id());
    jobs.slices(
        a.id(),
        lanes.entrySet().stream()
            .filter(lane -> !lane.getValue().isAfter(now.plus(LOOKS)))
            .map(Map.Entry::getKey)
            .toList());
    boolean isDue = !shown.getOrDefault(a.id(), Instant.EPOCH).plus(PROGRESS).isAfter(now);
    if (isDue) {
      progress(a, totals);
    }
    return Optional.of(now.plus(LOOKS));
  }

  /// What is under way still comes in.
  private Optional<Instant> rest(Announcement a) {
    ledger.giveUp(a.id());
    if (a.status() == Status.CANCELLED) {
      // what was under way and would wait once more
      all.skipWaiting(a.id(), "cancelled");
    }
    Totals totals = all.totals(a.id());
    progress(a, totals);
    if (totals.in(State.SENDING) > 0) {
      return Optional.of(clock.instant().plus(LOOKS));
    }
    shown.remove(a.id());
    return Optional.empty();
  }

  private void progress(Announcement a, Totals totals) {
    if (a.startedAt().isEmpty()) {
      return;
    }
    shown.put(a.id(), clock.instant());
    Reply reply =
        new AuthorText(knowledge.get())
            .progress(a, Announcing.shown(all, a, totals, goings.of(a)), roles.of(a.author()));
    Optional<ProgressMessage> message = ledger.progressMessage(a.id());
    try {
      if (message.isPresent()) {
        Optional<Chat> chat = chats.apply(message.get().address().chat());
        if (chat.isPresent()) {
          chat.get().replace(message.get().address(), message.get().message(), reply);
        }
      } else {
        Optional<Address> place = place(a.author());
        Optional<Chat> chat = place.map(Address::chat).flatMap(chats);
        if (chat.isPresent() && place.isPresent()) {
          String id = chat.get().send(place.get(), reply);
          ledger.keep(a.id(), new ProgressMessage(place.get(), id));
        }
      }
    } catch (NotSent e) {
      LOG.warn("The progress of an announcement is not shown: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.warn("The progress of an announcement is not shown: {}", e.getClass().getName());
    }
  }

  /// Tells of a step, once, whoever has to know.
  private void tell(Announcement a) {
    if (!ledger.tells(a.id(), a.revision())) {
      return;
    }
    switch (a.status()) {
      case COUNTED -> tell(a, a.author(), "It is counted");
      case IN_REVIEW -> askForApproval(a);
      case APPROVED -> tell(a, a.author(), "It is approved");
      case DONE -> tell(a, a.author(), "It is done");
      case DRAFT, PAUSED -> {
        if (a.note().isPresent()) {
          tell(a, a.author(), "It has stopped");
        }
      }
      case COUNTING, SENDING, CANCELLED -> {
        // whoever asked for it was told at once
      }
    }
  }

  private void askForApproval(Announcement a) {
    int told = 0;
    List<Person> approvers =
        roles.approvers().stream()
            .filter(p -> roles.allowsSelfApproval() || !roles.areOne(a.author(), p))
            .toList();
    for (Person approver : approvers) {
      if (tell(a, approver, "Please approve or send back")) {
        told++;
      }
    }
    all.note(
        a.id(),
        PROGRAM,
        "approvers told",
        told + " of " + approvers.size() + " who can be written to");
    if (told == 0) {
      tell(a, a.author(), "No approver could be written to: ask one to type “announcements” to me");
    }
  }

  private boolean tell(Announcement a, Person who, String happened) {
    return send(
        who,
        new AuthorText(knowledge.get())
            .card(a, happened, Announcing.shown(all, a, goings.of(a)), roles.of(who)));
  }

  private boolean send(Person who, Reply reply) {
    Optional<Address> place = place(who);
    Optional<Chat> chat = place.map(Address::chat).flatMap(chats);
    if (chat.isEmpty() || place.isEmpty()) {
      return false;
    }
    try {
      chat.get().send(place.get(), reply);
      return true;
    } catch (NotSent e) {
      LOG.warn("Somebody could not be told of an announcement: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.warn("Somebody could not be told of an announcement: {}", e.getClass().getName());
    }
    return false;
  }

  private Optional<Address> place(Person person) {
    return chats
        .apply(person.chat())
        .flatMap(chat -> chat.roster().direct(person.id()))
        .or(() -> people.reached(person).map(People.Reached::address));
  }

  /// Only people with a role get what nobody has approved.
  @Override
  public void tryOut(String id, Person to) {
    Optional<Announcement> found = all.find(id);
    if (found.isEmpty()) {
      return;
    }
    Person who = ofOurWorkspace(to);
    String name = to.chat() + ":" + to.id();
    if (roles.of(who).isEmpty()) {
      all.note(id, PROGRAM, "try-out refused", name + " has no role");
      return;
    }
    Reply reply = AnnouncementText.of(found.get().content(), knowledge.get());
    boolean sent = send(who, reply);
    all.note(id, PROGRAM, sent ? "try-out sent" : "try-out failed", "to " + name);
    // to see it in the other chat as well
    roles.elsewhere(who).forEach(other -> send(other, reply));
  }

  /// Whoever asks at a terminal knows no workspace.
  private Person ofOurWorkspace(Person to) {
    Optional<Chat> chat = chats.apply(to.chat());
    if (chat.isEmpty() || !to.workspace().equals(to.chat())) {
      return to;
    }
    try {
      return new Person(to.chat(), chat.get().roster().workspace(), to.id());
    } catch (NotSent e) {
      LOG.warn("Our own workspace cannot be told: {}", e.getMessage());
      return to;
    }
  }
}
