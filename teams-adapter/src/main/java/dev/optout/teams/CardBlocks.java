package dev.optout.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.optout.bot.reply.Block;
import dev.optout.bot.reply.Choice;
import dev.optout.bot.reply.Link;
import dev.optout.bot.reply.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Draws the blocks of a reply as elements of an Adaptive Card's body, each light enough to move to
/// the next card.
final class CardBlocks {
  /// Teams draws no more actions in one set.
  static final int ACTIONS = 6;

  private static final int HEAVIEST_TABLE = 12_000;

  private CardBlocks() {}

  static List<ObjectNode> draw(List<Block> blocks) {
    List<ObjectNode> elements = new ArrayList<>();
    for (Block block : blocks) {
      List<ObjectNode> drawn = draw(block);
      drawn.getFirst().put("spacing", "Medium");
      elements.addAll(drawn);
    }
    return elements;
  }

  private static List<ObjectNode> draw(Block block) {
    return switch (block) {
      case Block.Verdict v -> verdict(v);
      case Block.Heading h -> List.of(heading(h.text(), "Medium"));
      case Block.Paragraph p -> paragraph(p.text());
      case Block.Steps s -> steps(s);
      case Block.Bullets b -> bullets(b.items());
      case Block.Table t -> table(t);
      case Block.Notice n -> notice(n);
      case Block.Sources s -> sources(s);
      case Block.Choices c -> choices(c);
      case Block.FillIn f -> List.of(FormCard.draw(f.form()));
    };
  }

  private static List<ObjectNode> verdict(Block.Verdict v) {
    List<ObjectNode> elements = new ArrayList<>();
    elements.add(heading(v.word(), "Large"));
    if (!v.because().spans().isEmpty()) {
      elements.addAll(paragraph(v.because()));
    }
    return elements;
  }

  private static List<ObjectNode> paragraph(RichText text) {
    return CardText.pieces(text).stream().map(CardBlocks::text).toList();
  }

  private static List<ObjectNode> steps(Block.Steps s) {
    List<ObjectNode> elements = new ArrayList<>();
    elements.add(heading(s.title(), "Default"));
    for (int i = 0; i < s.steps().size(); i++) {
      elements.addAll(item((i + 1) + ". ", s.steps().get(i)));
    }
    elements.addAll(actions(s.links(), CardBlocks::open));
    return elements;
  }

  private static List<ObjectNode> bullets(List<RichText> items) {
    List<ObjectNode> elements = new ArrayList<>();
    items.forEach(item -> elements.addAll(item("- ", item)));
    return elements.isEmpty() ? List.of(text("")) : elements;
  }

  // one element an item, so that a long list can go on in the next card
  private static List<ObjectNode> item(String mark, RichText text) {
    List<ObjectNode> elements = new ArrayList<>();
    for (String piece : CardText.pieces(text)) {
      String oneLine = piece.replace('\n', ' ');
      elements.add(text(elements.isEmpty() ? mark + oneLine : oneLine).put("spacing", "Small"));
    }
    return elements;
  }

  private static List<ObjectNode> notice(Block.Notice n) {
    String word =
        switch (n.level()) {
          case COMPANY -> "From your company";
          case INFO -> "Note";
          case CAUTION -> "Caution";
        };
    String style =
        switch (n.level()) {
          case COMPANY -> "accent";
          case INFO -> "emphasis";
          case CAUTION -> "warning";
        };
    List<ObjectNode> boxes = new ArrayList<>();
    for (String piece : CardText.pieces(n.text())) {
      ObjectNode box = element("Container").put("style", style);
      box.putArray("items").add(text(boxes.isEmpty() ? "**" + word + ":** " + piece : piece));
      boxes.add(box);
    }
    return boxes;
  }

  private static List<ObjectNode> sources(Block.Sources s) {
    List<ObjectNode> elements = new ArrayList<>();
    elements.add(heading("Sources", "Default").put("separator", true));
    elements.add(small("Checked on " + s.checkedOn()));
    for (Block.SourceLine line : s.sources()) {
      String note = line.note().isEmpty() ? "" : " (" + CardText.literal(line.note()) + ")";
      elements.add(
          text("- "
                  + CardText.link(line.link())
                  + ", "
                  + CardText.literal(line.publisher())
                  + ", read on "
                  + line.readOn()
                  + note)
              .put("size", "Small")
              .put("spacing", "Small"));
    }
    return elements;
  }

  private static List<ObjectNode> choices(Block.Choices c) {
    List<ObjectNode> elements = new ArrayList<>();
    elements.add(text(CardText.literal(c.prompt())));
    elements.addAll(actions(c.choices(), CardBlocks::ask));
    return elements;
  }

  /// A header and its rows, in as many tables as their weight asks for; each repeats the header.
  private static List<ObjectNode> table(Block.Table t) {
    ObjectNode header = row(t.header().stream().map(CardText::literal).toList(), true);
    List<ObjectNode> elements = new ArrayList<>();
    List<ObjectNode> rows = new ArrayList<>();
    int weight = 0;
    for (List<RichText> cells : t.rows()) {
      ObjectNode row = row(cells.stream().map(CardText::of).toList(), false);
      int more = TeamsCards.weight(row);
      if (!rows.isEmpty() && weight + more > HEAVIEST_TABLE) {
        elements.add(table(header, rows));
        rows.clear();
        weight = 0;
      }
      if (more > HEAVIEST_TABLE) {
        elements.addAll(asText(t.header(), cells));
      } else {
        rows.add(row);
        weight += more;
      }
    }
    if (!rows.isEmpty() || elements.isEmpty()) {
      elements.add(table(header, rows));
    }
    return elements;
  }

  private static ObjectNode table(ObjectNode header, List<ObjectNode> rows) {
    ObjectNode table = element("Table").put("firstRowAsHeader", true).put("showGridLines", true);
    ArrayNode columns = table.putArray("columns");
    header.path("cells").forEach(cell -> columns.addObject().put("width", 1));
    ArrayNode all = table.putArray("rows").add(header.deepCopy());
    rows.forEach(all::add);
    return table;
  }

  private static ObjectNode row(List<String> texts, boolean header) {
    ObjectNode row = element("TableRow");
    ArrayNode cells = row.putArray("cells");
    for (int i = 0; i < texts.size(); i++) {
      ObjectNode words = text(texts.get(i));
      if (header || i == 0) {
        words.put("weight", "Bolder");
      }
      cells.add(element("TableCell").set("items", array(words)));
    }
    return row;
  }

  // a row too heavy for any table
  private static List<ObjectNode> asText(List<String> header, List<RichText> cells) {
    List<ObjectNode> elements = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      elements.add(text("**" + CardText.literal(header.get(i).strip()) + "**"));
      elements.addAll(paragraph(cells.get(i)));
    }
    return elements;
  }

  private static <T> List<ObjectNode> actions(List<T> things, Function<T, ObjectNode> action) {
    List<ObjectNode> sets = new ArrayList<>();
    for (int from = 0; from < things.size(); from += ACTIONS) {
      ObjectNode set = element("ActionSet");
      ArrayNode actions = set.putArray("actions");
      things.subList(from, Math.min(from + ACTIONS, things.size())).stream()
          .map(action)
          .forEach(actions::add);
      sets.add(set);
    }
    return sets;
  }

  private static ObjectNode open(Link link) {
    return element("Action.OpenUrl")
        .put("title", CardText.plain(link.label()))
        .put("url", link.target().toASCIIString());
  }

  private static ObjectNode ask(Choice choice) {
    ObjectNode execute =
        element("Action.Execute")
            .put("title", CardText.plain(choice.label()))
            .put("verb", ButtonData.VERB);
    execute.set("data", ButtonData.of(choice.code()));
    ObjectNode submit = element("Action.Submit").put("title", CardText.plain(choice.label()));
    submit.set("data", ButtonData.of(choice.code()));
    execute.set("fallback", submit);
    return execute;
  }

  private static ObjectNode heading(String text, String size) {
    return text(CardText.literal(text.replace('\n', ' ')))
        .put("size", size)
        .put("weight", "Bolder")
        .put("style", "heading");
  }

  static ObjectNode small(String text) {
    return text(CardText.literal(text)).put("size", "Small").put("isSubtle", true);
  }

  /// @param text already in the card's Markdown
  private static ObjectNode text(String text) {
    return element("TextBlock").put("text", text).put("wrap", true);
  }

  private static ArrayNode array(ObjectNode only) {
    return JsonNodeFactory.instance.arrayNode().add(only);
  }

  private static ObjectNode element(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }
}
