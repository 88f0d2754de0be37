package dev.optout.bot.people;

import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Address.Audience;
import dev.optout.bot.chat.Person;
import dev.optout.bot.question.Question;
import dev.optout.bot.question.QuestionCode;
import dev.optout.bot.question.TalkedAbout;
import dev.optout.bot.question.Wish;
import dev.optout.bot.question.Wish.When;
import dev.optout.knowledge.Region;
import dev.optout.knowledge.Topic;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Does for people what they wish: remembers, forgets, follows, reminds, passes on.
public final class Personal {
  /// When a reminder comes in the person's own day.
  private static final LocalTime DAYTIME = LocalTime.of(10, 0);

  private static final Period LATER = Period.ofWeeks(1);

  /// Chats that the bot cannot write to by itself.
  private static final Set<String> CALLED_ONLY = Set.of("web", "terminal");

  private final Memory memory;
  private final Desk desk;
  private final Clock clock;

  public Personal(Memory memory, Desk desk, Clock clock) {
    this.memory = memory;
    this.desk = desk;
    this.clock = clock;
  }

  /// Whether the bot can write to people of a chat by itself.
  public static boolean reaches(Address address) {
    return !CALLED_ONLY.contains(address.chat());
  }

  /// Does what is wished.
  ///
  /// @param talked what they talked about there, which "this" may mean
  public Granted grant(Wish wish, Person person, Address address, Optional<TalkedAbout> talked) {
    return switch (wish) {
      case Wish.ShowMe _ ->
          isPrivate(address)
              ? new Granted.Shown(
                  memory.of(person), memory.unanswered().keepsWordsForDays(), zone(person))
              : new Granted.NotHere();
      case Wish.ForgetMe forget -> forget(forget, person, address);
      case Wish.ForgetTalk _ -> {
        memory.conversations().forget(person);
        yield new Granted.TalkForgotten();
      }
      case Wish.LiveIn live -> {
        memory
            .people()
            .tell(person, memory.people().told(person).in(live.region().map(Region::code)));
        yield new Granted.LivesIn(live.region());
      }
      case Wish.Use use -> {
        memory.people().tell(person, memory.people().told(person).on(use.plan()));
        yield new Granted.Uses(use.plan());
      }
      case Wish.AnnounceIn in -> announce(in.chat(), person, address);
      case Wish.AnnounceAnywhere _ -> {
        People people = memory.people();
        people.tell(person, people.told(person).announceHere(Optional.empty()));
        yield new Granted.AnnouncedAnywhere();
      }
      case Wish.Follow follow -> follow(follow.subjects(), person, address, talked);
      case Wish.Unfollow unfollow -> unfollow(unfollow.subjects(), person);
      case Wish.Following _ ->
          isPrivate(address)
              ? new Granted.Follows(
                  memory.people().follows(person), memory.reminders().of(person), zone(person))
              : new Granted.NotHere();
      case Wish.Remind remind -> remind(remind, person, address, talked);
      case Wish.Reminded reminded -> reminded(reminded, person);
      case Wish.Rate rate -> rate(rate, person);
      case Wish.Helped helped -> new Granted.Helped(memory.handovers().close(helped.id()));
      case Wish.Human human -> human(human, person, address, talked);
    };
  }

  /// Who they are in another chat is not known here, so they have to say it there.
  private Granted announce(Optional<String> chat, Person person, Address address) {
    Optional<String> elsewhere = chat.filter(c -> !c.equals(address.chat()));
    if (elsewhere.isPresent() || !reaches(address)) {
      return new Granted.SayThere(elsewhere.orElse(""));
    }
    People people = memory.people();
    people.tell(person, people.told(person).announceHere(Optional.of(clock.instant())));
    return new Granted.AnnouncedHere();
  }

  private static boolean isPrivate(Address address) {
    return address.audience() == Audience.ONE_PERSON;
  }

  private Granted forget(Wish.ForgetMe forget, Person person, Address address) {
    if (!isPrivate(address)) {
      return new Granted.NotHere();
    }
    return forget.sure() ? new Granted.Forgotten(memory.forget(person)) : new Granted.ForgetSure();
  }

  private Granted follow(
      List<String> named, Person person, Address address, Optional<TalkedAbout> talked) {
    List<String> subjects =
        named.isEmpty() ? talked.map(t -> about(t.last())).orElse(List.of()) : named;
    if (subjects.isEmpty()) {
      return new Granted.FollowWhat();
    }
    memory.people().follow(person, Set.copyOf(subjects));
    return new Granted.Followed(subjects, reaches(address));
  }

  private static List<String> about(Question question) {
    return question.platforms().isEmpty()
        ? question.family().stream().toList()
        : question.platforms();
  }

  private Granted unfollow(List<String> named, Person person) {
    People people = memory.people();
    Set<String> subjects =
        named.isEmpty() ? new TreeSet<>(people.follows(person)) : Set.copyOf(named);
    List<String> ended = people.unfollow(person, subjects);
    return new Granted.Unfollowed(ended, named.isEmpty() ? memory.reminders().endAll(person) : 0);
  }

  private Granted remind(
      Wish.Remind remind, Person person, Address address, Optional<TalkedAbout> talked) {
    Optional<String> question =
        remind
            .question()
            .or(
                () ->
                    talked
                        .map(TalkedAbout::last)
                        .filter(q -> q.topic().isAboutKnowledge())
                        .map(QuestionCode::of));
    if (question.isEmpty()) {
      return new Granted.RemindOfWhat();
    }
    ZoneId zone = zone(person);
    return switch (remind.when()) {
      case When.NotSaid _ -> new Granted.RemindWhen(question.get());
      case When.NotPossible _ -> new Granted.CannotRemindThen();
      case When.On on -> remind(on.day(), zone, question.get(), person, address);
      case When.In in ->
          remind(today(zone).plus(in.period()), zone, question.get(), person, address);
    };
  }

  private Granted remind(
      LocalDate on, ZoneId zone, String question, Person person, Address address) {
    Instant dueAt = on.atTime(DAYTIME).atZone(zone).toInstant();
    return memory
        .reminders()
        .add(person, address, question, dueAt)
        .<Granted>map(reminder -> new Granted.WillRemind(reminder, on, reaches(address)))
        .orElseGet(Granted.TooManyReminders::new);
  }

  private ZoneId zone(Person person) {
    return memory.people().told(person).region().flatMap(TimeZones::of).orElse(clock.getZone());
  }

  private LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private Granted reminded(Wish.Reminded reminded, Person person) {
    return switch (reminded.choice()) {
      case DONE, STOP ->
          memory.reminders().end(person, reminded.id())
              ? new Granted.ReminderSettled(Optional.empty())
              : new Granted.NoSuchReminder();
      case LATER -> {
        ZoneId zone = zone(person);
        LocalDate again = today(zone).plus(LATER);
        yield memory
            .reminders()
            .postpone(person, reminded.id(), again.atTime(DAYTIME).atZone(zone).toInstant())
            .<Granted>map(r -> new Granted.ReminderSettled(Optional.of(again)))
            .orElseGet(Granted.NoSuchReminder::new);
      }
    };
  }

  private Granted rate(Wish.Rate rate, Person person) {
    memory.feedbacks().add(new Feedback(person, rate.topic(), rate.platforms(), rate.fault()));
    if (rate.fault().isEmpty()) {
      return new Granted.Thanked();
    }
    return rate.fault().get() == Feedback.Fault.NOT_SAID
        ? new Granted.WrongHow(rate.topic(), rate.platforms())
        : new Granted.FaultNoted();
  }

  private Granted human(
      Wish.Human human, Person person, Address address, Optional<TalkedAbout> talked) {
    Desk.Way way = desk.way();
    Optional<Topic> topic = talked.map(t -> t.last().purpose()).filter(Topic::isAboutKnowledge);
    List<String> platforms = talked.map(t -> t.last().platforms()).orElse(List.of());
    if (human.agreed() && way instanceof Desk.Way.Told told) {
      Handover handover = memory.handovers().open(person, address, topic, platforms);
      Desk.Outcome outcome = desk.tell(handover);
      if (outcome == Desk.Outcome.NOT_SENT) {
        memory.handovers().close(handover.id());
      }
      return new Granted.HumanTold(told, outcome);
    }
    return new Granted.HumanWay(way, topic, platforms);
  }
}
