package dev.optout.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.optout.app.store.Releases.State;
import dev.optout.app.store.Store.Wishes;
import dev.optout.bot.chat.Person;
import dev.optout.bot.kit.SettableClock;
import dev.optout.bot.people.Note;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Notes to followers, on both databases.
@ParameterizedClass
@EnumSource(Databases.Kind.class)
class ReleasesTest {
  private static final Person ANN = new Person("slack", "T1", "U1ANN");
  private static final Person VISITOR = new Person("web", "web", "0".repeat(32));

  private final Databases.Kind kind;
  private final SettableClock clock = SettableClock.atStart();
  @TempDir private Path data = Path.of("unset");
  private Wishes wishes = new Wishes(Optional.empty(), data, List.of(), 0);
  private Store store;

  ReleasesTest(Databases.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    wishes = Databases.fresh(kind, data);
    store = Databases.open(wishes, clock);
    store.memory().people().follow(ANN, Set.of("linkedin", "zoom"));
    store.memory().people().follow(VISITOR, Set.of("linkedin"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Releases releases() {
    return store.releases();
  }

  private int release(Note... notes) {
    return releases().add("f", "AQI=", List.of(notes));
  }

  @Test
  void the_newest_release_is_what_later_ones_are_compared_with() {
    assertEquals(Optional.empty(), releases().last());
    releases().add("first", "AQ==", List.of());
    clock.advance(Duration.ofDays(1));
    releases().add("second", "AgM=", List.of());
    assertEquals("second", releases().last().orElseThrow().fingerprint());
    assertEquals("AgM=", releases().last().orElseThrow().files());
  }

  @Test
  void every_follower_has_each_note_once() {
    assertEquals(2, releases().followers(List.of(Notes.about("linkedin"), Notes.about("zoom"))));
    assertEquals(2, release(Notes.about("linkedin"), Notes.about("zoom"), Notes.about("grok")));
    assertEquals(Map.of(State.WAITING, 3), releases().totals());
    assertEquals(List.of(ANN), releases().due(10), "the page cannot be written to");
    assertEquals(2, releases().claim(ANN).size());
    assertEquals(List.of(), releases().claim(ANN), "they are being sent");
    releases().settle(ANN, State.DELIVERED, Optional.empty());
    assertEquals(Map.of(State.WAITING, 1, State.DELIVERED, 2), releases().totals());
  }

  @Test
  void a_note_comes_back_as_it_was() {
    Note note = Notes.about("linkedin");
    release(note);
    assertEquals(List.of(note), releases().claim(VISITOR));
  }

  @Test
  void a_person_gets_one_message_a_day_and_what_waits_meanwhile_together() {
    release(Notes.about("linkedin"));
    releases().claim(ANN);
    releases().settle(ANN, State.DELIVERED, Optional.empty());
    clock.advance(Duration.ofHours(1));
    release(Notes.about("linkedin"));
    release(Notes.about("zoom"));
    assertEquals(List.of(), releases().due(10));
    assertEquals(List.of(), releases().claim(ANN));
    clock.advance(Duration.ofHours(24));
    assertEquals(List.of(ANN), releases().due(10));
    assertEquals(2, releases().claim(ANN).size());
  }

  @Test
  void what_a_dead_replica_claimed_is_sent_by_another() {
    release(Notes.about("zoom"));
    assertEquals(1, releases().claim(ANN).size());
    assertEquals(List.of(), releases().due(10));
    clock.advance(Duration.ofMinutes(6));
    assertEquals(List.of(ANN), releases().due(10));
    assertEquals(1, releases().claim(ANN).size());
    releases().settle(ANN, State.UNKNOWN, Optional.of("no answer"));
    assertEquals(Map.of(State.UNKNOWN, 1), releases().totals());
  }

  @Test
  void whoever_is_forgotten_is_told_no_more() {
    release(Notes.about("linkedin"));
    store.memory().forget(ANN);
    assertEquals(List.of(), releases().due(10));
    assertEquals(Map.of(State.WAITING, 1), releases().totals());
  }
}
