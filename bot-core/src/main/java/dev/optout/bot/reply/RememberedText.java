package dev.optout.bot.reply;

import dev.optout.bot.people.Feedback;
import dev.optout.bot.people.Lasting;
import dev.optout.bot.people.Memory.Remembered;
import dev.optout.bot.people.Reminder;
import dev.optout.bot.question.WishCode;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Region;
import dev.optout.knowledge.Subject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// All that is kept about a person, item by item, with why and for how long.
final class RememberedText {
  private final KnowledgeBase base;
  private final ZoneId zone;

  /// @param zone in whose days reminders come
  RememberedText(KnowledgeBase base, ZoneId zone) {
    this.base = base;
    this.zone = zone;
  }

  /// @param wordsDays for how many days words of unanswered questions are kept; 0 for none
  List<Block> of(Remembered all, int wordsDays) {
    List<RichText> items = new ArrayList<>();
    all.told()
        .region()
        .ifPresent(
            code -> item(items, "You live in " + region(code), "to answer for it", untilGone()));
    all.told()
        .plan()
        .ifPresent(
            plan -> item(items, PersonalText.account(plan), "to answer for it", untilGone()));
    all.told()
        .announceHere()
        .ifPresent(
            _ ->
                item(
                    items,
                    "You want announcements in this chat",
                    "to send you one copy where you want it",
                    untilGone()));
    if (!all.follows().isEmpty()) {
      String names = all.follows().stream().map(this::name).collect(Collectors.joining(", "));
      item(items, "You follow " + names, "to tell you of changes", untilGone());
    }
    for (Reminder reminder : all.reminders()) {
      item(
          items,
          "A reminder: " + reminder(reminder),
          "because you asked for it",
          "until you end it, or " + days(Lasting.SHOWN_REMINDER.toDays()) + " after it was shown");
    }
    for (Feedback feedback : all.feedbacks()) {
      item(items, feedback(feedback), "to mend answers", "for a year");
    }
    if (!all.handovers().isEmpty()) {
      item(
          items,
          count(all.handovers().size(), "request for a person", "requests for a person"),
          "so that it is not forgotten",
          "for " + days(Lasting.HANDOVER.toDays()));
    }
    if (all.conversations() > 0) {
      item(
          items,
          count(all.conversations(), "running conversation", "running conversations")
              + ": platform, topic and region, never your words",
          "so that follow-ups work",
          "for " + Lasting.CONVERSATION.toMinutes() + " minutes");
    }
    if (all.questions() > 0) {
      item(
          items,
          count(all.questions(), "question", "questions")
              + " that I could not answer, without names, addresses and numbers",
          "so that the answer can be added",
          "for " + days(wordsDays));
    }
    if (all.announcements() > 0) {
      item(
          items,
          "That you were sent "
              + count(all.announcements(), "announcement", "announcements")
              + " of your company",
          "so that it can be shown who was reached",
          "for " + days(Lasting.LEDGER.toDays()));
    }
    all.reached()
        .ifPresent(
            r ->
                item(
                    items,
                    "Where I can write to you, and that you were last here on "
                        + PersonalText.day(r.lastActiveOn()),
                    "for what you follow, reminders and announcements",
                    r.address().chat().equals("teams")
                        ? "for as long as you have the app"
                        : untilGone()));
    return blocks(items, wordsDays);
  }

  private static List<Block> blocks(List<RichText> items, int wordsDays) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Verdict(
            items.isEmpty() ? "Nothing" : "What I know about you",
            RichText.plain(
                items.isEmpty()
                    ? "I keep nothing about you at the moment."
                    : "You are known by the id that your chat gives you, not by name. Nothing else is kept:")));
    if (!items.isEmpty()) {
      blocks.add(new Block.Bullets(items));
    }
    blocks.add(new Block.Paragraph(RichText.plain(general(wordsDays))));
    if (!items.isEmpty()) {
      blocks.add(
          new Block.Choices(
              "Erase it?", List.of(new Choice("Forget me", WishCode.forgetMe(false)))));
    }
    return blocks;
  }

  /// What is so for everybody.
  static String general(int wordsDays) {
    return (wordsDays == 0
            ? "I do not store what you ask"
            : "What I could not answer is kept for "
                + days(wordsDays)
                + " without names, addresses and numbers, sealed; nothing else that you ask is stored")
        + ", and your questions train nothing. Ids of messages are kept for a day as hashes, so that you are"
        + " answered only once. The chat itself keeps the messages that you see, under your organisation's rules.";
  }

  private static void item(List<RichText> items, String what, String why, String until) {
    items.add(RichText.plain(what + " (" + why + "; " + until + ")"));
  }

  private static String untilGone() {
    return "until you change it, or a year after you were last here";
  }

  private static String feedback(Feedback feedback) {
    String about = TopicTitle.of(feedback.topic());
    return "You said that an answer on “"
        + about
        + "” "
        + (feedback.fault().isEmpty() ? "helped" : "was not good");
  }

  /// One reminder in a line.
  String reminder(Reminder reminder) {
    String about = PersonalText.about(reminder.question(), base);
    String day = PersonalText.day(LocalDate.ofInstant(reminder.dueAt(), zone));
    return switch (reminder.state()) {
      case WAITING -> about + ", on " + day;
      case SHOWN -> about + ", shown on " + day;
      case NOT_DELIVERED -> about + ", could not be delivered on " + day;
      case UNKNOWN -> about + ", due on " + day + "; the chat did not say whether it came";
    };
  }

  private String region(String code) {
    return Optional.ofNullable(base.vocabulary().regions().get(code))
        .map(Region::name)
        .orElse(code);
  }

  private String name(String id) {
    return base.subject(id).map(Subject::name).orElse(id);
  }

  private static String count(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  private static String days(long days) {
    return days == 1 ? "1 day" : days + " days";
  }
}
