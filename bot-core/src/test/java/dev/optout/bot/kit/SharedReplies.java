package dev.optout.bot.kit;

import dev.optout.bot.chat.Person;
import dev.optout.bot.reply.Block;
import dev.optout.bot.reply.Block.Notice.Level;
import dev.optout.bot.reply.Choice;
import dev.optout.bot.reply.Form;
import dev.optout.bot.reply.Link;
import dev.optout.bot.reply.Reply;
import dev.optout.bot.reply.RichText;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The replies that every chat must be able to draw: one of each block, the longest, the nastiest.
public final class SharedReplies {
  private SharedReplies() {}

  /// By name, which is also the name of the golden file.
  public static Map<String, Reply> all() {
    Map<String, Reply> all = new TreeMap<>();
    all.put("one-of-each-block", oneOfEachBlock());
    all.put("longest", longest());
    all.put("nastiest-characters", nastiestCharacters());
    all.put("company-first", companyFirst());
    all.put("people", people());
    all.put("form", form());
    all.put("only-a-paragraph", Reply.couldNotAnswer());
    return Map.copyOf(all);
  }

  private static Reply people() {
    RichText text =
        new RichText(
            List.of(
                new RichText.Span.Someone(new Person("slack", "T0ADVISOR", "U0PERSON1")),
                new RichText.Span.Plain(" and "),
                new RichText.Span.Someone(
                    new Person("teams", "tenant", "7d2f6a1c-0000-4000-8000-0123456789ab")),
                new RichText.Span.Plain(" and <at>7d2f6a1c-0000</at> and "),
                new RichText.Span.Someone(new Person("slack", "T0ADVISOR", "!channel>"))));
    return new Reply("Somebody", List.of(new Block.Paragraph(text)));
  }

  /// One of each kind of field, with nasty words and two problems.
  public static Reply form() {
    List<Form.Option> options =
        List.of(new Form.Option("slack", "Slack <b> *x*"), new Form.Option("teams", "Teams"));
    return new Reply(
        "Write an announcement",
        List.of(
            new Block.Paragraph(RichText.plain("Nobody gets it before somebody else approves.")),
            new Block.FillIn(
                new Form(
                    "an;write;",
                    "Write an announcement",
                    "Save",
                    List.of(RichText.plain("It is kept as a draft.")),
                    List.of(
                        field("title", new Form.Kind.Line(150), "A <title> & \"more\"", true, ""),
                        field("text", new Form.Kind.Text(3000), "**Bold**\n- a list", true, ""),
                        field("on", new Form.Kind.Day(), "2026-12-24", false, ""),
                        field(
                            "chat", new Form.Kind.OneOf(options), "teams", true, "Choose another."),
                        field("chats", new Form.Kind.AnyOf(options), "slack,teams", false, ""),
                        field("link", new Form.Kind.Line(500), "", false, "Not an address."))))));
  }

  private static Form.Field field(
      String id, Form.Kind kind, String value, boolean isRequired, String problem) {
    return new Form.Field(
        id,
        "The " + id,
        "What to write as " + id,
        kind,
        value,
        isRequired,
        problem.isEmpty() ? Optional.empty() : Optional.of(problem));
  }

  public static Reply oneOfEachBlock() {
    return new Reply(
        "No. Example Network says that it does not use private messages for this.",
        List.of(
            new Block.Verdict(
                "No",
                RichText.parse(
                    "**Example Network** says that it does not use private messages for this.")),
            new Block.Heading("How to turn it off"),
            new Block.Paragraph(RichText.parse("It is on until you turn it off.")),
            new Block.Steps(
                "On the web",
                List.of(
                    RichText.parse("Open **Settings & Privacy**."),
                    RichText.parse("Choose **Data privacy**, then **AI**."),
                    RichText.parse("Switch **Use my data** to **Off**.")),
                List.of(link("Open the setting", "https://example.com/settings/ai?x=1&y=2"))),
            new Block.Bullets(
                List.of(
                    RichText.parse("What was learnt before stays learnt."),
                    RichText.parse("See [the notice](https://example.com/notice)."))),
            new Block.Table(
                List.of("Point", "Example Network", "Other Network"),
                List.of(
                    List.of(
                        RichText.plain("On by default"),
                        RichText.plain("yes"),
                        RichText.plain("no")),
                    List.of(
                        RichText.plain("Way out"),
                        RichText.plain("a switch"),
                        RichText.plain("not needed")))),
            new Block.Notice(Level.INFO, RichText.plain("Two sources disagree about the day.")),
            new Block.Notice(Level.CAUTION, RichText.plain("This claim is due for a new check.")),
            new Block.Sources(
                List.of(
                    new Block.SourceLine(
                        link("Privacy notice", "https://example.com/notice"),
                        "Example Network",
                        LocalDate.of(2026, 11, 23),
                        ""),
                    new Block.SourceLine(
                        link("A report", "https://news.example.org/1"),
                        "The Example News",
                        LocalDate.of(2026, 11, 22),
                        "press, medium confidence")),
                LocalDate.of(2026, 11, 22)),
            new Block.Choices(
                "Ask next:",
                List.of(
                    new Choice("What data is used?", "data-used;linkedin"),
                    new Choice("Since when?", "dates;linkedin")))));
  }

  /// What the company says stands before the verdict.
  public static Reply companyFirst() {
    return new Reply(
        "From your company: use the company's account only. No.",
        List.of(
            new Block.Notice(
                Level.COMPANY,
                RichText.parse(
                    "Use the **company's account** only, see [the rules](https://intranet.example/ai)."
                        + " (Example Ltd, 20 November 2026)")),
            new Block.Verdict("No", RichText.plain("It is off on business accounts.")),
            new Block.Sources(
                List.of(
                    new Block.SourceLine(
                        link("Privacy notice", "https://example.com/notice"),
                        "Example Network",
                        LocalDate.of(2026, 11, 23),
                        "")),
                LocalDate.of(2026, 11, 23))));
  }

  /// More than any answer needs: 60 blocks, long paragraphs, 40 steps, 30 sources, 12 choices.
  public static Reply longest() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Verdict("It depends", RichText.plain(words(700))));
    for (int i = 0; i < 55; i++) {
      blocks.add(new Block.Heading("Part " + i + " " + words(40)));
      blocks.add(new Block.Paragraph(RichText.plain(words(120))));
    }
    blocks.add(
        new Block.Steps(
            "On the web",
            IntStream.range(0, 40)
                .mapToObj(i -> RichText.parse("Step **" + i + "** " + words(30)))
                .toList(),
            List.of(link("Open", "https://example.com/" + "a".repeat(1500)))));
    blocks.add(
        new Block.Bullets(
            IntStream.range(0, 60).mapToObj(i -> RichText.plain(words(60))).toList()));
    blocks.add(
        new Block.Table(
            IntStream.range(0, 6).mapToObj(i -> "Column " + i).toList(),
            IntStream.range(0, 30)
                .mapToObj(
                    r -> IntStream.range(0, 6).mapToObj(c -> RichText.plain(words(10))).toList())
                .toList()));
    blocks.add(
        new Block.Sources(
            IntStream.range(0, 30)
                .mapToObj(
                    i ->
                        new Block.SourceLine(
                            link("Source " + i + " " + words(20), "https://example.com/" + i),
                            "Publisher " + i,
                            LocalDate.of(2026, 11, 23),
                            "press"))
                .toList(),
            LocalDate.of(2026, 11, 23)));
    blocks.add(
        new Block.Choices(
            "Ask next:",
            IntStream.range(0, 12)
                .mapToObj(
                    i -> new Choice("Choice " + i + " " + "x".repeat(60), "c".repeat(490) + i))
                .toList()));
    return new Reply("It depends. " + words(600), blocks);
  }

  /// Text that a chat would read as markup, a mention, a link or a control character.
  public static Reply nastiestCharacters() {
    String nasty =
        "<!channel> <@U123> @everyone <at>all</at> <script>alert(1)</script> & &amp; *bold* _it_ ~no~"
            + " `code` **x** [a](javascript:alert(1)) [b](https://evil.example) # not a heading"
            + " 1. not a list | pipe {{DATE()}} ${x} \u202Ertl\u202C \u0000\u0007 \uD83D\uDE00 a\nb";
    RichText literal = RichText.plain(nasty);
    return new Reply(
        "Nasty " + nasty.replace('\n', ' '),
        List.of(
            new Block.Verdict("No", literal),
            new Block.Heading(nasty.replace('\n', ' ')),
            new Block.Paragraph(literal),
            new Block.Steps(
                "<b>Title</b> & *more*",
                List.of(
                    literal, new RichText(List.of(new RichText.Span.Strong("**a** <b> & `c`")))),
                List.of(
                    link("<x> & |y|", "https://example.com/?q=%3Cx%3E&r=|".replace("|", "%7C")))),
            new Block.Bullets(List.of(literal)),
            new Block.Table(List.of("<a>", "|b|"), List.of(List.of(literal, literal))),
            new Block.Notice(Level.CAUTION, literal),
            new Block.Choices("Pick <one>:", List.of(new Choice("<b> & *c* |", "x;\"y\"<z>&")))));
  }

  private static Link link(String label, String target) {
    return new Link(label, URI.create(target));
  }

  private static String words(int count) {
    return "lorem ".repeat(count).strip();
  }
}
