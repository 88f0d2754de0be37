package dev.optout.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.Optional;

/// Something that Teams tells us, read from its JSON field by field.
///
/// Microsoft's own classes are not used for reading: they fail on valid timestamps, and a message's
/// `locale` would become the locale of the whole process.
///
/// @param json the whole activity, for the fields that only some kinds have
record Activity(JsonNode json) {
  private static final JsonMapper JSON = new JsonMapper();

  /// The activity, or nothing where the text is not a JSON object.
  static Optional<Activity> parse(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      return json.isObject() ? Optional.of(new Activity(json)) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /// Missing and non-textual fields read as the empty text.
  private static String text(JsonNode node) {
    return node.isTextual() ? node.textValue() : "";
  }

  String type() {
    return text(json.path("type"));
  }

  /// For an invoke, what is invoked.
  String name() {
    return text(json.path("name"));
  }

  String id() {
    return text(json.path("id"));
  }

  String channel() {
    return text(json.path("channelId"));
  }

  /// As it stands, for comparison with the token.
  String serviceUrl() {
    return text(json.path("serviceUrl"));
  }

  Optional<URI> service() {
    try {
      String url = serviceUrl();
      return url.isEmpty() ? Optional.empty() : Optional.of(URI.create(url));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  String tenant() {
    String inChannelData = text(json.at("/channelData/tenant/id"));
    return inChannelData.isEmpty() ? text(json.at("/conversation/tenantId")) : inChannelData;
  }

  /// The place in which an answer is expected: in a channel the thread of the message.
  String conversation() {
    String conversation = text(json.at("/conversation/id"));
    boolean threadUnnamed = inChannel() && !conversation.contains(";messageid=");
    return threadUnnamed && type().equals("message") && !id().isEmpty()
        ? conversation + ";messageid=" + id()
        : conversation;
  }

  boolean inChannel() {
    return text(json.at("/conversation/conversationType")).equals("channel");
  }

  boolean personal() {
    String kind = text(json.at("/conversation/conversationType"));
    return kind.equals("personal")
        || (kind.isEmpty() && !json.at("/conversation/isGroup").asBoolean(false));
  }

  /// The bot's own id in this conversation.
  String bot() {
    return text(json.at("/recipient/id"));
  }

  /// Teams' id of who did it, which differs from bot to bot.
  String sender() {
    return text(json.at("/from/id"));
  }

  /// The directory's id of the person, where the directory knows them; else Teams' own.
  String person() {
    String inDirectory = text(json.at("/from/aadObjectId"));
    return inDirectory.isEmpty() ? sender() : inDirectory;
  }

  /// Whether a bot did it: this one, or another that must not be talked to in circles.
  boolean fromBot() {
    return text(json.at("/from/role")).equals("bot")
        || sender().equals(bot())
        || sender().startsWith("28:");
  }

  /// What was typed, with Teams' markup, or the empty text.
  String text() {
    return text(json.path("text"));
  }

  /// What a button or an invoke carries.
  JsonNode value() {
    return json.path("value");
  }

  /// Without content: what people ask is never logged.
  @Override
  public String toString() {
    return "Activity[" + type() + "]";
  }
}
