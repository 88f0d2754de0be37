package dev.optout.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.optout.bot.reply.Reply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Draws a reply as Adaptive Cards, as many as it needs so that each may be sent.
final class TeamsCards {
  /// The newest version that Teams draws for bots, as its cards reference says.
  static final String VERSION = "1.5";

  /// The heaviest card, in bytes of UTF-8. Teams takes about 28 KB with what goes around the card:
  /// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages
  static final int HEAVIEST = 25_000;

  /// Left for what every card holds besides its body.
  private static final int FRAME = 2_500;

  private static final int LONGEST_SUMMARY = 400;

  private TeamsCards() {}

  /// One message or more, in reading order; all that the reply says is in them.
  static List<CardMessage> draw(Reply reply) {
    List<List<ObjectNode>> bodies = share(CardBlocks.draw(reply.blocks()));
    List<CardMessage> messages = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      messages.add(message(reply, bodies.get(i), i + 1, bodies.size()));
    }
    return messages;
  }

  private static List<List<ObjectNode>> share(List<ObjectNode> elements) {
    List<List<ObjectNode>> bodies = new ArrayList<>();
    List<ObjectNode> body = new ArrayList<>();
    int weight = 0;
    for (ObjectNode element : elements) {
      int more = weight(element);
      if (!body.isEmpty() && weight + more > HEAVIEST - FRAME) {
        bodies.add(body);
        body = new ArrayList<>();
        weight = 0;
      }
      body.add(element);
      weight += more;
    }
    bodies.add(body);
    return bodies;
  }

  static int weight(JsonNode node) {
    return node.toString().getBytes(StandardCharsets.UTF_8).length + 1;
  }

  private static CardMessage message(Reply reply, List<ObjectNode> body, int part, int parts) {
    String where = parts == 1 ? "" : "Part " + part + " of " + parts;
    String summary = shortened(CardText.plain(reply.summary()).replace('\n', ' '));
    String line = where.isEmpty() ? summary : where + ": " + summary;
    ObjectNode card = JsonNodeFactory.instance.objectNode();
    card.put("type", "AdaptiveCard");
    card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
    card.put("version", VERSION);
    card.put("lang", "en");
    // a client that cannot draw the card shows this line; one that reads aloud takes it as XML
    card.put("fallbackText", line);
    card.put("speak", line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    ArrayNode elements = card.putArray("body");
    if (!where.isEmpty()) {
      elements.add(CardBlocks.small(where));
    }
    body.forEach(elements::add);
    CardMention.addEntities(card, elements);
    return new CardMessage(card.toString(), line);
  }

  // only the notification's line is ever shortened, and says so; the card holds everything
  private static String shortened(String text) {
    if (text.length() <= LONGEST_SUMMARY) {
      return text;
    }
    int end = text.lastIndexOf(' ', LONGEST_SUMMARY);
    end = end > 0 ? end : LONGEST_SUMMARY;
    end = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    return text.substring(0, end) + " … (shortened)";
  }
}
