package dev.optout.bot.question;

import java.util.regex.Pattern;

/// Greetings and thanks around a question: "thanks! and in the UK?".
final class Courtesy {
  private static final String THANKS = "(?:many )?(?:thanks|thank you|thank u|thx|ty|cheers)";

  private static final String MORE =
      "(?:[ ,]+(?:so much|a lot|very much|a million|for that|for this|for the (?:answer|info|help)|there|all|team|everyone"
          + "|bot|again|mate|in advance|guys|folks|advisor))*";

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?i)^(?:(?:(?:ok|okay|great|cool|perfect|nice|super|awesome|got it|ah|oh)[ ,.!]+)?"
              + THANKS
              + MORE
              + "|(?:hi|hello|hiya|hey there|good (?:morning|afternoon|evening|day)|dear)"
              + MORE
              + ")(?:\\s*[,.!;:\\u2013-]+\\s*|\\s+)(?=[\\p{L}\\p{N}])");

  private static final Pattern AFTER =
      Pattern.compile(
          "(?i)(?:[,.!?;\\u2013-]\\s*|\\s)(?:" + THANKS + MORE + "|please and thank you)[\\s.!]*$");

  private Courtesy() {}

  /// The text without them; the whole text where nothing else is said.
  static String without(String typed) {
    String rest = typed.strip();
    for (int i = 0; i < 2; i++) {
      rest = BEFORE.matcher(rest).replaceFirst("");
    }
    boolean asks = AFTER.matcher(rest).replaceFirst("").endsWith("?") || rest.contains("?");
    String shorter = AFTER.matcher(rest).replaceFirst("");
    if (!shorter.isBlank()) {
      rest = asks && !shorter.endsWith("?") ? shorter + "?" : shorter;
    }
    return rest.isBlank() ? typed : rest;
  }
}
