package dev.optout.app;

import dev.optout.app.announce.Tally;
import dev.optout.app.check.AnnouncingCheck;
import dev.optout.app.check.CompanyCheck;
import dev.optout.app.check.KnowledgeCheck;
import dev.optout.app.check.MeaningCheck;
import dev.optout.app.check.Part;
import dev.optout.app.check.StoreCheck;
import dev.optout.app.check.ZonesCheck;
import dev.optout.app.cli.Announcer;
import dev.optout.app.cli.Asking;
import dev.optout.app.cli.Commands;
import dev.optout.app.cli.Curating;
import dev.optout.app.cli.OneQuestion;
import dev.optout.app.cli.PartsText;
import dev.optout.app.cli.Terminal;
import dev.optout.app.cli.UserError;
import dev.optout.app.desk.HelpDesk;
import dev.optout.app.follow.Messenger;
import dev.optout.app.settings.InvalidSettings;
import dev.optout.app.settings.RegionName;
import dev.optout.app.settings.Settings;
import dev.optout.app.settings.Variable;
import dev.optout.app.store.DatabaseNotOpened;
import dev.optout.app.store.Schedule;
import dev.optout.app.store.Store;
import dev.optout.app.web.AnnouncementMeters;
import dev.optout.app.web.MeteredBot;
import dev.optout.app.web.Meters;
import dev.optout.app.web.PageProfiles;
import dev.optout.app.web.PortTaken;
import dev.optout.app.web.PrivateServer;
import dev.optout.app.web.PublicServer;
import dev.optout.bot.Advisor;
import dev.optout.bot.Bot;
import dev.optout.bot.Profiles.Profile;
import dev.optout.bot.chat.Chat;
import dev.optout.bot.people.Desk;
import dev.optout.bot.people.Memory;
import dev.optout.bot.people.NoDesk;
import dev.optout.bot.people.RecentMemory;
import dev.optout.bot.people.ToldProfiles;
import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.KnowledgeFiles;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.Region;
import dev.optout.knowledge.embedding.Encoder;
import dev.optout.knowledge.embedding.LiveVectors;
import dev.optout.knowledge.embedding.MiniLm;
import dev.optout.knowledge.lucene.LiveKnowledge;
import dev.optout.teams.TeamsAppPackage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The whole system, wired by hand: reads, builds, starts, closes.
public final class Main {
  /// Conversations kept at once: each is a few hundred bytes, for half an hour.
  private static final int MOST_CONVERSATIONS = 50_000;

  private final Terminal terminal;
  private final Supplier<Settings> settings;
  private final Supplier<KnowledgeFiles> own;
  private final Supplier<LiveKnowledge> live;
  private final Supplier<Knowledge> knowledge;
  private final Supplier<CompletableFuture<Encoder.State>> encoder;
  private final Supplier<Optional<LiveVectors>> language;
  private final Supplier<CompletableFuture<Part>> meaning;
  private final Supplier<Store> store;
  private final AtomicReference<@Nullable Store> opened = new AtomicReference<>();
  private final Clock clock;

  /// @param own the knowledge that the program was built with
  Main(Terminal terminal, Supplier<Settings> settings, Supplier<KnowledgeFiles> own, Clock clock) {
    this.terminal = terminal;
    this.settings = new Once<>(settings);
    this.own = new Once<>(own);
    encoder = new Once<>(this::loadEncoder);
    language = new Once<>(() -> encoder.get().join().ifReady().map(LiveVectors::new));
    live = new Once<>(() -> new LiveKnowledge(this.own.get(), this::layer, language));
    knowledge = () -> live.get().get();
    meaning = new Once<>(() -> encoder.get().thenApply(this::meaning));
    store = new Once<>(this::openStore);
    this.clock = clock;
  }

  public static void main(String[] arguments) throws IOException {
    OneLine.configure();
    if (Arrays.equals(arguments, Rehearsal.ARGUMENTS)) {
      System.exit(Rehearsal.run());
    }
    Terminal terminal = Terminal.ofProcess(Settings.terminalWishes());
    Main program =
        new Main(
            terminal,
            Settings::read,
            KnowledgeFiles::bundled,
            Clock.system(ZoneId.systemDefault()));
    System.exit(program.run(arguments));
  }

  int run(String... arguments) {
    try {
      return OneQuestion.in(arguments)
          .map(new OneQuestion(terminal, this::asking, this::defaultRegion)::run)
          .orElseGet(() -> commands().run(arguments));
    } finally {
      Store used = opened.getAndSet(null);
      if (used != null) {
        used.close();
      }
    }
  }

  private Store openStore() {
    Settings set = settings.get();
    Store made =
        Store.open(
            new Store.Wishes(set.database(), set.data(), set.secretKeys(), set.unansweredDays()),
            () -> knowledge.get().base(),
            clock);
    opened.set(made);
    return made;
  }

  private Commands commands() {
    return new Commands(
        terminal,
        this::asking,
        this::defaultRegion,
        () -> new Checkup(settings, live, () -> meaning.get().join(), store).look(),
        this::serve,
        this::writeTeamsPackage,
        new Curating(own, () -> settings.get().knowledge(), clock),
        knowledge,
        () -> encoder.get().join().ifReady(),
        store,
        new Once<>(this::announcer));
  }

  private Announcer announcer() {
    Settings set = settings.get();
    return new Announcements(set, store.get(), () -> knowledge.get().base(), clock, Tally.NONE)
        .atTheTerminal();
  }

  /// The company's files as they are now; none where no folder is set.
  private KnowledgeFiles layer() {
    try {
      return settings.get().knowledge().map(KnowledgeFiles::in).orElse(KnowledgeFiles.NONE);
    } catch (InvalidSettings e) {
      // whoever reads the settings tells what is wrong with them
      return KnowledgeFiles.NONE;
    }
  }

  /// Begins to load the language model beside everything else that a start has to do.
  private CompletableFuture<Encoder.State> loadEncoder() {
    Settings set = settings.get();
    return set.embeddings() == Settings.Embeddings.OFF
        ? CompletableFuture.completedFuture(new Encoder.State.Unwanted())
        : CompletableFuture.supplyAsync(
            () -> MiniLm.load(set.data().resolve("embedding")),
            task -> Thread.ofPlatform().daemon().name("language-model").start(task));
  }

  private Part meaning(Encoder.State state) {
    int vectors = language.get().map(l -> l.get().size()).orElse(0);
    return MeaningCheck.part(state, vectors, settings.get().embeddings());
  }

  private Asking asking() {
    // beside the knowledge
    Future<?> _ = encoder.get();
    if (!live.get().problems().isEmpty()) {
      terminal
          .err()
          .println(
              "Your company's knowledge is broken and not used: see `advisor knowledge check`.");
    }
    return new Asking(
        profiles ->
            new Advisor(
                    knowledge,
                    new RecentMemory(clock, MOST_CONVERSATIONS),
                    new NoDesk(),
                    profiles,
                    clock)
                ::answer,
        new AtThePrompt(settings, store, knowledge, this::defaultRegion, clock)::answers,
        new AtThePrompt(settings, store, knowledge, this::defaultRegion, clock)::waiting,
        knowledge.get().base().vocabulary(),
        knowledge.get().base().platforms().stream()
            .map(Platform::id)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private Optional<Region> defaultRegion() {
    Optional<String> written = settings.get().defaultRegion();
    Optional<Region> region =
        written.flatMap(w -> RegionName.find(w, knowledge.get().base().vocabulary()));
    if (written.isPresent() && region.isEmpty()) {
      throw InvalidSettings.of(Variable.DEFAULT_REGION, "there is no region " + written.get());
    }
    return region;
  }

  private void serve() {
    CountDownLatch stopped = new CountDownLatch(1);
    Deque<AutoCloseable> open = new ArrayDeque<>();
    Thread closing =
        Thread.ofPlatform()
            .unstarted(
                () -> {
                  close(open);
                  stopped.countDown();
                });
    try {
      String address = start(open);
      terminal.out().println("Open " + address);
    } catch (PortTaken | DatabaseNotOpened e) {
      close(open);
      throw new UserError(String.valueOf(e.getMessage()));
    }
    Runtime.getRuntime().addShutdownHook(closing);
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Builds and starts every part that is set up.
  ///
  /// @param open takes what must be closed, first what was opened last
  /// @return the address of the chat page
  String start(Deque<AutoCloseable> open) {
    Settings set = settings.get();
    CompletableFuture<Part> loading = meaning.get();
    // the process must not end while machine code is being loaded
    open.push(loading::join);
    Optional<Region> region = defaultRegion();
    Supplier<KnowledgeBase> base = () -> knowledge.get().base();
    Store kept = store.get();
    open.push(kept);
    Memory memory = kept.memory();
    PageProfiles page = new PageProfiles(clock, Profile.UNKNOWN, MOST_CONVERSATIONS);
    AtomicReference<@Nullable Chats> connected = new AtomicReference<>();
    Desk desk =
        new HelpDesk(
            set.helpDesk(),
            room -> Optional.ofNullable(connected.get()).flatMap(c -> c.room(room)),
            base);
    Advisor advisor =
        new Advisor(
            knowledge, memory, desk, new ToldProfiles(page, memory.people(), base, region), clock);
    Meters meters = new Meters();
    open.push(meters);
    Announcements announcements =
        new Announcements(
            set,
            kept,
            base,
            clock,
            new AnnouncementMeters(meters.registry(), kept.announcements()));
    Function<String, Optional<Chat>> writable =
        name -> Optional.ofNullable(connected.get()).flatMap(c -> c.find(name));
    Bot bot = announcements.before(new MeteredBot(advisor::answer, meters.registry()), writable);

    Chats chats = Chats.open(set, bot, clock, kept.deliveries(), announcements.presence());
    connected.set(chats);
    open.push(chats);
    Messenger messenger = new Messenger(memory, kept.releases(), chats::find, base, clock);
    open.push(
        kept.schedule(
            Schedule.Rhythm.USUAL, messenger, messenger::notes, announcements.carriage(writable)));
    Supplier<List<Part>> health = () -> parts(set, chats);
    PrivateServer server =
        new PrivateServer(
            set.closed(),
            set.privateHosts(),
            new PrivateServer.Rooms(
                bot, messenger::waiting, page, base, region, health, meters::text));
    open.push(server);
    server.start();
    if (set.needsOpenListener()) {
      PublicServer webhooks = new PublicServer(set.open(), chats.webhooks());
      open.push(webhooks);
      webhooks.start();
    }
    chats.start();
    set.knowledge().ifPresent(folder -> open.push(new LayerWatch(live.get(), folder)));
    loading.join();
    terminal.out().print(new PartsText(terminal).of(health.get()));
    return "http://" + new Settings.Listener(set.closed().host(), server.port()) + "/";
  }

  private List<Part> parts(Settings set, Chats chats) {
    List<Part> parts = new ArrayList<>();
    parts.add(KnowledgeCheck.part(knowledge.get()));
    parts.add(ZonesCheck.part(knowledge.get()));
    parts.add(CompanyCheck.part(live.get(), set.knowledge()));
    parts.add(meaning.get().getNow(MeaningCheck.loading()));
    parts.add(Part.on("web page", "with /health and /metrics, at " + set.closed()));
    parts.add(
        set.needsOpenListener()
            ? Part.on("webhooks", "at " + set.open() + ", nothing else is there")
            : Part.off("webhooks", "no chat calls us: the public listener stays closed"));
    parts.addAll(chats.parts());
    parts.add(StoreCheck.part(store.get()));
    parts.add(StoreCheck.key(set));
    parts.add(StoreCheck.desk(set));
    parts.add(AnnouncingCheck.part(set, store.get().announcements()));
    return parts;
  }

  /// Closes what is open, first what was opened last.
  static void close(Deque<AutoCloseable> open) {
    Logger log = LoggerFactory.getLogger(Main.class);
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        log.warn("A part did not close well: {}", e.getClass().getName());
      }
    }
  }

  private void writeTeamsPackage(Path file, Optional<URI> website) {
    Settings set = settings.get();
    Settings.Teams teams =
        set.teams().orElseThrow(() -> new UserError("Set the ADVISOR_TEAMS_… variables first."));
    URI page =
        website
            .or(set::publicUrl)
            .orElseThrow(() -> new UserError("Set ADVISOR_PUBLIC_URL, or give --website."));
    try {
      TeamsAppPackage.write(file, teams.appId(), page);
    } catch (IllegalArgumentException e) {
      throw new UserError("No package was written: " + e.getMessage() + ".");
    } catch (IOException e) {
      throw new UserError("Cannot write " + file + " (" + e.getClass().getSimpleName() + ").");
    }
  }
}
