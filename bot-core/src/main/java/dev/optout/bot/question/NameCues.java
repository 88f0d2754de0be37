package dev.optout.bot.question;

import java.util.Set;

/// Whether a name that is also an everyday word is meant as a name: what stands around it says so.
final class NameCues {
  /// Before a name, and seldom before the everyday word.
  private static final Set<String> BEFORE =
      Set.of(
          "on",
          "from",
          "by",
          "at",
          "does",
          "is",
          "do",
          "can",
          "will",
          "has",
          "to",
          "for",
          "using",
          "use",
          "platform",
          "app",
          "about",
          "in",
          "with",
          "did",
          "leave",
          "left",
          "stop",
          "of",
          "and",
          "or",
          "vs",
          "my",
          "the",
          "if",
          "that",
          "when",
          "are",
          "what",
          "how",
          "could",
          "meant",
          "mean",
          "via",
          "inside",
          "versus",
          "uses",
          "our",
          "opted",
          "not",
          "compare",
          "why",
          "would",
          "should",
          "against",
          "into",
          "through",
          "between",
          "because",
          "think",
          "so",
          "but",
          "than",
          "hi",
          "hey",
          "ok",
          "also",
          "isnt",
          "doesnt");

  /// Before the everyday word: "a notion", "cut me some slack", "generation x".
  private static final Set<String> NEVER_BEFORE =
      Set.of(
          "a",
          "an",
          "some",
          "no",
          "any",
          "more",
          "much",
          "this",
          "gen",
          "generation",
          "iphone",
          "os",
          "factor",
          "mr",
          "every",
          "each",
          "another",
          "these",
          "those",
          "two",
          "three",
          "blog",
          "email",
          "comment",
          "long",
          "large",
          "small",
          "whole",
          "good",
          "bad",
          "mouse",
          "happy",
          "rather",
          "very");

  /// After a name.
  private static final Set<String> AFTER =
      Set.of(
          "train",
          "trains",
          "training",
          "trained",
          "use",
          "uses",
          "using",
          "used",
          "learn",
          "learns",
          "learning",
          "read",
          "reads",
          "collect",
          "collects",
          "share",
          "shares",
          "sell",
          "sells",
          "scrape",
          "scrapes",
          "ai",
          "app",
          "account",
          "accounts",
          "data",
          "opt",
          "opt-out",
          "privacy",
          "settings",
          "users",
          "user",
          "premium",
          "enterprise",
          "business",
          "pro",
          "free",
          "keeps",
          "stores",
          "feeds",
          "and",
          "or",
          "vs",
          "posts",
          "messages",
          "dms",
          "calls",
          "policy",
          "terms",
          "toggle",
          "lets",
          "allows",
          "says",
          "claims",
          "takes");

  /// After the everyday word: "the notion that", "zoom in", "medium risk", "X days".
  private static final Set<String> NEVER_AFTER =
      Set.of(
          "of",
          "that",
          "risk",
          "term",
          "size",
          "sized",
          "rare",
          "level",
          "pie",
          "pies",
          "juice",
          "tree",
          "position",
          "amount",
          "number",
          "days",
          "years",
          "times",
          "percent",
          "months",
          "hours",
          "weeks",
          "people",
          "ray",
          "rays",
          "long",
          "between",
          "heat",
          "cream",
          "priority",
          "effort",
          "blinks",
          "blinking",
          "time",
          "ltd",
          "shirt",
          "deck",
          "cut",
          "cuts",
          "sign",
          "factor",
          "axis",
          "about",
          "which",
          "where",
          "behind",
          "through");

  /// Names that are verbs, and what makes them so: "zoom in", "slack off".
  private static final Set<String> VERBS = Set.of("zoom", "slack", "snap", "loom");

  private static final Set<String> AFTER_A_VERB = Set.of("in", "out", "off", "up", "down");

  /// "Threads" are mostly posts.
  private static final Set<String> BEFORE_THE_APP_THREADS =
      Set.of(
          "on",
          "does",
          "from",
          "by",
          "is",
          "instagram",
          "insta",
          "meta",
          "can",
          "and",
          "or",
          "use",
          "for",
          "my",
          "meant",
          "mean",
          "about",
          "not",
          "facebook",
          "fb",
          "x",
          "vs",
          "at",
          "app");

  private NameCues() {}

  static boolean isName(Text text, int at, String name) {
    String spelling = text.spellings().get(at);
    boolean capital = Character.isUpperCase(spelling.charAt(0));
    String before = at == 0 ? "" : text.words().get(at - 1);
    String after = at + 1 < text.words().size() ? text.words().get(at + 1) : "";
    if (NEVER_BEFORE.contains(before) || NEVER_AFTER.contains(after)
        || (!capital && VERBS.contains(name) && AFTER_A_VERB.contains(after))) {
      return false;
    }
    if (name.startsWith("thread")) {
      return capital || at == 0 || BEFORE_THE_APP_THREADS.contains(before);
    }
    boolean said = text.words().size() == 1 || (capital && (at > 0 || AFTER.contains(after)));
    boolean first = at == 0 && (AFTER.contains(after) || name.equals("x"));
    return said || first || BEFORE.contains(before) || (AFTER.contains(after) && name.length() > 2);
  }
}
