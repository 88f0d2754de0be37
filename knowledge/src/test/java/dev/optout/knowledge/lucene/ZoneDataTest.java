package dev.optout.knowledge.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.knowledge.Zones;
import dev.optout.knowledge.Zones.Bound;
import dev.optout.knowledge.Zones.Point;
import dev.optout.knowledge.Zones.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ZoneDataTest {
  private static final Bound BOUND =
      new Bound(
          0.123456789012,
          List.of(new Point(0.05, 0.8, 0.25), new Point(0.123456789012, 0.75, 0.02)),
          List.of(new Step(0.01, 0), new Step(0.5, 0.875)));

  @Test
  void what_is_written_is_read_again() {
    Zones zones = new Zones(BOUND, BOUND, Zones.NONE.talk(), BOUND);
    Zones.Fitted fitted = new Zones.Fitted(zones, Zones.NONE);

    assertEquals(fitted, ZoneData.read(ZoneData.of(fitted)));
  }

  @Test
  void an_index_without_zones_refuses_nothing() {
    assertEquals(new Zones.Fitted(Zones.NONE, Zones.NONE), ZoneData.read(Map.of()));
  }

  @Test
  void what_was_not_written_so_is_refused() {
    for (String text : List.of("0.5", "0.5|1:2|", "0.5||x:1", "0.5|||")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> ZoneData.read(Map.of("zones.words.talk", text)),
          text);
    }
  }

  @Test
  void the_index_of_the_program_says_what_its_bounds_reach() {
    Zones.Fitted zones = KnowledgeIndex.bundled().search().zones();

    for (Zones of : List.of(zones.byMeaning(), zones.byWords())) {
      Point refusing = of.outside().reached().orElseThrow();
      assertTrue(refusing.reached() > 0.2, refusing.toString());
      assertTrue(refusing.cost() <= 0.01, refusing.toString());
      assertTrue(of.talk().reached().orElseThrow().cost() <= 0.003);
      assertTrue(of.unsure().reached().orElseThrow().cost() <= 0.015);
    }
  }

  @Test
  void without_a_language_model_the_zones_of_words_hold() {
    var search = KnowledgeIndex.bundled().search();

    assertEquals(search.zones().byWords(), search.seek("how do i turn it off").zones());
  }

  @Test
  void an_index_of_other_knowledge_has_the_same_zones() {
    var own = KnowledgeIndex.bundled();

    assertEquals(
        own.search().zones(), KnowledgeIndex.of(own.base(), Optional::empty).search().zones());
  }
}
