package dev.optout.app.cli;

import dev.optout.app.cli.Styled.Look;
import dev.optout.knowledge.Claim;
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Slug;
import dev.optout.knowledge.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Claims and sources for a curator's eyes.
final class ClaimText {
  private final Terminal terminal;

  ClaimText(Terminal terminal) {
    this.terminal = terminal;
  }

  String claim(Claim claim) {
    List<String> marks = new ArrayList<>();
    marks.add(claim.topic().slug());
    claim.verdict().map(Slug::slug).ifPresent(marks::add);
    if (!claim.regions().isEverywhere()) {
      marks.add(claim.regions().written().stream().sorted().collect(Collectors.joining(",")));
    }
    if (!claim.plans().isEmpty()) {
      marks.add(claim.plans().stream().map(Plan::slug).sorted().collect(Collectors.joining(",")));
    }
    String evidence =
        claim.evidence().sources().stream().map(Source::id).collect(Collectors.joining(", "))
            + " · "
            + claim.evidence().confidence().slug()
            + " · check again on "
            + claim.evidence().checkAgainOn();
    return lines("  • ", claim.says(), Look.PLAIN)
        + lines("    ", claim.key() + " (" + String.join(" · ", marks) + ")", Look.DIM)
        + lines("    ", evidence, Look.DIM);
  }

  String source(Source s) {
    return lines(
        "  • ",
        s.id()
            + ": "
            + s.title()
            + ", "
            + s.publisher()
            + " ("
            + s.kind().slug()
            + ", read on "
            + s.readOn()
            + " as "
            + s.readAs().slug()
            + (s.dated().isEmpty() ? "" : ", text of " + s.dated())
            + ") "
            + s.url(),
        Look.PLAIN);
  }

  String heading(String text) {
    return "\n" + lines("", text, Look.BOLD);
  }

  String lines(String first, String text, Look look) {
    return new Styled().add(text, look).lines(first, terminal.width(), terminal.isColoured());
  }
}
