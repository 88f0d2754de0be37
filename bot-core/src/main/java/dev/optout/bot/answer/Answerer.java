package dev.optout.bot.answer;

import dev.optout.bot.answer.Answer.Found;
import dev.optout.bot.answer.Candidates.Candidate;
import dev.optout.bot.question.CatalogueQuery;
import dev.optout.bot.question.Phrasing;
import dev.optout.bot.question.Question;
import dev.optout.bot.question.Question.Form;
import dev.optout.bot.question.QuestionReader.Reading;
import dev.optout.knowledge.Claim;
import dev.optout.knowledge.CompanyNote;
import dev.optout.knowledge.Concept;
import dev.optout.knowledge.Confidence;
import dev.optout.knowledge.Coverage;
import dev.optout.knowledge.DataItem;
import dev.optout.knowledge.Effect;
import dev.optout.knowledge.Family;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Law;
import dev.optout.knowledge.OptOut;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.PolicyChange;
import dev.optout.knowledge.Profile;
import dev.optout.knowledge.Search.Match;
import dev.optout.knowledge.Sharing;
import dev.optout.knowledge.Source;
import dev.optout.knowledge.Subject;
import dev.optout.knowledge.Topic;
import dev.optout.knowledge.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks up what is known about a question.
public final class Answerer {
  /// Below this fit a claim is about the subject but does not answer the question by itself.
  private static final double ANSWERS = 0.95;

  /// A yes or no needs a claim that fits at least so well.
  private static final double DECIDES = 0.8;

  /// With more of its words shared than this, a claim repeats another.
  private static final double REPEATS = 0.55;

  private static final int MOST_STATEMENTS = 3;
  private static final int MOST_PLATFORMS = 4;

  /// X hands its data to Grok, and Grok answers on X.
  private static final List<String> TWINS = List.of("x", "grok");

  private final KnowledgeBase base;

  public Answerer(KnowledgeBase base) {
    this.base = base;
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
      case CLARIFY -> new Answer.WhichOne(base.platforms());
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

  private Answer found(Reading reading) {
    Question q = reading.question();
    List<Subject> about = new ArrayList<>(platforms(q));
    q.family().flatMap(base::subject).ifPresent(about::add);
    if (about.isEmpty()) {
      return general(reading);
    }
    if (q.platforms().equals(TWINS) || q.platforms().equals(TWINS.reversed())) {
      // what one of the two does is often asked with both names: the one whose claim fits answers
      return about.stream()
          .map(subject -> about(reading, subject))
          .max(Comparator.comparingDouble(f -> fit(reading, f)))
          .orElseThrow();
    }
    List<Found> each =
        about.stream().limit(MOST_PLATFORMS).map(subject -> about(reading, subject)).toList();
    return each.size() == 1 ? each.getFirst() : new Answer.Several(each);
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
        (named.isEmpty() ? generalSubjects(reading) : named)
            .stream()
                .map(subject -> about(reading, subject))
                .max(Comparator.comparingDouble(f -> fit(reading, f)));
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

  private static double fit(Reading reading, Found found) {
    return found
        .lead()
        .map(
            lead ->
                reading.matches().stream()
                    .filter(m -> m.key().equals(lead.key()))
                    .mapToDouble(
                        m ->
                            m.score()
                                + 0.001 * (lead.topic() == reading.question().topic() ? 1 : 0))
                    .max()
                    .orElse(0))
        .orElse(0.0);
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
    Optional<Candidate> best = candidates.best().filter(c -> c.fit() >= threshold(q, c));
    Optional<Claim> lead = best.map(Candidate::claim);
    List<Part> parts = new ArrayList<>();
    Optional<Verdict> structural = Optional.empty();
    switch (subject) {
      case Platform p -> structural = parts(p.profile(), q, lead, parts);
      case Family f -> structural = parts(f.profile(), q, lead, parts);
      case Law law -> {
        if (lead.isEmpty() || Phrasing.asksWhatItIs(reading.text(), law)) {
          lead = Optional.of(law.summary());
        }
        if (q.topic() == Topic.CHANGES && !law.changes().isEmpty()) {
          parts.add(new Part.Changes(newest(law.changes()), readOn(law)));
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
    List<Claim> further = further(candidates, best, lead, subject, q);
    if (!further.isEmpty()) {
      parts.addFirst(new Part.Statements(further));
    }
    Optional<Verdict> byStructure = structural.flatMap(v -> q.form().of(v));
    Optional<Verdict> verdict =
        q.form() == Form.OPEN
            ? Optional.empty()
            : best.flatMap(b -> verdict(b, reading))
                .or(() -> byStructure)
                .or(() -> Optional.of(Verdict.UNKNOWN));
    return new Found(subject, verdict, lead, parts, company(q, List.of(subject)));
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
    return q.form() == Form.OPEN ? (sameTopic ? ANSWERS : ANSWERS + 0.15) : DECIDES;
  }

  /// The claim's answer, turned round where the question is put the other way than the claim's own.
  private static Optional<Verdict> verdict(Candidate best, Reading reading) {
    Claim claim = best.claim();
    if (claim.evidence().confidence() == Confidence.UNCONFIRMED) {
      return Optional.of(Verdict.UNKNOWN);
    }
    return claim
        .verdict()
        .map(
            verdict ->
                Phrasing.isOpposite(reading.text(), claim.asks()) ? verdict.negated() : verdict);
  }

  private static List<Claim> further(
      Candidates candidates,
      Optional<Candidate> best,
      Optional<Claim> lead,
      Subject subject,
      Question q) {
    double bar =
        best.map(b -> Math.max(0.7 * b.fit(), 0.75))
            .orElse(subject instanceof Law || subject instanceof Concept ? 0.6 : 0.75);
    // the steps answer already
    int most = q.topic() == Topic.OPT_OUT && q.form() == Form.OPEN ? 1 : MOST_STATEMENTS;
    List<Claim> further = new ArrayList<>();
    List<Claim> said = new ArrayList<>(lead.stream().toList());
    for (Candidate c : candidates.ranked()) {
      boolean fits = c.fit() >= bar && (c.claim().topic() == q.topic() || c.covered() > 0.45);
      if (fits && further.size() < most && !repeats(c.claim(), said)) {
        further.add(c.claim());
        said.add(c.claim());
      }
    }
    return further;
  }

  /// Whether a claim says mostly what others have said already.
  private static boolean repeats(Claim claim, List<Claim> said) {
    Set<String> words = words(claim);
    return said.stream()
        .anyMatch(
            other -> {
              Set<String> theirs = words(other);
              long shared = words.stream().filter(theirs::contains).count();
              return shared > REPEATS * Math.min(words.size(), theirs.size());
            });
  }

  private static Set<String> words(Claim claim) {
    return Stream.of(claim.says().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() > 3)
        .collect(Collectors.toSet());
  }

  /// Adds what the structure knows about the topic.
  ///
  /// @return the answer to the topic's plain yes/no question, as far as the structure has one
  private static Optional<Verdict> parts(
      Profile profile, Question q, Optional<Claim> lead, List<Part> parts) {
    Holding holding = new Holding(profile, q);
    List<Claim> disagreements =
        profile.disagreements().stream()
            .filter(c -> c.mayHoldFor(q.region(), q.plan()) && c.topic() == q.topic())
            .filter(c -> !repeats(c, lead.stream().toList()))
            .limit(2)
            .toList();
    Optional<Verdict> verdict = Optional.empty();
    switch (q.topic()) {
      case OPT_OUT -> {
        parts.add(new Part.WaysOut(holding.waysOut()));
        parts.add(new Part.Effects(List.of(), holding.effects(false)));
        verdict = Optional.of(holding.canOptOut());
      }
      case OPT_OUT_EFFECT ->
          parts.add(new Part.Effects(holding.effects(true), holding.effects(false)));
      case DATA_USED, DATA_EXCLUDED -> {
        List<DataItem> data = holding.data();
        if (!data.isEmpty()) {
          parts.add(
              new Part.Data(
                  data.stream().filter(d -> d.used() != Verdict.NO).toList(),
                  data.stream().filter(d -> d.used() == Verdict.NO).toList()));
        }
        if (q.categories().isEmpty()) {
          verdict = Optional.of(holding.happens());
        }
      }
      case DEFAULT -> {
        parts.add(new Part.Where(holding.where()));
        verdict = Optional.of(holding.onByDefault());
      }
      case DATES, REGIONS -> {
        parts.add(new Part.Where(holding.where()));
        verdict = Optional.of(holding.happens());
      }
      case SHARING -> {
        List<Sharing> sharing = holding.sharing();
        if (!sharing.isEmpty()) {
          parts.add(new Part.Shared(sharing));
        }
      }
      case CHANGES ->
          parts.add(
              new Part.Changes(
                  newest(
                      profile.changes().stream()
                          .filter(c -> c.claim().regions().mayCover(q.region()))
                          .toList()),
                  lastRead(profile.claims())));
      case WHO_CAN_ACT -> parts.add(new Part.WaysOut(holding.waysOut()));
      case RIGHTS -> parts.add(new Part.WaysOut(holding.waysOut()));
      case RISK -> parts.add(new Part.ToDo(false, profile.advice().employees()));
      case ORGANISATION_ADVICE -> parts.add(new Part.ToDo(true, profile.advice().organisations()));
      case CONCEPT,
          COMPARISON,
          PLATFORM_LIST,
          ABOUT_BOT,
          HELP,
          FOLLOW,
          ESCALATE,
          UNKNOWN_PLATFORM,
          OUT_OF_SCOPE,
          CLARIFY -> {}
    }
    if (!disagreements.isEmpty()) {
      parts.add(new Part.Disagreement(disagreements));
    }
    return verdict;
  }

  private static List<PolicyChange> newest(List<PolicyChange> changes) {
    return changes.stream().sorted(Comparator.comparing(PolicyChange::on).reversed()).toList();
  }

  private static LocalDate readOn(Law law) {
    return lastRead(law.claims());
  }

  private static LocalDate lastRead(List<Claim> claims) {
    return claims.stream()
        .flatMap(c -> c.evidence().sources().stream())
        .map(Source::readOn)
        .max(Comparator.naturalOrder())
        .orElseThrow();
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

  /// What of a profile holds for the person who asks.
  private record Holding(Profile profile, Question q) {
    private boolean holds(Claim claim) {
      return claim.mayHoldFor(q.region(), q.plan());
    }

    List<Coverage> where() {
      return profile.uses().stream()
          .flatMap(u -> u.where().stream())
          .filter(c -> holds(c.claim()))
          .toList();
    }

    List<OptOut> waysOut() {
      return Stream.concat(
              profile.uses().stream().flatMap(u -> u.waysOut().stream()),
              q.topic() == Topic.SHARING
                  ? profile.sharing().stream().flatMap(s -> s.waysOut().stream())
                  : Stream.of())
          .filter(o -> holds(o.claim()))
          .toList();
    }

    List<Effect> effects(boolean stopped) {
      return profile.uses().stream()
          .flatMap(u -> u.effects().stream())
          .filter(e -> holds(e.claim()))
          .filter(e -> (e.stopped() == Verdict.YES) == stopped)
          .toList();
    }

    List<DataItem> data() {
      List<DataItem> all =
          profile.uses().stream()
              .flatMap(u -> u.data().stream())
              .filter(d -> holds(d.claim()))
              .toList();
      List<DataItem> asked =
          all.stream()
              .filter(d -> d.claim().categories().stream().anyMatch(q.categories()::contains))
              .toList();
      return asked.isEmpty() ? all : asked;
    }

    List<Sharing> sharing() {
      return profile.sharing().stream().filter(s -> holds(s.claim())).toList();
    }

    Verdict onByDefault() {
      return agreed(where().stream().map(c -> c.status().onByDefault()).toList());
    }

    Verdict happens() {
      return agreed(where().stream().map(c -> c.status().happens()).toList());
    }

    /// Yes if every region has a way out, no if none has, else it depends.
    Verdict canOptOut() {
      List<OptOut> real =
          waysOut().stream()
              .filter(
                  o ->
                      o instanceof OptOut.SendRequest
                          || o instanceof OptOut.AskAdmin
                          || (o instanceof OptOut.Steps s && s.kind() == OptOut.Kind.TOGGLE))
              .toList();
      boolean none = waysOut().stream().anyMatch(OptOut.NotOffered.class::isInstance);
      if (real.isEmpty()) {
        return none ? Verdict.NO : Verdict.UNKNOWN;
      }
      return none ? Verdict.DEPENDS : Verdict.YES;
    }

    private static Verdict agreed(List<Verdict> verdicts) {
      List<Verdict> distinct = verdicts.stream().distinct().toList();
      if (distinct.isEmpty()) {
        return Verdict.UNKNOWN;
      }
      return distinct.size() == 1 ? distinct.getFirst() : Verdict.DEPENDS;
    }
  }
}
