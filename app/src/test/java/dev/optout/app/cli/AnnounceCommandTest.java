package dev.optout.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.app.announce.AnnouncementParts;
import dev.optout.app.announce.PeopleList;
import dev.optout.app.announce.Tally;
import dev.optout.app.settings.Announcing;
import dev.optout.app.settings.Announcing.Pacing;
import dev.optout.app.settings.Announcing.Somebody;
import dev.optout.app.store.Store;
import dev.optout.bot.announce.Announcement;
import dev.optout.bot.announce.Announcement.Status;
import dev.optout.bot.announce.Delivery.Kind;
import dev.optout.bot.announce.Delivery.Recipient;
import dev.optout.bot.announce.When;
import dev.optout.bot.chat.Address;
import dev.optout.bot.kit.SettableClock;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.KnowledgeFiles;
import dev.optout.knowledge.lucene.KnowledgeIndex;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `announce`, with a real database; what a process that serves would do is done by hand.
class AnnounceCommandTest {
  private static final KnowledgeBase KNOWLEDGE = KnowledgeFiles.bundled().read();

  private final SettableClock clock = SettableClock.atStart();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  @TempDir private Path data = Path.of("unset");
  private @Nullable Store opened;
  private String user = "ann";

  @BeforeEach
  void open() {
    opened =
        Store.open(new Store.Wishes(Optional.empty(), data, List.of(), 0), () -> KNOWLEDGE, clock);
  }

  @AfterEach
  void close() {
    store().close();
  }

  private Store store() {
    return Objects.requireNonNull(opened);
  }

  private Announcer announcer() {
    Announcing set =
        new Announcing(
            List.of(new Somebody("terminal", "ann")),
            List.of(new Somebody("terminal", "bob")),
            List.of(),
            false,
            Set.of(),
            When.Hours.USUAL,
            Pacing.USUAL,
            Optional.empty());
    AnnouncementParts parts =
        new AnnouncementParts(
            set,
            store(),
            chat -> Optional.empty(),
            () -> PeopleList.EMPTY,
            () -> KNOWLEDGE,
            chat -> true,
            clock,
            moment -> {},
            Tally.NONE);
    return new Announcer(parts.acts(), parts.goings(), KNOWLEDGE, Announcer.person(user));
  }

  private String run(int code, String typed, String... arguments) {
    out.reset();
    int is =
        new Commands(
                Terminals.of(typed, out, out),
                () -> {
                  throw new AssertionError("nothing is asked");
                },
                Optional::empty,
                List::of,
                () -> {},
                (f, w) -> {},
                new Curating(KnowledgeFiles::bundled, Optional::empty, clock),
                KnowledgeIndex::bundled,
                Optional::empty,
                this::store,
                this::announcer)
            .run(arguments);
    String said = out.toString(StandardCharsets.UTF_8);
    assertEquals(code, is, said);
    return said;
  }

  private Announcement newest() {
    return store().announcements().newest(1).getFirst();
  }

  private void count(String... ids) {
    Announcement a = newest();
    assertEquals(Status.COUNTING, a.status());
    List<Recipient> recipients =
        java.util.Arrays.stream(ids)
            .map(
                id ->
                    new Recipient(
                        "slack",
                        "T1",
                        id,
                        Kind.PERSON,
                        Optional.of(
                            new Address("slack", "T1", "root:U1", Address.Audience.ONE_PERSON)),
                        ZoneOffset.UTC,
                        Optional.empty()))
            .toList();
    store().announcements().freeze(a, recipients, List.of("Two copies may come."));
  }

  @Test
  void one_is_written_addressed_approved_by_another_and_exported() {
    String written =
        run(
            0,
            "",
            "announce",
            "write",
            "--title",
            "LinkedIn trains on posts",
            "--text",
            "It is **on**.",
            "--platform",
            "LinkedIn",
            "--step",
            "Open it.",
            "--step",
            "Switch it off.");
    assertTrue(written.contains("The draft is kept"), written);
    assertTrue(written.contains("2. Switch it off."), written);
    String id = newest().id();
    assertTrue(written.endsWith(id + "\n"), "for scripts");
    assertTrue(run(0, "", "announce", "edit", id, "--text", "It is off.").contains("It is off."));
    run(0, "", "announce", "for", id, "everyone slack", "not slack:U0BOB", "--urgent", "a test");
    count("U1", "=2+3");
    assertTrue(run(0, "", "announce", "review", id).contains("waiting for approval"));
    assertTrue(run(1, "", "announce", "approve", id, "--yes").contains("not allowed"));
    user = "bob";
    assertTrue(run(1, "no\n", "announce", "approve", id).contains("Not approved"));
    assertTrue(run(0, "yes\n", "announce", "approve", id).contains("It is approved"));
    String listed = run(0, "", "announce", "list");
    assertTrue(listed.contains(id + "  approved         2  LinkedIn"), listed);
    String status = run(0, "", "announce", "status", id);
    assertTrue(status.contains("0 of 2: 2 waiting"), status);
    assertTrue(run(0, "", "announce", "status", id, "--format", "json").contains("\"waiting\":2"));
    String ledger = run(0, "", "announce", "export", id);
    assertEquals(3, ledger.lines().count());
    assertTrue(ledger.contains("\"'=2+3\""), "no formula for a spreadsheet: " + ledger);
    String audit = run(0, "", "announce", "export", id, "--audit", "--json");
    assertTrue(audit.contains("\"act\":\"approved\""), audit);
    assertTrue(audit.contains("terminal:bob"), audit);
    assertTrue(run(0, "", "announce", "export", "--audit").contains("refused"));
  }

  @Test
  void every_problem_is_told_with_its_field() {
    String said =
        run(
            1,
            "",
            "announce",
            "write",
            "--title",
            "x",
            "--link",
            "http://x",
            "--effective",
            "soon");
    for (String field : List.of("text: ", "link: ", "effective: ")) {
      assertTrue(said.contains(field), said);
    }
    run(0, "", "announce", "write", "--title", "x", "--text", "y");
    String who = run(1, "", "announce", "for", newest().id(), "bob", "--when", "soon");
    assertTrue(who.contains("names nobody") && who.contains("when: "), who);
  }

  @Test
  void a_stranger_sees_and_does_nothing() {
    run(0, "", "announce", "write", "--title", "x", "--text", "y");
    String id = newest().id();
    user = "eve";
    for (String[] arguments :
        new String[][] {
          {"list"},
          {"show", id},
          {"write", "--title", "x", "--text", "y"},
          {"edit", id, "--title", "z"},
          {"for", id, "everyone slack"},
          {"review", id},
          {"approve", id, "--yes"},
          {"reject", id, "--why", "x"},
          {"try", id, "--to", "slack:U0EVE"},
          {"pause", id},
          {"resume", id},
          {"cancel", id, "--yes"},
          {"retry", id},
          {"copy", id},
          {"delete", id},
          {"status", id},
          {"export", id},
          {"export", "--audit"}
        }) {
      String[] all = new String[arguments.length + 1];
      all[0] = "announce";
      System.arraycopy(arguments, 0, all, 1, arguments.length);
      String said = run(1, "", all);
      assertTrue(said.contains("terminal:eve"), String.join(" ", all) + ": " + said);
    }
    assertEquals(0, newest().revision());
  }

  @Test
  void a_draft_comes_from_a_policy_change() {
    String changes = run(0, "", "announce", "changes", "linkedin");
    String key = changes.split(" ", 2)[0];
    String drafted = run(0, "", "announce", "from", key);
    assertTrue(drafted.contains("filled from the knowledge"), drafted);
    assertTrue(drafted.contains("Sources"), drafted);
    assertFalse(newest().content().sources().isEmpty());
    run(0, "", "announce", "copy", newest().id());
    run(0, "", "announce", "delete", newest().id());
  }

  @Test
  void steering_tells_why_it_cannot_be_done() {
    run(0, "", "announce", "write", "--title", "x", "--text", "y");
    String id = newest().id();
    assertTrue(run(1, "", "announce", "pause", id).contains("a draft"));
    assertTrue(run(1, "", "announce", "resume", id).contains("a draft"));
    assertTrue(run(1, "", "announce", "retry", id).contains("once it is done or paused"));
    assertTrue(run(1, "no\n", "announce", "cancel", id).contains("Not cancelled"));
    assertTrue(run(1, "", "announce", "show", "ffffffff").contains("no such announcement"));
  }

  @Test
  void a_cell_that_a_spreadsheet_would_run_is_made_harmless() {
    assertEquals("\"'=1+2\"", AnnounceExportCommand.cell("=1+2"));
    assertEquals("\"'@x\"", AnnounceExportCommand.cell("@x"));
    assertEquals("\"a \"\"b\"\", c\"", AnnounceExportCommand.cell("a \"b\", c"));
    assertEquals("plain 12:00", AnnounceExportCommand.cell("plain 12:00"));
  }
}
