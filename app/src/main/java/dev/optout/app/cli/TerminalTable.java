package dev.optout.app.cli;

import dev.optout.app.cli.Styled.Look;
import dev.optout.bot.reply.Block;
import dev.optout.bot.reply.RichText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Draws a table with columns where they fit, else as a list with one entry for each row.
final class TerminalTable {
  /// Narrower columns break every word.
  private static final int NARROWEST = 10;

  private static final int GAP = 2;

  private final Block.Table table;
  private final int width;
  private final boolean isColoured;

  TerminalTable(Block.Table table, int width, boolean isColoured) {
    this.table = table;
    this.width = width;
    this.isColoured = isColoured;
  }

  String draw() {
    int columns = table.header().size();
    return columns * (NARROWEST + GAP) > width ? list() : columns();
  }

  private String list() {
    StringBuilder out = new StringBuilder();
    for (List<RichText> row : table.rows()) {
      out.append(line("", new Styled().add(row.getFirst(), Look.BOLD)));
      for (int i = 1; i < row.size(); i++) {
        Styled cell = new Styled().add(table.header().get(i) + ": ", Look.DIM);
        out.append(line("  ", cell.add(row.get(i), Look.PLAIN)));
      }
    }
    return out.toString();
  }

  private String line(String first, Styled text) {
    return text.lines(first, width, isColoured);
  }

  private String columns() {
    int[] widths = widths();
    StringBuilder out = new StringBuilder();
    out.append(row(table.header().stream().map(RichText::plain).toList(), widths, Look.BOLD));
    out.append(Look.DIM.on("─".repeat(total(widths)), isColoured)).append('\n');
    table.rows().forEach(row -> out.append(row(row, widths, Look.PLAIN)));
    return out.toString();
  }

  private static int total(int[] widths) {
    return Arrays.stream(widths).sum() + GAP * (widths.length - 1);
  }

  /// As wide as the widest cell; where that is too much, the widest column gives way first.
  private int[] widths() {
    int[] widths = new int[table.header().size()];
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      widths[i] =
          Stream.concat(
                  Stream.of(table.header().get(i).length()),
                  table.rows().stream().map(r -> Styled.clean(r.get(column).words()).length()))
              .mapToInt(n -> n)
              .max()
              .orElse(1);
    }
    while (total(widths) > width) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      widths[widest]--;
    }
    return widths;
  }

  private String row(List<RichText> cells, int[] widths, Look look) {
    List<List<String>> columns = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      String drawn = new Styled().add(cells.get(i).words(), look).lines("", widths[i], false);
      columns.add(drawn.lines().toList());
    }
    int height = columns.stream().mapToInt(List::size).max().orElse(0);
    StringBuilder out = new StringBuilder();
    for (int line = 0; line < height; line++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = line < columns.get(i).size() ? columns.get(i).get(line) : "";
        boolean isLast = i == widths.length - 1;
        text.append(look.on(cell, isColoured && !cell.isEmpty()))
            .append(isLast ? "" : " ".repeat(Math.max(0, widths[i] - cell.length()) + GAP));
      }
      out.append(text.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }
}
