package dev.optout.bot.reply;

import java.util.List;

/// What the bot says, in blocks that any chat can draw.
///
/// @param summary one line of plain text that stands for the whole in notifications and for screen
///     readers; never blank
/// @param blocks in reading order, never empty
public record Reply(String summary, List<Block> blocks) {
  public Reply {
    blocks = List.copyOf(blocks);
    if (summary.isBlank() || blocks.isEmpty()) {
      throw new IllegalArgumentException("a reply says something");
    }
  }

  /// What a chat shows when the bot itself failed: never silence.
  public static Reply couldNotAnswer() {
    String sorry =
        "Sorry, something went wrong on my side and I could not answer. Please ask again; if it keeps"
            + " happening, tell the people who run this bot.";
    return new Reply(sorry, List.of(new Block.Paragraph(RichText.plain(sorry))));
  }

  /// The whole reply as plain text, in reading order.
  public String plainText() {
    return PlainText.of(this);
  }
}
