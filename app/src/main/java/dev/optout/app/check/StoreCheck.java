package dev.optout.app.check;

import dev.optout.app.settings.Settings;
import dev.optout.app.store.Database;
import dev.optout.app.store.PostgresAddress;
import dev.optout.app.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// How the database is, and what its settings allow.
public final class StoreCheck {
  private static final String NAME = "database";

  private StoreCheck() {}

  /// One that is open.
  public static Part part(Store store) {
    try {
      store.ping();
      return Part.on(NAME, store.description());
    } catch (RuntimeException e) {
      return Part.broken(
          NAME, store.description() + " does not answer (" + e.getClass().getSimpleName() + ")");
    }
  }

  /// Without opening one that is elsewhere, or making one where there is none.
  ///
  /// @param store opens it
  public static List<Part> look(Settings settings, Supplier<Store> store) {
    List<Part> parts = new ArrayList<>();
    parts.add(database(settings, store));
    parts.add(key(settings));
    parts.add(desk(settings));
    parts.add(AnnouncingCheck.part(settings));
    return parts;
  }

  private static Part database(Settings settings, Supplier<Store> store) {
    try {
      if (settings.database().isPresent()) {
        return Part.on(
            NAME,
            "PostgreSQL, " + PostgresAddress.read(settings.database().get()) + ", not asked here");
      }
      return Database.isIn(settings.data())
          ? part(store.get())
          : Part.on(NAME, "a file in " + settings.data() + ", made when something is kept");
    } catch (RuntimeException e) {
      return Part.broken(NAME, String.valueOf(e.getMessage()));
    }
  }

  /// What the key is for.
  public static Part key(Settings settings) {
    String name = "secret key";
    if (settings.secretKeys().isEmpty()) {
      return Part.off(
          name, "ADVISOR_SECRET_KEY is not set: nothing that would have to be sealed is stored");
    }
    return Part.on(
        name,
        settings.unansweredDays() == 0
            ? "set; no words are kept"
            : "set; questions that could not be answered are kept redacted for "
                + settings.unansweredDays()
                + " days");
  }

  /// Who helps where the bot cannot.
  public static Part desk(Settings settings) {
    String name = "help desk";
    return settings
        .helpDesk()
        .map(
            desk ->
                switch (desk) {
                  case Settings.HelpDesk.Shown shown ->
                      Part.on(name, "people are shown " + shown.address());
                  case Settings.HelpDesk.Room room -> room(name, room, settings);
                })
        .orElseGet(
            () ->
                Part.off(
                    name, "ADVISOR_HELP_DESK is not set: people are sent to nobody in particular"));
  }

  private static Part room(String name, Settings.HelpDesk.Room room, Settings settings) {
    boolean isOn =
        room.chat().equals("slack") ? settings.slack().isPresent() : settings.teams().isPresent();
    return isOn
        ? Part.on(name, "a channel in " + room.chat() + ", where people agree to it")
        : Part.broken(
            name, "ADVISOR_HELP_DESK names a channel in " + room.chat() + ", which is off");
  }
}
