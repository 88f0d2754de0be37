package dev.optout.bot.announce;

import dev.optout.bot.announce.Announcement.Counted;
import dev.optout.bot.announce.Announcement.Status;
import dev.optout.bot.announce.Delivery.State;
import dev.optout.bot.announce.Roles.Role;
import dev.optout.bot.chat.Person;
import dev.optout.bot.reply.Block;
import dev.optout.bot.reply.Choice;
import dev.optout.bot.reply.Reply;
import dev.optout.bot.reply.RichText;
import dev.optout.bot.reply.RichText.Span;
import dev.optout.knowledge.KnowledgeBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts announcements into words for those who write, approve and steer them.
public final class AuthorText {
  private static final int LONGEST_HASH = 12;
  private static final int BAR = 20;
  private static final int MOST_REASONS = 8;

  private final KnowledgeBase knowledge;

  public AuthorText(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /// What to tell beside the announcement itself.
  ///
  /// @param totals of its ledger
  /// @param sample some of the recipients
  /// @param reasons why it failed, was skipped or is not known, with how many each
  /// @param lines how it goes on at the moment
  public record Shown(
      Totals totals, List<Person> sample, Map<String, Integer> reasons, List<String> lines) {
    public Shown {
      sample = List.copyOf(sample);
      lines = List.copyOf(lines);
    }
  }

  /// All about one: what it says, whom it goes to, how far it is, and what can be done.
  ///
  /// @param roles of whoever reads it
  public Reply card(Announcement a, String happened, Shown shown, Set<Role> roles) {
    List<Block> blocks = stands(a, happened);
    if (a.status().isEditable()) {
      blocks.add(new Block.Heading("As everybody would read it"));
      AnnouncementText.of(a.content(), knowledge).blocks().stream()
          .filter(block -> !(block instanceof Block.Choices))
          .forEach(blocks::add);
      blocks.add(new Block.Heading("About it"));
    }
    blocks.add(new Block.Bullets(facts(a)));
    a.counted().ifPresent(counted -> counted(counted, shown, blocks));
    if (a.startedAt().isPresent()) {
      blocks.add(new Block.Paragraph(RichText.plain(progress(shown))));
    }
    goesOn(a, shown, roles, blocks);
    return new Reply(
        "Announcement “" + a.content().title() + "”: " + Acts.words(a.status()), blocks);
  }

  /// A short message that changes while it is sent.
  public Reply progress(Announcement a, Shown shown, Set<Role> roles) {
    List<Block> blocks = stands(a, "");
    blocks.add(new Block.Paragraph(RichText.plain(progress(shown))));
    goesOn(a, shown, roles, blocks);
    return new Reply(
        "Announcement “" + a.content().title() + "”: " + shown.totals().words(), blocks);
  }

  /// What happened, or which it is, and how far it has come.
  private static List<Block> stands(Announcement a, String happened) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Verdict(
            happened.isEmpty() ? "Announcement " + a.id() : happened,
            RichText.plain("“" + a.content().title() + "” is " + Acts.words(a.status()) + ".")));
    a.note().ifPresent(n -> blocks.add(caution(n)));
    return blocks;
  }

  /// How it goes on at the moment, why it did not reach some, and what can be done.
  private static void goesOn(Announcement a, Shown shown, Set<Role> roles, List<Block> blocks) {
    shown.lines().forEach(line -> blocks.add(new Block.Paragraph(RichText.plain(line))));
    if (!shown.reasons().isEmpty()) {
      blocks.add(new Block.Bullets(reasons(shown.reasons())));
    }
    List<Choice> choices = choices(a, shown.totals(), roles);
    if (!choices.isEmpty()) {
      blocks.add(new Block.Choices("Go on with", choices));
    }
  }

  private static String progress(Shown shown) {
    Totals totals = shown.totals();
    int all = totals.all();
    int ended = totals.ended();
    int filled = all == 0 ? 0 : (int) ((long) BAR * ended / all);
    return "▓".repeat(filled)
        + "░".repeat(BAR - filled)
        + " "
        + ended
        + " of "
        + all
        + ": "
        + totals.words()
        + ".";
  }

  private static List<RichText> reasons(Map<String, Integer> reasons) {
    List<RichText> lines = new ArrayList<>();
    reasons.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_REASONS)
        .forEach(e -> lines.add(RichText.plain(e.getValue() + " × " + e.getKey())));
    if (reasons.size() > MOST_REASONS) {
      lines.add(RichText.plain("and " + (reasons.size() - MOST_REASONS) + " further reasons"));
    }
    return lines;
  }

  private static Block caution(String words) {
    return new Block.Notice(Block.Notice.Level.CAUTION, RichText.plain(words));
  }

  private static List<RichText> facts(Announcement a) {
    List<RichText> facts = new ArrayList<>();
    facts.add(line("Written by ", a.author(), "."));
    a.audience()
        .ifPresentOrElse(
            audience -> {
              facts.add(
                  RichText.plain("For: " + AudienceWords.of(audience).replace("\n", "; ") + "."));
              facts.add(RichText.plain(AudienceWords.meaning(audience)));
              facts.add(RichText.plain("Sent " + WhenWords.inWords(a.when()) + "."));
            },
            () -> facts.add(RichText.plain("Nobody was chosen yet to get it.")));
    a.approval()
        .ifPresent(
            approval ->
                facts.add(
                    line(
                        "Approved by ",
                        approval.by(),
                        (approval.isOwn() ? ", who wrote it," : "")
                            + " with the fingerprint "
                            + approval.hash().substring(0, LONGEST_HASH)
                            + ".")));
    return facts;
  }

  private static RichText line(String before, Person person, String after) {
    Span who =
        person.chat().equals("terminal")
            ? new Span.Plain(person.id() + " at the terminal")
            : new Span.Someone(person);
    return new RichText(List.of(new Span.Plain(before), who, new Span.Plain(after)));
  }

  private static void counted(Counted counted, Shown shown, List<Block> blocks) {
    int skipped = shown.totals().in(State.SKIPPED);
    int reached = counted.recipients() - skipped;
    blocks.add(
        new Block.Paragraph(
            RichText.plain(
                counted.recipients()
                    + (counted.recipients() == 1 ? " recipient is" : " recipients are")
                    + " in the ledger"
                    + (skipped == 0 || shown.totals().ended() > skipped
                        ? "."
                        : ": " + reached + " get it, " + skipped + " cannot be reached."))));
    counted.remarks().forEach(remark -> blocks.add(caution(remark)));
    if (!shown.sample().isEmpty()) {
      List<Span> spans = new ArrayList<>(List.of(new Span.Plain("Among them: ")));
      for (Person person : shown.sample()) {
        if (spans.size() > 1) {
          spans.add(new Span.Plain(", "));
        }
        spans.add(new Span.Someone(person));
      }
      blocks.add(new Block.Paragraph(new RichText(spans)));
    }
  }

  private static List<Choice> choices(Announcement a, Totals totals, Set<Role> roles) {
    boolean writes = roles.contains(Role.AUTHOR) || roles.contains(Role.ADMIN);
    List<Choice> choices = new ArrayList<>();
    if (a.status() == Status.IN_REVIEW && roles.contains(Role.APPROVER)) {
      String hash = Frozen.hash(a).substring(0, LONGEST_HASH);
      choices.add(new Choice("Approve", AnnouncementCode.of("approve", a, hash)));
      choices.add(new Choice("Send back…", AnnouncementCode.of("reject", a)));
    }
    if (!writes) {
      return choices;
    }
    if (a.status() == Status.COUNTED) {
      choices.add(new Choice("Ask for approval", AnnouncementCode.of("review", a)));
    }
    if (a.status().isEditable()) {
      choices.add(new Choice("Who gets it…", AnnouncementCode.of("whom", a)));
      choices.add(new Choice("Edit…", AnnouncementCode.of("edit", a)));
      choices.add(new Choice("Send it to me", AnnouncementCode.of("try", a)));
    }
    switch (a.status()) {
      case SENDING -> choices.add(new Choice("Pause", AnnouncementCode.of("pause", a)));
      case PAUSED -> choices.add(new Choice("Go on", AnnouncementCode.of("resume", a)));
      case DRAFT, COUNTING, COUNTED, IN_REVIEW, APPROVED, DONE, CANCELLED -> {
        // there is nothing to stop
      }
    }
    boolean canRetry = a.status() == Status.DONE || a.status() == Status.PAUSED;
    if (canRetry && totals.in(State.FAILED) > 0) {
      choices.add(new Choice("Retry the failed", AnnouncementCode.of("retry", a)));
    }
    if (!a.status().isEnd()) {
      choices.add(new Choice("Refresh", AnnouncementCode.of("show", a)));
    }
    if (!a.status().isEnd() && a.status() != Status.DRAFT && a.status() != Status.COUNTING) {
      choices.add(new Choice("Cancel", AnnouncementCode.of("cancel", a)));
    }
    if (a.status() == Status.DRAFT) {
      choices.add(new Choice("Delete", AnnouncementCode.of("delete", a)));
    }
    if (a.status().isEnd() || a.status() == Status.DRAFT) {
      choices.add(new Choice("Duplicate", AnnouncementCode.of("copy", a)));
    }
    return choices;
  }

  /// The newest announcements, with a button for each.
  static Reply list(List<Announcement> newest, Set<Role> roles) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Verdict(
            "Announcements",
            RichText.plain(newest.isEmpty() ? "There are none yet." : "The newest first.")));
    List<Choice> choices = new ArrayList<>();
    if (roles.contains(Role.AUTHOR) || roles.contains(Role.ADMIN)) {
      choices.add(new Choice("Write one…", AnnouncementCode.of("new")));
      choices.add(new Choice("From a policy change…", AnnouncementCode.of("changes")));
    }
    if (!newest.isEmpty()) {
      blocks.add(
          new Block.Bullets(
              newest.stream()
                  .map(
                      a ->
                          RichText.plain(
                              a.id() + ", " + Acts.words(a.status()) + ": " + a.content().title()))
                  .toList()));
      newest.forEach(
          a -> choices.add(new Choice("Show " + a.id(), AnnouncementCode.of("show", a))));
    }
    blocks.add(new Block.Choices("Go on with", choices));
    return new Reply("Announcements", blocks);
  }

  /// The latest changes that a draft can be filled from.
  static Reply changes(List<ChangeDraft> changes) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Verdict(
            "From a policy change",
            RichText.plain("The draft is filled from what the knowledge says, with its sources.")));
    List<RichText> lines = new ArrayList<>();
    List<Choice> choices = new ArrayList<>();
    for (ChangeDraft change : changes) {
      lines.add(
          RichText.parse(
              change.platform().name()
                  + ", "
                  + change.change().on()
                  + ": "
                  + change.change().claim().says()));
      choices.add(
          new Choice(
              short75(change.platform().name() + ", " + change.change().on()),
              AnnouncementCode.from(change)));
    }
    blocks.add(new Block.Bullets(lines));
    blocks.add(new Block.Choices("Fill a draft from", choices));
    return new Reply("From a policy change", blocks);
  }

  private static String short75(String words) {
    return words.length() <= Choice.LONGEST_LABEL
        ? words
        : words.substring(0, Choice.LONGEST_LABEL - 1) + "…";
  }

  /// A sentence alone.
  static Reply said(String words) {
    return new Reply(words, List.of(new Block.Paragraph(RichText.plain(words))));
  }

  /// With further buttons beneath.
  static Reply said(String words, Optional<Choice> choice) {
    List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(RichText.plain(words))));
    choice.ifPresent(c -> blocks.add(new Block.Choices("Go on with", List.of(c))));
    return new Reply(words, blocks);
  }
}
