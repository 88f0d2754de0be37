package dev.optout.app.cli;

import dev.optout.app.follow.ReleaseNotes;
import dev.optout.app.follow.Snapshot;
import dev.optout.app.store.Releases;
import dev.optout.app.store.Releases.Release;
import dev.optout.app.store.Store;
import dev.optout.bot.people.Note;
import dev.optout.bot.reply.NoteText;
import dev.optout.knowledge.InvalidKnowledge;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.KnowledgeFiles;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `advisor knowledge release`: tells followers what changed, once a curator has seen the note.
@Command(
    name = "release",
    mixinStandardHelpOptions = true,
    description =
        "Show what followers would be told of the changes since the last release, and tell them.",
    footer = {
      "",
      "Each follower gets one short note at most a day; a running `advisor serve` sends it. The",
      "first release tells nobody: later ones are compared with it.",
      "",
      "Exit codes: 0 released, or nothing to release, 1 not released, 2 the command was mistyped."
    })
final class KnowledgeReleaseCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Curating curating;
  private final Supplier<Store> store;

  @Option(names = "--yes", description = "Release without asking.")
  private boolean isSure;

  @Option(names = "--dry-run", description = "Only show the notes.")
  private boolean isOnlyShown;

  @Option(names = "--status", description = "Tell what became of the notes of the last releases.")
  private boolean isStatus;

  KnowledgeReleaseCommand(Terminal terminal, Curating curating, Supplier<Store> store) {
    this.terminal = terminal;
    this.curating = curating;
    this.store = store;
  }

  @Override
  public Integer call() throws IOException {
    Releases releases = store.get().releases();
    if (isStatus) {
      status(releases.totals());
      return 0;
    }
    KnowledgeFiles files = curating.files();
    KnowledgeBase now = files.read();
    Optional<Release> last = releases.last();
    if (last.isEmpty()) {
      return first(releases, now, files);
    }
    if (last.get().fingerprint().equals(now.fingerprint())) {
      terminal.out().println("Nothing changed since the last release.");
      return 0;
    }
    List<Note> notes = ReleaseNotes.between(read(last.get()), now);
    if (notes.isEmpty()) {
      terminal.out().println("What changed means nothing new to followers: nobody is told.");
      return isOnlyShown ? 0 : done(releases, now, files, notes);
    }
    terminal.out().println(new TerminalText(terminal).of(NoteText.of(notes), false));
    int followers = releases.followers(notes);
    terminal
        .out()
        .println(
            (notes.size() == 1 ? "1 note" : notes.size() + " notes")
                + " for "
                + (followers == 1 ? "1 follower." : followers + " followers.")
                + " Whoever follows only some of it gets only that.");
    return isOnlyShown || isDeclined() ? (isOnlyShown ? 0 : 1) : done(releases, now, files, notes);
  }

  private static KnowledgeBase read(Release release) throws IOException {
    try {
      return Snapshot.read(release.files()).read();
    } catch (InvalidKnowledge e) {
      throw new UserError(
          "The last release was of files that this version no longer reads. Compare with `advisor"
              + " knowledge diff`, and begin anew with an empty database or tell people yourself.");
    }
  }

  private int first(Releases releases, KnowledgeBase now, KnowledgeFiles files) {
    terminal
        .out()
        .println("There was no release before: later ones are compared with this. Nobody is told.");
    return isOnlyShown ? 0 : done(releases, now, files, List.of());
  }

  private boolean isDeclined() throws IOException {
    if (isSure) {
      return false;
    }
    terminal.out().print("Release it? Type yes: ");
    terminal.out().flush();
    boolean agreed =
        new Lines(terminal.in())
            .next()
            .map(line -> line.text().strip().toLowerCase(Locale.ROOT).equals("yes"))
            .orElse(false);
    if (!agreed) {
      terminal.out().println("Not released.");
    }
    return !agreed;
  }

  private int done(Releases releases, KnowledgeBase now, KnowledgeFiles files, List<Note> notes) {
    int told = releases.add(now.fingerprint(), Snapshot.of(files), notes);
    terminal
        .out()
        .println("Released. " + (told == 1 ? "1 person" : told + " people") + " will be told.");
    return 0;
  }

  private void status(Map<Releases.State, Integer> totals) {
    terminal
        .out()
        .println(
            totals.isEmpty()
                ? "No notes are kept."
                : totals.entrySet().stream()
                    .map(e -> e.getKey().name().toLowerCase(Locale.ROOT) + ": " + e.getValue())
                    .collect(Collectors.joining(", ")));
  }
}
