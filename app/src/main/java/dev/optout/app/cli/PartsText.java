package dev.optout.app.cli;

import dev.optout.app.check.Part;
import dev.optout.app.cli.Styled.Look;
import java.util.List;

/// Draws the parts of the program for a terminal, a line or more for each.
public final class PartsText {
  private final Terminal terminal;

  public PartsText(Terminal terminal) {
    this.terminal = terminal;
  }

  public String of(List<Part> parts) {
    int longest = parts.stream().mapToInt(p -> p.name().length()).max().orElse(0);
    StringBuilder out = new StringBuilder();
    for (Part part : parts) {
      String[] lines = part.why().split("\n", -1);
      String state = state(part.state());
      String head = state + part.name() + " ".repeat(longest - part.name().length() + 2);
      String first = draw(head, lines[0]);
      out.append(look(part.state()).on(state, terminal.isColoured()))
          .append(first.substring(state.length()));
      for (int i = 1; i < lines.length; i++) {
        out.append(draw(" ".repeat(head.length()), lines[i]));
      }
    }
    return out.toString();
  }

  private String draw(String head, String line) {
    return new Styled().add(line, Look.PLAIN).lines(head, terminal.width(), terminal.isColoured());
  }

  private static String state(Part.State state) {
    return switch (state) {
      case ON -> "on      ";
      case OFF -> "off     ";
      case BROKEN -> "BROKEN  ";
    };
  }

  private static Look look(Part.State state) {
    return switch (state) {
      case ON -> Look.BOLD;
      case OFF -> Look.DIM;
      case BROKEN -> Look.CAUTION;
    };
  }
}
