package dev.optout.slack;

import com.slack.api.model.block.LayoutBlock;
import dev.optout.bot.reply.Reply;
import java.util.ArrayList;
import java.util.List;

/// One message as Slack takes it.
///
/// @param text stands for the message in notifications and for screen readers; escaped, never empty
/// @param blocks what is shown; empty where Slack took no blocks and the text is all
record SlackMessage(String text, List<LayoutBlock> blocks) {
  SlackMessage {
    blocks = List.copyOf(blocks);
  }

  /// A reply as one message, or as several where one does not hold it; nothing is left out.
  static List<SlackMessage> of(Reply reply) {
    List<List<Piece>> parts = split(SlackBlocks.draw(reply));
    if (parts.isEmpty()) {
      return plain(reply);
    }
    List<SlackMessage> messages = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String start = i == 0 ? "" : "Continued (" + (i + 1) + " of " + parts.size() + "): ";
      messages.add(
          new SlackMessage(
              summary(start, reply), parts.get(i).stream().map(Piece::block).toList()));
    }
    return messages;
  }

  /// The same without any blocks, for the case that Slack refuses them.
  static List<SlackMessage> plain(Reply reply) {
    List<List<String>> lines = reply.plainText().lines().map(Mrkdwn::literal).toList();
    List<SlackMessage> messages = new ArrayList<>();
    for (String text : Mrkdwn.pack(lines, Limits.TEXT)) {
      messages.add(new SlackMessage(text, List.of()));
    }
    if (messages.isEmpty()) {
      messages.add(new SlackMessage(summary("", reply), List.of()));
    }
    return messages;
  }

  /// One short line without blocks.
  static SlackMessage line(String text) {
    return new SlackMessage(String.join("", Mrkdwn.literal(text)), List.of());
  }

  /// What a Home tab shows: the whole reply, or its vital parts and as much as fits of the rest,
  /// with a line that says so.
  static List<LayoutBlock> home(Reply reply) {
    List<Piece> all = SlackBlocks.draw(reply);
    Piece shortened =
        Piece.context(
            List.of("This answer is shortened. Ask in the Messages tab to read all of it."));
    if (fits(all, Limits.BLOCKS_OF_A_HOME)) {
      return all.stream().map(Piece::block).toList();
    }
    List<Piece> kept = new ArrayList<>(all);
    for (int i = all.size() - 1; i >= 0 && !fits(kept, Limits.BLOCKS_OF_A_HOME - 1); i--) {
      if (!all.get(i).vital()) {
        kept.remove(i);
      }
    }
    List<Piece> shown =
        new ArrayList<>(kept.subList(0, Math.min(kept.size(), Limits.BLOCKS_OF_A_HOME - 1)));
    shown.add(shortened);
    return shown.stream().map(Piece::block).toList();
  }

  /// The Home tab in plain words, for the case that Slack refuses the other blocks.
  static List<LayoutBlock> plainHome(Reply reply) {
    List<List<String>> lines = reply.plainText().lines().map(Mrkdwn::literal).toList();
    return Mrkdwn.pack(lines, Limits.SECTION).stream()
        .limit(Limits.BLOCKS_OF_A_HOME)
        .map(text -> Piece.section(text).block())
        .toList();
  }

  private static boolean fits(List<Piece> pieces, int blocks) {
    return pieces.size() <= blocks
        && pieces.stream().mapToInt(Piece::characters).sum() <= Limits.CHARACTERS_OF_A_MESSAGE;
  }

  private static List<List<Piece>> split(List<Piece> pieces) {
    List<List<Piece>> parts = new ArrayList<>();
    List<Piece> now = new ArrayList<>();
    for (Piece piece : pieces) {
      List<Piece> with = new ArrayList<>(now);
      with.add(piece);
      if (!now.isEmpty() && !fits(with, Limits.BLOCKS_OF_A_MESSAGE)) {
        List<Piece> next = carried(now, piece);
        parts.add(now);
        now = next;
      }
      now.add(piece);
    }
    if (!now.isEmpty()) {
      parts.add(now);
    }
    return parts;
  }

  /// Takes the blocks off the end that belong to the one that comes next, unless that is all there
  /// is or the next message could not hold them together.
  private static List<Piece> carried(List<Piece> now, Piece next) {
    List<Piece> carried = new ArrayList<>();
    int characters = next.characters();
    while (now.size() > 1 && now.getLast().leads()) {
      characters += now.getLast().characters();
      if (characters > Limits.CHARACTERS_OF_A_MESSAGE) {
        break;
      }
      carried.addFirst(now.removeLast());
    }
    return carried;
  }

  private static String summary(String start, Reply reply) {
    String line = start + Mrkdwn.cleanLine(reply.summary());
    List<String> packed = Mrkdwn.pack(List.of(Mrkdwn.literal(line)), Limits.TEXT - 40);
    if (packed.isEmpty()) {
      return "An answer";
    }
    return packed.size() == 1 ? packed.getFirst() : packed.getFirst() + " … (shortened)";
  }
}
