package dev.optout.bot.reply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// One reply to several questions of one message: each under its heading, the sources of all
/// together at the end.
public final class JoinedReply {
  private final List<Block> blocks = new ArrayList<>();
  private final List<String> summaries = new ArrayList<>();
  private final Set<Block.SourceLine> sources = new LinkedHashSet<>();
  private final Set<Block> notices = new LinkedHashSet<>();
  private final List<Block.Choices> choices = new ArrayList<>();
  private LocalDate checkedOn = LocalDate.MAX;

  /// Adds the reply to the next question.
  ///
  /// @param heading what it is about
  public void add(String heading, Reply reply) {
    blocks.add(new Block.Heading(heading));
    summaries.add(reply.summary());
    for (Block block : reply.blocks()) {
      switch (block) {
        case Block.Sources s -> {
          sources.addAll(s.sources());
          checkedOn = s.checkedOn().isBefore(checkedOn) ? s.checkedOn() : checkedOn;
        }
        case Block.Choices c -> choices.add(c);
        case Block.Notice n -> {
          // the same caution once is enough
          if (notices.add(n)) {
            blocks.add(n);
          }
        }
        case Block.Verdict v -> blocks.add(v);
        case Block.Heading h -> blocks.add(h);
        case Block.Paragraph p -> blocks.add(p);
        case Block.Steps s -> blocks.add(s);
        case Block.Bullets b -> blocks.add(b);
        case Block.Table t -> blocks.add(t);
        case Block.FillIn f -> blocks.add(f);
      }
    }
  }

  /// Says that more was asked than is answered at once.
  public void left(int answered) {
    blocks.add(
        new Block.Notice(
            Block.Notice.Level.INFO,
            RichText.plain(
                "These are answers to your first "
                    + answered
                    + " questions. Please ask the rest again in a new message.")));
  }

  /// The whole; the buttons are those of the last question.
  public Reply reply() {
    List<Block> all = new ArrayList<>(blocks);
    if (!sources.isEmpty()) {
      all.add(new Block.Sources(List.copyOf(sources), checkedOn));
    }
    if (!choices.isEmpty()) {
      all.add(choices.getLast());
    }
    return new Reply(summaries.getFirst(), all);
  }
}
