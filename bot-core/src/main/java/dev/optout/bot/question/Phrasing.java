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
          "does",
          "do",
          "did",
          "is",
          "are",
          "was",
          "were",
          "am",
          "can",
          "could",
          "will",
          "would",
          "has",
          "have",
          "had",
          "should",
          "may",
          "must",
          "isnt",
          "arent",
          "doesnt",
          "dont",
          "cant",
          "wont",
          "didnt",
          "shouldnt",
          "hasnt",
          "havent",
          "any");

  private static final Set<String> OPEN_WORDS =
      Set.of(
          "what",
          "whats",
          "how",
          "hows",
          "when",
          "whens",
          "where",
          "wheres",
          "which",
          "who",
          "whos",
          "why",
          "whose",
          "explain",
          "list",
          "compare",
          "tell",
          "show",
          "give",
          "need",
          "max",
          "difference");

  private static final Set<String> SUBJECTS =
      Set.of(
          "i",
          "we",
          "they",
          "it",
          "my",
          "our",
          "the",
          "that",
          "this",
          "there",
          "you",
          "anyone",
          "employees",
          "staff",
          "people",
          "their",
          "its",
          "these",
          "those",
          "linkedin",
          "facebook",
          "instagram",
          "whatsapp",
          "threads",
          "reddit",
          "x",
          "grok",
          "meta",
          "twitter",
          "insta",
          "fb",
          "companies");

  private static final Pattern TAG =
      Pattern.compile(
          "(?i)[,\\s-]*\\b(right|correct|true|yes|no|or not|or no|innit|isn'?t it|doesn'?t it|don'?t they|aren'?t"
              + " they|is that (right|true|correct|so)|true or false|y/n)\\s*[?!.]*$");

  private static final Set<String> NEGATIONS =
      Set.of(
          "not", "never", "no", "dont", "doesnt", "isnt", "arent", "wont", "cant", "cannot",
          "nobody", "nothing", "none", "didnt", "without", "wasnt", "werent", "aint", "neither",
          "hasnt", "havent");

  private static final Set<String> FILLERS =
      Set.of(
          "hey",
          "hi",
          "hello",
          "so",
          "and",
          "but",
          "ok",
          "okay",
          "well",
          "um",
          "please",
          "pls",
          "also",
          "then",
          "quick",
          "question",
          "q",
          "fyi",
          "btw",
          "wait",
          "hmm",
          "yo",
          "actually",
          "good",
          "thanks",
          "just",
          "no",
          "oh",
          "right",
          "cool",
          "great",
          "or",
          "sorry",
          "curious",
          "wondering",
          "if",
          "whether");

  private Phrasing() {}

  static Form of(Text text) {
    boolean yesNo = isYesNo(text);
    if (!yesNo) {
      return Form.OPEN;
    }
    return isAssertion(text) && isNegative(text.words()) ? Form.NEGATED_YES_NO : Form.YES_NO;
  }

  /// Whether a question holds a negation; of a question and an example with the same answer, both
  /// or neither do.
  static boolean isNegative(List<String> words) {
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

  /// Whether a question is put the other way round than every example question: these say
  /// "does it", it says "it does not", or "is it kept out". Where the examples are not of one kind,
  // it is not.
  public static boolean isOpposite(Text question, List<String> examples) {
    List<Text> plain =
        examples.stream().map(Text::of).filter(example -> of(example) != Form.OPEN).toList();
    if (plain.isEmpty()) {
      return of(question) == Form.NEGATED_YES_NO;
    }
    boolean negative = isInverted(question);
    boolean goesOn = question.hasAny(GOES_ON) && !question.hasAny(STOPS);
    return plain.stream()
        .allMatch(
            example -> {
              boolean stops = goesOn && example.hasAny(STOPS) && !example.hasAny(GOES_ON);
              return (isInverted(example) != negative) != stops;
            });
  }

  /// Says that something goes on where another question asks whether it is stopped.
  private static final List<String> GOES_ON =
      List.of("still", "continue", "continues", "go on", "goes on", "anyway", "even after");

  private static final List<String> STOPS =
      List.of(
          "stop",
          "stops",
          "prevent",
          "prevents",
          "block",
          "blocks",
          "end",
          "ends",
          "delete",
          "deletes",
          "remove",
          "removes",
          "undo",
          "undoes",
          "erase",
          "erases");

  /// Says "not used" without a negation.
  private static final List<String> EXCLUDES =
      List.of(
          "kept out",
          "out of training",
          "out of the training",
          "out of ai",
          "not for training",
          "keep out",
          "stay out",
          "stays out",
          "left out",
          "excluded",
          "exclude",
          "excludes",
          "exempt",
          "off limits",
          "off-limits",
          "spared",
          "out of bounds",
          "safe from",
          "safe",
          "left alone",
          "protected",
          "ignored",
          "opted out by default",
          "untouched");

  /// "Doesn't it?" asks the same as "does it?": only a negation after the first word turns round.
  private static boolean isInverted(Text text) {
    List<String> words = text.words();
    int at = 0;
    while (at < words.size() && FILLERS.contains(words.get(at))) {
      at++;
    }
    boolean auxiliary = at < words.size() && AUXILIARIES.contains(words.get(at));
    List<String> rest =
        words.subList(Math.min(words.size(), auxiliary ? at + 1 : at), words.size());
    return isNegative(rest) != text.hasAny(EXCLUDES);
  }

  /// Whether nothing is asked but what a thing is: "what is GDPR".
  public static boolean asksWhatItIs(Text text, Subject subject) {
    if (!WHAT_IS.matcher(String.join(" ", text.words())).find()) {
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
    if (TAG.matcher(text.original()).find() && text.words().size() > 2) {
      return true;
    }
    List<String> words = text.words();
    int at = 0;
    while (at < words.size() && FILLERS.contains(words.get(at))) {
      at++;
    }
    if (at >= words.size()) {
      return false;
    }
    String first = words.get(at);
    if (OPEN_WORDS.contains(first)) {
      return false;
    }
    if (AUXILIARIES.contains(first)) {
      return true;
    }
    for (int i = at; i + 1 < words.size(); i++) {
      boolean clause = AUXILIARIES.contains(words.get(i)) && SUBJECTS.contains(words.get(i + 1));
      boolean openBefore = i > 0 && OPEN_WORDS.contains(words.get(i - 1));
      if (clause && !openBefore && words.subList(at, i).stream().noneMatch(OPEN_WORDS::contains)) {
        return true;
      }
    }
    boolean asks = text.original().endsWith("?");
    return asks && words.subList(at, words.size()).stream().noneMatch(OPEN_WORDS::contains);
  }

  /// A statement with a question behind it: "they don't use it, right?".
  private static boolean isAssertion(Text text) {
    List<String> words = text.words();
    int at = 0;
    while (at < words.size() && FILLERS.contains(words.get(at))) {
      at++;
    }
    boolean startsAsQuestion = at < words.size() && AUXILIARIES.contains(words.get(at));
    return !startsAsQuestion;
  }
}
