package dev.optout.app.bench;

import dev.optout.app.store.Store;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Person;
import dev.optout.bot.people.Memory;
import dev.optout.bot.people.Told;
import dev.optout.bot.question.Question;
import dev.optout.bot.question.TalkedAbout;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Topic;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// How long the database takes when so many reads and writes a second come in evenly, as answering
/// people makes them: half reads, half writes that are on the disk when they return.
///
/// A time counts from when the operation was due, so that one which waited for another counts in
/// full.
///
/// @param rate operations a second
/// @param done how many were done
/// @param failed how many were not, for whatever reason
/// @param opening how long opening the database took once it was there
public record Keeping(
    int rate,
    int done,
    int failed,
    Duration opening,
    Duration half,
    Duration most,
    Duration nearlyAll,
    Duration longest) {
  private static final int PEOPLE = 500;
  private static final int KINDS = 6;

  /// Measures it on a new file in the temporary folder.
  ///
  /// @param rate operations a second
  public static Keeping measure(KnowledgeBase base, int rate, Duration length)
      throws IOException, InterruptedException {
    try (Scratch scratch = Scratch.make()) {
      Store.Wishes wishes = new Store.Wishes(Optional.empty(), scratch.folder(), List.of(), 0);
      Store.open(wishes, () -> base, Clock.systemUTC()).close();
      long start = System.nanoTime();
      try (Store store = Store.open(wishes, () -> base, Clock.systemUTC())) {
        store.ping();
        Duration opening = Duration.ofNanos(System.nanoTime() - start);
        run(store, rate, Duration.ofSeconds(2));
        return run(store, rate, length).opened(opening);
      }
    }
  }

  private Keeping opened(Duration taken) {
    return new Keeping(rate, done, failed, taken, half, most, nearlyAll, longest);
  }

  private static Keeping run(Store store, int rate, Duration length) throws InterruptedException {
    Times times = new Times();
    AtomicInteger failed = new AtomicInteger();
    int count = (int) (rate * length.toSeconds());
    long gap = TimeUnit.SECONDS.toNanos(1) / rate;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long begin = System.nanoTime();
      for (int i = 0; i < count; i++) {
        long due = begin + i * gap;
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        int number = i;
        threads.execute(
            () -> {
              try {
                operate(store.memory(), store, number);
              } catch (RuntimeException e) {
                failed.incrementAndGet();
              }
              synchronized (times) {
                times.add(System.nanoTime() - due);
              }
            });
      }
      threads.shutdown();
      threads.awaitTermination(1, TimeUnit.MINUTES);
    }
    synchronized (times) {
      return new Keeping(
          rate,
          times.count(),
          failed.get(),
          Duration.ZERO,
          times.within(0.5),
          times.within(0.95),
          times.within(0.99),
          times.within(1));
    }
  }

  private static void operate(Memory memory, Store store, int number) {
    Person person = new Person("slack", "T0BENCH", "U" + number / KINDS % PEOPLE);
    Address address =
        new Address("slack", "T0BENCH", "root:D" + person.id(), Address.Audience.ONE_PERSON);
    switch (number % KINDS) {
      case 0 -> store.deliveries().first("slack:Ev" + System.nanoTime() + "-" + number);
      case 1 -> memory.conversations().last(person, address);
      case 2 -> memory.people().told(person);
      case 3 ->
          memory
              .conversations()
              .remember(
                  person,
                  address,
                  TalkedAbout.first(Question.about(Topic.OPT_OUT, List.of("linkedin"))));
      case 4 -> memory.of(person);
      default -> memory.people().tell(person, new Told(Optional.of("ID"), Optional.empty()));
    }
  }
}
