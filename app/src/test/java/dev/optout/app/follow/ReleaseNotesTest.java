package dev.optout.app.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.bot.people.Note;
import dev.optout.bot.reply.NoteText;
import dev.optout.knowledge.KnowledgeFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReleaseNotesTest {
  private static final String DUOLINGO = "platforms/duolingo.yaml";

  private final Map<String, String> now = new TreeMap<>(KnowledgeFiles.bundled().texts());

  private void edit(String file, String from, String to) {
    String text = now.getOrDefault(file, "");
    assertTrue(text.contains(from), from);
    now.put(file, text.replaceFirst(Pattern.quote(from), to));
  }

  private List<Note> notes() {
    return ReleaseNotes.between(KnowledgeFiles.bundled().read(), new KnowledgeFiles(now).read());
  }

  @Test
  void what_means_the_same_makes_no_note() {
    edit(DUOLINGO, "We read of no difference between free and paid.", "Free or paid, it is alike.");
    assertEquals(List.of(), notes());
  }

  @Test
  void another_default_is_told_to_followers_of_the_platform() {
    edit(DUOLINGO, "- status: on", "- status: off");
    Note note = notes().getFirst();
    assertEquals("Duolingo", note.name());
    assertEquals(Set.of("duolingo"), note.told());
    assertTrue(note.changes().getFirst().contains("off by default"), note.changes().toString());
    assertEquals("ConductAtlas", note.sources().getFirst().publisher());
  }

  @Test
  void a_change_of_a_family_is_told_to_followers_of_its_members() {
    edit("families/meta.yaml", "        status: on", "        status: off");
    Note note = notes().getFirst();
    assertEquals("meta", note.subject());
    assertTrue(note.told().containsAll(Set.of("meta", "facebook")), note.told().toString());
  }

  @Test
  void a_note_is_short_and_names_what_it_leaves_out() {
    edit(DUOLINGO, "- status: on", "- status: off");
    List<Note> many = new ArrayList<>();
    for (String name : List.of("A", "B", "C", "D", "E")) {
      Note one = notes().getFirst();
      many.add(new Note("duolingo", name, one.told(), one.changes(), 2, one.sources()));
    }
    String text = NoteText.of(many).plainText();
    assertTrue(text.contains("and 2 more changes."), text);
    assertTrue(text.contains("Also changed: E."), text);
    assertTrue(text.contains("conductatlas.com"), text);
    assertTrue(text.contains("How do I opt out of A?"), text);
  }

  @Test
  void a_snapshot_holds_all_files() throws IOException {
    KnowledgeFiles files = KnowledgeFiles.bundled();
    String packed = Snapshot.of(files);
    assertEquals(files.texts(), Snapshot.read(packed).texts());
    assertEquals(packed, Snapshot.of(files));
    assertThrows(IOException.class, () -> Snapshot.read("AQID"));
  }
}
