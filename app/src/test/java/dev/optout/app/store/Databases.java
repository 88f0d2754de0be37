package dev.optout.app.store;

import dev.optout.app.store.Store.Wishes;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.KnowledgeFiles;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Empty databases of both kinds. PostgreSQL is a real one that the tests start by themselves, or
/// the server that `-Dstore.postgres=postgresql://user:password@host:5432/database` names, in
/// which each test then makes a database of its own.
public final class Databases {
  public static final KnowledgeBase KNOWLEDGE = KnowledgeFiles.bundled().read();
  static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  private static final AtomicInteger COUNT = new AtomicInteger();

  public enum Kind {
    SQLITE,
    POSTGRESQL
  }

  private Databases() {}

  private static final class Server {
    static final String ADDRESS = address();

    private static String address() {
      String named = System.getProperty("store.postgres", "");
      if (!named.isEmpty()) {
        return named;
      }
      try {
        EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
        return "postgresql://postgres@localhost:" + server.getPort() + "/postgres";
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void close(EmbeddedPostgres server) {
      try {
        server.close();
      } catch (IOException e) {
        // the process ends anyway
      }
    }
  }

  /// Wishes for a database that nobody has used.
  public static Wishes fresh(Kind kind, Path data) {
    Optional<String> postgres =
        switch (kind) {
          case SQLITE -> Optional.empty();
          case POSTGRESQL -> Optional.of(newDatabase());
        };
    return new Wishes(postgres, data, List.of(KEY), 30);
  }

  public static Store open(Wishes wishes, Clock clock) {
    return Store.open(wishes, () -> KNOWLEDGE, clock);
  }

  private static String newDatabase() {
    String name = "t" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
    PostgresAddress server = PostgresAddress.read(Server.ADDRESS);
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Server.ADDRESS.substring(0, Server.ADDRESS.lastIndexOf('/') + 1) + name;
  }

  static Connection connect(Wishes wishes) throws SQLException {
    return wishes.postgres().isPresent()
        ? connect(PostgresAddress.read(wishes.postgres().get()))
        : DriverManager.getConnection("jdbc:sqlite:" + wishes.data().resolve("advisor.db"));
  }

  private static Connection connect(PostgresAddress address) throws SQLException {
    return DriverManager.getConnection(
        address.jdbc(), address.user().orElse(null), address.password().orElse(null));
  }
}
