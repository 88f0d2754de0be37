package dev.optout.app.announce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.app.bench.Sending;
import dev.optout.app.store.Databases;
import dev.optout.app.store.Store.Wishes;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The measurement of `bench --announce`, in a short form that looks at sums and not at times.
class SendingTest {
  @TempDir private Path data = Path.of("unset");

  @ParameterizedTest
  @EnumSource(Databases.Kind.class)
  void two_replicas_send_to_everybody_once(Databases.Kind kind) throws Exception {
    Wishes wishes = Databases.fresh(kind, data);
    Sending sending = Sending.measure(Databases.KNOWLEDGE, 300, 20, 2, 100, wishes.postgres());
    assertTrue(sending.addsUp(), sending.toString());
    assertEquals(300, sending.ways().stream().mapToInt(Sending.Way::taken).sum());
  }
}
