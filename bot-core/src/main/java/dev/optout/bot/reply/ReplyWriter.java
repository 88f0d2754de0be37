package dev.optout.bot.reply;

import dev.optout.bot.answer.Answer;
import dev.optout.bot.answer.Answer.Found;
import dev.optout.bot.answer.Part;
import dev.optout.bot.question.Question;
import dev.optout.bot.question.QuestionReader.Reading;
import dev.optout.bot.reply.Block.Notice.Level;
import dev.optout.knowledge.Claim;
import dev.optout.knowledge.CompanyNote;
import dev.optout.knowledge.Concept;
import dev.optout.knowledge.Confidence;
import dev.optout.knowledge.Evidence;
import dev.optout.knowledge.Law;
import dev.optout.knowledge.OptOut;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.Source;
import dev.optout.knowledge.Subject;
import dev.optout.knowledge.Topic;
import dev.optout.knowledge.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Puts an answer into words: one writer for one reply.
///
/// The only place that holds the bot's own wording; statements about the world come from the
/// knowledge, and the sources of each one that is used are listed at the end.
public final class ReplyWriter {
  private static final int MOST_CHOICES = 6;

  /// So many names can still be read in one sentence.
  private static final int MOST_NAMES = 12;

  private static final Pattern LEADING_VERDICT =
      Pattern.compile("(Yes|No|It depends|Not confirmed)(?:[.:;,]| [-–—])\\s+(?=[\\p{L}*])");

  /// A verdict that goes on: "Not confirmed for training: …".
  private static final Pattern LONGER_VERDICT =
      Pattern.compile("(?<verdict>[\\p{L}\\p{N} ,'-]{5,60})[:.]\\s+(?=[\\p{L}*])");

  private final Reading reading;
  private final Question question;
  private final LocalDate today;
  private final Used used;
  private final List<Block> blocks = new ArrayList<>();

  /// @param today on which claims may be overdue for a check
  public ReplyWriter(LocalDate today, Reading reading) {
    this.reading = reading;
    this.question = reading.question();
    this.today = today;
    used = new Used(today);
  }

  /// What a chat shows when a button's code is none of ours.
  public static Reply staleButton() {
    String words = "That button is no longer valid. Please type your question instead.";
    return new Reply(words, List.of(new Block.Paragraph(RichText.plain(words))));
  }

  /// What the reply is about, as a heading over it: one of several in a message.
  public String heading(Answer answer) {
    String title = TopicTitle.of(topic(answer));
    return switch (answer) {
      case Found f -> f.about().name() + ": " + title;
      case Answer.Several s ->
          s.each().stream().map(f -> f.about().name()).collect(Collectors.joining(", "))
              + ": "
              + title;
      case Answer.SideBySide s -> "Side by side";
      case Answer.Catalogue c -> "Platforms";
      case Answer.Ranked r -> "Platforms";
      case Answer.Changed c -> "What changed";
      case Answer.WhichOne w -> "Which platform?";
      case Answer.DidYouMean d -> "Which question?";
      case Answer.NotCovered n -> "Not covered";
      case Answer.NotOurSubject n -> "Not my subject";
      case Answer.AboutBot a -> "About me";
      case Answer.Help h -> "About me";
      case Answer.Follow f -> "News";
      case Answer.Escalate e -> "A person";
    };
  }

  /// The topic as it was answered: a question that turned out to lack its platform is
  /// `clarify`, one about a law or an idea has the topic of the statement that answers it.
  public Topic topic(Answer answer) {
    return switch (answer) {
      case Answer.WhichOne w -> Topic.CLARIFY;
      case Answer.DidYouMean d -> Topic.CLARIFY;
      case Found f when f.about() instanceof Law || f.about() instanceof Concept ->
          f.lead().map(Claim::topic).orElse(question.topic());
      case Found f -> question.topic();
      case Answer.Several s -> question.topic();
      case Answer.SideBySide s -> question.topic();
      case Answer.Catalogue c -> question.topic();
      case Answer.Ranked r -> question.topic();
      case Answer.Changed c -> question.topic();
      case Answer.NotCovered n -> question.topic();
      case Answer.NotOurSubject n -> question.topic();
      case Answer.AboutBot a -> question.topic();
      case Answer.Help h -> question.topic();
      case Answer.Follow f -> question.topic();
      case Answer.Escalate e -> question.topic();
    };
  }

  /// The answer to the literal question, if it has a yes or no; no where it takes for granted what
  /// is not so.
  public Optional<Verdict> verdict(Answer answer) {
    return switch (answer) {
      case Found found -> found.verdict().or(() -> corrected(found));
      case Answer.Several several -> agreed(several.each());
      case Answer.SideBySide s -> Optional.empty();
      case Answer.Catalogue c -> Optional.empty();
      case Answer.Ranked r -> Optional.empty();
      case Answer.Changed c -> Optional.empty();
      case Answer.WhichOne w -> Optional.empty();
      case Answer.DidYouMean d -> Optional.empty();
      case Answer.NotCovered n -> Optional.empty();
      case Answer.NotOurSubject n -> Optional.empty();
      case Answer.AboutBot a -> Optional.empty();
      case Answer.Help h -> Optional.empty();
      case Answer.Follow f -> Optional.empty();
      case Answer.Escalate e -> Optional.empty();
    };
  }

  private static Optional<Verdict> corrected(Found found) {
    return found.parts().stream()
        .filter(p -> p instanceof Part.Correction c && c.truth() == Verdict.NO)
        .map(p -> Verdict.NO)
        .findFirst();
  }

  /// What those that have a say in it agree on.
  private static Optional<Verdict> agreed(List<Found> each) {
    List<Verdict> verdicts =
        each.stream().flatMap(found -> found.verdict().stream()).distinct().toList();
    return verdicts.size() > 1 ? Optional.of(Verdict.DEPENDS) : verdicts.stream().findFirst();
  }

  /// The sources of the reply that was written, in its order.
  public List<Source> sources() {
    return used.sources();
  }

  /// Writes the reply.
  public Reply write(Answer answer) {
    if (reading.isForeign()) {
      note(
          Level.INFO,
          "I answer in English only, since my knowledge is reviewed in English. This is the nearest answer that I have.");
    }
    switch (answer) {
      case Found found -> found(found);
      case Answer.Several several -> several.each().forEach(this::oneOfSeveral);
      case Answer.SideBySide side -> {
        company(side.company());
        blocks.addAll(new ComparisonText(used, question).blocks(side));
      }
      case Answer.Catalogue catalogue -> blocks.addAll(lists().catalogue(catalogue));
      case Answer.Ranked ranked -> blocks.addAll(lists().ranked(ranked));
      case Answer.Changed changed -> blocks.addAll(lists().changed(changed));
      case Answer.WhichOne which -> whichOne(which);
      case Answer.DidYouMean unsure -> didYouMean(unsure);
      case Answer.NotCovered not -> notCovered(not);
      case Answer.NotOurSubject not -> notOurSubject(not);
      case Answer.AboutBot about -> blocks.addAll(talk().aboutBot());
      case Answer.Help help -> blocks.addAll(talk().help(names(help.covered())));
      case Answer.Follow follow -> blocks.addAll(talk().follow(follow.about()));
      case Answer.Escalate escalate -> blocks.addAll(talk().escalate());
    }
    blocks.addAll(used.notices());
    used.block().ifPresent(blocks::add);
    List<Choice> next = new NextQuestions(reading).after(answer, MOST_CHOICES);
    if (!next.isEmpty()) {
      blocks.add(new Block.Choices(prompt(answer), next));
    }
    return new Reply(summary(), blocks);
  }

  private static String prompt(Answer answer) {
    if (answer instanceof Answer.DidYouMean) {
      return "Did you mean:";
    }
    return answer instanceof Answer.WhichOne ? "Which one do you mean?" : "Ask next:";
  }

  private ConversationText talk() {
    return new ConversationText(reading);
  }

  private CatalogueText lists() {
    return new CatalogueText(used, question, today);
  }

  private String summary() {
    return blocks.stream()
        .filter(b -> b instanceof Block.Verdict || b instanceof Block.Paragraph)
        .findFirst()
        .map(
            b ->
                switch (b) {
                  case Block.Verdict v -> PlainText.stopped(v.word()) + " " + v.because().words();
                  case Block.Paragraph p -> p.text().words();
                  case Block.Heading h -> h.text();
                  case Block.Steps s -> s.title();
                  case Block.Bullets u -> "";
                  case Block.Table t -> "";
                  case Block.Notice n -> n.text().words();
                  case Block.Sources s -> "";
                  case Block.Choices c -> c.prompt();
                  case Block.FillIn f -> f.form().title();
                })
        .map(ReplyWriter::short200)
        .filter(s -> !s.isBlank())
        .orElse("Here is what I found.");
  }

  private static String short200(String text) {
    return text.length() <= 200 ? text : text.substring(0, text.lastIndexOf(' ', 197)) + " …";
  }

  private void oneOfSeveral(Found found) {
    blocks.add(new Block.Heading(found.about().name()));
    found(found);
  }

  private void found(Found found) {
    company(found.company());
    if (!correction(found)) {
      lead(found);
    }
    for (Part part : found.parts()) {
      part(part, found);
    }
    regionNote(found);
    if (question.topic() == Topic.RIGHTS) {
      note(Level.INFO, "This is general information, not legal advice.");
    }
  }

  /// The company's own word comes first, each note once in a reply.
  private void company(List<CompanyNote> notes) {
    for (CompanyNote note : notes) {
      Block block = CompanyText.of(note, today);
      if (!blocks.contains(block)) {
        blocks.add(block);
      }
    }
  }

  /// What is taken for granted and is not so is put right first.
  ///
  /// @return whether that answers the question already
  private boolean correction(Found found) {
    for (Part part : found.parts()) {
      if (part instanceof Part.Correction c) {
        String word =
            switch (c.truth()) {
              case YES, NO -> "Not quite";
              case DEPENDS -> "Not in every case";
              case UNKNOWN -> "Not confirmed";
            };
        blocks.add(verdict(word, used.says(c.claim())));
        return found.lead().equals(Optional.of(c.claim()));
      }
    }
    return false;
  }

  private void lead(Found found) {
    Optional<Claim> lead = found.lead();
    blocks.add(verdict(word(found), lead.map(used::says).orElseGet(() -> opening(found))));
  }

  /// A statement that begins with the verdict itself does not say it twice.
  private static Block verdict(String word, String says) {
    Matcher longer = LONGER_VERDICT.matcher(says);
    if (says.startsWith(word + " ") && longer.lookingAt()) {
      return new Block.Verdict(longer.group("verdict"), RichText.parse(after(longer, says)));
    }
    return new Block.Verdict(word, RichText.parse(withoutVerdict(says)));
  }

  /// The verdict stands before it already.
  private static String withoutVerdict(String says) {
    Matcher leading = LEADING_VERDICT.matcher(says);
    return leading.lookingAt() ? after(leading, says) : says;
  }

  private static String after(Matcher matcher, String says) {
    String rest = says.substring(matcher.end());
    return Character.toUpperCase(rest.charAt(0)) + rest.substring(1);
  }

  private String word(Found found) {
    boolean unconfirmed =
        found.lead().map(c -> c.evidence().confidence() == Confidence.UNCONFIRMED).orElse(false);
    if (found.verdict().isEmpty()) {
      return unconfirmed
          ? "Not confirmed"
          : found.about().name() + ": " + TopicTitle.of(question.topic());
    }
    return switch (found.verdict().get()) {
      case YES -> "Yes";
      case NO -> "No";
      case DEPENDS -> "It depends";
      case UNKNOWN -> unconfirmed ? "Not confirmed" : "I don't know";
    };
  }

  /// The first sentence where no single claim answers: it only points at the parts below.
  private String opening(Found found) {
    String name = found.about().name();
    Optional<Verdict> verdict = found.verdict();
    if (verdict.equals(Optional.of(Verdict.UNKNOWN))) {
      return "I found no reviewed statement that answers this for "
          + name
          + ". The nearest that I know is below.";
    }
    if (verdict.equals(Optional.of(Verdict.DEPENDS))) {
      for (Part part : found.parts()) {
        if (part instanceof Part.Where where && !where.coverages().isEmpty()) {
          return DependsText.of(where.coverages());
        }
      }
    }
    return switch (question.topic()) {
      case OPT_OUT -> wayOutOpening(found, name);
      case DATES, REGIONS, DEFAULT ->
          "This is where and since when " + name + " does it, as far as I know.";
      case DATA_USED, DATA_EXCLUDED ->
          "This is what goes into AI training at " + name + " and what stays out.";
      case OPT_OUT_EFFECT -> "This is what opting out stops at " + name + " and what goes on.";
      case CHANGES -> "These are the dated changes that I know of at " + name + ".";
      case SHARING -> "This is who else gets data from " + name + ", as far as I know.";
      case WHO_CAN_ACT -> "These are the ways out at " + name + " and who can take them.";
      case RIGHTS -> "These are the ways in which you can use your rights at " + name + ".";
      case RISK, ORGANISATION_ADVICE -> "This is what I advise for " + name + ".";
      case CONCEPT,
          COMPARISON,
          PLATFORM_LIST,
          ABOUT_BOT,
          HELP,
          FOLLOW,
          ESCALATE,
          UNKNOWN_PLATFORM,
          OUT_OF_SCOPE,
          CLARIFY ->
          used.says(found.about().summary());
    };
  }

  private String wayOutOpening(Found found, String name) {
    List<OptOut> ways =
        found.parts().stream()
            .filter(Part.WaysOut.class::isInstance)
            .flatMap(p -> ((Part.WaysOut) p).ways().stream())
            .toList();
    List<OptOut> without = ways.stream().filter(OptOut.NotOffered.class::isInstance).toList();
    boolean none = !without.isEmpty();
    boolean byPlace = without.stream().anyMatch(o -> !o.claim().regions().isEverywhere());
    boolean toggle =
        ways.stream().anyMatch(o -> o instanceof OptOut.Steps s && s.kind() == OptOut.Kind.TOGGLE);
    boolean request = ways.stream().anyMatch(OptOut.SendRequest.class::isInstance);
    if (none && (toggle || request)) {
      return byPlace
          ? "It depends on where you live: " + name + " lets some people opt out and others not."
          : "It depends on the use: " + name + " lets you opt out of some and not of others.";
    }
    if (none) {
      return "There is no opt-out from AI training at " + name + " that I know of" + here() + ".";
    }
    if (toggle) {
      return "You can turn it off yourself" + here() + ".";
    }
    if (request) {
      return "You can object with a request" + here() + ".";
    }
    return "These are the ways that I know of" + here() + ".";
  }

  private String here() {
    return question.region().map(r -> " in " + r.name()).orElse("");
  }

  private void part(Part part, Found found) {
    switch (part) {
      case Part.Correction c -> {}
      case Part.Statements s -> bullets(s.claims());
      case Part.Where where -> {
        if (!where.coverages().isEmpty()) {
          blocks.add(new Block.Heading("Where and since when"));
          bullets(where.coverages().stream().map(c -> c.claim()).limit(8).toList());
        }
      }
      case Part.Data data -> {
        section("Goes in", data.in().stream().map(d -> d.claim()).limit(8).toList());
        section("Stays out", data.out().stream().map(d -> d.claim()).limit(6).toList());
      }
      case Part.WaysOut ways -> waysOut(ways, found);
      case Part.Effects effects -> {
        section(
            "What opting out stops",
            effects.stops().stream().map(e -> e.claim()).limit(4).toList());
        section(
            "What remains after opting out",
            effects.remains().stream().map(e -> e.claim()).limit(6).toList());
      }
      case Part.Shared shared ->
          section(
              "Who else gets it", shared.sharing().stream().map(s -> s.claim()).limit(6).toList());
      case Part.Changes changes -> changes(changes);
      case Part.ToDo todo ->
          section(
              todo.forOrganisations() ? "What an organisation can do" : "What you can do",
              todo.claims().stream().limit(8).toList());
      case Part.Disagreement d ->
          d.claims()
              .forEach(c -> blocks.add(new Block.Notice(Level.INFO, RichText.parse(used.says(c)))));
      case Part.LawsCompared compared -> {
        compared.table().rows().forEach(r -> used.evidence(r.evidence()));
        blocks.add(
            new Block.Table(
                compared.table().header(),
                compared.table().rows().stream()
                    .map(r -> r.cells().stream().map(RichText::parse).toList())
                    .toList()));
      }
    }
  }

  private void section(String heading, List<Claim> claims) {
    if (!claims.isEmpty()) {
      blocks.add(new Block.Heading(heading));
      bullets(claims);
    }
  }

  private void bullets(List<Claim> claims) {
    List<RichText> items =
        claims.stream()
            .filter(c -> !used.has(c))
            .map(c -> RichText.parse(withoutVerdict(used.says(c))))
            .toList();
    if (!items.isEmpty()) {
      blocks.add(new Block.Bullets(items));
    } else if (!blocks.isEmpty() && blocks.getLast() instanceof Block.Heading) {
      blocks.removeLast();
    }
  }

  private void changes(Part.Changes changes) {
    if (changes.changes().isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              RichText.plain("No change is recorded up to " + changes.upTo() + ".")));
      return;
    }
    List<RichText> items =
        changes.changes().stream()
            .limit(8)
            .map(
                c -> {
                  String state =
                      switch (c.state()) {
                        case ANNOUNCED -> ", announced";
                        case IN_FORCE -> "";
                        case WITHDRAWN -> ", withdrawn";
                      };
                  return RichText.parse("**" + c.on() + state + "**: " + used.says(c.claim()));
                })
            .toList();
    blocks.add(new Block.Bullets(items));
    blocks.add(
        new Block.Paragraph(
            RichText.plain("No later change is recorded up to " + changes.upTo() + ".")));
  }

  private void waysOut(Part.WaysOut ways, Found found) {
    List<Block> written = new WaysOutText(used, question).blocks(ways.ways());
    if (written.isEmpty() && question.topic() == Topic.OPT_OUT) {
      written =
          List.of(
              new Block.Paragraph(
                  RichText.plain(
                      "I know of no way out for " + found.about().name() + here() + ".")));
    }
    blocks.addAll(written);
  }

  private void regionNote(Found found) {
    boolean byRegion =
        found.parts().stream()
            .anyMatch(
                p ->
                    p instanceof Part.WaysOut w
                        && w.ways().stream().anyMatch(o -> !o.claim().regions().isEverywhere()));
    boolean regionless = question.region().isEmpty();
    if (byRegion && regionless) {
      note(
          Level.INFO,
          "Some of this depends on where you live. Tell me your country for the exact answer.");
    }
  }

  private void note(Level level, String words) {
    blocks.add(new Block.Notice(level, RichText.plain(words)));
  }

  /// Every name where they are few, else how many there are.
  private static String names(List<Platform> platforms) {
    List<String> names =
        platforms.stream().map(Platform::name).sorted(String.CASE_INSENSITIVE_ORDER).toList();
    if (names.size() > MOST_NAMES) {
      return names.size() + " platforms, from " + names.getFirst() + " to " + names.getLast();
    }
    return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }

  private void whichOne(Answer.WhichOne which) {
    blocks.add(
        new Block.Verdict(
            "Which platform?",
            RichText.plain(
                "I can answer that once I know which platform you mean. I cover "
                    + names(which.likely())
                    + ".")));
  }

  private void didYouMean(Answer.DidYouMean unsure) {
    blocks.add(
        new Block.Verdict(
            "I am not sure what you mean",
            RichText.plain(
                "You ask about "
                    + unsure.about().stream().map(Subject::name).collect(Collectors.joining(", "))
                    + ", but I cannot tell what. Choose the question that comes nearest, or ask it"
                    + " in other words.")));
  }

  private void notCovered(Answer.NotCovered not) {
    blocks.add(
        new Block.Verdict(
            "I don't know that one",
            RichText.plain(
                "I have no reviewed knowledge about "
                    + not.name()
                    + ", so I will not guess. I cover "
                    + names(not.covered())
                    + ".")));
    blocks.add(
        new Block.Bullets(
            List.of(
                RichText.plain(
                    "Search its settings page for “AI”, “model”, “improve” or “training”."),
                RichText.plain("Search its privacy policy for “train” and “object”."),
                RichText.plain(
                    "Until you know, put nothing confidential into it, and ask your privacy or IT team."))));
  }

  private void notOurSubject(Answer.NotOurSubject not) {
    blocks.add(
        new Block.Verdict(
            "Not my subject",
            RichText.plain(
                "I only know how platforms use people's data for AI and how to opt out. I cover "
                    + names(not.covered())
                    + ", the privacy laws behind it, and what an organisation can do.")));
  }

  /// The evidence of what was written so far.
  static final class Used {
    private final LocalDate today;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();

    Used(LocalDate today) {
      this.today = today;
    }

    boolean has(Claim claim) {
      return claims.contains(claim);
    }

    void claim(Claim claim) {
      if (!has(claim)) {
        claims.add(claim);
        evidence.add(claim.evidence());
      }
    }

    void evidence(Evidence e) {
      evidence.add(e);
    }

    /// The claim's words, marked where they are not confirmed; its sources will be listed.
    String says(Claim claim) {
      claim(claim);
      return marked(claim);
    }

    /// The claim's words in a list of many; only its first source will be listed.
    String briefly(Claim claim) {
      firstSource(claim.evidence());
      return marked(claim);
    }

    /// Will list the source that stands first.
    void firstSource(Evidence e) {
      evidence.add(
          new Evidence(e.sources().subList(0, 1), e.confidence(), e.checkAgainOn(), e.anchors()));
    }

    private static String marked(Claim claim) {
      boolean marked = claim.says().toLowerCase(Locale.ROOT).contains("not confirmed");
      return claim.evidence().confidence() == Confidence.UNCONFIRMED && !marked
          ? "Not confirmed: " + claim.says()
          : claim.says();
    }

    List<Source> sources() {
      return evidence.stream().flatMap(e -> e.sources().stream()).distinct().toList();
    }

    List<Block> notices() {
      List<Block> notices = new ArrayList<>();
      Optional<LocalDate> due =
          evidence.stream()
              .filter(e -> e.isOverdue(today))
              .map(Evidence::checkAgainOn)
              .min(Comparator.naturalOrder());
      due.ifPresent(
          day ->
              notices.add(
                  new Block.Notice(
                      Level.CAUTION,
                      RichText.plain(
                          "Part of this was due for a new check on "
                              + day
                              + " and has not been checked since. Menus and rules may have changed."))));
      boolean low = evidence.stream().anyMatch(e -> e.confidence() == Confidence.LOW);
      if (low) {
        notices.add(
            new Block.Notice(
                Level.INFO,
                RichText.plain(
                    "Part of this rests on one weak source, or on sources that disagree.")));
      }
      return notices;
    }

    Optional<Block> block() {
      List<Source> sources = sources();
      if (sources.isEmpty()) {
        return Optional.empty();
      }
      LocalDate oldest =
          sources.stream().map(Source::readOn).min(Comparator.naturalOrder()).orElseThrow();
      return Optional.of(new Block.Sources(sources.stream().map(Used::line).toList(), oldest));
    }

    private static Block.SourceLine line(Source s) {
      List<String> notes = new ArrayList<>();
      switch (s.kind()) {
        case FIRST_PARTY -> {}
        case REGULATOR -> notes.add("regulator");
        case COURT -> notes.add("court");
        case PRESS -> notes.add("press");
        case GUIDE -> notes.add("guide");
      }
      switch (s.readAs()) {
        case PAGE -> {}
        case EXCERPT -> notes.add("read in part");
        case COPY -> notes.add("read in a copy");
        case ARCHIVE -> notes.add("read in an archive");
      }
      if (!s.dated().isEmpty()) {
        notes.add("text of " + s.dated());
      }
      return new Block.SourceLine(
          new Link(s.title(), s.url()), s.publisher(), s.readOn(), String.join(", ", notes));
    }
  }
}
