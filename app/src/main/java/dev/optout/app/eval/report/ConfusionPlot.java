package dev.optout.app.eval.report;

import dev.optout.app.eval.Result;
import dev.optout.app.eval.Score;
import dev.optout.app.eval.report.Drawing.Anchor;
import dev.optout.app.eval.report.Drawing.Fill;
import dev.optout.bot.Answered;
import dev.optout.knowledge.Topic;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Which topics were taken for which: expected ones down, those of the answers across.
///
/// A topic that is right although it is not the first expected one counts on the diagonal.
final class ConfusionPlot {
  private static final double CELL = 30;
  private static final double LEFT = 160;
  private static final double TOP = 132;

  private final Map<Topic, Map<Topic, Integer>> counts = new EnumMap<>(Topic.class);
  private final TreeSet<Topic> topics = new TreeSet<>();
  private final String id;

  ConfusionPlot(String id, Score score) {
    this.id = id;
    for (Result result : score.results()) {
      Topic expected = result.asked().expect().topic();
      topics.add(expected);
      result
          .answered()
          .map(Answered::topic)
          .map(t -> result.asked().expect().topics().contains(t) ? expected : t)
          .ifPresent(got -> count(expected, got));
    }
  }

  private void count(Topic expected, Topic got) {
    topics.add(got);
    counts.computeIfAbsent(expected, t -> new EnumMap<>(Topic.class)).merge(got, 1, Integer::sum);
  }

  private int count(Topic expected, Topic got, int otherwise) {
    return counts.getOrDefault(expected, Map.of()).getOrDefault(got, otherwise);
  }

  private int total(Topic expected) {
    return counts.getOrDefault(expected, Map.of()).values().stream().mapToInt(n -> n).sum();
  }

  Element element() {
    double size = topics.size() * CELL;
    Drawing drawing =
        new Drawing(
            id,
            "Confusion matrix: expected topics down, topics of the answers across",
            LEFT + size + 70,
            TOP + size + 10);
    List<Topic> order = new ArrayList<>(topics);
    for (int i = 0; i < order.size(); i++) {
      double at = i * CELL;
      drawing.slanted(LEFT + at + CELL / 2 + 4, TOP - 8, order.get(i).slug());
      drawing.text(LEFT - 8, TOP + at + CELL / 2 + 4, order.get(i).slug(), Anchor.END, "label");
      drawing.line(LEFT, TOP + at, LEFT + size, TOP + at, "grid");
      drawing.line(LEFT + at, TOP, LEFT + at, TOP + size, "grid");
      row(drawing, order, i);
    }
    drawing.line(LEFT, TOP + size, LEFT + size, TOP + size, "grid");
    drawing.line(LEFT + size, TOP, LEFT + size, TOP + size, "grid");
    return drawing.element();
  }

  private void row(Drawing drawing, List<Topic> order, int i) {
    Topic expected = order.get(i);
    int total = total(expected);
    double y = TOP + i * CELL;
    for (int j = 0; j < order.size(); j++) {
      int n = count(expected, order.get(j), 0);
      if (n > 0) {
        double share = n / (double) total;
        double x = LEFT + j * CELL;
        String tip = expected.slug() + " answered as " + order.get(j).slug() + ": " + n;
        Fill fill = new Fill(i == j ? "right" : "wrong", 0.12 + 0.38 * share);
        drawing.box(x + 1, y + 1, CELL - 2, CELL - 2, fill, tip);
        drawing.text(x + CELL / 2, y + CELL / 2 + 4, String.valueOf(n), Anchor.MIDDLE, "count");
      }
    }
    if (total > 0) {
      String right = Plot.percent(count(expected, expected, 0) / (double) total);
      drawing.text(
          LEFT + order.size() * CELL + 10, y + CELL / 2 + 4, right, Anchor.START, "label soft");
    }
  }

  Element table() {
    List<String> head = new ArrayList<>(List.of("expected"));
    topics.forEach(topic -> head.add(topic.slug()));
    Table table = new Table("Topics of the answers, for each expected topic", head);
    for (Topic expected : topics) {
      table.row(
          expected.slug(),
          topics.stream().map(got -> String.valueOf(count(expected, got, 0))).toList());
    }
    return table.folded();
  }
}
