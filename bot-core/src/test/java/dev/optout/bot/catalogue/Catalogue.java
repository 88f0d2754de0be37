package dev.optout.bot.catalogue;

import dev.optout.bot.Advisor;
import dev.optout.bot.Answered;
import dev.optout.bot.Profiles.Profile;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Address.Audience;
import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.chat.Person;
import dev.optout.bot.kit.SettableClock;
import dev.optout.bot.people.NoDesk;
import dev.optout.bot.people.RecentMemory;
import dev.optout.bot.question.CatalogueQuery;
import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.KnowledgeFiles;
import dev.optout.knowledge.lucene.KnowledgeIndex;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A conversation about seven made-up platforms, on 24 November 2026.
final class Catalogue {
  private static final Knowledge KNOWLEDGE = KnowledgeIndex.open(files(), Optional::empty);

  private final SettableClock clock = SettableClock.atStart();
  private final RecentMemory memory = new RecentMemory(clock, 1);
  private final Advisor advisor =
      new Advisor(() -> KNOWLEDGE, memory, new NoDesk(), person -> Profile.UNKNOWN, clock);
  private final Person person = new Person("test", "test", "someone");
  private final Address address = new Address("test", "test", "here", Audience.ONE_PERSON);

  /// The bundled words with our own platforms.
  private static KnowledgeFiles files() {
    Map<String, String> texts =
        new TreeMap<>(KnowledgeFiles.in(Path.of("src/test/resources/catalogue")).texts());
    KnowledgeFiles.bundled()
        .texts()
        .forEach(
            (path, text) -> {
              if (path.startsWith("vocabulary/")) {
                texts.put(path, text);
              }
            });
    return new KnowledgeFiles(texts);
  }

  Answered ask(String text) {
    return advisor.answer(new ChatEvent.Said(person, address, text));
  }

  Answered press(String code) {
    return advisor.answer(new ChatEvent.Pressed(person, address, code));
  }

  /// What was understood last, as a button's code writes it; `-` where it was no such question.
  String query() {
    return memory
        .conversations()
        .last(person, address)
        .flatMap(talked -> talked.last().catalogue())
        .map(CatalogueQuery::code)
        .orElse("-");
  }
}
