package dev.optout.app.cli;

import dev.optout.app.cli.Styled.Look;
import dev.optout.bot.reply.Block;
import dev.optout.bot.reply.Link;
import dev.optout.bot.reply.Reply;
import dev.optout.bot.reply.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Draws a reply for a terminal: verdict first, numbered steps, bare addresses, sources dim.
final class TerminalText {
  private final int width;
  private final boolean isColoured;

  TerminalText(Terminal terminal) {
    width = terminal.width();
    isColoured = terminal.isColoured();
  }

  /// @param isNumbered whether the choices get numbers that can be typed
  String of(Reply reply, boolean isNumbered) {
    return reply.blocks().stream()
        .map(block -> block(block, isNumbered))
        .collect(Collectors.joining("\n"));
  }

  private String block(Block block, boolean isNumbered) {
    return switch (block) {
      case Block.Verdict v -> verdict(v);
      case Block.Heading h -> lines("", new Styled().add(h.text(), Look.BOLD));
      case Block.Paragraph p -> lines("", rich(p.text()));
      case Block.Steps s -> steps(s);
      case Block.Bullets b ->
          b.items().stream().map(item -> lines("  • ", rich(item))).collect(Collectors.joining());
      case Block.Table t -> new TerminalTable(t, width, isColoured).draw();
      case Block.Notice n ->
          switch (n.level()) {
            case COMPANY -> lines("  From your company: ", new Styled().add(n.text(), Look.BOLD));
            case INFO -> lines("  Note: ", new Styled().add(n.text(), Look.PLAIN));
            case CAUTION ->
                lines(Look.CAUTION, "  Caution: ", new Styled().add(n.text(), Look.CAUTION));
          };
      case Block.Sources s -> sources(s);
      case Block.Choices c -> choices(c, isNumbered);
      case Block.FillIn f -> lines("", new Styled().add(f.form().title(), Look.BOLD));
    };
  }

  private String verdict(Block.Verdict v) {
    boolean isAlone = v.because().spans().isEmpty();
    boolean isStopped = v.word().endsWith("?") || v.word().endsWith(".");
    Styled text = new Styled().add(v.word() + (isStopped || isAlone ? "" : "."), Look.ACCENT);
    return lines("", isAlone ? text : text.add(" ", Look.PLAIN).add(v.because(), Look.PLAIN));
  }

  private String steps(Block.Steps s) {
    List<String> lines = new ArrayList<>();
    lines.add(lines("", new Styled().add(s.title(), Look.BOLD)));
    int digits = String.valueOf(s.steps().size()).length();
    for (int i = 0; i < s.steps().size(); i++) {
      String number = " ".repeat(digits - String.valueOf(i + 1).length()) + (i + 1);
      lines.add(lines("  " + number + ". ", rich(s.steps().get(i))));
    }
    s.links().forEach(link -> lines.add(lines("  → ", link(link, Look.PLAIN))));
    return String.join("", lines);
  }

  private String sources(Block.Sources s) {
    String head =
        lines("", new Styled().add("Sources, checked on " + s.checkedOn() + " or later", Look.DIM));
    return head
        + s.sources().stream()
            .map(
                source ->
                    lines(
                        "  - ",
                        new Styled()
                            .add(source.link().label() + ", " + source.publisher(), Look.DIM)
                            .add(" (read on " + source.readOn(), Look.DIM)
                            .add(source.note().isEmpty() ? "" : ", " + source.note(), Look.DIM)
                            .add("): ", Look.DIM)
                            .add(source.link().target().toString(), Look.DIM)))
            .collect(Collectors.joining());
  }

  private String choices(Block.Choices c, boolean isNumbered) {
    return lines("", new Styled().add(c.prompt(), Look.BOLD))
        + IntStream.range(0, c.choices().size())
            .mapToObj(
                i ->
                    lines(
                        isNumbered ? "  [" + (i + 1) + "] " : "  • ",
                        new Styled().add(c.choices().get(i).label(), Look.PLAIN)))
            .collect(Collectors.joining());
  }

  private static Styled link(Link link, Look look) {
    return new Styled().add(link.label() + ": ", look).add(link.target().toString(), Look.LINK);
  }

  private static Styled rich(RichText text) {
    return new Styled().add(text, Look.PLAIN);
  }

  private String lines(String first, Styled text) {
    return lines(Look.PLAIN, first, text);
  }

  private String lines(Look look, String first, Styled text) {
    String drawn = text.lines(first, width, isColoured);
    return look == Look.PLAIN || !isColoured
        ? drawn
        : look.on(first, true) + drawn.substring(first.length());
  }
}
