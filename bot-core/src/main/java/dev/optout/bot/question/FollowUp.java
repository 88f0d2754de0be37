package dev.optout.bot.question;

import dev.optout.knowledge.Topic;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a text goes on from what was talked about.
final class FollowUp {
  /// Begins a text that goes on, whatever its length.
  private static final Pattern JOINED =
      Pattern.compile(
          "^(and|also|what about|how about|what if|ok|okay|thanks|thank you|so|but|then|since when|is that|does that|the"
              + " other|same|or)\\b");

  /// Begins a question that often leaves out what it is about.
  private static final Pattern OPENING =
      Pattern.compile(
          "^(when|why|who|how|where|is it|does it|can i|do they|are they|will it|which)\\b");

  private static final Set<String> POINTERS =
      Set.of(
          "it", "its", "that", "this", "they", "there", "them", "their", "same", "one", "those",
          "these");

  private static final Pattern OTHER_ONE =
      Pattern.compile(
          " (the|that|my|your) (other|second|previous|earlier|former) (one|app|platform|site|service) "
              + "| (the|that) other $| other one | not (that|this) one | wrong one | (the )?one before ");

  private static final Pattern FIRST =
      Pattern.compile(" the (first|former) (one |app |platform )?");

  private static final Pattern SECOND =
      Pattern.compile(" the (second|latter) (one |app |platform )?");

  private static final Pattern BOTH =
      Pattern.compile(" (those|these|the|them) two | both | two of them | each of them ");

  /// Not about what was talked about, whatever else it says.
  private static final Pattern IN_GENERAL =
      Pattern.compile(" (in general|generally|overall|different topic|another topic|other topic) ");

  private static final Pattern CORRECTS =
      Pattern.compile(
          " (i (meant|mean|was (asking|talking) about)|meant|not|no|nope|wrong|sorry|rather|instead) ");

  /// A question without a name that is so short is taken to go on, a longer one only if it points
  /// back.
  private static final int SHORT = 9;

  private static final Pattern OWN_TOPIC =
      Pattern.compile(
          " (when|since|who|why|off|stop|disable|default|law|legal|rights?|share[sd]?|risk|changes?|changed|new|admin|old|past|undo"
              + "|delete|remove|kill|block|prevent|compare|sell|safe) ");

  /// Asks how far something reaches: "does that include my photos".
  private static final Pattern REACH =
      Pattern.compile(
          " (that|this|it) (also |then |really |even )?(count|counts|apply|applies|include|includes|cover|covers|hold|holds|work"
              + "|works|help|helps|affect|affects|mean|reach|touch|stop|stops) ");

  private static final Pattern NEW_NAME =
      Pattern.compile(
          "^(?:the app is called|the platform is called|it is called|its called|and|ok and|so|what about|how about|and what about|and how about|same for|what if i use|i meant|i mean|no)"
              + "(?: (?:on|for|with|in|at|about|to|same for))?(?: the)? (?<name>[\\p{L}\\p{N}.+-]{3,30})(?: app)?$");

  private FollowUp() {}

  /// The word that stands where a platform is expected: "and on Plonkr?".
  static Optional<String> newName(Text bare) {
    Matcher m = NEW_NAME.matcher(phrase(bare));
    return m.find() && !FillingWords.ALL.contains(m.group("name"))
        ? Optional.of(bare.spellings().get(bare.words().indexOf(m.group("name"))))
        : Optional.empty();
  }

  private static final Pattern WANTS_OUT =
      Pattern.compile(
          "^(please |so |and |hey )?((how|where) (do|can|to|should)( i| we)? )?(just )?(opt out|turn off|switch off|stop"
              + "|disable|deactivate)( (of|the|all|this|my|ai|training|it|that|thing|data|use|usage|from|feature|features"
              + "|setting|please|on|off|phone|app|in|mobile|browser))*$");

  /// Whether it says that somebody wants out, and not of what.
  static boolean wantsOut(Text text) {
    return WANTS_OUT.matcher(phrase(text)).find();
  }

  /// Whether it takes back what was named before: "I meant Threads", "not Instagram, Threads".
  static boolean corrects(Text text) {
    return CORRECTS.matcher(text.padded()).find();
  }

  /// Whether it is about the other of two.
  static boolean meansTheOther(Text text) {
    return OTHER_ONE.matcher(text.padded()).find();
  }

  /// Which of several it points at, from 0.
  static OptionalInt place(Text text) {
    String padded = text.padded();
    if (SECOND.matcher(padded).find()) {
      return OptionalInt.of(1);
    }
    return FIRST.matcher(padded).find() ? OptionalInt.of(0) : OptionalInt.empty();
  }

  static boolean meansBoth(Text text) {
    return BOTH.matcher(text.padded()).find();
  }

  /// Whether a text without a name is about what was talked about.
  ///
  /// @param namesOther whether it names a law or a concept, and so a subject of its own
  static boolean refersBack(Text bare, Question last, boolean namesRegion, boolean namesOther) {
    boolean somethingToReferTo = !last.platforms().isEmpty() || last.family().isPresent();
    boolean elsewhere = IN_GENERAL.matcher(bare.padded()).find();
    if (!somethingToReferTo || elsewhere || (namesOther && !isJoined(bare))) {
      return false;
    }
    return namesRegion
        || bare.words().size() <= SHORT
        || pointsBack(bare)
        || OPENING.matcher(phrase(bare)).find();
  }

  /// Whether words say that it goes on: not only that it is short.
  static boolean pointsBack(Text bare) {
    return isJoined(bare) || bare.words().stream().anyMatch(POINTERS::contains);
  }

  static boolean isJoined(Text bare) {
    return JOINED.matcher(phrase(bare)).find();
  }

  private static String phrase(Text text) {
    return String.join(" ", text.words());
  }

  /// Whether nothing but names, places, accounts and filling words was said: "and on Instagram?".
  ///
  /// @param rest the words without them
  static boolean onlyNames(Text bare, List<String> rest) {
    return bare.words().size() <= SHORT + 3 && FillingWords.ALL.containsAll(rest) && !asksHow(bare);
  }

  /// Whether it says nothing but "how?".
  static boolean asksHow(Text bare) {
    return ASKS_HOW.contains(phrase(bare));
  }

  private static final Set<String> ASKS_HOW =
      Set.of(
          "how",
          "and how",
          "how so",
          "but how",
          "ok how",
          "how do i do that",
          "how do i do it",
          "how to",
          "how then");

  /// Whether the text brings no topic of its own: "and in the UK?".
  ///
  /// @param rest the words without places, accounts and devices
  static boolean repeatsTopic(Text bare, List<String> rest, Set<String> categories) {
    long own = rest.stream().filter(w -> !FillingWords.ALL.contains(w)).count();
    return categories.isEmpty()
        && !asksHow(bare)
        && own <= 2
        && rest.size() <= 7
        && !OWN_TOPIC.matcher(" " + String.join(" ", rest) + " ").find();
  }

  /// The topic where nothing but other data is named: "and my photos?", "does that also count for
  /// my old posts".
  ///
  /// @param rest the words without places, accounts, devices and kinds of data
  static Optional<Topic> ofOtherData(
      Text bare, List<String> rest, Set<String> categories, Topic last) {
    boolean nothingElse =
        !categories.isEmpty()
            && rest.stream()
                .allMatch(w -> FillingWords.ALL.contains(w) || FillingWords.OF_REACH.contains(w))
            && rest.size() <= SHORT;
    if (!nothingElse) {
      return Optional.empty();
    }
    boolean reach = REACH.matcher(bare.padded()).find();
    return Optional.ofNullable(carried(last, reach));
  }

  private static @Nullable Topic carried(Topic last, boolean reach) {
    return switch (last) {
      case OPT_OUT, OPT_OUT_EFFECT, WHO_CAN_ACT -> reach ? Topic.OPT_OUT_EFFECT : Topic.DATA_USED;
      case DATA_USED, DATA_EXCLUDED, SHARING, DEFAULT, DATES, REGIONS, RISK -> last;
      case RIGHTS, CHANGES, COMPARISON, CONCEPT, ORGANISATION_ADVICE -> null;
      case PLATFORM_LIST,
          ABOUT_BOT,
          HELP,
          FOLLOW,
          ESCALATE,
          UNKNOWN_PLATFORM,
          OUT_OF_SCOPE,
          CLARIFY ->
          null;
    };
  }

  /// Whether laws and ideas alone cannot answer it.
  static boolean needsPlatform(Topic topic) {
    return switch (topic) {
      case DATA_USED,
          DATA_EXCLUDED,
          OPT_OUT,
          DEFAULT,
          DATES,
          OPT_OUT_EFFECT,
          SHARING,
          WHO_CAN_ACT ->
          true;
      case REGIONS,
          RISK,
          RIGHTS,
          CHANGES,
          COMPARISON,
          PLATFORM_LIST,
          CONCEPT,
          ORGANISATION_ADVICE,
          ABOUT_BOT,
          HELP,
          FOLLOW,
          ESCALATE,
          UNKNOWN_PLATFORM,
          OUT_OF_SCOPE,
          CLARIFY ->
          false;
    };
  }
}
