package dev.optout.bot.answer;

import dev.optout.bot.answer.Answer.Found;
import dev.optout.bot.answer.Candidates.Candidate;
import dev.optout.bot.answer.Ruling.Ruled;
import dev.optout.bot.question.CatalogueQuery;
import dev.optout.bot.question.Phrasing;
import dev.optout.bot.question.Polarity;
import dev.optout.bot.question.Question;
import dev.optout.bot.question.Question.Form;
import dev.optout.bot.question.QuestionReader.Reading;
import dev.optout.knowledge.Claim;
import dev.optout.knowledge.CompanyNote;
import dev.optout.knowledge.Concept;
import dev.optout.knowledge.Family;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Law;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.Search.Match;
import dev.optout.knowledge.Subject;
import dev.optout.knowledge.Topic;
import dev.optout.knowledge.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Looks up what is known about a question.
public final class Answerer {
  /// Below this fit a claim is about the subject but does not answer the question by itself.
  private static final double ANSWERS = 0.95;

  /// Whoever asks for the steps gets them without a statement that answers another question.
  private static final double THE_SAME_WISH = 0.85;

  /// A yes or no needs a claim that fits at least so well.
  private static final double DECIDES = 0.8;

  private static final int MOST_PLATFORMS = 4;

  /// X hands its data to Grok, and Grok answers on X.
  private static final List<String> TWINS = List.of("x", "grok");

  private final KnowledgeBase base;
  private final Polarity polarity;

  public Answerer(KnowledgeBase base) {
    this.base = base;
    polarity = new Polarity(base.vocabulary().polarity());
  }

  /// What is known about a question.
  public Answer answer(Reading reading) {
    Question q = reading.question();
    if (q.catalogue().isPresent()) {
      return catalogue(q.catalogue().get(), q);
    }
    return switch (q.topic()) {
      case ABOUT_BOT -> new Answer.AboutBot();
      case HELP -> new Answer.Help(base.platforms());
      case FOLLOW -> new Answer.Follow(platforms(q));
      case ESCALATE -> new Answer.Escalate();
      case OUT_OF_SCOPE -> new Answer.NotOurSubject(base.platforms());
      case UNKNOWN_PLATFORM ->
          new Answer.NotCovered(q.unknownPlatform().orElse("that platform"), base.platforms());
      case CLARIFY ->
          reading.readings().isEmpty()
              ? new Answer.WhichOne(base.platforms())
              : new Answer.DidYouMean(about(q), reading.readings());
      case PLATFORM_LIST -> catalogue(CatalogueQuery.Matching.ALL, q);
      case COMPARISON -> comparison(reading);
      case DATA_USED,
          DATA_EXCLUDED,
          OPT_OUT,
          DEFAULT,
          DATES,
          REGIONS,
          OPT_OUT_EFFECT,
          SHARING,
          WHO_CAN_ACT,
          RISK,
          RIGHTS,
          CHANGES,
          CONCEPT,
          ORGANISATION_ADVICE ->
          found(reading);
    };
  }

  private Answer catalogue(CatalogueQuery query, Question q) {
    CatalogueLookup lookup = new CatalogueLookup(base);
    return switch (query) {
      case CatalogueQuery.Matching matching -> lookup.matching(matching, q);
      case CatalogueQuery.ByEffort effort -> lookup.byEffort(effort, q);
      case CatalogueQuery.ChangedSince changed -> lookup.changed(changed, q);
    };
  }

  private List<Platform> platforms(Question q) {
    return q.platforms().stream()
        .flatMap(id -> base.subject(id).stream())
        .filter(Platform.class::isInstance)
        .map(Platform.class::cast)
        .toList();
  }

  private List<Subject> about(Question q) {
    List<Subject> about = new ArrayList<>(platforms(q));
    q.family().flatMap(base::subject).ifPresent(about::add);
    return about;
  }

  private Answer found(Reading reading) {
    Question q = reading.question();
    List<Subject> about = about(q);
    if (about.isEmpty()) {
      return general(reading);
    }
    Optional<Found> idea = idea(reading, about);
    if (idea.isPresent()) {
      return idea.get();
    }
    List<Found> each =
        about.stream().limit(MOST_PLATFORMS).map(subject -> about(reading, subject)).toList();
    if (q.platforms().equals(TWINS) || q.platforms().equals(TWINS.reversed())) {
      // what one of the two does is often asked with both names: the one whose claim fits answers
      return fit(reading).best(each).orElseThrow();
    }
    return each.size() == 1 ? each.getFirst() : fit(reading).several(each, base);
  }

  /// A law or an idea that was asked exactly this, where the platforms that are named were not.
  private Optional<Found> idea(Reading reading, List<Subject> platforms) {
    if (reading.question().subjects().isEmpty()
        || platforms.stream()
            .anyMatch(s -> fit(reading).likeness(about(reading, s)) >= Fit.ALIKE)) {
      return Optional.empty();
    }
    return reading.question().subjects().stream()
        .flatMap(id -> base.subject(id).stream())
        .map(subject -> about(reading, subject))
        .filter(found -> fit(reading).likeness(found) >= Ruling.THE_SAME)
        .findFirst();
  }

  private Fit fit(Reading reading) {
    return new Fit(polarity, base.vocabulary(), reading);
  }

  private Ruling ruling(Reading reading, Subject subject) {
    return new Ruling(polarity, reading, subject, base.vocabulary());
  }

  /// A question about laws, concepts or organisations: the subject is named, or is where the best
  /// claim stands.
  private Answer general(Reading reading) {
    Question q = reading.question();
    List<Subject> named = q.subjects().stream().flatMap(id -> base.subject(id).stream()).toList();
    if (named.stream().filter(Law.class::isInstance).count() >= 2) {
      Optional<Law> compared = sideBySideLaws();
      if (compared.isPresent()) {
        return withTable(about(reading, compared.get()), compared.get());
      }
    }
    Optional<Found> best =
        fit(reading)
            .best(
                (named.isEmpty() ? generalSubjects(reading) : named)
                    .stream().map(subject -> about(reading, subject)).toList());
    if (best.isPresent()) {
      return best.get();
    }
    if (q.topic() == Topic.ORGANISATION_ADVICE) {
      return base.subject("organisation-guidance")
          .<Answer>map(subject -> about(reading, subject))
          .orElseGet(() -> new Answer.WhichOne(base.platforms()));
    }
    return new Answer.WhichOne(base.platforms());
  }

  private Optional<Law> sideBySideLaws() {
    return base.subjects().stream()
        .filter(Law.class::isInstance)
        .map(Law.class::cast)
        .filter(law -> law.table().isPresent())
        .findFirst();
  }

  private static Found withTable(Found found, Law law) {
    boolean shown = found.parts().stream().anyMatch(Part.LawsCompared.class::isInstance);
    if (shown || law.table().isEmpty()) {
      return found;
    }
    List<Part> parts = new ArrayList<>(found.parts());
    parts.add(new Part.LawsCompared(law.table().get()));
    return new Found(found.about(), found.verdict(), found.lead(), parts, found.company());
  }

  private List<Subject> generalSubjects(Reading reading) {
    Set<Subject> subjects = new LinkedHashSet<>();
    for (Match match : reading.matches().stream().limit(8).toList()) {
      for (Subject subject : base.subjects()) {
        if ((subject instanceof Law || subject instanceof Concept)
            && base.claim(subject.id(), match.key()).isPresent()) {
          subjects.add(subject);
        }
      }
    }
    return List.copyOf(subjects);
  }

  private Found about(Reading reading, Subject subject) {
    Question q = reading.question();
    Candidates candidates = Candidates.of(reading, subject, base);
    Ruling ruling = ruling(reading, subject);
    Optional<Candidate> best =
        ruling
            .best(candidates, Crossing.of(q, subject, base))
            .filter(c -> c.fit() >= threshold(q, c));
    Optional<Claim> lead = best.map(Candidate::claim);
    List<Part> parts = new ArrayList<>();
    Optional<Verdict> structural = Optional.empty();
    switch (subject) {
      case Platform p -> structural = Structured.add(p.profile(), q, lead, parts);
      case Family f -> structural = Structured.add(f.profile(), q, lead, parts);
      case Law law -> {
        if (lead.isEmpty() || Phrasing.asksWhatItIs(reading.text(), law)) {
          lead = Optional.of(law.summary());
        }
        if (q.topic() == Topic.CHANGES && !law.changes().isEmpty()) {
          parts.add(new Part.Changes(Structured.newest(law.changes()), Structured.readOn(law)));
        }
        if (q.topic() == Topic.COMPARISON || lead.get().equals(law.summary())) {
          law.table().ifPresent(table -> parts.add(new Part.LawsCompared(table)));
        }
      }
      case Concept concept -> {
        if (lead.isEmpty() || Phrasing.asksWhatItIs(reading.text(), concept)) {
          lead = Optional.of(concept.summary());
        }
      }
    }
    List<Claim> further = Further.of(candidates, best, lead, subject, q);
    if (lead.isEmpty() && parts.isEmpty() && further.isEmpty()) {
      further = Further.onTopic(candidates, subject, q);
    }
    if (!further.isEmpty()) {
      parts.addFirst(new Part.Statements(further));
    }
    ruling.correction(subject).ifPresent(parts::addFirst);
    if (structural.isEmpty() && ruling.asksForUse()) {
      structural = Structured.use(subject, q);
    }
    Ruled ruled = ruling.rule(best.map(Candidate::claim), structural);
    if (ruled.overrules()) {
      lead = Structured.support(subject, q, structural.orElse(Verdict.UNKNOWN), parts);
    }
    return new Found(subject, ruled.verdict(), lead, parts, company(q, List.of(subject)));
  }

  /// What the company itself says about a platform holds for its family's members as well.
  private List<CompanyNote> company(Question q, List<? extends Subject> about) {
    Set<String> ids = new LinkedHashSet<>();
    for (Subject subject : about) {
      ids.add(subject.id());
      if (subject instanceof Platform platform) {
        platform.family().ifPresent(ids::add);
      }
    }
    return base.companyNotes().stream()
        .filter(n -> ids.stream().anyMatch(id -> n.isFor(id, q.topic(), q.region(), q.plan())))
        .toList();
  }

  private static double threshold(Question q, Candidate c) {
    boolean sameTopic = c.claim().topic() == q.topic();
    boolean besideTheSteps =
        q.topic() == Topic.OPT_OUT && c.likeness() > 0 && c.likeness() < THE_SAME_WISH;
    if (q.form() == Form.OPEN && besideTheSteps) {
      return Double.POSITIVE_INFINITY;
    }
    return q.form() == Form.OPEN ? (sameTopic ? ANSWERS : ANSWERS + 0.15) : DECIDES;
  }

  private Answer comparison(Reading reading) {
    Question q = reading.question();
    List<Platform> platforms = platforms(q);
    if (platforms.size() >= 2 && q.form() == Form.OPEN) {
      List<Platform> compared = platforms.stream().limit(MOST_PLATFORMS).toList();
      return new Answer.SideBySide(
          compared.stream().map(p -> Comparing.of(p, q)).toList(), company(q, compared));
    }
    return platforms.isEmpty() && q.family().isEmpty() ? general(reading) : found(reading);
  }
}
