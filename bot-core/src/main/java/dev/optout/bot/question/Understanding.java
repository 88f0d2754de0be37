package dev.optout.bot.question;

import dev.optout.bot.question.Question.Form;
import dev.optout.bot.question.QuestionReader.Reading;
import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.Law;
import dev.optout.knowledge.Region;
import dev.optout.knowledge.Search.Match;
import dev.optout.knowledge.Search.Sought;
import dev.optout.knowledge.Subject;
import dev.optout.knowledge.Topic;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds out what is asked by one text, seen against what was talked about.
final class Understanding {
  private static final int MOST_MATCHES = 40;

  /// Where so little speaks for a topic, people who name no platform mostly want out.
  private static final double SURE_ENOUGH = 0.12;

  /// So few words hold no subject of their own beside a pointer.
  private static final int SHORT = 7;

  private static final Set<String> POINTERS = Set.of("it", "they", "them", "its", "their", "there");

  private static final Pattern TO_THE_BOT =
      Pattern.compile(
          " (do|are|can|will|did|have|would|could) you | you (keep|store|log|remember) ");

  /// So many readings can be told from each other at a glance.
  private static final int OFFERED = 3;

  private final Knowledge knowledge;
  private final Scope scope;
  private final Heard heard;
  private final Catalogues catalogues;

  Understanding(Knowledge knowledge, Scope scope, Heard heard) {
    this.knowledge = knowledge;
    this.scope = scope;
    this.heard = heard;
    catalogues = new Catalogues(heard);
  }

  /// What was found, and what it is about.
  private record Sense(Sought sought, List<Match> matches, Scope.Decision decision) {}

  Reading reading() {
    About about = About.of(heard, scope, catalogues, knowledge);
    Sought sought = knowledge.search().seek(heard.mentions().masked());
    Sense sense = sense(about, sought);
    if (heard.meansTheOther() && heard.pointedAt().isEmpty()) {
      return whichOne(wanted(sense), heard.others(), sense.decision().confidence());
    }
    boolean ofItsOwn =
        sense.decision().topic() == Topic.CONCEPT
            || sense.decision().topic() == Topic.ORGANISATION_ADVICE;
    if (about.inherits()
        && ofItsOwn
        && !heard.onlyNames()
        && !FollowUp.asksHow(heard.bare())
        && !FollowUp.pointsBack(heard.bare())) {
      about = about.alone();
      sense = sense(about, sought);
    } else if (about.inherits() && !heard.onlyNames() && asksTheBot()) {
      Sense alone = sense(about.alone(), sought);
      if (Scope.isConversational(alone.decision().topic())) {
        about = about.alone();
        sense = alone;
      }
    }
    return conclude(about, sense);
  }

  /// Whether the bot itself is spoken to: "do you store what I ask".
  private boolean asksTheBot() {
    return TO_THE_BOT.matcher(heard.text().padded()).find();
  }

  private Sense sense(About about, Sought sought) {
    Set<String> searched = about.ids();
    searched.addAll(heard.mentions().others());
    if (searched.isEmpty()) {
      searched.addAll(general());
    }
    List<Match> matches = sought.claims(searched, MOST_MATCHES);
    TopicGuess guess = TopicGuess.of(heard.bare(), knowledge, sought, matches);
    Scope.Decision decision =
        scope.decide(
            new Scope.Evidence(
                heard.text(),
                heard.bare(),
                guess,
                matches,
                about.something(),
                about.inherits(),
                heard.mentions().others(),
                heard.categories(),
                about.unknown(),
                heard.named().isPresent()));
    return new Sense(sought, matches, decision);
  }

  /// The claims about some subjects that fit words without names.
  static List<Match> search(Knowledge knowledge, Text words, Set<String> subjects) {
    return knowledge.search().seek(words.phrase()).claims(subjects, MOST_MATCHES);
  }

  /// The laws and concepts, where a place is named without the laws of others.
  private Set<String> general() {
    return knowledge.base().subjects().stream()
        .filter(Names::standsAlone)
        .filter(s -> heard.named().stream().allMatch(region -> holdsIn(s, region)))
        .map(Subject::id)
        .collect(Collectors.toSet());
  }

  private static boolean holdsIn(Subject subject, Region region) {
    return !(subject instanceof Law law) || law.regions().covers(region);
  }

  private Reading conclude(About about, Sense sense) {
    Optional<CatalogueQuery> query =
        catalogues.query(
            sense.decision().topic(),
            heard.mentions().nothing(),
            about.something(),
            about.across(),
            heard.plan().isPresent() || heard.named().isPresent());
    Topic topic = query.map(CatalogueQuery::topic).orElse(sense.decision().topic());
    boolean namesStranger =
        about.unknown().isPresent()
            && (query.isPresent() || FollowUp.newName(heard.bare()).isPresent());
    if (namesStranger) {
      query = Optional.empty();
      topic = Topic.UNKNOWN_PLATFORM;
    }
    Optional<Topic> carried =
        query.isPresent() || topic == Topic.UNKNOWN_PLATFORM
            ? Optional.empty()
            : carried(about, topic);
    topic = carried.orElse(topic);
    if (query.isEmpty()
        && topic.isAboutKnowledge()
        && heard.mentions().platforms().size() > 1
        && Comparing.of(heard.text(), heard.mentions().masked())) {
      topic = Topic.COMPARISON;
    }
    if (about.something() && heard.last().isPresent() && FollowUp.asksHow(heard.bare())) {
      topic = Topic.OPT_OUT;
    }
    if (topic == Topic.CLARIFY || (query.isEmpty() && lacksPlatform(about, topic))) {
      return whichOne(wanted(sense), List.of(), sense.decision().confidence());
    }
    Reading reading = asked(about, sense, topic, query, carried.isPresent());
    boolean ownWords =
        query.isEmpty()
            && carried.isEmpty()
            && !heard.onlyNames()
            && topic == sense.decision().topic();
    return ownWords ? reading.unless(offered(topic, sense.decision().readings())) : reading;
  }

  /// What a question may mean, where that is too unsure for an answer; else nothing.
  private static List<Topic> offered(Topic topic, List<Topic> readings) {
    return readings.isEmpty()
        ? List.of()
        : Stream.concat(Stream.of(topic), readings.stream())
            .filter(t -> t != Topic.COMPARISON && t != Topic.CONCEPT)
            .distinct()
            .limit(OFFERED)
            .toList();
  }

  /// Whether a short text points at a platform that nobody named: laws and ideas do not answer it.
  private boolean lacksPlatform(About about, Topic topic) {
    boolean nothingNamed =
        !about.something()
            && about.unknown().isEmpty()
            && heard.mentions().others().isEmpty()
            && heard.named().isEmpty();
    if (nothingNamed && FollowUp.wantsOut(heard.text())) {
      return true;
    }
    return FollowUp.needsPlatform(topic)
        && nothingNamed
        && heard.text().words().size() <= SHORT
        && heard.text().words().stream().anyMatch(POINTERS::contains);
  }

  /// The topic of what was talked about, where the words bring none.
  private Optional<Topic> carried(About about, Topic decided) {
    if (heard.last().isEmpty()) {
      return Optional.empty();
    }
    Question before = heard.last().get();
    Topic last = before.purpose();
    boolean ofPlatforms =
        !before.platforms().isEmpty()
            || before.family().isPresent()
            || before.topic() == Topic.CLARIFY
            || last == Topic.OPT_OUT;
    boolean goesOn =
        ofPlatforms && last.isAboutKnowledge() && (about.inherits() || about.something());
    if (!goesOn) {
      boolean stillLacksIt =
          before.topic() == Topic.CLARIFY && heard.mentions().nothing() && heard.onlyNames();
      return stillLacksIt ? Optional.of(Topic.CLARIFY) : Optional.empty();
    }
    boolean lostInBrevity =
        decided == Topic.OUT_OF_SCOPE
            && FollowUp.isJoined(heard.bare())
            && heard.bare().words().size() <= SHORT;
    if (heard.onlyNames()
        || (lostInBrevity && heard.categories().isEmpty())
        || (about.inherits() && heard.bringsNoTopic() && decided.isAboutKnowledge())) {
      return Optional.of(last);
    }
    return FollowUp.ofOtherData(heard.bare(), heard.restWithoutData(), heard.categories(), last)
        .filter(t -> about.inherits() || !FollowUp.pointsBack(heard.bare()) || t == last);
  }

  /// What is asked of the platform that is missing.
  private Topic wanted(Sense sense) {
    Optional<Topic> before =
        heard
            .last()
            .filter(q -> heard.onlyNames())
            .map(Question::purpose)
            .filter(Topic::isAboutKnowledge);
    // without the claims, which are about laws and ideas where no platform is named
    TopicGuess byWords = TopicGuess.of(heard.bare(), knowledge, sense.sought(), List.of());
    Topic best = byWords.best(t -> t.isAboutKnowledge() && t != Topic.CONCEPT);
    Topic usual = heard.categories().isEmpty() ? Topic.OPT_OUT : Topic.DATA_USED;
    Topic wanted = before.orElse(byWords.of(best) < SURE_ENOUGH ? usual : best);
    return wanted == Topic.COMPARISON ? usual : wanted;
  }

  private Reading whichOne(Topic wanted, List<String> likely, double confidence) {
    Optional<Question> before =
        heard.last().filter(q -> heard.onlyNames() || heard.meansTheOther());
    Topic purpose = wanted.isAboutKnowledge() ? wanted : Topic.OPT_OUT;
    Question question =
        new Question(
            Topic.CLARIFY,
            List.of(),
            Optional.empty(),
            List.of(),
            heard.named().or(() -> before.flatMap(Question::region)).or(heard.profile()::region),
            heard.plan().or(() -> before.flatMap(Question::plan)).or(heard.profile()::plan),
            heard.device().or(() -> before.flatMap(Question::device)),
            heard.categories().isEmpty()
                ? before.map(Question::categories).orElse(Set.of())
                : heard.categories(),
            before.map(Question::form).orElse(heard.form()),
            Optional.empty(),
            Optional.empty(),
            Optional.of(purpose),
            confidence);
    return reading(question, heard.text(), List.of(), likely);
  }

  private Reading asked(
      About about, Sense sense, Topic topic, Optional<CatalogueQuery> query, boolean carried) {
    boolean leaves =
        topic == Topic.UNKNOWN_PLATFORM
            || (about.inherits() && !topic.isAboutKnowledge() && topic != Topic.PLATFORM_LIST);
    Optional<Question> kept = heard.last().filter(q -> keepsPlace(about, query, carried));
    // where somebody lives and works stays true when the platform changes
    Optional<Question> place = heard.last().filter(q -> kept.isPresent() || about.something());
    boolean keepsData =
        heard.categories().isEmpty() && (carried || heard.bringsNoTopic() || query.isPresent());
    Form form =
        carried && (heard.categories().isEmpty() || heard.form() == Form.OPEN)
            ? heard.last().map(Question::form).orElse(heard.form())
            : heard.form();
    Question question =
        new Question(
            topic,
            leaves ? List.of() : platforms(about, topic),
            leaves ? Optional.empty() : about.family(),
            heard.mentions().others(),
            heard.named().or(() -> place.flatMap(Question::region)).or(heard.profile()::region),
            heard.plan().or(heard.profile()::plan).or(() -> place.flatMap(Question::plan)),
            heard.device().or(() -> kept.flatMap(Question::device)),
            keepsData ? kept.map(Question::categories).orElse(Set.of()) : heard.categories(),
            form,
            topic == Topic.UNKNOWN_PLATFORM
                ? about.unknown().or(() -> Optional.of("that platform"))
                : Optional.empty(),
            query,
            Optional.empty(),
            query.isPresent()
                ? Math.max(0.8, sense.decision().confidence())
                : sense.decision().confidence());
    if (!carried) {
      return reading(question, heard.text(), sense.matches(), List.of());
    }
    Text restated = Restated.of(question, knowledge.base().vocabulary());
    return restated.words().isEmpty()
        ? reading(question, heard.text(), sense.matches(), List.of())
        : reading(question, restated, search(knowledge, restated, about.ids()), List.of());
  }

  /// One more platform joins those that are compared.
  private List<String> platforms(About about, Topic topic) {
    if (topic != Topic.COMPARISON || about.inherits() || about.platforms().size() != 1) {
      return about.platforms();
    }
    Set<String> all = new LinkedHashSet<>();
    heard.last().map(Question::platforms).ifPresent(all::addAll);
    all.addAll(about.platforms());
    return List.copyOf(all);
  }

  private boolean keepsPlace(About about, Optional<CatalogueQuery> query, boolean carried) {
    return about.inherits()
        || carried
        || (query.isPresent() && catalogues.goesOn())
        || heard.onlyNames();
  }

  private Reading reading(Question question, Text text, List<Match> matches, List<String> first) {
    Set<String> likely = new LinkedHashSet<>(first);
    heard.before().map(TalkedAbout::platforms).ifPresent(likely::addAll);
    return new Reading(
        question,
        text,
        matches,
        Language.isForeign(heard.text()),
        heard.named().isPresent(),
        List.copyOf(likely),
        List.of());
  }
}
