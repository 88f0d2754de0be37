package dev.optout.bot.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.optout.knowledge.KnowledgeFiles;
import dev.optout.knowledge.Vocabulary;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeZonesTest {
  @Test
  void every_country_of_the_vocabulary_has_a_zone() {
    Vocabulary vocabulary = KnowledgeFiles.bundled().read().vocabulary();
    List<String> without =
        vocabulary.regions().keySet().stream()
            .filter(code -> !vocabulary.groups().containsKey(code))
            .filter(code -> TimeZones.of(code).isEmpty())
            .sorted()
            .toList();
    assertEquals(List.of(), without);
  }

  @Test
  void a_group_of_countries_has_none() {
    assertEquals(Optional.empty(), TimeZones.of("EU"));
  }
}
