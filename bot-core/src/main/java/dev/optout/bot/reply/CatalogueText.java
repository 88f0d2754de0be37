package dev.optout.bot.reply;

import dev.optout.bot.answer.Answer;
import dev.optout.bot.answer.Answer.Entry;
import dev.optout.bot.question.CatalogueQuery.Property;
import dev.optout.bot.question.Question;
import dev.optout.bot.reply.Block.Notice.Level;
import dev.optout.knowledge.Effort;
import dev.optout.knowledge.Family;
import dev.optout.knowledge.OptOut;
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.PolicyChange;
import dev.optout.knowledge.Subject;
import dev.optout.knowledge.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Puts answers about the whole catalogue into words.
final class CatalogueText {
  /// A longer table is not read in a chat; the rest is named below it.
  private static final int MOST_ROWS = 15;

  private static final int MOST_CHANGES = 12;

  /// So many platforms of a list show a source; each platform's own answer shows all of its own.
  private static final int MOST_SOURCES = 6;

  private final ReplyWriter.Used used;
  private final Question question;
  private final LocalDate today;
  private final WaysOutText ways;
  private final List<Block> blocks = new ArrayList<>();

  CatalogueText(ReplyWriter.Used used, Question question, LocalDate today) {
    this.used = used;
    this.question = question;
    this.today = today;
    ways = new WaysOutText(used, question);
  }

  List<Block> catalogue(Answer.Catalogue c) {
    int found = c.yes().size();
    if (c.query().properties().isEmpty()) {
      String whose = plan() + here();
      lead(
          "What I cover",
          found
              + " platforms, and the laws and ideas behind it."
              + (whose.isEmpty() ? "" : " The table is for people" + whose + "."));
    } else {
      lead(
          found == 0 ? "None" : found + (found == 1 ? " platform" : " platforms"),
          "Of the "
              + c.of()
              + " platforms that I cover, "
              + (found == 0 ? "I know of none that" : found)
              + " "
              + c.query().properties().stream()
                  .sorted()
                  .map(p -> phrase(p, found < 2))
                  .collect(Collectors.joining(" and "))
              + plan()
              + here()
              + ".");
    }
    table(
        List.of("Platform", "On by default", "Way out"),
        c.yes(),
        e -> List.of(word(e.byDefault()), wayOut(e)));
    named("It depends on region, plan or kind of use: ", c.partly());
    named("Not confirmed for: ", c.unknown());
    if (!c.partly().isEmpty()) {
      missing().ifPresent(what -> note("Tell me " + what + " for a more exact list."));
    }
    sources(c.yes());
    return blocks;
  }

  private Optional<String> missing() {
    List<String> missing = new ArrayList<>();
    if (question.region().isEmpty()) {
      missing.add("your country");
    }
    if (question.plan().isEmpty()) {
      missing.add("your kind of account");
    }
    return missing.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", missing));
  }

  private String wayOut(Entry entry) {
    boolean isOff = entry.byDefault() == Verdict.NO && entry.ways().isEmpty();
    return isOff ? "not needed" : ways.inAWord(entry.ways());
  }

  private String phrase(Property property, boolean one) {
    return switch (property) {
      case NO_WAY_OUT -> (one ? "offers" : "offer") + " no opt-out from AI training";
      case ON_BY_DEFAULT -> (one ? "uses" : "use") + " people's data for AI by default";
      case OFF_BY_DEFAULT -> (one ? "waits" : "wait") + " for your yes before using data for AI";
      case NOT_TRAINING -> (one ? "does" : "do") + " not train AI on people's data";
      case NEEDS_ADMIN -> "can only be turned off by an administrator";
      case FORM_ONLY -> "can only be stopped with a written request";
      case USES_DATA -> (one ? "uses " : "use ") + data() + " for AI";
      case SPARES_DATA -> (one ? "does" : "do") + " not use " + data() + " for AI";
    };
  }

  private String data() {
    return question.categories().stream()
        .sorted()
        .map(id -> id.replace('-', ' '))
        .collect(Collectors.joining(" or "));
  }

  List<Block> ranked(Answer.Ranked r) {
    int count = r.ranked().size();
    lead(
        r.hardestFirst() ? "Hardest first" : "Easiest first",
        count
            + (count == 1 ? " platform uses" : " platforms use")
            + " data for AI by default"
            + plan()
            + here()
            + " and can be stopped, each by the way that is the least work.");
    if (r.hardestFirst()) {
      named("No way out that I know of: ", r.without());
    }
    table(
        List.of("Platform", "Work", "How"),
        r.ranked(),
        e ->
            List.of(
                e.easiest().map(OptOut::effort).map(CatalogueText::word).orElse("not confirmed"),
                ways.inAWord(e.easiest().stream().toList())));
    if (!r.hardestFirst()) {
      named("No way out that I know of: ", r.without());
    }
    named("Not confirmed for: ", r.unknown());
    sources(r.ranked());
    return blocks;
  }

  /// How much work it is.
  static String word(Effort effort) {
    return switch (effort) {
      case NONE -> "nothing to do";
      case ONE_TAP -> "one tap";
      case MINUTES -> "minutes";
      case FORM -> "a form";
      case LETTER -> "a letter or e-mail";
    };
  }

  /// A verdict as a cell.
  static String word(Verdict verdict) {
    return switch (verdict) {
      case YES -> "yes";
      case NO -> "no";
      case DEPENDS -> "depends";
      case UNKNOWN -> "not confirmed";
    };
  }

  List<Block> changed(Answer.Changed c) {
    String between =
        "between "
            + c.since()
            + " and "
            + today
            + c.about().map(s -> (s instanceof Platform ? " at " : " for ") + s.name()).orElse("")
            + here()
            + ".";
    if (c.changes().isEmpty()) {
      lead("No change", "No change is recorded " + between);
      c.looked().forEach(used::firstSource);
      return blocks;
    }
    int count = c.changes().size();
    lead(
        "What changed",
        (count == 1 ? "1 change is" : count + " changes are") + " recorded " + between);
    blocks.add(
        new Block.Bullets(c.changes().stream().limit(MOST_CHANGES).map(this::line).toList()));
    if (count > MOST_CHANGES) {
      say("And " + (count - MOST_CHANGES) + " more. Name a platform or a later day to see them.");
    }
    return blocks;
  }

  private RichText line(Answer.Dated dated) {
    PolicyChange change = dated.change();
    String state =
        switch (change.state()) {
          case ANNOUNCED -> ", announced";
          case IN_FORCE -> "";
          case WITHDRAWN -> ", withdrawn";
        };
    return RichText.parse(
        "**"
            + change.on()
            + ", "
            + name(dated.subject())
            + state
            + "**: "
            + used.briefly(change.claim()));
  }

  private static String name(Subject subject) {
    return subject instanceof Family family ? family.name() + " platforms" : subject.name();
  }

  private interface Cells {
    List<String> of(Entry entry);
  }

  private void table(List<String> header, List<Entry> entries, Cells cells) {
    List<List<RichText>> rows = new ArrayList<>();
    for (Entry entry : entries.stream().limit(MOST_ROWS).toList()) {
      List<RichText> row = new ArrayList<>(List.of(RichText.plain(entry.platform().name())));
      cells.of(entry).stream().map(RichText::plain).forEach(row::add);
      rows.add(row);
    }
    if (rows.isEmpty()) {
      return;
    }
    blocks.add(new Block.Table(header, rows));
    List<Platform> rest = entries.stream().skip(MOST_ROWS).map(Entry::platform).toList();
    named("And " + rest.size() + " more: ", rest);
  }

  private void named(String opening, List<Platform> platforms) {
    if (!platforms.isEmpty()) {
      say(opening + platforms.stream().map(Platform::name).collect(Collectors.joining(", ")) + ".");
    }
  }

  private void sources(List<Entry> entries) {
    entries.stream()
        .limit(MOST_SOURCES)
        .flatMap(e -> e.evidence().stream().limit(1))
        .forEach(claim -> used.firstSource(claim.evidence()));
    long all =
        entries.stream()
            .flatMap(e -> e.platform().claims().stream())
            .flatMap(c -> c.evidence().sources().stream())
            .distinct()
            .count();
    if (entries.size() > MOST_SOURCES) {
      note(
          all
              + " sources stand behind these platforms; some are listed here, the others in each"
              + " platform's own answer.");
    }
  }

  private void lead(String word, String because) {
    blocks.add(new Block.Verdict(word, RichText.plain(because)));
  }

  private void say(String words) {
    blocks.add(new Block.Paragraph(RichText.plain(words)));
  }

  private void note(String words) {
    blocks.add(new Block.Notice(Level.INFO, RichText.plain(words)));
  }

  private String plan() {
    return planWords(question.plan());
  }

  private static String planWords(Optional<Plan> plan) {
    return plan.map(
            p ->
                switch (p) {
                  case PERSONAL -> " on personal accounts";
                  case BUSINESS -> " on business accounts";
                  case EDUCATION -> " on school accounts";
                  case API -> " through the API";
                })
        .orElse("");
  }

  private String here() {
    return question.region().map(r -> " in " + r.name()).orElse("");
  }
}
