package dev.optout.slack;

import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Address.Audience;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where in Slack a reply is put; its key is the conversation of an [Address].
sealed interface Place {
  /// The thread under a message; `ts` is that message's id.
  record InThread(String channel, String ts) implements Place {}

  /// A channel, or the direct messages of a person, without a thread.
  record Root(String channel) implements Place {}

  /// Seen by one person only, while they are in a channel.
  record Private(String channel, String user) implements Place {}

  /// A person's Home tab.
  record Home(String user) implements Place {}

  /// Slack's ids of channels and people.
  Pattern ID = Pattern.compile("[A-Z0-9]{2,40}");

  /// Slack's ids of messages.
  Pattern TS = Pattern.compile("[0-9]{1,12}\\.[0-9]{1,8}");

  default String key() {
    return switch (this) {
      case InThread t -> "thread:" + t.channel() + ":" + t.ts();
      case Root r -> "root:" + r.channel();
      case Private p -> "private:" + p.channel() + ":" + p.user();
      case Home h -> "home:" + h.user();
    };
  }

  /// Where the same reader finds a message later; in direct messages not in an old thread.
  default Place lasting() {
    return switch (this) {
      case InThread t -> t.channel().startsWith("D") ? new Root(t.channel()) : t;
      case Root r -> r;
      case Private p -> new Root(p.user());
      case Home h -> new Root(h.user());
    };
  }

  default Audience audience() {
    return switch (this) {
      case InThread t -> audienceOf(t.channel());
      case Root r -> audienceOf(r.channel());
      case Private _, Home _ -> Audience.ONE_PERSON;
    };
  }

  /// Direct messages are channels whose id starts with D; a person's own id stands for theirs.
  private static Audience audienceOf(String channel) {
    return switch (channel.charAt(0)) {
      case 'D', 'U', 'W' -> Audience.ONE_PERSON;
      default -> Audience.SEVERAL_PEOPLE;
    };
  }

  default Address address(String workspace) {
    return new Address(SlackChat.NAME, workspace, key(), audience());
  }

  /// The place with this key; empty if the key is not one of ours.
  static Optional<Place> of(String key) {
    List<String> parts = List.of(key.split(":", -1));
    String channel = parts.size() > 1 ? parts.get(1) : "";
    if (!isId(channel)) {
      return Optional.empty();
    }
    String second = parts.size() > 2 ? parts.get(2) : "";
    Place place =
        switch (parts.getFirst()) {
          case "thread" -> isTs(second) ? new InThread(channel, second) : null;
          case "root" -> new Root(channel);
          case "private" -> isId(second) ? new Private(channel, second) : null;
          case "home" -> new Home(channel);
          default -> null;
        };
    return Optional.ofNullable(place).filter(found -> found.key().equals(key));
  }

  private static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  private static boolean isTs(String text) {
    return TS.matcher(text).matches();
  }
}
