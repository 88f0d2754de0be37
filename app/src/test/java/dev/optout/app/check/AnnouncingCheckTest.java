package dev.optout.app.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.app.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What operators are told of announcements.
class AnnouncingCheckTest {
  @TempDir private Path folder = Path.of("unset");

  @Test
  void with_nobody_named_it_is_off() {
    assertEquals(Part.State.OFF, AnnouncingCheck.part(Settings.of(Map.of())).state());
  }

  @Test
  void who_may_do_what_and_how_fast_is_told() {
    Part part =
        AnnouncingCheck.part(
            Settings.of(
                Map.of(
                    "ADVISOR_ANNOUNCE_AUTHORS", "terminal:ann",
                    "ADVISOR_ANNOUNCE_APPROVERS", "terminal:bob")));
    assertEquals(Part.State.ON, part.state());
    assertTrue(
        part.why().startsWith("written by terminal:ann, approved by terminal:bob"), part.why());
    assertTrue(part.why().contains("525 a minute in Slack"), part.why());
  }

  @Test
  void people_of_a_chat_that_is_off_and_a_broken_list_are_faults() throws IOException {
    Path list = Files.writeString(folder.resolve("people.csv"), "ann,bob,,\n");
    Part part =
        AnnouncingCheck.part(
            Settings.of(
                Map.of(
                    "ADVISOR_ANNOUNCE_AUTHORS", "slack:U0ANN",
                    "ADVISOR_ANNOUNCE_APPROVERS", "terminal:bob",
                    "ADVISOR_PEOPLE", list.toString())));
    assertTrue(part.isBroken());
    assertTrue(part.why().contains("Slack are named, which is off"), part.why());
    assertTrue(part.why().contains("line 1: ann is no id"), part.why());
  }
}
