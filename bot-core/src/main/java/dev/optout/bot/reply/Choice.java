package dev.optout.bot.reply;

/// A button that asks the next question.
///
/// @param label what people read, at most 75 characters (Slack's limit for a button, the tightest)
/// @param code what comes back in [dev.optout.bot.chat.ChatEvent.Pressed], at most 500 characters
public record Choice(String label, String code) {
  /// The most characters of a label.
  public static final int LONGEST_LABEL = 75;

  public Choice {
    if (label.isBlank() || label.length() > LONGEST_LABEL) {
      throw new IllegalArgumentException("a label of 1 to 75 characters: " + label);
    }
    if (code.isBlank() || code.length() > 500) {
      throw new IllegalArgumentException("a code of 1 to 500 characters");
    }
  }
}
