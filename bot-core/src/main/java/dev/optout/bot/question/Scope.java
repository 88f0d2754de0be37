package dev.optout.bot.question;

import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.Region;
import dev.optout.knowledge.Search.Match;
import dev.optout.knowledge.Topic;
import dev.optout.knowledge.Vocabulary;
import dev.optout.knowledge.Zones;
import dev.optout.knowledge.Zones.Bound;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a question is ours to answer, and if not, in which way.
final class Scope {
  /// Words of our subject.
  private static final Pattern OUR_SUBJECT =
      Pattern.compile(
          " (ai|a\\.i|artificial|trained|training|model|models|llm|llms|opt|opted|opting|optout|opt-out|opt-in|"
              + "data|privacy|private|toggle|toggles|setting|settings|consent|object|objects|objection|objecting|gdpr|scrape|"
              + "scraped|scraping|machine|learning|learn|learns|generative|genai|chatbot|chatbots|license|licence|"
              + "licensed|licensing|licenses|licences|personal|confidential|collect|collects|collected|feed|feeds|fed|"
              + "switch|switched|share|shares|shared|sharing|regulator|regulators|law|laws|legal|rights|policy|policies|"
              + "prompt|prompts|algorithm|algorithms|uses|use|used|using|reuse|harvest|harvesting|ingest|ingested|mine|mining|"
              + "fair|game|disable|default|defaults|sell|sells|sold|delete|deleted|deletes|turn|stop|investigat\\w*|fine|fines|"
              + "reuse|reused|included|excluded|safe|way out|platforms|covers?|lawful|unlawful|illegal|legally|complain|complaint|deletion|confidential|grab|grabs|biased?|ban|banned|allowed|read|reads|reading|cover|covered|apply|applies) ");

  /// Words that alone make a question ours, whatever else it says.
  private static final Pattern SURELY_OURS =
      Pattern.compile(
          " (ai|train(s|ed|ing)? (on|its|their|the|ai|your|my|our|with|from)|ai training|trained|model training|opt ?outs?|"
              + "opt-outs?|opted out|opting out|gdpr|llms?|genai|generative|machine learning|data use|privacy|"
              + "objection|training) ");

  private static final Pattern NAME_BEFORE_VERB =
      Pattern.compile(
          "(?i)(?:^|\\b(?:does|is|do|can|will|has|did|what does|what do|how does|if)\\s+)(?<name>[\\p{L}\\p{N}][\\p{L}\\p{N}.+-]{2,30})\\s+"
              + "(?:trains?|training|uses?|using|learns?|ai\\b|feeds?|feeding|collects?|scrapes?|scraping|takes?|shares?|sells?|do(?:es)?\\s+with|opt|train)");

  private static final Pattern NAME_AFTER_PREPOSITION =
      Pattern.compile(
          "(?i)\\b(?:on|in|from|for|with|about|by|using|of|at)\\s+(?<name>[\\p{L}\\p{N}][\\p{L}\\p{N}.+-]{2,30})\\b");

  /// Asks for platforms, not about one.
  private static final Pattern ACROSS =
      Pattern.compile(
          " (which|every|all|any|list|what|how many) (of )?(your |the |those |these |other )?"
              + "(platforms?|ones|apps|sites|services|networks) ");

  /// "Is it allowed to take my photos" asks what it does, unless a law is spoken of.
  private static final Pattern ALLOWED = Pattern.compile(" (allowed|permitted|free) to ");

  private static final Pattern BY_LAW =
      Pattern.compile(" (law|laws|legal|legally|illegal|lawful|rights?|court|regulators?) ");

  /// Asks for an account to be closed or mended, which is the platform's own business.
  private static final Pattern ACCOUNT =
      Pattern.compile(
          " (delet\\w*|clos(e|ed|ing)|deactivat\\w*|recover|reactivate|unlock|restore) "
              + "(my |our |the |this |that |a |an )?(old |whole |entire |work )?(account|acct|profile|page) ");

  /// What makes closing an account a question on data after all.
  private static final Pattern STILL_DATA =
      Pattern.compile(
          " (data|use|used|uses|stop|stops|still|enough|model|models|learn|happens|keep|keeps|kept|instead"
              + "|out|if|when|once|after|does|is|do they|posts?|chats?) ");

  private static final Pattern DATA_WORD =
      Pattern.compile(
          " (data|privacy|opt|object|collects?|scrapes?|uploads?|prompts?|files|chats?|messages?|posts?|photos?|pictures?) ");

  /// Words that stand for a platform which was not named.
  private static final Pattern POINTER =
      Pattern.compile(
          " (?<!is )(it|its|that|this|they|them|there|their) (?!(lawful|legal|ok|okay|safe|true|possible|allowed|illegal) )");

  private final Knowledge knowledge;

  Scope(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// What is known about a question when its scope is decided.
  ///
  /// @param goesOn whether it is about what was talked about
  record Evidence(
      Text text,
      Text bare,
      TopicGuess guess,
      List<Match> matches,
      boolean platformNamed,
      boolean goesOn,
      List<String> others,
      Set<String> categories,
      Optional<String> unknown,
      boolean regionNamed) {}

  /// @param readings where the topic of a question about a platform is too unsure to answer: what
  ///     may be meant, the likeliest first; else none
  record Decision(Topic topic, double confidence, List<Topic> readings) {
    Decision {
      readings = List.copyOf(readings);
    }

    Decision(Topic topic, double confidence) {
      this(topic, confidence, List.of());
    }
  }

  Decision decide(Evidence e) {
    Topic likeliest = e.guess().likeliest();
    double likely = e.guess().learnt(likeliest);
    boolean wantsToBeTold =
        e.guess().hasStrongCue(Topic.FOLLOW) && e.guess().learnt(Topic.FOLLOW) > 0.2;
    if (wantsToBeTold) {
      return new Decision(Topic.FOLLOW, Math.max(0.6, e.guess().learnt(Topic.FOLLOW)));
    }
    Zones zones = e.guess().zones();
    if (isConversational(likeliest) && likely > zones.talk().at()) {
      return new Decision(likeliest, zones.talk().right(likely));
    }
    boolean sure = SURELY_OURS.matcher(e.text().padded()).find();
    boolean ours =
        sure
            || OUR_SUBJECT.matcher(e.bare().padded()).find()
            || (!e.platformNamed() && !e.categories().isEmpty());
    double outside = e.guess().outside();
    if (!sure
        && ACCOUNT.matcher(e.bare().padded()).find()
        && !STILL_DATA.matcher(e.bare().padded()).find()) {
      return new Decision(Topic.OUT_OF_SCOPE, Math.max(0.6, outside));
    }
    if (e.unknown().isPresent() && (sure || (ours && outside < 0.5))) {
      return new Decision(Topic.UNKNOWN_PLATFORM, 0.8);
    }
    Bound refused = refused(e);
    if (outside > refused.at()) {
      return new Decision(Topic.OUT_OF_SCOPE, refused.right(outside));
    }
    return e.platformNamed() ? aboutPlatform(e) : general(e, sure, ours);
  }

  private static Decision aboutPlatform(Evidence e) {
    Topic topic = e.guess().best(t -> t.isAboutKnowledge() || isAcross(t));
    boolean asksWhetherItIsUsed =
        topic == Topic.RIGHTS
            && !e.categories().isEmpty()
            && ALLOWED.matcher(e.text().padded()).find()
            && !BY_LAW.matcher(e.text().padded()).find();
    Topic decided = topic == Topic.OUT_OF_SCOPE || asksWhetherItIsUsed ? Topic.DATA_USED : topic;
    boolean isUnsure = decided.isAboutKnowledge() && e.guess().isUnsure(decided);
    return new Decision(decided, confidence(e), isUnsure ? e.guess().readings() : List.of());
  }

  /// A question that names no platform: about laws, ideas, organisations, or one that lacks its
  /// platform.
  private static Decision general(Evidence e, boolean sure, boolean ours) {
    double outside = e.guess().of(Topic.OUT_OF_SCOPE);
    double covered = covered(e);
    Topic topic = e.guess().best(t -> t.isAboutKnowledge() || isAcross(t));
    double inside = e.guess().of(topic);
    if (ACROSS.matcher(e.text().padded()).find()) {
      return new Decision(Topic.PLATFORM_LIST, 0.8);
    }
    if (!e.others().isEmpty()) {
      return new Decision(topic, confidence(e));
    }
    boolean likely = inside > 0.4 && outside < 0.15 && e.bare().words().size() < 6;
    if (e.guess().likeliest() == Topic.CLARIFY
        && e.guess().learnt(Topic.CLARIFY) > e.guess().zones().talk().at()) {
      return new Decision(Topic.CLARIFY, e.guess().learnt(Topic.CLARIFY));
    }
    if (!ours && !likely && covered < 0.75 && outside > 0.15) {
      return new Decision(Topic.OUT_OF_SCOPE, Math.max(0.5, outside));
    }
    if (!sure && outside > inside && covered < 0.7) {
      return new Decision(Topic.OUT_OF_SCOPE, Math.max(0.5, outside));
    }
    if (isAcross(topic) && inside > 0.25) {
      return new Decision(topic, inside);
    }
    boolean pointsSomewhere = POINTER.matcher(e.text().padded()).find();
    double enough = pointsSomewhere && !e.regionNamed() ? 0.85 : 0.34;
    boolean byPlace = e.regionNamed() && (topic == Topic.RIGHTS || topic == Topic.OPT_OUT);
    boolean longEnough = e.bare().words().size() >= (pointsSomewhere ? 7 : 4);
    if ((covered >= enough && longEnough)
        || byPlace
        || (topic == Topic.ORGANISATION_ADVICE && inside > 0.3)
        || (topic == Topic.CONCEPT && inside > 0.4 && !pointsSomewhere)) {
      return new Decision(topic, confidence(e));
    }
    return ours || likely
        ? new Decision(Topic.CLARIFY, 0.6)
        : new Decision(Topic.OUT_OF_SCOPE, Math.max(0.5, outside));
  }

  private static double covered(Evidence e) {
    return e.matches().stream().limit(3).mapToDouble(Match::covered).max().orElse(0);
  }

  /// "where do I set it" is asked of a platform talked about, and else of anything.
  private static Bound refused(Evidence e) {
    Zones zones = e.guess().zones();
    return e.goesOn() ? zones.later() : zones.outside();
  }

  /// How likely the question is ours and the topic right.
  private static double confidence(Evidence e) {
    Zones zones = e.guess().zones();
    double ours = 1 - refused(e).right(e.guess().outside());
    return ours * zones.unsure().right(e.guess().share());
  }

  static boolean isConversational(Topic topic) {
    return topic == Topic.ABOUT_BOT
        || topic == Topic.HELP
        || topic == Topic.FOLLOW
        || topic == Topic.ESCALATE;
  }

  private static boolean isAcross(Topic topic) {
    return topic == Topic.COMPARISON || topic == Topic.PLATFORM_LIST;
  }

  /// The name of a platform that we know nothing of, if the text holds one.
  ///
  /// @param namesLaw whether it names a law: then an unknown word is no platform
  /// @param region that it names: a misspelt country is no platform either
  Optional<String> unknownPlatform(Text text, boolean namesLaw, Optional<Region> region) {
    Optional<String> listed = listed(text);
    if (listed.isPresent()) {
      return listed;
    }
    boolean ours =
        SURELY_OURS.matcher(text.padded()).find() || DATA_WORD.matcher(text.padded()).find();
    if (namesLaw || !(ours || SinceWords.asksForChanges(text))) {
      return Optional.empty();
    }
    return guessed(text, region).filter(name -> ours || Character.isUpperCase(name.charAt(0)));
  }

  /// Whether it names a platform that the vocabulary lists as unknown.
  boolean listsUnknown(Text text) {
    return listed(text).isPresent();
  }

  Optional<String> listed(Text text) {
    Vocabulary vocabulary = knowledge.base().vocabulary();
    for (int length = 3; length >= 1; length--) {
      for (int from = 0; from + length <= text.words().size(); from++) {
        String phrase = String.join(" ", text.words().subList(from, from + length));
        String name = vocabulary.otherPlatforms().get(phrase);
        boolean capital = Character.isUpperCase(text.spellings().get(from).charAt(0));
        boolean sure = capital || SURELY_OURS.matcher(text.padded()).find();
        if (name != null && (!vocabulary.ambiguousNames().contains(phrase) || sure)) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> guessed(Text text, Optional<Region> region) {
    for (Pattern pattern : List.of(NAME_BEFORE_VERB, NAME_AFTER_PREPOSITION)) {
      Matcher m = pattern.matcher(text.original());
      while (m.find()) {
        String name = m.group("name");
        String word = name.toLowerCase(Locale.ROOT);
        boolean place =
            region.stream()
                .anyMatch(
                    r -> EditDistance.between(word, r.name().toLowerCase(Locale.ROOT), 2) <= 2);
        if (!place && !knowledge.search().knows(word) && !EverydayWords.ALL.contains(word)) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }
}
