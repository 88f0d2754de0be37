package dev.optout.bot.announce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.bot.reply.Block;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.KnowledgeFiles;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an author fills in, and drafts from the knowledge.
class ContentReaderTest {
  private static final KnowledgeBase KNOWLEDGE = KnowledgeFiles.bundled().read();
  private static final LinkRules ANY = new LinkRules(Set.of());

  @Test
  void a_filled_form_becomes_content_and_the_other_way_round() {
    Map<String, String> values =
        Map.of(
            "title", "LinkedIn trains on posts",
            "text", "It is **on**.",
            "platform", "LinkedIn",
            "steps", "1. Open it.\n2) Switch it off.\n\n",
            "link", "https://www.linkedin.com/x",
            "importance", "important",
            "effective", "2026-12-24");
    Content read = ContentReader.read(values, List.of(), ANY, KNOWLEDGE).content().orElseThrow();
    assertEquals(Optional.of("linkedin"), read.platform());
    assertEquals(List.of("Open it.", "Switch it off."), read.steps());
    assertEquals(
        Optional.of(read),
        ContentReader.read(ContentReader.values(read), List.of(), ANY, KNOWLEDGE).content());
  }

  @Test
  void every_problem_is_told_at_once_with_its_field() {
    Map<String, String> values =
        Map.of(
            "title", "x".repeat(151),
            "text", "",
            "platform", "Nowhere",
            "steps", "a\n".repeat(11),
            "link", "http://x",
            "importance", "very",
            "effective", "tomorrow");
    List<String> fields =
        ContentReader.read(values, List.of(), ANY, KNOWLEDGE).problems().stream()
            .map(Problem::field)
            .toList();
    assertEquals(
        List.of("title", "text", "platform", "steps", "link", "importance", "effective"), fields);
  }

  @Test
  void every_policy_change_makes_a_draft_that_could_be_written_by_hand() {
    List<ChangeDraft> changes = ChangeDraft.all(KNOWLEDGE);
    assertTrue(changes.size() > 50, changes.size() + " changes");
    for (ChangeDraft change : changes) {
      Content content = change.content(ANY);
      ContentReader.Read again =
          ContentReader.read(ContentReader.values(content), content.sources(), ANY, KNOWLEDGE);
      assertEquals(List.of(), again.problems(), change.key());
      assertTrue(!content.sources().isEmpty(), change.key());
      AnnouncementText.of(content, KNOWLEDGE);
    }
  }

  @Test
  void a_draft_says_what_the_knowledge_says() {
    ChangeDraft change = ChangeDraft.of(KNOWLEDGE, "linkedin").getFirst();
    Content content = change.content(ANY);
    assertTrue(content.text().contains(change.change().claim().says()), content.text());
    assertEquals(change.change().on(), content.effectiveOn().orElseThrow().toString());
    assertTrue(
        AnnouncementText.of(content, KNOWLEDGE).blocks().stream()
            .anyMatch(Block.Sources.class::isInstance));
  }

  @Test
  void times_are_read_and_written_the_same() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    assertEquals(Optional.of(new When.Start.AtOnce()), WhenWords.read("now", berlin));
    LocalDateTime time = LocalDateTime.of(2026, 12, 24, 9, 0);
    assertEquals(
        Optional.of(new When.Start.At(time, berlin)), WhenWords.read("2026-12-24 09:00", berlin));
    for (When.Start start :
        List.of(new When.Start.At(time, ZoneId.of("Asia/Jakarta")), new When.Start.OwnTime(time))) {
      assertEquals(Optional.of(start), WhenWords.read(WhenWords.of(start), ZoneOffset.UTC));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "soon",
        "2026-13-01 09:00",
        "2026-12-24",
        "2026-12-24 25:00",
        "2026-12-24 09:00 Mars"
      })
  void what_is_no_time_is_none(String written) {
    assertEquals(Optional.empty(), WhenWords.read(written, ZoneOffset.UTC));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "an",
        "an;",
        "an;show",
        "an;show;1",
        "an;show;zzzzzzzz;1",
        "an;show;0123abcd;-1",
        "an;show;0123abcd;99999999999",
        "an;approve;0123abcd;1;x;y",
        "an;from;",
        "me;show",
        ""
      })
  void a_code_is_read_strictly(String code) {
    Optional<AnnouncementCode> read = AnnouncementCode.read(code);
    read.ifPresent(
        c -> assertTrue(c.id().isEmpty() || c.id().matches("[0-9a-f]{8}"), c.toString()));
    assertEquals(
        Set.of("an;show", "an;approve;0123abcd;1;x;y", "an;from;", "an;").contains(code),
        read.isPresent(),
        code);
  }
}
