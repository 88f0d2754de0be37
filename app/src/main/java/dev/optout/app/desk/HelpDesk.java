package dev.optout.app.desk;

import dev.optout.app.settings.Settings;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Chat;
import dev.optout.bot.chat.NotSent;
import dev.optout.bot.people.Desk;
import dev.optout.bot.people.Handover;
import dev.optout.bot.reply.DeskText;
import dev.optout.knowledge.KnowledgeBase;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The help desk that the settings name.
public final class HelpDesk implements Desk {
  private static final Logger LOG = LoggerFactory.getLogger(HelpDesk.class);

  private final Optional<Settings.HelpDesk> set;
  private final Rooms rooms;
  private final Supplier<KnowledgeBase> knowledge;

  /// Finds rooms in the chats that are on.
  @FunctionalInterface
  public interface Rooms {
    /// The room with a chat's own id; empty where that chat is off.
    Optional<Room> find(Settings.HelpDesk.Room room);
  }

  /// A place that the bot can write to.
  public record Room(Chat chat, Address address) {}

  public HelpDesk(Optional<Settings.HelpDesk> set, Rooms rooms, Supplier<KnowledgeBase> knowledge) {
    this.set = set;
    this.rooms = rooms;
    this.knowledge = knowledge;
  }

  @Override
  public Way way() {
    return set.<Way>map(
            desk ->
                switch (desk) {
                  case Settings.HelpDesk.Shown shown -> new Way.Shown(shown.address());
                  case Settings.HelpDesk.Room room ->
                      rooms.find(room).isPresent()
                          ? new Way.Told("the help desk's channel in " + name(room))
                          : new Way.Nobody();
                })
        .orElseGet(Way.Nobody::new);
  }

  private static String name(Settings.HelpDesk.Room room) {
    return room.chat().equals("slack") ? "Slack" : "Teams";
  }

  @Override
  public Outcome tell(Handover handover) {
    Optional<Room> room =
        set.filter(Settings.HelpDesk.Room.class::isInstance)
            .map(Settings.HelpDesk.Room.class::cast)
            .flatMap(rooms::find);
    if (room.isEmpty()) {
      return Outcome.NOT_SENT;
    }
    try {
      room.get().chat().send(room.get().address(), DeskText.of(handover, knowledge.get()));
      return Outcome.SENT;
    } catch (NotSent e) {
      LOG.warn("The help desk could not be told: {}", e.getMessage());
      return e.reason() == NotSent.Reason.UNKNOWN ? Outcome.UNKNOWN : Outcome.NOT_SENT;
    }
  }
}
