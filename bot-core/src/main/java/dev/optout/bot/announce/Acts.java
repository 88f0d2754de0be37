package dev.optout.bot.announce;

import dev.optout.bot.announce.Announcement.Approval;
import dev.optout.bot.announce.Announcement.Status;
import dev.optout.bot.announce.Delivery.State;
import dev.optout.bot.announce.Roles.Role;
import dev.optout.bot.chat.Person;
import dev.optout.bot.people.Note.Cited;
import dev.optout.knowledge.KnowledgeBase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// Everything that can be done with announcements, by whom and in which status: the one place where
/// that is decided, whatever chat or command asks. What somebody may not do is written down.
public final class Acts {
  /// Fields of the form that says whom it goes to and when.
  public static final String WHO = "who";

  public static final String WHEN = "when";
  public static final String URGENT = "urgent";

  private static final int LONGEST_REASON = 200;

  /// Where a day ends last on earth.
  private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

  /// Somebody may be faster between reading and changing; then it is tried anew.
  private static final int TRIES = 5;

  private final Announcements all;
  private final Roles roles;
  private final Carrier carrier;
  private final Supplier<KnowledgeBase> knowledge;
  private final LinkRules links;
  private final Clock clock;

  /// @param links that announcements may hold
  public Acts(
      Announcements all,
      Roles roles,
      Carrier carrier,
      Supplier<KnowledgeBase> knowledge,
      LinkRules links,
      Clock clock) {
    this.all = all;
    this.roles = roles;
    this.carrier = carrier;
    this.knowledge = knowledge;
    this.links = links;
    this.clock = clock;
  }

  /// What became of it.
  public sealed interface Outcome {
    /// It happened.
    ///
    /// @param words what, in a sentence
    record Done(Announcement now, String words) implements Outcome {}

    /// Nothing happened.
    ///
    /// @param why in a sentence
    record Refused(String why) implements Outcome {}

    /// Nothing happened: it has changed since it was shown.
    ///
    /// @param now as it is
    /// @param why in a sentence
    record Stale(Announcement now, String why) implements Outcome {}

    /// Nothing happened: something in the form is wrong.
    record Wrong(List<Problem> problems) implements Outcome {
      public Wrong {
        problems = List.copyOf(problems);
      }
    }
  }

  /// Who a person is in the audit trail.
  public static String name(Person person) {
    return person.chat().equals(person.workspace())
        ? person.chat() + ":" + person.id()
        : person.chat() + ":" + person.workspace() + "/" + person.id();
  }

  public Set<Role> roles(Person person) {
    return roles.of(person);
  }

  public Announcements announcements() {
    return all;
  }

  /// Keeps a new draft.
  public Outcome write(Person by, Map<String, String> values) {
    if (!mayWrite(by)) {
      return notAllowed(by, "", "write");
    }
    ContentReader.Read read = ContentReader.read(values, List.of(), links, knowledge.get());
    return read.content()
        .<Outcome>map(c -> new Outcome.Done(all.add(by, c, ""), "The draft is kept."))
        .orElseGet(() -> new Outcome.Wrong(read.problems()));
  }

  /// Keeps a draft that is filled from a change in the knowledge.
  ///
  /// @param key of the change's claim
  public Outcome draft(Person by, String key) {
    if (!mayWrite(by)) {
      return notAllowed(by, "", "write");
    }
    return ChangeDraft.all(knowledge.get()).stream()
        .filter(change -> change.key().equals(key))
        .findFirst()
        .<Outcome>map(
            change ->
                new Outcome.Done(
                    all.add(by, change.content(links), "from " + change.key()),
                    "The draft is filled from the knowledge."))
        .orElseGet(() -> new Outcome.Refused("The knowledge no longer has this change."));
  }

  /// Changes the content; what was counted or approved is void then.
  public Outcome edit(Person by, String id, int revision, Map<String, String> values) {
    return own(
        by,
        id,
        revision,
        "edit",
        a -> {
          List<Cited> sources = a.content().sources();
          ContentReader.Read read = ContentReader.read(values, sources, links, knowledge.get());
          return read.content()
              .map(c -> changed(a, a.saying(c), by, "edited", "The draft is changed."))
              .orElseGet(() -> new Outcome.Wrong(read.problems()));
        });
  }

  /// Says whom it goes to and when, and has that counted.
  public Outcome address(Person by, String id, int revision, Map<String, String> values) {
    return own(
        by,
        id,
        revision,
        "address",
        a -> {
          List<Problem> problems = new ArrayList<>();
          AudienceWords.Read read =
              AudienceWords.read(values.getOrDefault(WHO, ""), knowledge.get());
          read.problems().forEach(words -> problems.add(new Problem(WHO, words)));
          Optional<When.Start> start =
              WhenWords.read(values.getOrDefault(WHEN, ""), clock.getZone());
          if (start.isEmpty()) {
            problems.add(
                new Problem(
                    WHEN,
                    "Write now, 2026-12-24 09:00 Europe/Berlin, or 2026-12-24 09:00 their time."));
          }
          if (start.filter(this::hasPassed).isPresent()) {
            problems.add(new Problem(WHEN, "This time has passed: write now, or a later one."));
          }
          Optional<String> urgent =
              Optional.of(values.getOrDefault(URGENT, "").strip()).filter(why -> !why.isEmpty());
          if (urgent.filter(why -> why.length() > LONGEST_REASON).isPresent()) {
            problems.add(new Problem(URGENT, "Give the reason in 200 characters."));
          }
          if (!problems.isEmpty() || read.audience().isEmpty() || start.isEmpty()) {
            return new Outcome.Wrong(problems);
          }
          When when = new When(start.get(), urgent);
          Announcement next = a.to(read.audience().get(), when).in(Status.COUNTING);
          return carried(
              changed(
                  a,
                  next,
                  by,
                  "addressed",
                  "I am counting whom it reaches; the chats tell that slowly."));
        });
  }

  /// Everywhere, where it is each one's own time.
  private boolean hasPassed(When.Start start) {
    Instant now = clock.instant();
    return switch (start) {
      case When.Start.AtOnce() -> false;
      case When.Start.At(LocalDateTime time, ZoneId zone) ->
          time.atZone(zone).toInstant().isBefore(now);
      case When.Start.OwnTime(LocalDateTime time) -> time.toInstant(LAST_ZONE).isBefore(now);
    };
  }

  /// Asks a second person.
  public Outcome review(Person by, String id, int revision) {
    return own(
        by,
        id,
        revision,
        "ask for approval of",
        a -> {
          if (a.status() != Status.COUNTED) {
            return new Outcome.Refused(
                a.status() == Status.COUNTING
                    ? "It is still being counted."
                    : "Say whom it goes to first.");
          }
          if (a.counted().map(Announcement.Counted::recipients).orElse(0) == 0) {
            return new Outcome.Refused("It would reach nobody.");
          }
          return carried(
              changed(a, a.in(Status.IN_REVIEW), by, "review asked", "I have asked for approval."));
        });
  }

  /// Approves exactly what was seen.
  ///
  /// @param hash the beginning of its [Frozen#hash(Announcement)], as it was shown
  public Outcome approve(Person by, String id, int revision, String hash) {
    return found(
        id,
        a -> {
          boolean isOwn = roles.areOne(a.author(), by);
          if (!roles.of(by).contains(Role.APPROVER)) {
            return notAllowed(by, a.id(), "approve");
          }
          if (isOwn && !roles.allowsSelfApproval()) {
            all.note(a.id(), name(by), "refused", "to approve their own");
            return new Outcome.Refused("Somebody else has to approve what you wrote.");
          }
          String now = Frozen.hash(a);
          if (a.revision() != revision
              || a.status() != Status.IN_REVIEW
              || hash.length() < 8
              || !now.startsWith(hash)) {
            return stale(a, by, "approve");
          }
          Announcement next = a.approved(new Approval(by, now, clock.instant(), isOwn));
          return carried(
              changed(
                  a, next, by, isOwn ? "approved (self-approval)" : "approved", "It is approved."));
        });
  }

  /// Sends it back to its author.
  public Outcome reject(Person by, String id, int revision, String why) {
    return found(
        id,
        a -> {
          if (!roles.of(by).contains(Role.APPROVER)) {
            return notAllowed(by, a.id(), "reject");
          }
          if (a.revision() != revision || a.status() != Status.IN_REVIEW) {
            return stale(a, by, "reject");
          }
          String reason = why.strip();
          if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return new Outcome.Wrong(
                List.of(new Problem("why", "Say why, in at most 200 characters.")));
          }
          Announcement next = a.saying(a.content()).noted(Optional.of("Sent back: " + reason));
          return carried(changed(a, next, by, "sent back", "It is sent back to its author."));
        });
  }

  /// Keeps a draft that says the same, for nobody yet.
  public Outcome duplicate(Person by, String id) {
    if (!mayWrite(by)) {
      return notAllowed(by, id, "duplicate");
    }
    return found(
        id,
        a ->
            new Outcome.Done(
                all.add(by, a.content(), "from " + a.id()), "Here is a draft that says the same."));
  }

  /// Takes away a draft.
  public Outcome delete(Person by, String id, int revision) {
    return own(
        by,
        id,
        revision,
        "delete",
        a ->
            all.delete(a, name(by))
                ? new Outcome.Done(a, "The draft is deleted.")
                : stale(a, by, "delete"));
  }

  /// Sends it to one person, as recipients would get it; they are not counted.
  public Outcome tryOut(Person by, String id, Person to) {
    if (!mayWrite(by)) {
      return notAllowed(by, id, "try out");
    }
    return found(
        id,
        a -> {
          all.note(a.id(), name(by), "tried out", "to " + name(to));
          carrier.tryOut(a.id(), to);
          return new Outcome.Done(
              a,
              "It comes in a moment, as everybody would get it, in each chat that I know you in.");
        });
  }

  /// Stops it for the moment; at most twenty that are under way still arrive.
  public Outcome pause(Person by, String id) {
    return steered(
        by,
        id,
        "pause",
        EnumSet.of(Status.SENDING),
        a -> a.in(Status.PAUSED).noted(Optional.of("Paused by " + name(by) + ".")),
        "paused",
        "It is paused.");
  }

  public Outcome resume(Person by, String id) {
    return steered(
        by,
        id,
        "resume",
        EnumSet.of(Status.PAUSED),
        a -> a.in(Status.SENDING).noted(Optional.empty()),
        "resumed",
        "It goes on.");
  }

  /// Ends it; who waits is skipped.
  public Outcome cancel(Person by, String id) {
    Outcome outcome =
        steered(
            by,
            id,
            "cancel",
            EnumSet.of(
                Status.APPROVED, Status.SENDING, Status.PAUSED, Status.COUNTED, Status.IN_REVIEW),
            a -> a.ended(Status.CANCELLED, clock.instant()),
            "cancelled",
            "It is cancelled.");
    if (outcome instanceof Outcome.Done done) {
      int skipped = all.skipWaiting(done.now().id(), "cancelled");
      return new Outcome.Done(
          done.now(),
          done.words()
              + " "
              + skipped
              + (skipped == 1 ? " person" : " people")
              + " did not get it.");
    }
    return outcome;
  }

  /// Sends it once more to those for whom it failed.
  public Outcome retry(Person by, String id) {
    return found(
        id,
        a -> {
          if (!mayChange(by, a)) {
            return notAllowed(by, a.id(), "retry");
          }
          if (a.status() != Status.DONE && a.status() != Status.PAUSED) {
            return new Outcome.Refused("That is possible once it is done or paused.");
          }
          if (all.totals(a.id()).in(State.FAILED) == 0) {
            return new Outcome.Refused("For nobody it failed.");
          }
          int again = all.retryFailed(a, name(by));
          carrier.look(a.id());
          return all.find(a.id())
              .<Outcome>map(
                  now ->
                      new Outcome.Done(
                          now,
                          again
                              + (again == 1 ? " recipient is" : " recipients are")
                              + " tried once more."))
              .orElseGet(() -> new Outcome.Refused("It is no longer there."));
        });
  }

  /// One that somebody with any role may look at.
  public Outcome show(Person by, String id) {
    return roles.of(by).isEmpty()
        ? notAllowed(by, id, "look at")
        : found(id, a -> new Outcome.Done(a, ""));
  }

  private Outcome steered(
      Person by,
      String id,
      String act,
      Set<Status> from,
      Function<Announcement, Announcement> step,
      String audited,
      String words) {
    for (int left = TRIES; left > 0; left--) {
      Optional<Announcement> now = all.find(id);
      if (now.isEmpty()) {
        return unknown();
      }
      Announcement a = now.get();
      if (!mayChange(by, a)) {
        return notAllowed(by, a.id(), act);
      }
      if (!from.contains(a.status())) {
        return new Outcome.Refused(
            "It cannot be done now: the announcement is " + words(a.status()) + ".");
      }
      Optional<Announcement> next = all.change(a, step.apply(a), name(by), audited, "");
      if (next.isPresent()) {
        carrier.look(a.id());
        return new Outcome.Done(next.get(), words);
      }
    }
    return new Outcome.Refused("It changes at the moment: please try again.");
  }

  private Outcome own(
      Person by, String id, int revision, String act, Function<Announcement, Outcome> step) {
    return found(
        id,
        a -> {
          if (!mayChange(by, a)) {
            return notAllowed(by, a.id(), act);
          }
          if (a.revision() != revision) {
            return stale(a, by, act);
          }
          return a.status().isEditable()
              ? step.apply(a)
              : new Outcome.Refused(
                  "It is "
                      + words(a.status())
                      + ": that cannot be changed any more. Duplicate it instead.");
        });
  }

  private Outcome found(String id, Function<Announcement, Outcome> step) {
    return all.find(id).map(step).orElseGet(Acts::unknown);
  }

  private static Outcome unknown() {
    return new Outcome.Refused("There is no such announcement.");
  }

  private Outcome changed(
      Announcement before, Announcement after, Person by, String act, String words) {
    String detail =
        act.startsWith("approved") || act.equals("review asked")
            ? "hash " + Frozen.hash(after)
            : "";
    return all.change(before, after, name(by), act, detail)
        .<Outcome>map(now -> new Outcome.Done(now, words))
        .orElseGet(() -> stale(before, by, act));
  }

  private Outcome carried(Outcome outcome) {
    if (outcome instanceof Outcome.Done done) {
      carrier.look(done.now().id());
    }
    return outcome;
  }

  private boolean mayWrite(Person by) {
    Set<Role> has = roles.of(by);
    return has.contains(Role.AUTHOR) || has.contains(Role.ADMIN);
  }

  /// An admin any, an author their own.
  private boolean mayChange(Person by, Announcement a) {
    return roles.of(by).contains(Role.ADMIN) || (mayWrite(by) && roles.areOne(a.author(), by));
  }

  private Outcome notAllowed(Person by, String id, String act) {
    all.note(id, name(by), "refused", "not allowed to " + act);
    return new Outcome.Refused(
        "You are not allowed to "
            + act
            + " "
            + (id.isEmpty() ? "announcements" : "this announcement")
            + ". The people who run this bot decide who is; to them you are "
            + name(by)
            + ".");
  }

  private Outcome stale(Announcement a, Person by, String act) {
    all.note(a.id(), name(by), "refused", "to " + act + " an earlier version");
    return new Outcome.Stale(
        all.find(a.id()).orElse(a),
        "It has changed since this was shown, so nothing was done. Look at it as it is now.");
  }

  /// A status in a sentence.
  static String words(Status status) {
    return switch (status) {
      case DRAFT -> "a draft";
      case COUNTING -> "being counted";
      case COUNTED -> "ready for approval";
      case IN_REVIEW -> "waiting for approval";
      case APPROVED -> "approved";
      case SENDING -> "being sent";
      case PAUSED -> "paused";
      case DONE -> "done";
      case CANCELLED -> "cancelled";
    };
  }
}
