package dev.optout.bot.reply;

import java.util.ArrayList;
import java.util.List;

/// Tells people that a question which could not be answered is kept.
public final class MissedText {
  private MissedText() {}

  /// The reply with that word in it, before the buttons.
  ///
  /// @param days for how many it is kept
  public static Reply added(Reply reply, int days) {
    List<Block> blocks = new ArrayList<>(reply.blocks());
    int at = blocks.getLast() instanceof Block.Choices ? blocks.size() - 1 : blocks.size();
    blocks.add(
        at,
        new Block.Notice(
            Block.Notice.Level.INFO,
            RichText.plain(
                "So that an answer can be added, I keep this question for "
                    + (days == 1 ? "1 day" : days + " days")
                    + ", without names, addresses and numbers. Say “forget me” to erase it.")));
    return new Reply(reply.summary(), blocks);
  }
}
