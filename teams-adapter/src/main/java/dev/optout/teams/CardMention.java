package dev.optout.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.optout.bot.chat.Person;
import dev.optout.bot.reply.RichText.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// People in a card: words in an element, and an entity beside the body that tells whom they mean.
///
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format
final class CardMention {
  /// Ids of the directory and of Teams itself.
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9:_-]{8,200}");

  private static final Pattern MENTION = Pattern.compile("<at>(" + ID.pattern() + ")</at>");

  private CardMention() {}

  /// What stands in the text of an element.
  static String text(Span.Someone someone) {
    Person person = someone.person();
    return person.chat().equals(TeamsChat.NAME) && ID.matcher(person.id()).matches()
        ? "<at>" + person.id() + "</at>"
        : CardText.literal(someone.words());
  }

  /// Adds the entities of all that a body mentions; literal text holds no `<at>`, which is escaped.
  static void addEntities(ObjectNode card, ArrayNode body) {
    Map<String, String> found = new LinkedHashMap<>();
    Matcher m = MENTION.matcher(body.toString());
    while (m.find()) {
      found.put(m.group(), m.group(1));
    }
    if (found.isEmpty()) {
      return;
    }
    ArrayNode entities = card.putObject("msteams").putArray("entities");
    found.forEach(
        (text, id) -> {
          ObjectNode entity = entities.addObject().put("type", "mention").put("text", text);
          entity.putObject("mentioned").put("id", id).put("name", id);
        });
  }
}
