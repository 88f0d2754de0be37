package dev.optout.slack;

/// What Slack takes in one message or view, from its documents of Block Kit where not said
/// otherwise.
final class Limits {
  static final int BLOCKS_OF_A_MESSAGE = 50;
  static final int BLOCKS_OF_A_HOME = 100;
  static final int BLOCKS_OF_A_MODAL = 100;
  static final int MODAL_TITLE = 24;
  static final int FIELD_HINT = 150;
  static final int OPTION = 75;
  static final int INPUT = 3000;

  /// Slack allows 2,000; what is longer stands above the field.
  static final int FIELD_LABEL = 48;

  static final int CHECKBOXES = 10;
  static final int SECTION = 3000;
  static final int HEADER = 150;
  static final int CONTEXT_ELEMENTS = 10;
  static final int BUTTON_TEXT = 75;
  static final int BUTTON_VALUE = 2000;
  static final int BUTTON_URL = 3000;

  /// Slack allows 25; fewer stay readable on a phone.
  static final int BUTTONS_OF_A_ROW = 5;

  /// Slack cuts the text beside the blocks off at 40,000 and advises 4,000.
  static final int TEXT = 4000;

  /// All blocks of a message together: `msg_blocks_too_long` was seen near 13,200.
  static final int CHARACTERS_OF_A_MESSAGE = 12_000;

  /// A response URL takes five answers in thirty minutes.
  static final int ANSWERS_BY_RESPONSE_URL = 5;

  private Limits() {}
}
