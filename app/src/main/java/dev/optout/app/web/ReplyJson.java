package dev.optout.app.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.optout.bot.reply.Block;
import dev.optout.bot.reply.Link;
import dev.optout.bot.reply.Reply;
import dev.optout.bot.reply.RichText;
import java.util.List;

/// Draws a reply as JSON for the chat page, which builds its elements from it and never from
/// markup.
final class ReplyJson {
  private ReplyJson() {}

  static ObjectNode of(Reply reply) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("summary", reply.summary());
    ArrayNode blocks = json.putArray("blocks");
    reply.blocks().forEach(block -> draw(block, blocks.addObject()));
    return json;
  }

  private static void draw(Block block, ObjectNode json) {
    switch (block) {
      case Block.Verdict v -> {
        json.put("type", "verdict").put("word", v.word());
        rich(v.because(), json.putArray("because"));
      }
      case Block.Heading h -> json.put("type", "heading").put("text", h.text());
      case Block.Paragraph p -> rich(p.text(), json.put("type", "paragraph").putArray("text"));
      case Block.Steps s -> {
        json.put("type", "steps").put("title", s.title());
        texts(s.steps(), json.putArray("steps"));
        ArrayNode links = json.putArray("links");
        s.links().forEach(link -> link(link, links.addObject()));
      }
      case Block.Bullets b -> texts(b.items(), json.put("type", "bullets").putArray("items"));
      case Block.Table t -> {
        ArrayNode header = json.put("type", "table").putArray("header");
        t.header().forEach(header::add);
        ArrayNode rows = json.putArray("rows");
        t.rows().forEach(row -> texts(row, rows.addArray()));
      }
      case Block.Notice n -> {
        json.put("type", "notice")
            .put(
                "level",
                switch (n.level()) {
                  case COMPANY -> "company";
                  case INFO -> "info";
                  case CAUTION -> "caution";
                });
        rich(n.text(), json.putArray("text"));
      }
      case Block.Sources s -> {
        json.put("type", "sources").put("checkedOn", s.checkedOn().toString());
        ArrayNode sources = json.putArray("sources");
        for (Block.SourceLine source : s.sources()) {
          ObjectNode line = sources.addObject();
          link(source.link(), line);
          line.put("publisher", source.publisher())
              .put("readOn", source.readOn().toString())
              .put("note", source.note());
        }
      }
      case Block.Choices c -> {
        ArrayNode choices =
            json.put("type", "choices").put("prompt", c.prompt()).putArray("choices");
        c.choices()
            .forEach(
                choice ->
                    choices.addObject().put("label", choice.label()).put("code", choice.code()));
      }
      // the page has no forms: nobody is known by name there
      case Block.FillIn f -> json.put("type", "heading").put("text", f.form().title());
    }
  }

  private static void link(Link link, ObjectNode json) {
    json.put("label", link.label()).put("target", link.target().toString());
  }

  private static void texts(List<RichText> texts, ArrayNode json) {
    texts.forEach(text -> rich(text, json.addArray()));
  }

  private static void rich(RichText text, ArrayNode json) {
    for (RichText.Span span : text.spans()) {
      switch (span) {
        case RichText.Span.Plain p -> json.addObject().put("text", p.text());
        case RichText.Span.Strong s -> json.addObject().put("strong", s.text());
        case RichText.Span.Anchor a -> link(a.link(), json.addObject());
        case RichText.Span.Someone s -> json.addObject().put("text", s.words());
      }
    }
  }
}
