package dev.optout.app.eval;

import dev.optout.app.eval.Exam.Opening;
import dev.optout.bot.Advisor;
import dev.optout.bot.Profiles.Profile;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Address.Audience;
import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.chat.Person;
import dev.optout.bot.kit.SettableClock;
import dev.optout.bot.people.NoDesk;
import dev.optout.bot.people.RecentMemory;
import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.KnowledgeFiles;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.embedding.LiveVectors;
import dev.optout.knowledge.embedding.MiniLm;
import dev.optout.knowledge.lucene.KnowledgeIndex;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/// A way in which the program finds what it knows; each has floors of its own.
enum Mode {
  /// Words alone, as where no language model can be loaded.
  WORDS("words"),
  /// Words and meaning, which is usual.
  MEANING("meaning");

  private final String label;

  Mode(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  private Optional<Knowledge> knowledge() {
    return switch (this) {
      case WORDS -> Optional.of(KnowledgeIndex.bundled());
      case MEANING -> {
        // kept between builds, so that the model is unpacked once
        Path folder = Path.of("target", "data", "embedding").toAbsolutePath();
        Optional<LiveVectors> language = MiniLm.load(folder).ifReady().map(LiveVectors::new);
        yield language.map(
            vectors -> KnowledgeIndex.open(KnowledgeFiles.bundled(), () -> Optional.of(vectors)));
      }
    };
  }

  /// Nothing on a machine where the mode cannot be had.
  Optional<Exam> exam() {
    return knowledge().map(Mode::exam);
  }

  /// On the day on which the first knowledge was written, so that no answer changes with time.
  private static Exam exam(Knowledge known) {
    AtomicReference<Profile> asking = new AtomicReference<>(Profile.UNKNOWN);
    AtomicLong opened = new AtomicLong();
    SettableClock clock = SettableClock.atStart();
    Advisor advisor =
        new Advisor(
            () -> known, new RecentMemory(clock, 10), new NoDesk(), person -> asking.get(), clock);
    Opening opening =
        profile -> {
          asking.set(profile);
          String place = "case-" + opened.incrementAndGet();
          Person person = new Person("test", "test", place);
          Address address = new Address("test", "test", place, Audience.ONE_PERSON);
          return said -> advisor.answer(new ChatEvent.Said(person, address, said));
        };
    return new Exam(
        opening, known.base().platforms().stream().map(Platform::id).collect(Collectors.toSet()));
  }
}
