package dev.optout.bot.announce;

import dev.optout.bot.reply.Block;
import dev.optout.bot.reply.Link;
import dev.optout.bot.reply.RichText;
import dev.optout.bot.reply.RichText.Span;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The small Markdown of announcements: paragraphs, lines that begin with `- `, `**bold**`,
/// `[label](https://…)` and bare `https://…` addresses. Anything else is literal, mentions too.
/// After the label of a link stands the host that it leads to.
final class SafeText {
  private static final Pattern MARKS =
      Pattern.compile(
          "\\*\\*(?<strong>[^*\\n]+)\\*\\*"
              + "|\\[(?<label>[^\\]\\[\\n]+)\\]\\((?<target>[^\\s()]+)\\)"
              + "|(?<bare>https?://[^\\s<>()\\[\\]]*[^\\s<>()\\[\\].,;:!?'\"])");

  /// Turns the direction of reading round, or hides: what is read would not be what is there.
  private static final Pattern DECEIVING =
      Pattern.compile(
          "[\\p{Cc}&&[^\\n\\t\\r]]|[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

  private static final Pattern BULLET = Pattern.compile("[-*•] +");

  private SafeText() {}

  /// What is wrong with a text.
  static List<String> problems(String text, LinkRules links) {
    List<String> problems = new ArrayList<>();
    if (DECEIVING.matcher(text).find()) {
      problems.add("Take out the invisible characters: they can make a text read as another.");
    }
    Matcher m = MARKS.matcher(text);
    while (m.find()) {
      String bare = m.group("bare");
      String target = m.group("target");
      if (bare != null) {
        links.problem(bare).ifPresent(problems::add);
      } else if (target != null) {
        links.problem(m.group("label"), target).ifPresent(problems::add);
      }
    }
    return problems;
  }

  /// The blocks of a text without problems.
  static List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    List<String> paragraph = new ArrayList<>();
    List<RichText> bullets = new ArrayList<>();
    for (String line : (text.replace("\r", "") + "\n").split("\n", -1)) {
      String stripped = line.strip();
      Matcher bullet = BULLET.matcher(stripped);
      if (bullet.lookingAt()) {
        end(blocks, paragraph);
        bullets.add(line(stripped.substring(bullet.end())));
      } else {
        if (!bullets.isEmpty()) {
          blocks.add(new Block.Bullets(bullets));
          bullets.clear();
        }
        if (stripped.isEmpty()) {
          end(blocks, paragraph);
        } else {
          paragraph.add(stripped);
        }
      }
    }
    return blocks;
  }

  private static void end(List<Block> blocks, List<String> paragraph) {
    if (!paragraph.isEmpty()) {
      blocks.add(new Block.Paragraph(line(String.join("\n", paragraph))));
      paragraph.clear();
    }
  }

  /// One line, or several that belong together.
  static RichText line(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher m = MARKS.matcher(text);
    int from = 0;
    while (m.find()) {
      if (m.start() > from) {
        spans.add(new Span.Plain(text.substring(from, m.start())));
      }
      String strong = m.group("strong");
      if (strong != null) {
        spans.add(new Span.Strong(strong));
      } else {
        String target = m.group("target") == null ? m.group("bare") : m.group("target");
        String label = m.group("label") == null ? target : m.group("label");
        spans.addAll(link(label, target));
      }
      from = m.end();
    }
    if (from < text.length()) {
      spans.add(new Span.Plain(text.substring(from)));
    }
    return new RichText(spans);
  }

  private static List<Span> link(String label, String target) {
    try {
      Link link = new Link(label, URI.create(target));
      return label.equals(target)
          ? List.of(new Span.Anchor(link))
          : List.of(new Span.Anchor(link), new Span.Plain(" (" + link.target().getHost() + ")"));
    } catch (IllegalArgumentException e) {
      // it was checked when it was written; what got past stays visible and leads nowhere
      return List.of(new Span.Plain(label + " (" + target + ")"));
    }
  }
}
