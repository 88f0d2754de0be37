package dev.optout.app.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// An open database with the newest tables: a file of SQLite, or PostgreSQL that replicas share.
///
/// In SQLite one connection writes, for all threads in turn, so that none ever finds the file
/// locked by another of the same process; a second process waits for at most ten seconds. What a
/// write has returned from is on the disk.
public final class Database implements AutoCloseable {
  /// The newest version of the tables, as the migrations in the resources have it.
  static final String VERSION = "4";

  private static final String FILE = "advisor.db";
  private static final int READERS = 4;
  private static final int CONNECTIONS = 10;
  private static final int PATIENCE_MILLIS = 10_000;

  private final Kind kind;
  private final String where;
  private final List<HikariDataSource> pools;
  private final DataSource writing;
  private final Jdbi writer;
  private final Jdbi reader;

  /// Which of the two.
  enum Kind {
    SQLITE,
    POSTGRESQL;

    String folder() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private Database(Kind kind, String where, HikariDataSource writing, HikariDataSource reading) {
    this.kind = kind;
    this.where = where;
    this.writing = writing;
    pools = List.of(writing, reading);
    writer = Jdbi.create(writing);
    reader = Jdbi.create(reading);
  }

  /// The file in a data folder; made where there is none.
  ///
  /// @throws DatabaseNotOpened if it cannot be used
  public static Database inFolder(Path data) {
    Path file = data.resolve(FILE);
    try {
      makeForOwnerOnly(file);
      Path natives = Files.createDirectories(data.resolve("sqlite"));
      // else the native library would be unpacked into the machine's temporary folder
      System.setProperty("org.sqlite.tmpdir", natives.toString());
    } catch (IOException e) {
      throw new DatabaseNotOpened(
          "The data folder "
              + data
              + " cannot be written to ("
              + e.getClass().getSimpleName()
              + "): give this user the right to, or set ADVISOR_DATA to another folder",
          e);
    }
    try {
      Database made =
          new Database(
              Kind.SQLITE,
              file.toString(),
              pool(sqlite(file), 1, ""),
              pool(sqlite(file), READERS, "PRAGMA query_only = 1"));
      return made.migrated();
    } catch (RuntimeException e) {
      throw notOpened("The file " + file + " cannot be used", e);
    }
  }

  /// Other users of the machine must not read it; SQLite gives its journal the same rights.
  private static void makeForOwnerOnly(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    boolean hasRights = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (hasRights && !Files.exists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
  }

  /// Whether a data folder holds the file already.
  public static boolean isIn(Path data) {
    return Files.exists(data.resolve(FILE));
  }

  /// A PostgreSQL.
  ///
  /// @throws DatabaseNotOpened if it cannot be reached or used
  public static Database at(PostgresAddress address) {
    try {
      HikariConfig config = config(CONNECTIONS);
      config.setJdbcUrl(address.jdbc());
      config.setUsername(address.user().orElse(null));
      config.setPassword(address.password().orElse(null));
      HikariDataSource pool = new HikariDataSource(config);
      return new Database(Kind.POSTGRESQL, address.toString(), pool, pool).migrated();
    } catch (RuntimeException e) {
      throw notOpened("The database " + address + " cannot be used", e);
    }
  }

  private static SQLiteDataSource sqlite(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(PATIENCE_MILLIS);
    // a lock that is asked for in the middle of a transaction cannot be waited for
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    // what is erased is overwritten, not only unlinked
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  private static HikariDataSource pool(DataSource source, int size, String first) {
    HikariConfig config = config(size);
    config.setDataSource(source);
    config.setConnectionInitSql(first.isEmpty() ? null : first);
    return new HikariDataSource(config);
  }

  private static HikariConfig config(int size) {
    HikariConfig config = new HikariConfig();
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE_MILLIS);
    // one that cannot be used is told at once
    config.setInitializationFailTimeout(1);
    return config;
  }

  private static DatabaseNotOpened notOpened(String what, RuntimeException e) {
    if (e instanceof DatabaseNotOpened known) {
      return known;
    }
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String says = Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
    return new DatabaseNotOpened(
        what + ": " + says.lines().findFirst().orElse("") + remedy(says), e);
  }

  private static String remedy(String says) {
    String lower = says.toLowerCase(Locale.ROOT);
    if (lower.contains("not a database") || lower.contains("malformed")) {
      return ". Move the file away, or put a backup in its place";
    }
    if (lower.contains("full")) {
      return ". Make room on the disk";
    }
    if (lower.contains("password") || lower.contains("authentication")) {
      return ". Look at user and password in ADVISOR_DATABASE_URL";
    }
    if (lower.contains("refused")
        || lower.contains("unknown host")
        || lower.contains("timed out")) {
      return ". Is it running, and may this machine reach it?";
    }
    return "";
  }

  /// Brings the tables to the newest version; the check alone costs little, which Flyway does not.
  private Database migrated() {
    try {
      Optional<String> now = version();
      if (now.equals(Optional.of(VERSION))) {
        return this;
      }
      if (now.filter(v -> Integer.parseInt(v) > Integer.parseInt(VERSION)).isPresent()) {
        throw new DatabaseNotOpened(
            "The database "
                + where
                + " was made by a newer version of this program (tables "
                + now.get()
                + ", known are "
                + VERSION
                + "): run that one, or put a backup in its place");
      }
      Flyway.configure(Database.class.getClassLoader())
          .dataSource(writing)
          .locations(
              "classpath:dev/optout/app/store/common",
              "classpath:dev/optout/app/store/" + kind.folder())
          .load()
          .migrate();
      return this;
    } catch (FlywayException | JdbiException | DatabaseNotOpened e) {
      close();
      throw e;
    }
  }

  /// The version of the tables; none where there are none.
  Optional<String> version() {
    return writer.withHandle(
        h -> {
          String exists =
              switch (kind) {
                case SQLITE ->
                    "SELECT count(*) FROM sqlite_master WHERE name = 'flyway_schema_history'";
                case POSTGRESQL ->
                    "SELECT count(*) FROM information_schema.tables WHERE table_name ="
                        + " 'flyway_schema_history' AND table_schema = current_schema()";
              };
          if (h.createQuery(exists).mapTo(Integer.class).one() == 0) {
            return Optional.empty();
          }
          return h.createQuery(
                  "SELECT version FROM flyway_schema_history WHERE success"
                      + " ORDER BY installed_rank DESC LIMIT 1")
              .mapTo(String.class)
              .findOne();
        });
  }

  <T extends @Nullable Object> T read(HandleCallback<T, RuntimeException> query) {
    return reader.withHandle(query);
  }

  /// One transaction: all of it or nothing.
  <T extends @Nullable Object> T write(HandleCallback<T, RuntimeException> change) {
    return writer.inTransaction(change);
  }

  /// One transaction: all of it or nothing.
  void change(HandleConsumer<RuntimeException> change) {
    writer.useTransaction(change);
  }

  /// The end of a query for rows to be changed, that leaves out what another replica changes; in
  /// SQLite nobody else changes anything at the same time.
  ///
  /// @param table the name that the query gives it
  String skippingLocked(String table) {
    return switch (kind) {
      case SQLITE -> "";
      case POSTGRESQL -> " FOR UPDATE OF " + table + " SKIP LOCKED";
    };
  }

  /// For the scheduler, which writes by itself.
  DataSource source() {
    return writing;
  }

  /// Takes what was erased out of the journal as well, which would keep it for a while.
  void forgetJournal() {
    if (kind == Kind.SQLITE) {
      writer.useHandle(h -> h.execute("PRAGMA wal_checkpoint(TRUNCATE)"));
    }
  }

  /// Which database it is, as it may be shown.
  public String description() {
    return switch (kind) {
      case SQLITE -> "the file " + where;
      case POSTGRESQL -> "PostgreSQL, " + where;
    };
  }

  @Override
  public void close() {
    pools.forEach(HikariDataSource::close);
  }
}
