package dev.optout.bot.announce;

import dev.optout.bot.announce.Content.Importance;
import dev.optout.bot.people.Note.Cited;
import dev.optout.bot.question.Question;
import dev.optout.bot.question.QuestionCode;
import dev.optout.bot.reply.Block;
import dev.optout.bot.reply.Choice;
import dev.optout.bot.reply.Link;
import dev.optout.bot.reply.Reply;
import dev.optout.bot.reply.RichText;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Subject;
import dev.optout.knowledge.Topic;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An announcement as recipients get it: the same words in every chat, in preview and try-out.
public final class AnnouncementText {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private AnnouncementText() {}

  /// The message that a content becomes.
  ///
  /// @param knowledge names the platform that it is about
  public static Reply of(Content content, KnowledgeBase knowledge) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(content.title()));
    blocks.add(new Block.Notice(Block.Notice.Level.COMPANY, RichText.parse(lead(content))));
    blocks.addAll(SafeText.blocks(content.text()));
    if (!content.steps().isEmpty() || content.link().isPresent()) {
      blocks.add(steps(content));
    }
    sources(content).ifPresent(blocks::add);
    content
        .platform()
        .flatMap(knowledge::subject)
        .ifPresent(subject -> blocks.add(questions(subject)));
    return new Reply(summary(content), blocks);
  }

  private static String lead(Content content) {
    String lead =
        switch (content.importance()) {
          case INFO -> "an announcement.";
          case IMPORTANT -> "an **important** announcement.";
          case URGENT -> "an **urgent** announcement.";
        };
    return content.effectiveOn().map(day -> lead + " From " + DAY.format(day) + ".").orElse(lead);
  }

  private static String summary(Content content) {
    return (content.importance() == Importance.INFO
            ? ""
            : content.importance() == Importance.URGENT ? "Urgent: " : "Important: ")
        + content.title();
  }

  private static Block steps(Content content) {
    List<Link> links =
        content.link().map(url -> new Link("Open " + host(url.getHost()), url)).stream().toList();
    return content.steps().isEmpty()
        ? new Block.Steps("What to do", List.of(RichText.plain("Open the page below.")), links)
        : new Block.Steps(
            "What to do", content.steps().stream().map(SafeText::line).toList(), links);
  }

  /// As much of it as a button holds, from its end, which tells whose it is.
  private static String host(String host) {
    int most = Choice.LONGEST_LABEL - "Open ".length() - 1;
    return host.length() <= most ? host : "…" + host.substring(host.length() - most + 1);
  }

  private static Optional<Block> sources(Content content) {
    return content.sources().stream()
        .map(Cited::readOn)
        .min(Comparator.<LocalDate>naturalOrder())
        .map(
            oldest ->
                new Block.Sources(
                    content.sources().stream()
                        .map(
                            s ->
                                new Block.SourceLine(
                                    new Link(s.title(), s.url()), s.publisher(), s.readOn(), ""))
                        .toList(),
                    oldest));
  }

  private static Block questions(Subject subject) {
    return new Block.Choices(
        "Ask me about it:",
        List.of(
            choice(
                "How do I opt out of " + subject.name() + "?",
                "How do I opt out?",
                Topic.OPT_OUT,
                subject),
            choice(
                "What does " + subject.name() + " use?",
                "What is used?",
                Topic.DATA_USED,
                subject)));
  }

  private static Choice choice(String label, String shorter, Topic topic, Subject subject) {
    return new Choice(
        label.length() <= Choice.LONGEST_LABEL ? label : shorter,
        QuestionCode.of(Question.about(topic, List.of(subject.id()))));
  }
}
