package dev.optout.bot.reply;

import dev.optout.bot.answer.Answer;
import dev.optout.bot.answer.Answer.Compared;
import dev.optout.bot.question.Question;
import dev.optout.knowledge.Claim;
import dev.optout.knowledge.OptOut;
import dev.optout.knowledge.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Puts platforms side by side.
final class ComparisonText {
  private final ReplyWriter.Used used;
  private final Question question;
  private final WaysOutText ways;
  private final List<List<RichText>> rows = new ArrayList<>();

  /// Kinds of data of which nothing is known for any of the platforms.
  private final List<String> silent = new ArrayList<>();

  ComparisonText(ReplyWriter.Used used, Question question) {
    this.used = used;
    this.question = question;
    ways = new WaysOutText(used, question);
  }

  List<Block> blocks(Answer.SideBySide side) {
    List<Block> blocks = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("Point"));
    side.columns().forEach(c -> header.add(c.platform().name()));
    blocks.add(
        new Block.Verdict(
            "Side by side",
            RichText.plain(
                "How "
                    + names(side)
                    + " compare"
                    + question.region().map(r -> " in " + r.name()).orElse("")
                    + ".")));
    row("On by default, personal", side, c -> CatalogueText.word(c.personal()));
    row("On by default, business", side, c -> CatalogueText.word(c.business()));
    data("Posts", side, Compared::posts);
    data("Prompts", side, Compared::prompts);
    data("Uploads", side, Compared::uploads);
    data("Private messages", side, Compared::messages);
    row("Way out", side, this::wayOut);
    row("Who can act", side, ComparisonText::who);
    row("Past training undone", side, c -> CatalogueText.word(c.past()));
    if (side.columns().stream().anyMatch(c -> c.retention().isPresent())) {
      row(
          "Data kept less long",
          side,
          c -> c.retention().map(CatalogueText::word).orElse("not confirmed"));
    }
    row("Last read", side, c -> c.readOn().toString());
    blocks.add(new Block.Table(header, rows));
    if (!silent.isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              RichText.plain("Not confirmed for any of them: " + String.join(", ", silent) + ".")));
    }
    for (Compared column : side.columns()) {
      for (Claim claim : column.evidence()) {
        used.firstSource(claim.evidence());
      }
    }
    return blocks;
  }

  private void data(String name, Answer.SideBySide side, Function<Compared, Verdict> verdict) {
    if (side.columns().stream().allMatch(c -> verdict.apply(c) == Verdict.UNKNOWN)) {
      silent.add(name.toLowerCase(Locale.ROOT));
    } else {
      row(name, side, c -> CatalogueText.word(verdict.apply(c)));
    }
  }

  private void row(String name, Answer.SideBySide side, Function<Compared, String> cell) {
    List<RichText> row = new ArrayList<>(List.of(RichText.plain(name)));
    side.columns().forEach(c -> row.add(RichText.plain(cell.apply(c))));
    rows.add(row);
  }

  private static String names(Answer.SideBySide side) {
    List<String> names = side.columns().stream().map(c -> c.platform().name()).toList();
    int last = names.size() - 1;
    return names.stream().limit(last).collect(Collectors.joining(", ")) + " and " + names.get(last);
  }

  private String wayOut(Compared column) {
    if (isOff(column)) {
      return "not needed";
    }
    return column
        .easiest()
        .map(o -> ways.inAWord(List.of(o)) + " (" + CatalogueText.word(o.effort()) + ")")
        .orElseGet(() -> ways.inAWord(column.ways()));
  }

  private static String who(Compared column) {
    return column
        .easiest()
        .map(OptOut::who)
        .map(
            who ->
                switch (who) {
                  case PERSON -> "you";
                  case ADMIN -> "an administrator";
                  case ANYONE -> "anyone";
                  case NOBODY -> "nobody";
                })
        .orElse(isOff(column) ? "nobody needs to" : "nobody that I know of");
  }

  private static boolean isOff(Compared column) {
    return column.easiest().isEmpty() && column.ways().isEmpty() && column.personal() == Verdict.NO;
  }
}
