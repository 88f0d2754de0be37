package dev.optout.bot.question;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Splits a message with several questions into them.
///
/// It is careful: a statement stays with its question, and "LinkedIn and Facebook?" is one.
public final class Questions {
  private static final String ASKS =
      "(?:how|what|whats|when|who|where|why|which|does|do|did|is|are|can|could|will|would|should|has|have|am|since when)";

  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=[?!])[\\s)]+(?=\\S)|(?<=[\\p{L}\\p{N})]{2}[.;])\\s+(?=\\S)|\\s*\\n\\s*");

  /// Between two questions without a question mark: ", and how do I…", "also is reddit the same".
  private static final Pattern JOINT =
      Pattern.compile(
          "(?i)\\s*[,;]?\\s+(?=(?:and also|and then|also|plus|and|oh and)\\s+"
              + ASKS
              + "\\s+\\S+\\s+\\S)");

  private static final Pattern BEGINS_AS_QUESTION =
      Pattern.compile(
          "(?i)^(?:(?:hey|hi|hello|so|and|but|ok|okay|also|plus|then|oh|please|well|btw|wait|pls|or|secondly|second|first"
              + "|next|lastly|finally|\\d[.)]|[-*•])[\\s,:]+)*"
              + "(?:"
              + ASKS
              + "|tell me|compare|explain|list|show me|turn off|opt out|what about|how about)\\b.*");

  private static final Pattern CONTINUES =
      Pattern.compile("(?i)^(?:and|also|plus|what about|how about)\\b.*");
  private static final Pattern ALTERNATIVE =
      Pattern.compile("(?i)^(?:or|right|true|yes|no|correct|really|y/n)\\b.*");

  private static final int SHORT = 2;
  private static final int ENOUGH = 4;

  private Questions() {}

  /// The questions in their order; one where it cannot be told for sure.
  public static List<String> in(String typed) {
    String text = typed.length() > Text.LONGEST ? typed.substring(0, Text.LONGEST) : typed;
    List<String> pieces = new ArrayList<>();
    for (String sentence : SENTENCE_END.split(text.strip(), -1)) {
      pieces.addAll(joined(sentence.strip()));
    }
    List<String> questions = new ArrayList<>();
    StringBuilder waiting = new StringBuilder();
    for (String piece : pieces) {
      if (piece.isBlank()) {
        continue;
      }
      boolean tail = belongsBefore(piece) && !questions.isEmpty() && waiting.isEmpty();
      if (tail) {
        append(questions, piece);
      } else if (isQuestion(piece) && !ALTERNATIVE.matcher(piece).matches()) {
        questions.add(waiting.isEmpty() ? piece : waiting + " " + piece);
        waiting.setLength(0);
      } else {
        waiting.append(waiting.isEmpty() ? "" : " ").append(piece);
      }
    }
    if (!waiting.isEmpty()) {
      append(questions, waiting.toString());
    }
    return questions.size() < 2 ? List.of(typed) : List.copyOf(questions);
  }

  private static void append(List<String> questions, String piece) {
    if (questions.isEmpty()) {
      questions.add(piece);
    } else {
      questions.add(questions.removeLast() + " " + piece);
    }
  }

  private static List<String> joined(String sentence) {
    String[] parts = JOINT.split(sentence, -1);
    List<String> pieces = new ArrayList<>();
    for (String part : parts) {
      boolean apart =
          pieces.isEmpty() || (words(pieces.getLast()) >= ENOUGH && isQuestion(pieces.getLast()));
      if (apart) {
        pieces.add(part);
      } else {
        pieces.add(pieces.removeLast() + " " + part);
      }
    }
    return pieces;
  }

  private static boolean isQuestion(String piece) {
    return piece.endsWith("?")
        || piece.endsWith("?!")
        || BEGINS_AS_QUESTION.matcher(piece).matches();
  }

  private static boolean belongsBefore(String piece) {
    return ALTERNATIVE.matcher(piece).matches()
        || (words(piece) <= SHORT && !CONTINUES.matcher(piece).matches());
  }

  private static int words(String piece) {
    return piece.strip().split("\\s+", -1).length;
  }
}
