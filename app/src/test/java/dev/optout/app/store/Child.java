package dev.optout.app.store;

import dev.optout.app.store.Schedule.Rhythm;
import dev.optout.app.store.Store.Wishes;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Address.Audience;
import dev.optout.bot.chat.Person;
import dev.optout.bot.people.Told;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// A replica in a process of its own, which can be killed.
final class Child implements AutoCloseable {
  private static final String QUESTION = "opt-out;linkedin;;;;";

  private final Process process;
  private final BufferedReader out;

  private Child(Process process) {
    this.process = process;
    out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /// Begins one that writes and prints what is confirmed, or one that claims reminders and then
  /// hangs.
  static Child start(String what, Wishes wishes) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Child.class.getName(),
            what,
            wishes.data().toString(),
            wishes.postgres().orElse(""));
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return new Child(builder.start());
  }

  /// The next line that it prints; empty where it has ended.
  Optional<String> line() throws IOException {
    return Optional.ofNullable(out.readLine());
  }

  /// Ends it as `kill -9` does.
  void kill() throws InterruptedException {
    // unlike the process itself its handle leaves the output open, which is still to be read
    process.toHandle().destroyForcibly();
    process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /// What the other process runs.
  ///
  /// @param args what to do, the data folder, and where PostgreSQL is
  public static void main(String[] args) {
    Wishes wishes =
        new Wishes(
            Optional.of(args[2]).filter(address -> !address.isEmpty()),
            Path.of(args[1]),
            List.of(),
            0);
    switch (args[0]) {
      case "write" -> write(wishes);
      case "hang" -> hang(wishes);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  /// Prints each thing after the call that keeps it has returned.
  private static void write(Wishes wishes) {
    Store store = Databases.open(wishes, Clock.systemUTC());
    for (int i = 0; ; i++) {
      Person person = new Person("slack", "T1", "U" + ProcessHandle.current().pid() + "-" + i);
      Address address = new Address("slack", "T1", "root:D1", Audience.ONE_PERSON);
      store.memory().people().tell(person, new Told(Optional.of("ID"), Optional.empty()));
      print("told " + person.id());
      String id =
          store
              .memory()
              .reminders()
              .add(person, address, QUESTION, Clock.systemUTC().instant())
              .orElseThrow()
              .id();
      print("reminder " + person.id() + " " + id);
      store.deliveries().first("slack:" + person.id());
      print("delivery slack:" + person.id());
      if (i % 10 == 9) {
        store.memory().forget(person);
        print("forgot " + person.id());
      }
    }
  }

  /// Lives ten minutes ago, so that whatever it claimed is given up as soon as it is dead.
  private static void hang(Wishes wishes) {
    Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-10));
    Store store = Databases.open(wishes, clock);
    Rhythm fast =
        new Rhythm(
            Duration.ofMillis(50),
            Duration.ofMillis(200),
            Duration.ofMillis(50),
            Duration.ofHours(1));
    store.schedule(
        fast,
        reminder -> {
          print("claimed " + reminder.id());
          while (true) {
            LockSupport.park();
          }
        },
        () -> {});
    while (true) {
      LockSupport.park();
    }
  }

  private static void print(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
