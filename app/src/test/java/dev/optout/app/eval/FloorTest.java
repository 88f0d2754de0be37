package dev.optout.app.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.app.eval.Floor.Standing;
import dev.optout.knowledge.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloorTest {
  @TempDir private Path folder = Path.of("unset");

  /// An id in capitals passes, another one fails.
  private static List<Result> results(String... ids) throws MalformedCase {
    List<Result> results = new ArrayList<>();
    for (String id : ids) {
      Topic got = Character.isUpperCase(id.charAt(0)) ? Topic.DATES : Topic.RISK;
      results.add(Made.result(id.toLowerCase(java.util.Locale.ROOT), Topic.DATES, got, 1, 1));
    }
    return results;
  }

  @Test
  void a_set_that_falls_names_the_questions_that_changed() throws MalformedCase {
    Standing standing =
        Floor.of(results("A", "B", "C", "d", "e")).against(results("a", "b", "C", "D", "e", "f"));
    assertTrue(standing.isBelow());
    assertEquals(3, standing.before());
    assertEquals(2, standing.now());
    assertEquals(List.of("d"), standing.won());
    assertEquals(1, standing.unnamed());
    assertEquals(
        List.of("a: topic: risk where dates is right", "b: topic: risk where dates is right"),
        standing.lost());
    assertTrue(standing.told().startsWith("2 questions pass where 3 did."), standing.told());
  }

  @Test
  void as_many_others_make_up_for_those_that_are_lost() throws MalformedCase {
    assertFalse(Floor.of(results("A", "b")).against(results("a", "B")).isBelow());
  }

  @Test
  void questions_that_came_or_went_neither_raise_nor_lower() throws MalformedCase {
    Standing standing = Floor.of(results("A", "B", "c")).against(results("A", "D", "E", "f"));
    assertEquals(1, standing.before());
    assertEquals(1, standing.now());
    assertTrue(Floor.of(results("A", "B")).against(results("a", "B", "C", "D")).isBelow());
  }

  @Test
  void a_floor_is_read_as_it_was_written_and_only_rises() throws IOException, MalformedCase {
    Path file = folder.resolve("floors/made.words.json");
    Floor.of(results("A", "b")).write(file, results("A", "b"));
    assertEquals(Floor.of(results("A", "b")), Floor.read(file));
    Floor.of(results("A", "B", "c")).write(file, results("A", "B", "c"));
    assertEquals(Floor.of(results("A", "B", "c")), Floor.read(file));
    List<Result> lower = results("A", "b", "c", "D", "E");
    IOException refused = assertThrows(IOException.class, () -> Floor.of(lower).write(file, lower));
    assertTrue(String.valueOf(refused.getMessage()).contains("b: topic:"), refused.toString());
    assertEquals(Floor.of(results("A", "B", "c")), Floor.read(file));
  }

  @Test
  void a_floor_that_was_lowered_by_hand_is_noticed() throws IOException, MalformedCase {
    Path file = folder.resolve("made.words.json");
    Files.writeString(
        file, Floor.of(results("A", "B")).text().replace("\"floor\" : 2", "\"floor\" : 1"));
    assertThrows(IOException.class, () -> Floor.read(file));
  }
}
