package dev.optout.app.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;

/// What the made cases of the agreement do not show.
class WordingTest {
  @Test
  void a_pattern_is_told_as_it_was_written() {
    assertEquals("[[]x\\Z", Wording.of("[[]x\\Z").written());
  }

  @Test
  void what_is_no_pattern_is_refused() {
    for (String broken : new String[] {"(", "a)", "[a", "*", "\\"}) {
      assertThrows(PatternSyntaxException.class, () -> Wording.of(broken), broken);
    }
  }
}
