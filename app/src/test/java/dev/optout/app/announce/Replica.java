package dev.optout.app.announce;

import dev.optout.app.settings.Announcing;
import dev.optout.app.settings.Announcing.Pacing;
import dev.optout.app.store.Databases;
import dev.optout.app.store.Schedule;
import dev.optout.app.store.Store;
import dev.optout.bot.announce.Announcement;
import dev.optout.bot.announce.When;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Chat;
import dev.optout.bot.chat.Person;
import dev.optout.bot.chat.Roster;
import dev.optout.bot.kit.FixedRoster;
import dev.optout.bot.reply.Reply;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/// A process that sends what is to be sent and prints what its chat took, and can be killed.
final class Replica implements AutoCloseable {
  private static final Announcing FAST =
      new Announcing(
          List.of(),
          List.of(),
          List.of(),
          false,
          Set.of(),
          When.Hours.USUAL,
          new Pacing(9_000, 9_000, 9_000),
          Optional.empty());

  private final Process process;
  private final BufferedReader out;

  private Replica(Process process) {
    this.process = process;
    out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /// @param minutes by which its clock is ahead, so that claims of dead ones are old
  static Replica start(Store.Wishes wishes, int minutes) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Replica.class.getName(),
            wishes.data().toString(),
            wishes.postgres().orElse(""),
            String.valueOf(minutes));
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return new Replica(builder.start());
  }

  /// The next line that it prints; empty where it has ended.
  Optional<String> line() throws IOException {
    return Optional.ofNullable(out.readLine());
  }

  /// Ends it as `kill -9` does.
  void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /// What the other process runs.
  ///
  /// @param args the data folder, where PostgreSQL is, and how many minutes the clock is ahead
  public static void main(String[] args) {
    Store.Wishes wishes =
        new Store.Wishes(
            Optional.of(args[1]).filter(address -> !address.isEmpty()),
            Path.of(args[0]),
            List.of(),
            0);
    Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(Long.parseLong(args[2])));
    Store store = Databases.open(wishes, clock);
    Chat chat = new PrintingChat();
    Function<String, Optional<Chat>> chats =
        name -> name.equals("slack") ? Optional.of(chat) : Optional.empty();
    AnnouncementParts parts =
        new AnnouncementParts(
            FAST,
            store,
            chats,
            () -> PeopleList.EMPTY,
            () -> Databases.KNOWLEDGE,
            name -> true,
            clock,
            Waiting.of(clock),
            Tally.NONE);
    store.schedule(
        new Schedule.Rhythm(
            Duration.ofMillis(50),
            Duration.ofMillis(200),
            Duration.ofMillis(200),
            Duration.ofHours(1)),
        reminder -> Store.Reminding.Outcome.LATER,
        () -> {},
        parts.carriage());
    while (!store.announcements().newest(1).stream()
        .map(Announcement::status)
        .allMatch(Announcement.Status::isEnd)) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    print("done");
  }

  private static synchronized void print(String line) {
    System.out.println(line);
    System.out.flush();
  }

  /// What it takes, it prints; a kill can come before it has said so.
  private static final class PrintingChat implements Chat {
    @Override
    public String name() {
      return "slack";
    }

    @Override
    public Address lasting(Person person, Address address) {
      return address;
    }

    @Override
    public String send(Address to, Reply reply) {
      if (!to.conversation().contains("AUTHOR")) {
        print("took " + to.conversation());
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      return "message";
    }

    @Override
    public void replace(Address at, String message, Reply reply) {
      // nobody looks
    }

    @Override
    public Roster roster() {
      return new FixedRoster("slack", "T1", List.of());
    }
  }
}
