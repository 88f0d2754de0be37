package dev.optout.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.List;

/// One block of Slack with what decides where a message may be split.
///
/// @param block as Slack takes it
/// @param characters how many it adds to a message
/// @param leads whether it stands with the block after it: a heading, the line above buttons
/// @param vital whether it is kept where a place holds only a part: verdict, cautions, sources
record Piece(LayoutBlock block, int characters, boolean leads, boolean vital) {
  /// @param mrkdwn escaped text of at most [Limits#SECTION] characters
  static Piece section(String mrkdwn) {
    return new Piece(
        SectionBlock.builder().text(verbatim(mrkdwn)).build(), mrkdwn.length(), false, false);
  }

  /// @param text literal, at most [Limits#HEADER] characters
  static Piece header(String text) {
    PlainTextObject plain = PlainTextObject.builder().text(text).emoji(false).build();
    return new Piece(HeaderBlock.builder().text(plain).build(), text.length(), true, false);
  }

  /// Small print.
  ///
  /// @param mrkdwn at most [Limits#CONTEXT_ELEMENTS] escaped texts
  static Piece context(List<String> mrkdwn) {
    return new Piece(
        ContextBlock.builder()
            .elements(
                mrkdwn.stream()
                    .map(text -> (com.slack.api.model.block.ContextBlockElement) verbatim(text))
                    .toList())
            .build(),
        mrkdwn.stream().mapToInt(String::length).sum(),
        false,
        false);
  }

  /// A row of buttons, at most [Limits#BUTTONS_OF_A_ROW].
  static Piece buttons(List<ButtonElement> buttons) {
    int characters = 0;
    for (ButtonElement b : buttons) {
      characters += b.getText().getText().length() + b.getActionId().length();
      characters += b.getUrl() == null ? 0 : b.getUrl().length();
      characters += b.getValue() == null ? 0 : b.getValue().length();
    }
    List<BlockElement> elements = List.copyOf(buttons);
    return new Piece(ActionsBlock.builder().elements(elements).build(), characters, false, false);
  }

  Piece leading() {
    return new Piece(block, characters, true, vital);
  }

  Piece kept() {
    return new Piece(block, characters, leads, true);
  }

  /// Verbatim: Slack makes no links and no mentions out of what looks like some.
  private static MarkdownTextObject verbatim(String mrkdwn) {
    return MarkdownTextObject.builder().text(mrkdwn).verbatim(true).build();
  }
}
