package dev.optout.bot.question;

import java.util.Set;
import java.util.regex.Pattern;

/// Whether a name that is also an everyday word is meant as a name: what stands around it says so.
final class NameCues {
  /// Before a name, and seldom before the everyday word.
  private static final Set<String> SURELY_BEFORE =
      Set.of("on", "using", "via", "platform", "app", "versus", "vs", "meant", "compare", "opted");

  /// Before a name, but also before the everyday word: that it is our subject must say the rest.
  private static final Set<String> BEFORE =
      Set.of(
          "from", "by", "at", "does", "is", "do", "can", "will", "has", "to", "for", "use", "about",
          "in", "with", "did", "leave", "left", "stop", "of", "and", "or", "my", "the", "if",
          "that", "when", "are", "what", "how", "could", "mean", "inside", "uses", "our", "not",
          "why", "would", "should", "against", "into", "through", "between", "because", "think",
          "so", "but", "than", "hi", "hey", "ok", "also", "isnt", "doesnt", "block", "tell", "quit",
          "off", "out", "like", "which", "give", "let", "keep", "trust", "have", "your", "their",
          "company");

  /// Words of our subject: they tell "zoom and my data" from "zoom and pan".
  private static final Pattern OURS =
      Pattern.compile(
          " (ai|a\\.i|trains?|trained|training|opt|opt-outs?|opted|opting|optout|privacy|data|gdpr|accounts?|posts?|messages?"
              + "|dms?|chats?|settings?|photos?|pictures?|prompts?|toggle|consent|llms?|chatbots?|generative|content|files"
              + "|learns?|scrapes?|collects?|uploads?|models?|calls|meetings|videos?|docs|documents|conversations"
              + "|cv|profile|policy|terms|object|objection|licen[cs]es?|sells?|shares?|uses|stores?|stored|reads"
              + "|admins?|enterprise|business|company|members?|users?|switch|switched|old training|default|private"
              + "|premium|recordings?|transcripts?|code|permission|law|humans?|teach|sensitive|activity|saved|thumbs|feedback"
              + "|articles|bots?|allow(ed|s)?|ban(ned|s)?|enforces?|rules?|deletes?|deleted|notetakers?|always on"
              + "|region|regions|google|review|reviews|listens?|listening|contract|clients?|customers?) ");

  /// So few words are an answer or a follow-up: "and on slack?".
  private static final int FEW = 5;

  private static final int SHORTEST_LIKELY = 3;

  private static final Set<String> AT_THE_END =
      Set.of("please", "then", "too", "instead", "also", "now", "same", "again", "app");

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

  /// Before the second of two: "slack or zoom, which is safer".
  private static final Set<String> CHOICE = Set.of("or", "vs", "versus");

  private static final Set<String> ARTICLES = Set.of("a", "an", "any", "every", "each", "this");

  /// What a platform has: "a medium account", "an otter enterprise admin".
  private static final Set<String> OWNED =
      Set.of(
          "account",
          "accounts",
          "enterprise",
          "admin",
          "admins",
          "user",
          "users",
          "app",
          "member",
          "business",
          "bot",
          "meeting",
          "call",
          "chat",
          "subscription",
          "premium",
          "pro",
          "post",
          "workspace",
          "profile");

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

  /// Whether a single word is meant as a name.
  static boolean isName(Text text, int at, String name) {
    String spelling = text.spellings().get(at);
    boolean capital = Character.isUpperCase(spelling.charAt(0));
    String before = at == 0 ? "" : text.words().get(at - 1);
    String after = at + 1 < text.words().size() ? text.words().get(at + 1) : "";
    boolean never =
        (NEVER_BEFORE.contains(before) && !(ARTICLES.contains(before) && OWNED.contains(after)))
            || (NEVER_AFTER.contains(after) && !CHOICE.contains(before))
            || (!capital && VERBS.contains(name) && AFTER_A_VERB.contains(after));
    if (never) {
      return false;
    }
    boolean few = text.words().size() <= FEW;
    boolean answers = few && (after.isEmpty() || AT_THE_END.contains(after));
    boolean ours = answers || OURS.matcher(text.padded()).find();
    if (name.startsWith("thread")) {
      return capital || at == 0 || ((ours || few) && BEFORE_THE_APP_THREADS.contains(before));
    }
    boolean named = capital && (at > 0 || ours);
    boolean alone = text.words().size() == 1;
    boolean said = SURELY_BEFORE.contains(before) || (BEFORE.contains(before) && ours);
    boolean acts = ours && AFTER.contains(after) && name.length() > 1;
    boolean first = at == 0 && ((ours && name.equals("x")) || (few && BEFORE.contains(after)));
    // who asks about our subject and says the word means the platform, but for the shortest names
    boolean likely = ours && name.length() >= SHORTEST_LIKELY;
    return named || alone || said || acts || first || likely;
  }

  /// Whether two words that are each ordinary are meant as a name: "linked in my notes" and "we
  /// transfer you" are not.
  static boolean isName(Text text, int from, int to) {
    return to >= text.words().size() || !DETERMINERS.contains(text.words().get(to));
  }

  private static final Set<String> DETERMINERS =
      Set.of("the", "my", "a", "an", "this", "our", "your", "his", "her", "their", "you", "it");
}
