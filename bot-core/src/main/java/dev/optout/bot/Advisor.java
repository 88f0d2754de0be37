package dev.optout.bot;

import dev.optout.bot.answer.Answer;
import dev.optout.bot.answer.Answerer;
import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.conversation.Conversations;
import dev.optout.bot.question.Question;
import dev.optout.bot.question.QuestionCode;
import dev.optout.bot.question.QuestionReader;
import dev.optout.bot.question.QuestionReader.Reading;
import dev.optout.bot.reply.Reply;
import dev.optout.bot.reply.ReplyWriter;
import dev.optout.knowledge.Family;
import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.Topic;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The bot that answers from the knowledge.
public final class Advisor implements Bot {
  private final Supplier<Knowledge> knowledge;
  private final Conversations conversations;
  private final Profiles profiles;
  private final Clock clock;
  private final AtomicReference<@Nullable Parts> parts = new AtomicReference<>();

  /// What is made once for each state of the knowledge.
  private record Parts(Knowledge knowledge, QuestionReader reader, Answerer answerer) {}

  /// @param knowledge the knowledge in force at the moment of each question
  /// @param clock tells which claims are overdue for a check
  public Advisor(
      Supplier<Knowledge> knowledge, Conversations conversations, Profiles profiles, Clock clock) {
    this.knowledge = knowledge;
    this.conversations = conversations;
    this.profiles = profiles;
    this.clock = clock;
  }

  @Override
  public Reply reply(ChatEvent event) {
    return answer(event).reply();
  }

  /// The reply to one event and what was understood.
  public Answered answer(ChatEvent event) {
    Parts now = parts();
    return switch (event) {
      case ChatEvent.Said said -> said(said, now);
      case ChatEvent.Pressed pressed -> pressed(pressed, now);
      case ChatEvent.Opened opened ->
          written(
              new Answer.Help(now.knowledge().base().platforms()), helpReading(opened, now), now);
    };
  }

  private Answered said(ChatEvent.Said said, Parts now) {
    Optional<Question> last = conversations.last(said.person(), said.address());
    Reading reading = now.reader().read(said.text(), profiles.of(said.person()), last, today());
    return answered(said, reading, last, now);
  }

  private Answered pressed(ChatEvent.Pressed pressed, Parts now) {
    Optional<Question> question = QuestionCode.read(pressed.code(), now.knowledge().base());
    if (question.isEmpty()) {
      return new Answered(
          Topic.HELP, List.of(), Optional.empty(), 1, List.of(), ReplyWriter.staleButton());
    }
    return answered(pressed, now.reader().of(question.get()), Optional.empty(), now);
  }

  private Answered answered(ChatEvent event, Reading reading, Optional<Question> last, Parts now) {
    Question question = reading.question();
    boolean goesOn =
        question.topic().isAboutKnowledge()
            || question.topic() == Topic.CLARIFY
            || question.catalogue().isPresent();
    if (goesOn) {
      conversations.remember(event.person(), event.address(), question);
    } else {
      last.ifPresent(q -> conversations.remember(event.person(), event.address(), q));
    }
    return written(now.answerer().answer(reading), reading, now);
  }

  private Answered written(Answer answer, Reading reading, Parts now) {
    Question q = reading.question();
    ReplyWriter writer = new ReplyWriter(today(), reading);
    Reply reply = writer.write(answer);
    return new Answered(
        writer.topic(answer),
        platforms(q, now),
        writer.verdict(answer),
        q.confidence(),
        writer.sources(),
        reply);
  }

  private static List<String> platforms(Question q, Parts now) {
    if (!q.platforms().isEmpty()) {
      return q.platforms();
    }
    return q.family()
        .flatMap(now.knowledge().base()::subject)
        .filter(Family.class::isInstance)
        .map(f -> ((Family) f).members())
        .orElse(List.of());
  }

  private Reading helpReading(ChatEvent.Opened opened, Parts now) {
    return now.reader().read("help", profiles.of(opened.person()), Optional.empty(), today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  private Parts parts() {
    Knowledge current = knowledge.get();
    Parts made = parts.get();
    if (made == null || !made.knowledge().equals(current)) {
      made = new Parts(current, new QuestionReader(current), new Answerer(current.base()));
      parts.set(made);
    }
    return made;
  }
}
