package dev.optout.teams;

import com.fasterxml.jackson.databind.JsonNode;

/// The words of a Teams message, freed from mentions and the five entities that Teams escapes.
final class MessageText {
  private MessageText() {}

  /// Whether the bot is among those mentioned.
  static boolean mentionsBot(Activity activity) {
    for (JsonNode entity : activity.json().path("entities")) {
      if (mentions(entity, activity.bot())) {
        return true;
      }
    }
    return false;
  }

  /// The words alone. A mention of the bot disappears, one of somebody else becomes their name.
  static String words(Activity activity) {
    String text = activity.text();
    for (JsonNode entity : activity.json().path("entities")) {
      String mention = entity.path("text").asText("");
      if (entity.path("type").asText("").equals("mention") && !mention.isEmpty()) {
        // the text of the mention is taken literally: a bot may be called "Advisor (beta)"
        text =
            text.replace(
                mention,
                mentions(entity, activity.bot())
                    ? " "
                    : entity.at("/mentioned/name").asText("somebody"));
      }
    }
    return text.replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .replace('\u00A0', ' ')
        .strip();
  }

  private static boolean mentions(JsonNode entity, String bot) {
    return entity.path("type").asText("").equals("mention")
        && !bot.isEmpty()
        && entity.at("/mentioned/id").asText("").equals(bot);
  }
}
