package dev.optout.bot.question;

import dev.optout.bot.question.Question.Form;
import dev.optout.knowledge.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How something is asked: open or yes/no, plain or the other way round.
public final class Phrasing {
  private static final Set<String> AUXILIARIES =
      Set.of(
          """
          does do did is are was were am can could will would has have had should may must
          isnt arent doesnt dont cant wont didnt shouldnt hasnt havent any wouldnt couldnt
          wasnt werent shall might
          """
              .strip()
              .split("\\s+", -1));

  static final Set<String> OPEN_WORDS =
      Set.of(
          """
          what whats how hows when whens where wheres which who whos why whose explain
          list compare tell show give need max difference
          """
              .strip()
              .split("\\s+", -1));

  private static final Set<String> SUBJECTS =
      Set.of(
          """
          i we they it my our the that this there you anyone employees staff people their
          its these those linkedin facebook instagram whatsapp threads reddit x grok meta
          twitter insta fb companies he she someone somebody everyone any all your anybody
          zoom slack chatgpt openai google microsoft opting
          """
              .strip()
              .split("\\s+", -1));

  static final Set<String> PRONOUNS =
      Set.of("i", "we", "they", "it", "you", "he", "she", "that", "this", "who");

  private static final Set<String> FILLERS =
      Set.of(
          """
          hey hi hello so and but ok okay well um please pls also then quick question q
          fyi btw wait hmm yo actually good thanks just oh right cool great or sorry
          curious wondering hm ah yes yeah listen guys team dear asking another
          """
              .strip()
              .split("\\s+", -1));

  private static final Set<String> NEGATIONS =
      Set.of(
          """
          not never no dont doesnt isnt arent wont cant cannot nobody nothing none didnt without
          wasnt werent aint neither hasnt havent
          """
              .strip()
              .split("\\s+", -1));

  private static final Pattern TAG =
      Pattern.compile(
          "(?i)[,\\s-]*\\b(r+i+g+h*t+h?|ri[ht]{2}|rite|cor+ec+t|corrct"
              + "|crr?ect|true|i bet|yes|no|or not|or no|innit|isn'?t it|doesn'?t it|don'?t they|aren'?t"
              + " they|is (that|it|this) (right|true|correct|so)|true or false|y/n|am i right|yeah|does it|do they"
              + "|is it|are they|agreed|huh|or)\\s*[?!.]*$");

  /// "Tell me whether …" wants a yes or no.
  private static final Pattern INDIRECT =
      Pattern.compile(
          "\\b(whether|(tell me|know|wonder|wondering|idea|sure|confirm|check|find out|see|ask) (if|that)"
              + "|is it (true|correct|right|a fact)|true that|confirm)\\b");

  /// "I heard that they stopped" wants to know if it is so.
  private static final Pattern HEARSAY =
      Pattern.compile(
          "^(apparently|supposedly|allegedly|rumou?r has it|(i|we) (just )?(heard|read|was told"
              + "|were told|thought"
              + "|assume|believe)|ive (heard|read|been told)"
              + "|(people|they|everyone) (say|says|keep saying)"
              + "|(some(one|body)|my \\w+|a \\w+|colleagues?)"
              + " (says?|said|claims?|told (me|us)|insists?|thinks?))\\b");

  private static final Pattern BREAK = Pattern.compile("(?<=[.!?;:])\\s+|,\\s*|\\s+[-–—]+\\s+");

  private static final Set<String> ANYTHING =
      Set.of("anything", "anybody", "anyone", "anywhere", "somebody", "someone");

  private static final Pattern TIME =
      Pattern.compile(
          "when|then|\\d{4}|january|february|march|april|may|june|july|august|september"
              + "|october|november|december|last|this|yesterday|today|the|launch|day|beginning|start");

  private static final Set<String> NO_REASON =
      Set.of("a", "an", "of", "for", "per", "far", "long", "soon", "well", "to");

  private Phrasing() {}

  static Form of(Text text) {
    if (!isYesNo(text)) {
      return Form.OPEN;
    }
    return isAssertion(text) && isNegative(text.words()) ? Form.NEGATED_YES_NO : Form.YES_NO;
  }

  private static boolean isNegative(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      boolean tag =
          (i >= words.size() - 1 && words.get(i).equals("no"))
              || (i > 0 && words.get(i - 1).equals("or"));
      if (!tag && NEGATIONS.contains(words.get(i))) {
        return true;
      }
    }
    return false;
  }

  /// Whether nothing is asked but what a thing is: "what is GDPR".
  public static boolean asksWhatItIs(Text text, Subject subject) {
    if (!WHAT_IS.matcher(text.phrase()).find()) {
      return false;
    }
    Set<String> name = new HashSet<>();
    Stream.concat(
            Stream.of(subject.name(), subject.id().replace('-', ' ')), subject.aliases().stream())
        .forEach(alias -> name.addAll(Text.of(alias).words()));
    return text.words().stream()
        .allMatch(w -> name.contains(w) || WHAT_IS_WORDS.contains(w) || FILLERS.contains(w));
  }

  private static final Pattern WHAT_IS =
      Pattern.compile(
          "^(hey |so |and |ok )?(what|whats|what is|explain|define|what does|tell me about|meaning of)\\b");

  private static final Set<String> WHAT_IS_WORDS =
      Set.of(
          "what", "whats", "is", "a", "an", "the", "does", "mean", "means", "meaning", "explain",
          "define", "of", "are", "exactly", "by", "tell", "me", "about", "this", "whole", "in",
          "simple", "words", "short", "even", "that", "you", "to", "it", "do", "and");

  private static boolean isYesNo(Text text) {
    if (TAG.matcher(text.original()).find() && text.words().size() > 2 && !isOpen(text.words())) {
      return true;
    }
    List<String> words = withoutFillers(text.words());
    if (words.isEmpty()) {
      return false;
    }
    if (INDIRECT.matcher(String.join(" ", words)).find() && !isInterrogative(words)) {
      return true;
    }
    if (LateQuestion.isIn(words, text)) {
      return true;
    }
    if (isOpen(words)) {
      return false;
    }
    if (isAuxiliary(words.getFirst()) || ANYTHING.contains(words.getFirst())) {
      return true;
    }
    for (String part : List.of(BREAK.split(text.original(), -1)).reversed()) {
      List<String> clause = withoutFillers(Text.of(part).words());
      if (!clause.isEmpty() && (isAuxiliary(clause.getFirst()) || isOpen(clause))) {
        return !isOpen(clause);
      }
    }
    if (HEARSAY.matcher(String.join(" ", words)).find()
        && words.stream().noneMatch(OPEN_WORDS::contains)) {
      return true;
    }
    for (int i = 0; i + 1 < words.size(); i++) {
      if (isInversion(words, i)) {
        return words.subList(0, i).stream().noneMatch(OPEN_WORDS::contains);
      }
    }
    boolean asks = text.original().endsWith("?");
    return asks && !isAskingForAStatement(words);
  }

  /// "What", but not the one in "trained on what I type".
  private static boolean isAskingForAStatement(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      boolean relative =
          i > 0
              && i + 1 < words.size()
              && PRONOUNS.contains(words.get(i + 1))
              && Set.of("what", "when", "where", "who").contains(words.get(i));
      if (OPEN_WORDS.contains(words.get(i)) && !relative) {
        return true;
      }
    }
    return false;
  }

  /// "What", "how": no "tell me whether".
  private static boolean isInterrogative(List<String> words) {
    return isOpen(words) && !Set.of("tell", "need", "show", "explain").contains(words.getFirst());
  }

  /// Whether a tag stands behind a statement: "they don't use it, right?".
  static boolean isTagged(Text text) {
    return TAG.matcher(text.original()).find() && isAssertion(text);
  }

  /// A statement with a question behind it: "they don't use it, right?".
  private static boolean isAssertion(Text text) {
    boolean first = true;
    for (String part : BREAK.split(text.original(), -1)) {
      List<String> clause = Text.of(part).words();
      // "…, can it?" only asks for a yes
      if (beginsAsQuestion(clause) && (first || clause.size() > 2)) {
        return false;
      }
      first = false;
    }
    return true;
  }

  static List<String> withoutFillers(List<String> words) {
    int at = 0;
    while (at < words.size() && FILLERS.contains(words.get(at))) {
      at++;
    }
    return words.subList(at, words.size());
  }

  /// "Doesn't it?" asks the same as "does it?".
  static List<String> withoutAuxiliary(List<String> words) {
    List<String> rest = withoutFillers(words);
    return !rest.isEmpty() && isAuxiliary(rest.getFirst()) ? rest.subList(1, rest.size()) : rest;
  }

  static boolean isAuxiliary(String word) {
    return AUXILIARIES.contains(word);
  }

  static boolean beginsAsQuestion(List<String> words) {
    List<String> rest = withoutFillers(words);
    return !rest.isEmpty() && (isAuxiliary(rest.getFirst()) || isOpen(rest));
  }

  /// Begins as what wants a statement for its answer.
  static boolean isOpen(List<String> words) {
    List<String> rest = withoutFillers(words);
    return !rest.isEmpty() && OPEN_WORDS.contains(rest.getFirst());
  }

  /// "Does it", "can I": the beginning of a question in the middle of words.
  static boolean isInversion(List<String> words, int at) {
    boolean openBefore = at > 0 && OPEN_WORDS.contains(words.get(at - 1));
    boolean subjectBefore = at > 0 && PRONOUNS.contains(words.get(at - 1));
    return at + 1 < words.size()
        && isAuxiliary(words.get(at))
        && SUBJECTS.contains(words.get(at + 1))
        && !openBefore
        && !subjectBefore;
  }

  /// "Since November" and "as a student" are no reasons.
  static boolean isNoReason(List<String> words, int at) {
    if (at >= words.size()) {
      return false;
    }
    return switch (words.get(at - 1)) {
      case "since" -> TIME.matcher(words.get(at)).matches();
      case "as" -> NO_REASON.contains(words.get(at));
      default -> false;
    };
  }
}
