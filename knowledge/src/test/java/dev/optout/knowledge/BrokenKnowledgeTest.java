package dev.optout.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every file in `broken/` gives exactly the messages in the `.txt` beside it.
class BrokenKnowledgeTest {
  static Stream<Fixture> broken() throws IOException {
    return Stream.concat(Fixture.in("schema").stream(), Fixture.in("rules").stream());
  }

  @ParameterizedTest
  @MethodSource("broken")
  void a_broken_file_is_told_so_exactly(Fixture fixture) {
    InvalidKnowledge invalid = assertThrows(InvalidKnowledge.class, () -> fixture.files().read());
    assertEquals(
        String.join("\n", fixture.messages()),
        String.join("\n", invalid.problems().stream().map(Object::toString).toList()));
  }

  @Test
  void the_same_file_without_the_mistake_is_read() {
    assertEquals(1, KnowledgeFiles.in(Fixture.SMALL).read().platforms().size());
  }
}
