package dev.optout.bot.question;

import dev.optout.bot.Profiles.Profile;
import dev.optout.bot.question.Question.Form;
import dev.optout.knowledge.DataCategory;
import dev.optout.knowledge.Family;
import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.Law;
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.Region;
import dev.optout.knowledge.Search.Match;
import dev.optout.knowledge.Search.Sought;
import dev.optout.knowledge.Subject;
import dev.optout.knowledge.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Understands what a person typed.
///
/// One reader belongs to one state of the knowledge; it holds no state of a conversation.
public final class QuestionReader {
  private final Knowledge knowledge;
  private final Names names;
  private final Scope scope;

  /// A platform that is met inside others: named beside one of them, it is not what is asked about.
  private static final String MADE_OF_OTHERS = "meta-ai";

  /// Whoever says so asks about X, also when Grok is what they fear.
  private static final List<String> TWEETS =
      List.of("tweet", "tweets", "protected account", "protected tweets", "retweets");

  /// Concepts whose names stand in every other question.
  private static final Set<String> BROAD = Set.of("ai-training", "generative-ai");

  /// Ids of the laws and concepts: where a question is answered that names no platform.
  private final Set<String> general;

  public QuestionReader(Knowledge knowledge) {
    this.knowledge = knowledge;
    Set<String> everyday = new HashSet<>(EverydayWords.ALL);
    knowledge.base().vocabulary().topics().stream()
        .flatMap(t -> t.examples().stream())
        .flatMap(example -> Text.of(example).words().stream())
        .forEach(everyday::add);
    names = new Names(knowledge.base(), everyday);
    scope = new Scope(knowledge);
    general =
        Set.copyOf(
            Names.ids(knowledge.base().subjects().stream().filter(Names::standsAlone).toList()));
  }

  /// What was understood, together with what the answer needs of the words.
  ///
  /// @param text the words themselves, for matching examples; never kept
  /// @param matches claims that fit the words, best first
  /// @param isForeign whether the text is not English
  /// @param regionNamed whether the region stands in the text, not only in the profile
  public record Reading(
      Question question, Text text, List<Match> matches, boolean isForeign, boolean regionNamed) {}

  /// Reads a text.
  ///
  /// @param last what the same person last asked in the same place
  /// @param today the day from which "since June" is counted back
  public Reading read(String typed, Profile profile, Optional<Question> last, LocalDate today) {
    Text text = Text.of(typed);
    List<Names.Found> found = names.in(text);
    List<Subject> subjects = found.stream().map(Names.Found::subject).distinct().toList();
    List<String> platforms =
        new ArrayList<>(Names.ids(subjects.stream().filter(Platform.class::isInstance).toList()));
    Optional<String> family =
        subjects.stream().filter(Family.class::isInstance).map(Subject::id).findFirst();
    List<String> others =
        Names.ids(
            subjects.stream()
                .filter(Names::standsAlone)
                .filter(s -> !BROAD.contains(s.id()) || Phrasing.asksWhatItIs(text, s))
                .toList());
    if (platforms.size() > 1) {
      // "Meta AI in WhatsApp" is a question about WhatsApp
      platforms.remove(MADE_OF_OTHERS);
    }
    if (platforms.equals(List.of("grok")) && text.hasAny(TWEETS)) {
      platforms.set(0, "x");
    }
    Text bare = without(text, found);
    Optional<Region> named = region(text);
    Set<String> categories = categories(bare);
    Optional<Plan> plan = plan(text).or(profile::plan);
    Optional<Region> region = named.or(profile::region);
    Form form = Phrasing.of(text);

    boolean memberNamed =
        family.isPresent() && platforms.stream().anyMatch(p -> isMember(p, family.get()));
    Optional<String> asked = memberNamed ? Optional.empty() : family;
    return finish(
        text, bare, platforms, asked, others, named, region, plan, categories, form, last, today);
  }

  /// The concepts, and the laws of a place.
  private Set<String> generalFor(Region region) {
    return general.stream()
        .filter(
            id ->
                knowledge.base().subject(id).stream()
                    .noneMatch(s -> s instanceof Law law && !law.regions().covers(region)))
        .collect(Collectors.toSet());
  }

  /// The reading of a question that comes from a button and has no words.
  public Reading of(Question question) {
    Text none = Text.of("");
    return new Reading(question, none, List.of(), false, false);
  }

  private boolean namesLaw(List<String> others) {
    return others.stream().anyMatch(id -> knowledge.base().subject(id).orElse(null) instanceof Law);
  }

  private boolean isMember(String platform, String family) {
    return knowledge
        .base()
        .subject(family)
        .filter(Family.class::isInstance)
        .map(Family.class::cast)
        .stream()
        .anyMatch(f -> f.members().contains(platform));
  }

  private Reading finish(
      Text text,
      Text bare,
      List<String> platforms,
      Optional<String> family,
      List<String> others,
      Optional<Region> named,
      Optional<Region> region,
      Optional<Plan> plan,
      Set<String> categories,
      Form form,
      Optional<Question> last,
      LocalDate today) {
    boolean nothingNamed = platforms.isEmpty() && family.isEmpty();
    Optional<String> unknown =
        nothingNamed ? scope.unknownPlatform(text, namesLaw(others), named) : Optional.empty();
    Catalogues catalogues = new Catalogues(text, bare, categories, last, today);
    boolean across =
        nothingNamed && catalogues.asksAcross() && (unknown.isEmpty() || !scope.listsUnknown(text));
    if (across) {
      unknown = Optional.empty();
    }
    boolean inherits =
        nothingNamed
            && !across
            && unknown.isEmpty()
            && last.isPresent()
            && FollowUp.refersBack(bare, last.get(), named.isPresent(), !others.isEmpty());
    if (inherits) {
      platforms = last.get().platforms();
      family = last.get().family();
    }
    Set<String> about = new LinkedHashSet<>(platforms);
    family.ifPresent(about::add);
    Set<String> searched = new LinkedHashSet<>(about);
    searched.addAll(others);
    String words = String.join(" ", bare.words());
    if (searched.isEmpty()) {
      searched.addAll(named.map(this::generalFor).orElse(general));
    }
    Sought sought = knowledge.search().seek(words);
    List<Match> matches = sought.claims(searched, 40);
    TopicGuess guess = TopicGuess.of(bare, knowledge, sought, matches);
    Scope.Decision decision =
        scope.decide(
            new Scope.Evidence(
                text,
                bare,
                guess,
                matches,
                !about.isEmpty(),
                others,
                categories,
                unknown,
                named.isPresent(),
                inherits));
    Optional<CatalogueQuery> query =
        catalogues.query(
            decision.topic(),
            nothingNamed,
            !about.isEmpty(),
            across,
            plan(text).isPresent() || named.isPresent());
    Topic topic = query.map(CatalogueQuery::topic).orElse(decision.topic());
    if (query.isPresent() && unknown.isPresent()) {
      query = Optional.empty();
      topic = Topic.UNKNOWN_PLATFORM;
    }
    if (query.isPresent()) {
      // the query has said what is wanted
    } else if (inherits && FollowUp.repeatsTopic(bare, categories) && topic.isAboutKnowledge()) {
      topic = last.get().topic();
    } else if (!nothingNamed
        && last.isPresent()
        && FollowUp.onlyNames(bare)
        && last.get().topic().isAboutKnowledge()) {
      topic = last.get().topic();
    }
    boolean leavesSubject = inherits && !topic.isAboutKnowledge() && topic != Topic.PLATFORM_LIST;
    boolean repeats = last.isPresent() && !topic.equals(decision.topic());
    boolean keepsPlace =
        inherits
            || (query.isPresent() && catalogues.goesOn())
            || (last.isPresent() && FollowUp.onlyNames(bare));
    Question question =
        new Question(
            topic,
            topic == Topic.UNKNOWN_PLATFORM || leavesSubject ? List.of() : platforms,
            leavesSubject ? Optional.empty() : family,
            others,
            named
                .or(() -> keepsPlace ? last.flatMap(Question::region) : Optional.empty())
                .or(() -> region),
            plan.or(() -> keepsPlace ? last.flatMap(Question::plan) : Optional.empty()),
            categories.isEmpty()
                    && keepsPlace
                    && (FollowUp.repeatsTopic(bare, categories) || query.isPresent())
                ? last.map(Question::categories).orElse(Set.of())
                : categories,
            repeats || (last.isPresent() && FollowUp.onlyNames(bare)) ? last.get().form() : form,
            topic == Topic.UNKNOWN_PLATFORM
                ? unknown.or(() -> Optional.of("that platform"))
                : Optional.empty(),
            query,
            query.isPresent() ? Math.max(0.8, decision.confidence()) : decision.confidence());
    return new Reading(question, text, matches, Language.isForeign(text), named.isPresent());
  }

  /// The text without the names in it, which say nothing about the topic.
  private static Text without(Text text, List<Names.Found> found) {
    List<String> words = new ArrayList<>();
    List<String> spellings = new ArrayList<>();
    for (int i = 0; i < text.words().size(); i++) {
      int at = i;
      boolean name =
          found.stream()
              .anyMatch(f -> !Names.standsAlone(f.subject()) && f.from() <= at && at < f.to());
      if (!name) {
        words.add(text.words().get(i));
        spellings.add(text.spellings().get(i));
      }
    }
    return new Text(text.original(), words, spellings);
  }

  private Optional<Region> region(Text text) {
    Map<String, String> known = knowledge.base().vocabulary().regionWords();
    String best = "";
    int bestAt = -1;
    for (int length = 4; length >= 1 && best.isEmpty(); length--) {
      for (int from = 0; from + length <= text.words().size(); from++) {
        String phrase = String.join(" ", text.words().subList(from, from + length));
        boolean written = known.containsKey(phrase);
        if (written && from > bestAt) {
          best = known.getOrDefault(phrase, "");
          bestAt = from;
        }
      }
    }
    if (best.isEmpty()) {
      best = code(text).or(() -> misspelt(text)).orElse("");
    }
    return Optional.ofNullable(knowledge.base().vocabulary().regions().get(best));
  }

  /// A country's name with a typing error in it.
  private Optional<String> misspelt(Text text) {
    for (String word : text.words()) {
      if (word.length() >= 6 && !knowledge.search().knows(word)) {
        for (Region region : knowledge.base().vocabulary().regions().values()) {
          String name = region.name().toLowerCase(Locale.ROOT);
          if (name.length() >= 6 && EditDistance.between(word, name, 2) <= 2) {
            return Optional.of(region.code());
          }
        }
      }
    }
    return Optional.empty();
  }

  /// `US`, `UK` or `DE` in capitals, `U.S.`: lower case they are words.
  private Optional<String> code(Text text) {
    for (String spelling : text.spellings()) {
      String plain = spelling.replace(".", "");
      if (plain.equals("UK")) {
        return Optional.of("GB");
      }
      boolean capitals = plain.length() == 2 && plain.equals(plain.toUpperCase(Locale.ROOT));
      boolean abbreviation =
          plain.equals("AI") || plain.equals("IT") || plain.equals("HR") || plain.equals("ID");
      if (capitals && !abbreviation && knowledge.base().vocabulary().regions().containsKey(plain)) {
        return Optional.of(plain);
      }
    }
    return Optional.empty();
  }

  private Set<String> categories(Text text) {
    Set<String> ids = new LinkedHashSet<>();
    String padded = text.padded();
    for (DataCategory category : knowledge.base().vocabulary().categories().values()) {
      for (String word : category.words()) {
        if (padded.contains(" " + word + " ") || padded.contains(" " + plural(word) + " ")) {
          ids.add(category.id());
        }
      }
    }
    return ids;
  }

  private static String plural(String word) {
    if (word.endsWith("y")
        && word.length() > 2
        && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    return word.endsWith("s") ? word + "es" : word + "s";
  }

  private static Optional<Plan> plan(Text text) {
    if (text.hasAny(
        List.of(
            "company account",
            "work account",
            "business account",
            "enterprise",
            "business plan",
            "company plan",
            "corporate account",
            "business",
            "team plan",
            "workspace plan"))) {
      return Optional.of(Plan.BUSINESS);
    }
    if (text.hasAny(
        List.of("school account", "student account", "education plan", "university account"))) {
      return Optional.of(Plan.EDUCATION);
    }
    if (text.hasAny(List.of("api", "through the api"))) {
      return Optional.of(Plan.API);
    }
    if (text.hasAny(
        List.of("personal account", "my personal", "personal acc", "free plan", "free account"))) {
      return Optional.of(Plan.PERSONAL);
    }
    return Optional.empty();
  }
}
