package dev.optout.bot.people;

import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Person;
import dev.optout.bot.conversation.Conversations;
import dev.optout.bot.conversation.RecentConversations;
import dev.optout.knowledge.Topic;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What is remembered in this process's memory alone: for a file of questions, and gone with the
/// process.
public final class RecentMemory implements Memory {
  private final Clock clock;
  private final RecentConversations conversations;
  private final Map<Person, Told> told = new HashMap<>();
  private final Map<Person, Set<String>> follows = new HashMap<>();
  private final Map<Person, People.Reached> reached = new HashMap<>();
  private final List<Reminder> reminders = new ArrayList<>();
  private final List<Feedback> feedbacks = new ArrayList<>();
  private final List<Handover> handovers = new ArrayList<>();
  private final Map<List<String>, Integer> unanswered = new HashMap<>();
  private final Object lock = new Object();
  private final KeptPeople people = new KeptPeople();
  private final KeptReminders reminding = new KeptReminders();
  private final KeptFeedbacks opinions = new KeptFeedbacks();
  private final KeptHandovers desk = new KeptHandovers();
  private final KeptUnanswered misses = new KeptUnanswered();

  /// @param most how many conversations at once
  public RecentMemory(Clock clock, int most) {
    this.clock = clock;
    conversations = new RecentConversations(clock, most);
  }

  @Override
  public People people() {
    return people;
  }

  @Override
  public Conversations conversations() {
    return conversations;
  }

  @Override
  public Reminders reminders() {
    return reminding;
  }

  @Override
  public Feedbacks feedbacks() {
    return opinions;
  }

  @Override
  public Handovers handovers() {
    return desk;
  }

  @Override
  public Unanswered unanswered() {
    return misses;
  }

  @Override
  public Remembered of(Person person) {
    synchronized (lock) {
      return new Remembered(
          people.told(person),
          people.follows(person),
          reminding.of(person),
          opinions.of(person),
          desk.of(person),
          conversations.running(person),
          0,
          0,
          people.reached(person));
    }
  }

  @Override
  public Erased forget(Person person) {
    synchronized (lock) {
      Remembered all = of(person);
      told.remove(person);
      follows.remove(person);
      reached.remove(person);
      reminders.removeIf(r -> r.person().equals(person));
      feedbacks.removeIf(f -> f.person().equals(person));
      handovers.removeIf(h -> h.person().equals(person));
      conversations.forget(person);
      return new Erased(
          all.told().count(),
          all.follows().size(),
          all.reminders().size(),
          all.feedbacks().size(),
          all.handovers().size(),
          all.conversations(),
          0,
          0,
          all.reached().map(People.Reached::lastActiveOn));
    }
  }

  /// How often something could not be answered.
  public int counted(Topic topic, List<String> platforms) {
    synchronized (lock) {
      List<String> key = new ArrayList<>(platforms.stream().sorted().toList());
      key.addFirst(topic.slug());
      return unanswered.getOrDefault(key, 0);
    }
  }

  private static String id() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private final class KeptPeople implements People {
    @Override
    public Told told(Person person) {
      synchronized (lock) {
        return told.getOrDefault(person, Told.NOTHING);
      }
    }

    @Override
    public void tell(Person person, Told now) {
      synchronized (lock) {
        told.put(person, now);
      }
    }

    @Override
    public List<String> follows(Person person) {
      synchronized (lock) {
        return List.copyOf(follows.getOrDefault(person, Set.of()));
      }
    }

    @Override
    public void follow(Person person, Set<String> subjects) {
      synchronized (lock) {
        follows.computeIfAbsent(person, p -> new TreeSet<>()).addAll(subjects);
      }
    }

    @Override
    public List<String> unfollow(Person person, Set<String> subjects) {
      synchronized (lock) {
        Set<String> now = follows.getOrDefault(person, new TreeSet<>());
        List<String> ended = subjects.stream().filter(now::remove).sorted().toList();
        if (now.isEmpty()) {
          follows.remove(person);
        }
        return ended;
      }
    }

    @Override
    public List<Person> followers(Set<String> subjects) {
      synchronized (lock) {
        return follows.entrySet().stream()
            .filter(e -> e.getValue().stream().anyMatch(subjects::contains))
            .map(Map.Entry::getKey)
            .toList();
      }
    }

    @Override
    public void seen(Person person, Address address, LocalDate on) {
      synchronized (lock) {
        if (address.audience() == Address.Audience.ONE_PERSON) {
          reached.put(person, new Reached(address, on));
        }
      }
    }

    @Override
    public void left(Person person) {
      synchronized (lock) {
        reached.remove(person);
      }
    }

    @Override
    public List<Met> met(String chat) {
      synchronized (lock) {
        Set<Person> all = new LinkedHashSet<>(reached.keySet());
        all.addAll(told.keySet());
        return all.stream()
            .filter(person -> person.chat().equals(chat))
            .map(person -> new Met(person, told(person), reached(person)))
            .toList();
      }
    }

    @Override
    public Optional<Reached> reached(Person person) {
      synchronized (lock) {
        return Optional.ofNullable(reached.get(person));
      }
    }
  }

  private final class KeptReminders implements Reminders {
    @Override
    public Optional<Reminder> add(Person person, Address address, String question, Instant dueAt) {
      synchronized (lock) {
        if (of(person).size() >= Reminders.MOST) {
          return Optional.empty();
        }
        Reminder reminder =
            new Reminder(id(), person, address, question, dueAt, Reminder.State.WAITING);
        reminders.add(reminder);
        return Optional.of(reminder);
      }
    }

    @Override
    public List<Reminder> of(Person person) {
      return reminders.stream()
          .filter(r -> r.person().equals(person))
          .sorted(Comparator.comparing(Reminder::dueAt).thenComparing(Reminder::id))
          .toList();
    }

    private Optional<Reminder> find(Person person, String id) {
      return of(person).stream().filter(r -> r.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Reminder> postpone(Person person, String id, Instant dueAt) {
      synchronized (lock) {
        return find(person, id)
            .map(
                r ->
                    changed(
                        r,
                        new Reminder(
                            r.id(),
                            person,
                            r.address(),
                            r.question(),
                            dueAt,
                            Reminder.State.WAITING)));
      }
    }

    private Reminder changed(Reminder was, Reminder is) {
      reminders.remove(was);
      reminders.add(is);
      return is;
    }

    @Override
    public boolean end(Person person, String id) {
      synchronized (lock) {
        return find(person, id).map(reminders::remove).orElse(false);
      }
    }

    @Override
    public int endAll(Person person) {
      synchronized (lock) {
        int count = of(person).size();
        reminders.removeIf(r -> r.person().equals(person));
        return count;
      }
    }

    @Override
    public List<Reminder> collect(Person person, Instant now) {
      synchronized (lock) {
        return of(person).stream()
            .filter(r -> r.state() == Reminder.State.WAITING && !r.dueAt().isAfter(now))
            .map(
                r ->
                    changed(
                        r,
                        new Reminder(
                            r.id(),
                            person,
                            r.address(),
                            r.question(),
                            r.dueAt(),
                            Reminder.State.SHOWN)))
            .toList();
      }
    }
  }

  private final class KeptFeedbacks implements Feedbacks {
    @Override
    public void add(Feedback feedback) {
      synchronized (lock) {
        feedbacks.removeIf(
            f ->
                f.person().equals(feedback.person())
                    && f.topic() == feedback.topic()
                    && f.platforms().equals(feedback.platforms()));
        feedbacks.add(feedback);
      }
    }

    @Override
    public List<Feedback> of(Person person) {
      return feedbacks.stream().filter(f -> f.person().equals(person)).toList();
    }
  }

  private final class KeptHandovers implements Handovers {
    @Override
    public Handover open(
        Person person, Address address, Optional<Topic> topic, List<String> platforms) {
      synchronized (lock) {
        Handover handover = new Handover(id(), person, address, topic, platforms, clock.instant());
        handovers.add(handover);
        return handover;
      }
    }

    @Override
    public List<Handover> of(Person person) {
      return handovers.stream().filter(h -> h.person().equals(person)).toList();
    }

    @Override
    public boolean close(String id) {
      synchronized (lock) {
        return handovers.removeIf(h -> h.id().equals(id));
      }
    }
  }

  private final class KeptUnanswered implements Unanswered {
    @Override
    public void count(Topic topic, List<String> platforms) {
      synchronized (lock) {
        List<String> key = new ArrayList<>(platforms.stream().sorted().toList());
        key.addFirst(topic.slug());
        unanswered.merge(key, 1, Integer::sum);
      }
    }

    @Override
    public void keep(Person person, String redacted) {
      // nothing that outlives the process could be promised to be kept or erased
    }

    @Override
    public int keepsWordsForDays() {
      return 0;
    }
  }
}
