package dev.optout.app.cli;

import dev.optout.app.eval.Aspect;
import dev.optout.app.eval.Calibration;
import dev.optout.app.eval.Latencies;
import dev.optout.app.eval.Result;
import dev.optout.app.eval.Score;
import dev.optout.app.eval.Share;
import dev.optout.bot.Answered;
import dev.optout.knowledge.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A score as tables for a terminal.
final class EvalText {
  private static final int LABEL = 24;

  private final Score score;
  private final StringBuilder out = new StringBuilder();

  EvalText(Score score) {
    this.score = score;
  }

  /// @param isTellingFailures whether the cases that fail are told as well
  String text(boolean isTellingFailures) {
    rows("topic", score.byTopic());
    rows("platform", score.byPlatform());
    rows("tag", score.byTag());
    rows("", List.of(score.overall()));
    confusions();
    calibration(score.calibration());
    if (isTellingFailures) {
      failures();
    }
    shares();
    return out.toString();
  }

  private void rows(String what, List<Score.Row> rows) {
    List<String> head = new ArrayList<>(List.of("cases"));
    for (Aspect aspect : Aspect.values()) {
      head.add(aspect.label());
    }
    head.add("pass");
    row("by " + what, what.isEmpty() ? List.of() : head);
    for (Score.Row row : rows) {
      List<String> cells = new ArrayList<>(List.of(String.valueOf(row.pass().of())));
      for (Aspect aspect : Aspect.values()) {
        cells.add(row.of(aspect).percent());
      }
      cells.add(row.pass().percent());
      row(row.label(), cells);
    }
    out.append('\n');
  }

  private void row(String label, List<String> cells) {
    if (!cells.isEmpty()) {
      String clean = Styled.clean(label);
      out.append(clean).append(" ".repeat(Math.max(1, LABEL - clean.length())));
      cells.forEach(cell -> out.append(String.format(Locale.ROOT, "%10s", cell)));
      out.append('\n');
    }
  }

  private void confusions() {
    if (!score.confusions().isEmpty()) {
      out.append("taken for another topic\n");
      for (Score.Confusion c : score.confusions()) {
        out.append(
            String.format(
                Locale.ROOT, "%4d  %s → %s%n", c.count(), c.expected().slug(), c.got().slug()));
      }
      out.append('\n');
    }
  }

  private void calibration(Calibration calibration) {
    row("confidence", List.of("cases", "mean", "right"));
    for (Calibration.Bin bin : calibration.bins()) {
      if (!bin.right().isEmpty()) {
        row(
            String.format(Locale.ROOT, "%.1f to %.1f", bin.from(), bin.from() + 0.1),
            List.of(
                String.valueOf(bin.right().of()),
                String.format(Locale.ROOT, "%.1f%%", 100 * bin.mean()),
                bin.right().percent()));
      }
    }
    out.append('\n');
  }

  private void failures() {
    for (Result failure : score.failures()) {
      out.append("FAIL ").append(Styled.clean(failure.asked().id())).append('\n');
      line(String.join(" // ", failure.asked().turns()));
      failure.judgement().reasons().forEach(this::line);
      failure.answered().ifPresent(a -> line("got: " + got(a)));
    }
    out.append(score.failures().isEmpty() ? "" : "\n");
  }

  private static String got(Answered answered) {
    return answered.topic().slug()
        + " "
        + answered.platforms()
        + " "
        + answered.verdict().map(Slug::slug).orElse("no verdict")
        + " | "
        + answered.reply().summary();
  }

  private void line(String text) {
    out.append("     ").append(Styled.clean(text)).append('\n');
  }

  private void shares() {
    Calibration calibration = score.calibration();
    Latencies latencies = score.latencies();
    share("full pass", score.overall().pass());
    share("refused, of what is to be refused", score.refused());
    share("false answers to it", score.falseAnswers());
    share("false refusals, of what is in scope", score.falseRefusals());
    share("needless questions back", score.needlessClarify());
    figure("calibration error", "%.3f", calibration.expectedError());
    figure("Brier score", "%.3f", calibration.brier());
    out.append(String.format(Locale.ROOT, "%-36s", "wait p50, p95, p99"));
    for (double share : new double[] {0.5, 0.95, 0.99}) {
      out.append(
          String.format(Locale.ROOT, "  %.1f ms", Latencies.millis(latencies.percentile(share))));
    }
    out.append("  of ").append(latencies.sorted().size()).append(" turns\n");
  }

  private void share(String what, Share share) {
    out.append(String.format(Locale.ROOT, "%-36s%8s of %d%n", what, share.percent(), share.of()));
  }

  private void figure(String what, String format, double value) {
    out.append(
        String.format(Locale.ROOT, "%-36s%8s%n", what, String.format(Locale.ROOT, format, value)));
  }
}
