package dev.optout.app;

import dev.optout.app.check.CompanyCheck;
import dev.optout.app.check.DataFolder;
import dev.optout.app.check.KnowledgeCheck;
import dev.optout.app.check.Part;
import dev.optout.app.check.PortCheck;
import dev.optout.app.check.StoreCheck;
import dev.optout.app.settings.InvalidSettings;
import dev.optout.app.settings.RegionName;
import dev.optout.app.settings.Settings;
import dev.optout.app.store.Store;
import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.lucene.LiveKnowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Looks at every part without opening a chat and without asking anybody on the network.
final class Checkup {
  private final Supplier<Settings> settings;
  private final Supplier<LiveKnowledge> live;
  private final Supplier<Knowledge> knowledge;
  private final Supplier<Part> meaning;
  private final Supplier<Store> store;

  /// @param meaning how the language model is; asked only where the settings are right
  /// @param store what is kept; opened only where there is something
  Checkup(
      Supplier<Settings> settings,
      Supplier<LiveKnowledge> live,
      Supplier<Part> meaning,
      Supplier<Store> store) {
    this.settings = settings;
    this.live = live;
    this.meaning = meaning;
    this.store = store;
    knowledge = () -> live.get().get();
  }

  List<Part> look() {
    List<Part> parts = new ArrayList<>();
    Optional<Settings> read = settings(parts);
    parts.addAll(KnowledgeCheck.look(knowledge));
    read.ifPresent(s -> company(s).ifPresent(parts::add));
    read.ifPresent(s -> described(s, parts));
    return parts;
  }

  private Optional<Settings> settings(List<Part> parts) {
    try {
      Settings read = settings.get();
      parts.add(Part.on("settings", "read from the environment, nothing is malformed"));
      return Optional.of(read);
    } catch (InvalidSettings e) {
      parts.add(Part.broken("settings", String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  /// Nothing where our own knowledge is broken, which is told already.
  private Optional<Part> company(Settings s) {
    try {
      return Optional.of(CompanyCheck.part(live.get(), s.knowledge()));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private void described(Settings s, List<Part> parts) {
    // first: loading the language model makes the folder
    Part folder = DataFolder.look(s.data());
    parts.add(meaning.get());
    parts.add(folder);
    boolean isRunning = !PortCheck.isFree(s.closed()) && PortCheck.isOurs(s.closed());
    parts.add(listener("web page", s.closed(), isRunning, "ADVISOR_PRIVATE_PORT"));
    parts.add(
        s.needsOpenListener()
            ? listener("webhooks", s.open(), isRunning, "ADVISOR_PORT")
            : Part.off("webhooks", "no chat calls us: the public listener stays closed"));
    parts.addAll(Chats.check(s));
    parts.addAll(StoreCheck.look(s, store));
    parts.add(region(s));
    parts.add(
        s.proxy()
            .map(p -> Part.on("proxy", p.toString()))
            .orElseGet(() -> Part.off("proxy", "ADVISOR_PROXY is not set: calls go out directly")));
    if (s.slack().isPresent() || s.teams().isPresent()) {
      parts.add(
          Part.off(
              "not checked",
              "whether the chats take these tokens, and whether they reach us: that needs the"
                  + " network. A running `advisor serve` tells it at /health"));
    }
  }

  private static Part listener(
      String name, Settings.Listener at, boolean isRunning, String variable) {
    if (at.port() == 0) {
      return Part.on(name, at.host() + ", at a port that the system chooses");
    }
    if (isRunning) {
      return Part.on(name, at + ", where an advisor is running");
    }
    return PortCheck.isFree(at)
        ? Part.on(name, at + ", which is free")
        : Part.broken(name, at + " is in use or not ours: choose another with " + variable);
  }

  private Part region(Settings s) {
    String name = "region";
    if (s.defaultRegion().isEmpty()) {
      return Part.off(name, "ADVISOR_DEFAULT_REGION is not set: answers cover all regions");
    }
    String written = s.defaultRegion().get();
    try {
      return RegionName.find(written, knowledge.get().base().vocabulary())
          .map(r -> Part.on(name, "people who do not say theirs live in " + r.name()))
          .orElseGet(
              () -> Part.broken(name, "ADVISOR_DEFAULT_REGION: there is no region " + written));
    } catch (RuntimeException e) {
      return Part.off(name, "not looked up, because the knowledge is broken");
    }
  }
}
