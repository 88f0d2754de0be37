package dev.optout.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Person;
import dev.optout.bot.people.Told;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Opening a database, and what is said where it cannot be.
class DatabaseTest {
  @TempDir private Path data = Path.of("unset");

  private String refused() {
    return String.valueOf(
        assertThrows(DatabaseNotOpened.class, () -> Database.inFolder(data)).getMessage());
  }

  private void sql(String statement) throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("advisor.db"));
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  @Test
  void the_newest_version_is_that_of_the_newest_migration() throws Exception {
    assertEquals(Database.VERSION, newest("common", "sqlite"));
    assertEquals(Database.VERSION, newest("common", "postgresql"));
  }

  private static String newest(String... folders) throws IOException, URISyntaxException {
    int newest = 0;
    for (String folder : folders) {
      Path at = Path.of(Objects.requireNonNull(Database.class.getResource(folder), folder).toURI());
      try (Stream<Path> files = Files.list(at)) {
        newest =
            Math.max(
                newest,
                files
                    .map(file -> file.getFileName().toString())
                    .map(name -> Integer.valueOf(name.replaceAll("V(\\d+)__.*", "$1")))
                    .max(Comparator.naturalOrder())
                    .orElse(0));
      }
    }
    return String.valueOf(newest);
  }

  @Test
  void only_its_owner_may_read_it() throws IOException {
    assumeTrue(data.getFileSystem().supportedFileAttributeViews().contains("posix"));
    try (Database database = Database.inFolder(data)) {
      assertEquals(Optional.of(Database.VERSION), database.version());
      for (String name : List.of("advisor.db", "advisor.db-wal")) {
        assertEquals(
            "rw-------",
            PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(name))),
            name);
      }
    }
  }

  @Test
  void what_is_there_is_opened_again() {
    Database.inFolder(data).close();
    try (Database again = Database.inFolder(data)) {
      assertEquals(Optional.of(Database.VERSION), again.version());
    }
  }

  /// Leaves a file of the newest version for later ones to be tried with.
  @Test
  @EnabledIfSystemProperty(named = "write-database", matches = ".*")
  void the_file_of_the_newest_version_is_written() throws Exception {
    try (Store store =
        Databases.open(new Store.Wishes(Optional.empty(), data, List.of(), 0), Clock.systemUTC())) {
      Person ann = new Person("slack", "T1", "U1ANN");
      Address address = new Address("slack", "T1", "root:D1", Address.Audience.ONE_PERSON);
      store.memory().people().tell(ann, new Told(Optional.of("ID"), Optional.empty()));
      store.memory().people().follow(ann, Set.of("linkedin"));
      store
          .memory()
          .reminders()
          .add(ann, address, "opt-out;linkedin;;;;", Instant.ofEpochSecond(4_000_000_000L));
    }
    sql("PRAGMA wal_checkpoint(TRUNCATE)");
    Files.copy(
        data.resolve("advisor.db"),
        Path.of("src/test/resources/databases", "v" + Database.VERSION + ".db"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  /// A file of each version that was ever in use stands in `src/test/resources/databases`.
  @ParameterizedTest
  @ValueSource(strings = {"v2.db", "v3.db", "v4.db"})
  void a_database_of_every_earlier_version_is_brought_forward(String name) throws IOException {
    Files.copy(Path.of("src/test/resources/databases", name), data.resolve("advisor.db"));
    try (Store store =
        Databases.open(new Store.Wishes(Optional.empty(), data, List.of(), 0), Clock.systemUTC())) {
      Person ann = new Person("slack", "T1", "U1ANN");
      assertEquals(Optional.of("ID"), store.memory().people().told(ann).region());
      assertEquals(List.of("linkedin"), store.memory().people().follows(ann));
      assertEquals(1, store.memory().reminders().of(ann).size());
    }
  }

  @Test
  void a_file_that_is_no_database_is_told_with_a_remedy() throws IOException {
    Files.writeString(
        data.resolve("advisor.db"), "this is a text, not a database at all".repeat(99));
    String message = refused();
    assertTrue(message.contains("not a database"), message);
    assertTrue(message.contains("Move the file away"), message);
    assertTrue(Files.readString(data.resolve("advisor.db")).startsWith("this is"), "untouched");
  }

  @Test
  void a_newer_database_is_left_alone() throws Exception {
    Database.inFolder(data).close();
    sql(
        "UPDATE flyway_schema_history SET version = '99' WHERE installed_rank ="
            + " (SELECT max(installed_rank) FROM flyway_schema_history)");
    String message = refused();
    assertTrue(message.contains("newer version of this program"), message);
  }

  @Test
  void a_folder_in_the_way_is_told() throws IOException {
    Files.createDirectory(data.resolve("advisor.db"));
    assertTrue(refused().contains("cannot be used"), refused());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://h/d",
        "postgresql://",
        "postgresql://h",
        "postgresql://u:hush@h/d?user=x",
        "postgresql://u:hush@h/d/e",
        "postgresql://u:hush hush@h/d",
      })
  void a_malformed_address_is_told_without_the_password(String written) {
    DatabaseNotOpened e =
        assertThrows(DatabaseNotOpened.class, () -> PostgresAddress.read(written));
    assertFalse(String.valueOf(e.getMessage()).contains("hush"), e.getMessage());
    assertTrue(String.valueOf(e.getMessage()).contains("ADVISOR_DATABASE_URL"), e.getMessage());
  }

  @Test
  void an_address_is_read_and_shown_without_its_login() {
    PostgresAddress read =
        PostgresAddress.read(
            "postgres://ad%40visor:h%3Aush@db.example.com/adv?sslmode=verify-full");
    assertEquals(Optional.of("ad@visor"), read.user());
    assertEquals(Optional.of("h:ush"), read.password());
    assertEquals("jdbc:postgresql://db.example.com:5432/adv?sslmode=verify-full", read.jdbc());
    assertEquals("adv at db.example.com:5432", read.toString());
  }

  @Test
  void a_server_that_does_not_answer_is_told() {
    // nothing listens at port 1
    DatabaseNotOpened e =
        assertThrows(
            DatabaseNotOpened.class,
            () -> Database.at(PostgresAddress.read("postgresql://u:hush@127.0.0.1:1/d")));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.contains("d at 127.0.0.1:1 cannot be used"), message);
    assertFalse(message.contains("hush"), message);
  }
}
