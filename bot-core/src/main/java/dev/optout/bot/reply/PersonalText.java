package dev.optout.bot.reply;

import dev.optout.bot.people.Desk;
import dev.optout.bot.people.Feedback.Fault;
import dev.optout.bot.people.Granted;
import dev.optout.bot.people.Memory.Erased;
import dev.optout.bot.people.Reminder;
import dev.optout.bot.question.QuestionCode;
import dev.optout.bot.question.Wish;
import dev.optout.bot.question.WishCode;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Region;
import dev.optout.knowledge.Subject;
import dev.optout.knowledge.Topic;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the bot says when somebody wishes something of it for themselves.
public final class PersonalText {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  /// What people follow most.
  private static final List<String> LIKELY =
      List.of("linkedin", "meta", "chatgpt", "microsoft-365-copilot", "zoom");

  private static final Map<Fault, String> FAULTS = faults();

  private final KnowledgeBase base;

  public PersonalText(KnowledgeBase base) {
    this.base = base;
  }

  private static Map<Fault, String> faults() {
    Map<Fault, String> labels = new LinkedHashMap<>();
    labels.put(Fault.WRONG, "It is wrong");
    labels.put(Fault.OUT_OF_DATE, "It is out of date");
    labels.put(Fault.STEPS_DO_NOT_WORK, "The steps do not work");
    labels.put(Fault.NOT_WHAT_I_ASKED, "It is not what I asked");
    labels.put(Fault.UNCLEAR, "It is unclear");
    return labels;
  }

  /// The reply to what became of a wish.
  public Reply of(Granted granted) {
    List<Block> blocks =
        switch (granted) {
          case Granted.NotHere _ ->
              said("Not here", "Others read this. Write to me directly, then I tell you or do it.");
          case Granted.Shown shown ->
              new RememberedText(base, shown.zone()).of(shown.all(), shown.wordsDays());
          case Granted.ForgetSure _ -> forgetSure();
          case Granted.Forgotten forgotten -> forgotten(forgotten.erased());
          case Granted.TalkForgotten _ ->
              said(
                  "Forgotten",
                  "I no longer know what we talked about. What else you told me stays; say “forget me” to"
                      + " erase that too.");
          case Granted.LivesIn lives -> livesIn(lives.region());
          case Granted.Uses uses -> uses(uses.plan());
          case Granted.AnnouncedHere _ ->
              with(
                  said(
                      "Announcements here",
                      "Noted: if your organisation announces something to both Slack and Teams and knows you in"
                          + " both, you get it in this chat."),
                  "Changed your mind?",
                  List.of(new Choice("Either chat will do", WishCode.announceAnywhere())));
          case Granted.SayThere there -> sayThere(there.chat());
          case Granted.AnnouncedAnywhere _ ->
              said(
                  "Either chat",
                  "Announcements come where you were last active, or where your organisation set it.");
          case Granted.Followed followed -> followed(followed);
          case Granted.FollowWhat _ -> followWhat();
          case Granted.Unfollowed unfollowed -> unfollowed(unfollowed);
          case Granted.Follows follows -> follows(follows);
          case Granted.WillRemind will -> willRemind(will);
          case Granted.RemindWhen when -> remindWhen(when.question());
          case Granted.RemindOfWhat _ ->
              said("Of what?", "Ask me the question first, then say “remind me in three months”.");
          case Granted.CannotRemindThen _ ->
              said(
                  "Not then",
                  "Choose a day from tomorrow to two years from now: “remind me in three months”, “remind me"
                      + " on 1 March”.");
          case Granted.TooManyReminders _ ->
              said(
                  "Too many",
                  "You have as many reminders as I keep. Say “my reminders” to see them, or “stop” to end"
                      + " them.");
          case Granted.ReminderSettled settled -> settled(settled.again());
          case Granted.NoSuchReminder _ ->
              said(
                  "Already ended",
                  "That reminder has ended. Say “my reminders” to see those to come.");
          case Granted.Thanked _ -> said("Thank you", "Good to know that it helped.");
          case Granted.WrongHow wrong -> wrongHow(wrong);
          case Granted.FaultNoted _ ->
              said(
                  "Thank you",
                  "The people who look after my knowledge see how often an answer has this fault, not who says so.");
          case Granted.HumanWay human -> human(human);
          case Granted.HumanTold told -> told(told);
          case Granted.Helped helped ->
              helped.isNew()
                  ? said("Thank you", "That request is closed and erased.")
                  : said("Closed already", "That request was closed before, or erased.");
        };
    return new Reply(summary(blocks), blocks);
  }

  private static String summary(List<Block> blocks) {
    return blocks.getFirst() instanceof Block.Verdict v
        ? PlainText.stopped(v.word()) + " " + v.because().words()
        : "About you";
  }

  private static List<Block> said(String word, String because) {
    return new ArrayList<>(List.of(new Block.Verdict(word, RichText.plain(because))));
  }

  private static List<Block> with(List<Block> said, String prompt, List<Choice> choices) {
    said.add(new Block.Choices(prompt, choices));
    return said;
  }

  private static List<Block> forgetSure() {
    return with(
        said(
            "Forget you?",
            "I would erase all that I keep about you, everywhere, at once: what you told me, what you follow,"
                + " reminders, feedback and open requests. It cannot be undone."),
        "Are you sure?",
        List.of(
            new Choice("Yes, forget me", WishCode.forgetMe(true)),
            new Choice("No, show me first", WishCode.showMe())));
  }

  private static List<Block> forgotten(Erased e) {
    List<RichText> erased = new ArrayList<>();
    add(erased, e.told(), "thing you told me about yourself", "things you told me about yourself");
    add(erased, e.follows(), "followed platform", "followed platforms");
    add(erased, e.reminders(), "reminder", "reminders");
    add(erased, e.feedbacks(), "rated answer", "rated answers");
    add(erased, e.handovers(), "request for a person", "requests for a person");
    add(erased, e.conversations(), "running conversation", "running conversations");
    add(erased, e.questions(), "redacted question", "redacted questions");
    add(
        erased,
        e.announcements(),
        "note of an announcement that you got",
        "notes of announcements that you got");
    e.lastSeenOn()
        .ifPresent(
            day ->
                erased.add(
                    RichText.plain(
                        "where to reach you, and that you were last here on " + day(day))));
    List<Block> blocks =
        said(
            "Forgotten",
            e.isNothing()
                ? "There was nothing about you that I could erase."
                : "I erased all that I kept about you:");
    if (!erased.isEmpty()) {
      blocks.add(new Block.Bullets(erased));
    }
    blocks.add(
        new Block.Paragraph(
            RichText.plain(
                "I cannot erase the messages that your chat keeps, nor backups that the people who run me made"
                    + " before; those follow their rules. If you write to me again I begin anew.")));
    return blocks;
  }

  private static void add(List<RichText> to, int count, String one, String many) {
    if (count > 0) {
      to.add(RichText.plain(count + " " + (count == 1 ? one : many)));
    }
  }

  private static List<Block> livesIn(Optional<Region> region) {
    return region
        .map(
            r ->
                with(
                    said(
                        r.name(),
                        "Noted: from now on I answer for "
                            + r.name()
                            + ", unless you name another place."),
                    "Changed your mind?",
                    List.of(new Choice("Forget my region", WishCode.noRegion()))))
        .orElseGet(
            () -> said("Forgotten", "I no longer know where you live and answer for all regions."));
  }

  private static List<Block> uses(Optional<Plan> plan) {
    return plan.map(
            p ->
                with(
                    said(
                        account(p),
                        "Noted: from now on I answer for that kind of account, unless you name another."),
                    "Changed your mind?",
                    List.of(new Choice("Forget my kind of account", WishCode.noPlan()))))
        .orElseGet(
            () ->
                said(
                    "Forgotten",
                    "I no longer know which kind of account you use and answer for all of them."));
  }

  private static List<Block> sayThere(String chat) {
    String name =
        switch (chat) {
          case "slack" -> "Slack";
          case "teams" -> "Teams";
          default -> "Slack or Teams";
        };
    return said(
        "Say it there",
        "I do not know here who you are in "
            + name
            + ". Write to me there: “send me announcements here”.");
  }

  static String account(Plan plan) {
    return switch (plan) {
      case PERSONAL -> "A personal account";
      case BUSINESS -> "A company's account";
      case EDUCATION -> "A school's account";
      case API -> "Access by API";
    };
  }

  private List<Block> followed(Granted.Followed followed) {
    String names = names(followed.subjects());
    return with(
        said(
            "Following " + names,
            followed.reaches()
                ? "When what I know about it changes in meaning, I write to you here: at most one short note a day."
                : "When what I know about it changes in meaning, you see a short note the next time you are here;"
                    + " I cannot write to you by myself in this place."),
        "Changed your mind?",
        List.of(new Choice("Stop following", WishCode.unfollow(followed.subjects()))));
  }

  private List<Block> followWhat() {
    return with(
        said("Follow what?", "Name one or more platforms: “follow LinkedIn and Zoom”."),
        "Or choose one:",
        LIKELY.stream()
            .flatMap(id -> base.subject(id).stream())
            .map(s -> new Choice(s.name(), WishCode.follow(List.of(s.id()))))
            .toList());
  }

  private List<Block> unfollowed(Granted.Unfollowed u) {
    if (u.ended().isEmpty() && u.reminders() == 0) {
      return said(
          "Nothing to stop",
          "You follow nothing of that, and no reminder is waiting. I write to nobody by myself otherwise.");
    }
    List<String> ended = new ArrayList<>();
    if (!u.ended().isEmpty()) {
      ended.add("you no longer follow " + names(u.ended()));
    }
    if (u.reminders() > 0) {
      ended.add(
          u.reminders() == 1 ? "your reminder is ended" : u.reminders() + " reminders are ended");
    }
    String words = String.join(", and ", ended);
    return said(
        "Stopped", words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".");
  }

  private List<Block> follows(Granted.Follows f) {
    List<Block> blocks =
        said(
            f.subjects().isEmpty() ? "You follow nothing" : "You follow " + names(f.subjects()),
            f.reminders().isEmpty() ? "No reminder is waiting." : "Your reminders:");
    if (!f.reminders().isEmpty()) {
      blocks.add(new Block.Bullets(f.reminders().stream().map(r -> line(r, f.zone())).toList()));
    }
    if (!f.subjects().isEmpty() || !f.reminders().isEmpty()) {
      blocks.add(
          new Block.Choices(
              "End all of it?",
              List.of(new Choice("Stop everything", WishCode.unfollow(List.of())))));
    }
    return blocks;
  }

  private RichText line(Reminder reminder, ZoneId zone) {
    return RichText.plain(new RememberedText(base, zone).reminder(reminder));
  }

  private List<Block> willRemind(Granted.WillRemind will) {
    return said(
        "Reminder set",
        "On "
            + day(will.on())
            + (will.reaches()
                ? ", in your daytime, I ask you here"
                : " or the next time you are here after that, I ask you")
            + " about "
            + about(will.reminder().question(), base)
            + ". Say “my reminders” to see them, “stop” to end them.");
  }

  private static List<Block> remindWhen(String question) {
    return with(
        said("When?", "Choose, or say it: “remind me on 1 March”."),
        "Remind me",
        List.of(
            new Choice("In a week", WishCode.remind(Period.ofWeeks(1), question)),
            new Choice("In a month", WishCode.remind(Period.ofMonths(1), question)),
            new Choice("In three months", WishCode.remind(Period.ofMonths(3), question))));
  }

  private static List<Block> settled(Optional<LocalDate> again) {
    return again
        .map(day -> said("Later", "I ask you again on " + day(day) + "."))
        .orElseGet(() -> said("Done", "That reminder is ended and erased."));
  }

  private static List<Block> wrongHow(Granted.WrongHow wrong) {
    return with(
        said("What is wrong?", "Choose what fits best; I pass on no words and no names."),
        "It is this:",
        FAULTS.entrySet().stream()
            .map(
                e ->
                    new Choice(
                        e.getValue(),
                        WishCode.rate(wrong.topic(), wrong.platforms(), Optional.of(e.getKey()))))
            .toList());
  }

  private List<Block> human(Granted.HumanWay human) {
    return switch (human.way()) {
      case Desk.Way.Nobody _ ->
          said(
              "A person",
              "I cannot pass you on to a person, and nobody has been told about your question. Please write to"
                  + " your organisation's privacy, legal or IT security team directly.");
      case Desk.Way.Shown shown ->
          said(
              "A person",
              "Write to "
                  + shown.address()
                  + ". I pass nothing on; nobody has been told about your question.");
      case Desk.Way.Told told ->
          with(
              said(
                  "A person",
                  "I can tell "
                      + told.place()
                      + " that you would like help. They would see who you are in this chat and that we talked about "
                      + passedOn(human.topic(), human.platforms())
                      + ", but none of your words."),
              "Shall I?",
              List.of(new Choice("Yes, tell them", WishCode.human())));
    };
  }

  private String passedOn(Optional<Topic> topic, List<String> platforms) {
    String names = names(platforms);
    String title = topic.map(TopicTitle::of).orElse("");
    if (names.isEmpty()) {
      return title.isEmpty() ? "nothing in particular" : title;
    }
    return names + (title.isEmpty() ? "" : ", " + title);
  }

  private static List<Block> told(Granted.HumanTold told) {
    return switch (told.outcome()) {
      case SENT ->
          said(
              "They are told",
              "The message is in " + told.way().place() + "; somebody will write to you.");
      case NOT_SENT ->
          said(
              "Not told",
              "The message could not be put into "
                  + told.way().place()
                  + ", so nobody knows of it. Please write to them directly, or try again later.");
      case UNKNOWN ->
          said(
              "Perhaps told",
              told.way().place()
                  + " did not answer, so I do not know whether they were told. If nobody writes to you, please"
                  + " write to them directly.");
    };
  }

  /// A reminder that is due, as it is put into its chat.
  public Reply due(Reminder reminder) {
    String about = about(reminder.question(), base);
    List<Block> blocks =
        with(
            said("Reminder", "You wanted to look again at " + about + "."),
            "What shall become of it?",
            List.of(
                new Choice("Show me the answer now", reminder.question()),
                new Choice("Done", WishCode.reminded(reminder.id(), Wish.Choice.DONE)),
                new Choice("Later, in a week", WishCode.reminded(reminder.id(), Wish.Choice.LATER)),
                new Choice(
                    "Stop reminding me", WishCode.reminded(reminder.id(), Wish.Choice.STOP))));
    return new Reply("Reminder: " + about, blocks);
  }

  /// What a question is about, in a few words; still something where the knowledge has changed.
  static String about(String code, KnowledgeBase base) {
    return QuestionCode.read(code, base)
        .map(
            q -> {
              String names =
                  String.join(
                      " and ",
                      q.platforms().isEmpty()
                          ? q.family().stream().map(id -> name(id, base)).toList()
                          : q.platforms().stream().map(id -> name(id, base)).toList());
              return names.isEmpty()
                  ? TopicTitle.of(q.topic())
                  : names + ": " + TopicTitle.of(q.topic());
            })
        .orElse("a question that I no longer know");
  }

  private static String name(String id, KnowledgeBase base) {
    return base.subject(id).map(Subject::name).orElse(id);
  }

  private String names(List<String> ids) {
    return String.join(", ", ids.stream().map(id -> name(id, base)).toList());
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }
}
