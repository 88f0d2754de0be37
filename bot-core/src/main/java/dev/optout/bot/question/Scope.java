package dev.optout.bot.question;

import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.Search.Match;
import dev.optout.knowledge.Topic;
import dev.optout.knowledge.Vocabulary;
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
          " (ai|a\\.i|artificial|train|trains|trained|training|model|models|llm|llms|opt|opted|opting|optout|opt-out|opt-in|"
              + "data|privacy|private|toggle|toggles|setting|settings|consent|object|objects|objection|objecting|gdpr|scrape|"
              + "scraped|scraping|machine|learning|learn|learns|generative|genai|chatbot|chatbots|license|licence|"
              + "licensed|licensing|licenses|licences|personal|confidential|collect|collects|collected|feed|feeds|fed|"
              + "switch|switched|share|shares|shared|sharing|regulator|regulators|law|laws|legal|rights|policy|policies|"
              + "prompt|prompts|algorithm|algorithms|uses|use|used|using|reuse|harvest|harvesting|ingest|ingested|mine|mining|"
              + "fair|game|disable|default|defaults|sell|sells|sold|delete|deleted|deletes|turn|stop|investigat\\w*|fine|fines|"
              + "reuse|reused|included|excluded|safe|read|reads|reading|cover|covered|apply|applies) ");

  /// Words that alone make a question ours, whatever else it says.
  private static final Pattern SURELY_OURS =
      Pattern.compile(
          " (ai|train(s|ed|ing)? (on|its|their|the|ai|your|my|our|with|from)|ai training|trained|model training|opt ?outs?|"
              + "opt-outs?|opted out|opting out|gdpr|llms?|genai|generative|machine learning|data use|privacy|"
              + "objection|training) ");

  private static final Pattern NAME_BEFORE_VERB =
      Pattern.compile(
          "(?i)(?:^|\\b(?:does|is|do|can|will|has|did|what does|what do|how does|if)\\s+)(?<name>[\\p{L}\\p{N}][\\p{L}\\p{N}.+-]{2,30})\\s+"
              + "(?:trains?|uses?|learns?|ai\\b|feeds?|collects?|scrapes?|takes?|shares?|sells?|do(?:es)?\\s+with|opt|train)");

  private static final Pattern NAME_AFTER_PREPOSITION =
      Pattern.compile(
          "(?i)\\b(?:on|in|from|for|with|about|by|using)\\s+(?<name>[\\p{L}\\p{N}][\\p{L}\\p{N}.+-]{2,30})\\b");

  private final Knowledge knowledge;

  Scope(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// What is known about a question when its scope is decided.
  record Evidence(
      Text text,
      Text bare,
      TopicGuess guess,
      List<Match> matches,
      boolean platformNamed,
      List<String> others,
      Set<String> categories,
      Optional<String> unknown,
      boolean hasContext) {}

  record Decision(Topic topic, double confidence) {}

  Decision decide(Evidence e) {
    Topic conversational = e.guess().best(t -> isConversational(t));
    double conversation = e.guess().of(conversational);
    double outside = e.guess().of(Topic.OUT_OF_SCOPE);
    Topic knowledgeable = e.guess().best(t -> t.isAboutKnowledge() || isAcross(t));
    double inside = e.guess().of(knowledgeable);
    boolean sure = SURELY_OURS.matcher(e.text().padded()).find();
    boolean ours = sure || OUR_SUBJECT.matcher(e.bare().padded()).find();
    double covered = e.matches().stream().limit(3).mapToDouble(Match::covered).max().orElse(0);

    if (conversation > 0.45 && conversation > inside) {
      return new Decision(conversational, conversation);
    }
    if (e.unknown().isPresent() && (ours || sure)) {
      return new Decision(Topic.UNKNOWN_PLATFORM, 0.8);
    }
    if (e.platformNamed()) {
      boolean about =
          ours || !e.categories().isEmpty() || covered > 0.75 || e.bare().words().size() <= 2;
      if (!about || (!sure && outside > inside && outside > 0.3 && covered < 0.8)) {
        return new Decision(Topic.OUT_OF_SCOPE, Math.max(0.5, outside));
      }
      Topic topic =
          e.guess().best(t -> (t.isAboutKnowledge() && t != Topic.CONCEPT) || isAcross(t));
      return new Decision(
          topic == Topic.OUT_OF_SCOPE ? Topic.DATA_USED : topic, confidence(e, topic, covered));
    }
    if (!e.others().isEmpty()) {
      return new Decision(knowledgeable, confidence(e, knowledgeable, covered));
    }
    boolean across = isAcross(knowledgeable) || knowledgeable == Topic.ORGANISATION_ADVICE;
    double clarify = e.guess().of(Topic.CLARIFY);
    if (!sure && (outside > inside || !ours) && outside >= clarify && covered < 0.7) {
      return new Decision(Topic.OUT_OF_SCOPE, Math.max(0.5, outside));
    }
    if (across && inside >= clarify) {
      return new Decision(knowledgeable, inside);
    }
    boolean general =
        knowledgeable == Topic.CONCEPT
            || knowledgeable == Topic.RIGHTS
            || knowledgeable == Topic.RISK
            || knowledgeable == Topic.WHO_CAN_ACT;
    if (general && covered > 0.45 && inside > clarify) {
      return new Decision(knowledgeable, confidence(e, knowledgeable, covered));
    }
    if (covered > 0.85 && inside > clarify && e.bare().words().size() > 3) {
      return new Decision(knowledgeable, covered * 0.8);
    }
    if (ours || clarify > outside) {
      return new Decision(Topic.CLARIFY, 0.6);
    }
    return new Decision(Topic.OUT_OF_SCOPE, Math.max(0.5, outside));
  }

  private static double confidence(Evidence e, Topic topic, double covered) {
    return Math.min(0.99, 0.35 + 0.4 * e.guess().of(topic) + 0.3 * covered);
  }

  private static boolean isConversational(Topic topic) {
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
  /// @param namesOther whether it names a law or a concept: then an unknown word is no platform
  Optional<String> unknownPlatform(Text text, boolean namesOther) {
    Vocabulary vocabulary = knowledge.base().vocabulary();
    for (int length = 3; length >= 1; length--) {
      for (int from = 0; from + length <= text.words().size(); from++) {
        String phrase = String.join(" ", text.words().subList(from, from + length));
        String name = vocabulary.otherPlatforms().get(phrase);
        boolean capital = Character.isUpperCase(text.spellings().get(from).charAt(0));
        if (name != null && (!vocabulary.ambiguousNames().contains(phrase) || capital)) {
          return Optional.of(name);
        }
      }
    }
    if (namesOther) {
      return Optional.empty();
    }
    for (Pattern pattern : List.of(NAME_BEFORE_VERB, NAME_AFTER_PREPOSITION)) {
      Matcher m = pattern.matcher(text.original());
      while (m.find()) {
        String name = m.group("name");
        String word = name.toLowerCase(Locale.ROOT);
        if (!knowledge.search().knows(word) && !EverydayWords.ALL.contains(word)) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }
}
