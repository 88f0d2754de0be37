package dev.optout.bot.question;

import java.util.regex.Pattern;

/// Whether platforms that are named together are to be held against each other.
final class Comparing {
  /// Says so, whatever else is said.
  private static final Pattern SURELY =
      Pattern.compile(
          " (vs|versus|v|compared?|comparison|comparing|better|worse|safer|riskier|stricter|which of|which one|difference"
              + "|differ|different|less|rather|instead of|against each other|both of them|of the two) ");

  /// Chooses: "which is safest", "what should we use".
  private static final Pattern CHOICE =
      Pattern.compile(
          " (which|whos|who|better|best|worst|safest|safe|prefer|choose|pick|recommend|should (i|we)|easier|easiest|harder"
              + "|more|most|least|fewer|greedier|nicer|wins?|switch to|go with) ");

  /// Begins a question about each of them: "does Slack or Zoom record".
  private static final Pattern ASKS_IF =
      Pattern.compile(
          "^(does|do|did|is|are|can|could|will|has|have|how|when|where|who|why|if|whether|what) ");

  private Comparing() {}

  /// @param masked the words with `it` in the place of names
  static boolean of(Text text, String masked) {
    String padded = text.padded();
    boolean either = masked.contains("it or it") || masked.contains("it or the it");
    return SURELY.matcher(padded).find()
        || (either && (CHOICE.matcher(padded).find() || !ASKS_IF.matcher(text.phrase()).find()));
  }
}
