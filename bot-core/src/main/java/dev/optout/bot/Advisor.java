package dev.optout.bot;

import dev.optout.bot.answer.Answer;
import dev.optout.bot.answer.Answerer;
import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.conversation.Conversations;
import dev.optout.bot.conversation.SafeConversations;
import dev.optout.bot.people.Desk;
import dev.optout.bot.people.Granted;
import dev.optout.bot.people.Memory;
import dev.optout.bot.people.Personal;
import dev.optout.bot.people.Redacted;
import dev.optout.bot.people.Unanswered;
import dev.optout.bot.question.Question;
import dev.optout.bot.question.QuestionCode;
import dev.optout.bot.question.QuestionReader;
import dev.optout.bot.question.QuestionReader.Reading;
import dev.optout.bot.question.Questions;
import dev.optout.bot.question.TalkedAbout;
import dev.optout.bot.question.Wish;
import dev.optout.bot.question.WishCode;
import dev.optout.bot.question.WishReader;
import dev.optout.bot.reply.JoinedReply;
import dev.optout.bot.reply.MissedText;
import dev.optout.bot.reply.PersonalText;
import dev.optout.bot.reply.Reply;
import dev.optout.bot.reply.ReplyWriter;
import dev.optout.knowledge.Family;
import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.Topic;
import dev.optout.knowledge.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bot that answers from the knowledge.
public final class Advisor implements Bot {
  private static final Logger LOG = LoggerFactory.getLogger(Advisor.class);

  /// More questions of one message than this are not answered at once.
  private static final int MOST_QUESTIONS = 4;

  private final Supplier<Knowledge> knowledge;
  private final Memory memory;
  private final Conversations conversations;
  private final Personal personal;
  private final Profiles profiles;
  private final Clock clock;
  private final AtomicReference<@Nullable Parts> parts = new AtomicReference<>();

  /// What is made once for each state of the knowledge.
  private record Parts(Knowledge knowledge, QuestionReader reader, Answerer answerer) {}

  /// An answer with its heading, where it is one of several.
  private record Headed(Answered answered, String heading) {}

  /// @param knowledge the knowledge in force at the moment of each question
  /// @param memory where what people tell and follow is kept
  /// @param desk who helps where the bot cannot
  /// @param profiles where people are and which accounts they use
  /// @param clock tells which claims are overdue for a check
  public Advisor(
      Supplier<Knowledge> knowledge, Memory memory, Desk desk, Profiles profiles, Clock clock) {
    this.knowledge = knowledge;
    this.memory = memory;
    conversations = new SafeConversations(memory.conversations());
    personal = new Personal(memory, desk, clock);
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
    seen(event);
    return switch (event) {
      case ChatEvent.Said said -> said(said, now);
      case ChatEvent.Pressed pressed -> pressed(pressed, now);
      case ChatEvent.Filled _ -> staleButton();
      case ChatEvent.Opened opened -> written(helpReading(opened, now), now).answered();
    };
  }

  private Answered said(ChatEvent.Said said, Parts now) {
    Optional<TalkedAbout> before = conversations.last(said.person(), said.address());
    List<String> questions = Questions.in(said.text());
    List<Reading> each = each(questions, said, before, now);
    if (areDistinct(each)) {
      Optional<TalkedAbout> after = before;
      for (Reading reading : each) {
        after = Optional.of(then(after, reading.question()));
      }
      after.ifPresent(talked -> conversations.remember(said.person(), said.address(), talked));
      return joined(each, questions.size() > MOST_QUESTIONS, now);
    }
    Reading reading = read(said.text(), said, before, now);
    Optional<Wish> wish = WishReader.of(said.text(), reading, before, today());
    if (wish.isPresent()) {
      return granted(wish.get(), said, before, now);
    }
    return missed(answered(said, reading, before, now), said, now);
  }

  private Reading read(String text, ChatEvent.Said said, Optional<TalkedAbout> before, Parts now) {
    return now.reader().read(text, profiles.of(said.person()), before, today());
  }

  /// Each question of a message, read against those before it; none where it is but one.
  private List<Reading> each(
      List<String> questions, ChatEvent.Said said, Optional<TalkedAbout> before, Parts now) {
    if (questions.size() < 2) {
      return List.of();
    }
    List<Reading> each = new ArrayList<>();
    Optional<TalkedAbout> talked = before;
    for (String question : questions.stream().limit(MOST_QUESTIONS).toList()) {
      Reading reading = read(question, said, talked, now);
      each.add(reading);
      talked = Optional.of(then(talked, reading.question()));
    }
    return each;
  }

  /// Whether these are several questions that can each be answered, no two of them the same.
  private static boolean areDistinct(List<Reading> each) {
    boolean answerable =
        each.stream()
            .map(Reading::question)
            .allMatch(
                q ->
                    q.topic().isAboutKnowledge()
                        || q.catalogue().isPresent()
                        || q.topic() == Topic.UNKNOWN_PLATFORM
                        || q.topic() == Topic.ABOUT_BOT);
    long different =
        each.stream()
            .map(Reading::question)
            .map(
                q ->
                    List.of(
                        q.topic() == Topic.DATA_EXCLUDED ? Topic.DATA_USED : q.topic(),
                        q.platforms(),
                        q.family(),
                        q.subjects(),
                        q.categories(),
                        q.unknownPlatform()))
            .distinct()
            .count();
    return each.size() > 1 && answerable && different == each.size();
  }

  private static TalkedAbout then(Optional<TalkedAbout> before, Question next) {
    return before.map(talked -> talked.then(next)).orElseGet(() -> TalkedAbout.first(next));
  }

  private Answered pressed(ChatEvent.Pressed pressed, Parts now) {
    Optional<TalkedAbout> before = conversations.last(pressed.person(), pressed.address());
    Optional<Wish> wish = WishCode.read(pressed.code(), now.knowledge().base());
    if (wish.isPresent()) {
      return granted(wish.get(), pressed, before, now);
    }
    Optional<Question> question = QuestionCode.read(pressed.code(), now.knowledge().base());
    if (question.isEmpty()) {
      return staleButton();
    }
    return answered(pressed, now.reader().of(question.get()), before, now);
  }

  private static Answered staleButton() {
    return new Answered(
        Topic.HELP, List.of(), Optional.empty(), 1, List.of(), ReplyWriter.staleButton());
  }

  /// Notes where somebody can be written to; an answer never waits for it in vain.
  private void seen(ChatEvent event) {
    if (Personal.reaches(event.address())) {
      try {
        memory.people().seen(event.person(), event.address(), today());
      } catch (RuntimeException e) {
        LOG.warn("It could not be noted where a person is: {}", e.getClass().getName());
      }
    }
  }

  private Answered granted(Wish wish, ChatEvent event, Optional<TalkedAbout> before, Parts now) {
    Granted granted = personal.grant(wish, event.person(), event.address(), before);
    Reply reply = new PersonalText(now.knowledge().base()).of(granted);
    return new Answered(topic(wish), about(granted), Optional.empty(), 1, List.of(), reply);
  }

  private static Topic topic(Wish wish) {
    return switch (wish) {
      case Wish.Follow _, Wish.Unfollow _, Wish.Following _, Wish.Remind _, Wish.Reminded _ ->
          Topic.FOLLOW;
      case Wish.Human _, Wish.Helped _ -> Topic.ESCALATE;
      case Wish.ShowMe _,
          Wish.ForgetMe _,
          Wish.ForgetTalk _,
          Wish.LiveIn _,
          Wish.Use _,
          Wish.AnnounceIn _,
          Wish.AnnounceAnywhere _,
          Wish.Rate _ ->
          Topic.ABOUT_BOT;
    };
  }

  private static List<String> about(Granted granted) {
    return switch (granted) {
      case Granted.Followed followed -> followed.subjects();
      case Granted.Unfollowed unfollowed -> unfollowed.ended();
      default -> List.of();
    };
  }

  /// Counts what could not be answered; where the operator wants it, keeps it redacted and tells.
  private Answered missed(Answered answered, ChatEvent.Said said, Parts now) {
    boolean refused =
        answered.topic() == Topic.OUT_OF_SCOPE || answered.topic() == Topic.UNKNOWN_PLATFORM;
    if (!refused && !answered.verdict().equals(Optional.of(Verdict.UNKNOWN))) {
      return answered;
    }
    try {
      Unanswered unanswered = memory.unanswered();
      unanswered.count(answered.topic(), missing(answered, said, now));
      int days = unanswered.keepsWordsForDays();
      if (days == 0) {
        return answered;
      }
      unanswered.keep(said.person(), Redacted.of(said.text(), now.knowledge().search()::knows));
      return answered.with(MissedText.added(answered.reply(), days));
    } catch (RuntimeException e) {
      LOG.warn("What was not answered could not be counted: {}", e.getClass().getName());
      return answered;
    }
  }

  /// Our platforms, or the name of one that the vocabulary lists; never what was typed.
  private static List<String> missing(Answered answered, ChatEvent.Said said, Parts now) {
    return answered.topic() == Topic.UNKNOWN_PLATFORM
        ? now.reader().listedUnknown(said.text()).stream().toList()
        : answered.platforms();
  }

  private Answered answered(
      ChatEvent event, Reading reading, Optional<TalkedAbout> before, Parts now) {
    Question question = reading.question();
    boolean goesOn =
        question.topic().isAboutKnowledge()
            || question.topic() == Topic.CLARIFY
            || question.catalogue().isPresent();
    if (goesOn) {
      conversations.remember(event.person(), event.address(), then(before, question));
    } else {
      before.ifPresent(talked -> conversations.remember(event.person(), event.address(), talked));
    }
    return written(reading, now).answered();
  }

  private Headed written(Reading reading, Parts now) {
    Question q = reading.question();
    Answer answer = now.answerer().answer(reading);
    ReplyWriter writer = new ReplyWriter(today(), reading);
    Reply reply = writer.write(answer);
    Answered answered =
        new Answered(
            writer.topic(answer),
            platforms(q, now),
            writer.verdict(answer),
            q.confidence(),
            writer.sources(),
            reply);
    return new Headed(answered, writer.heading(answer));
  }

  /// One answer to several questions. What was understood is the first question's topic and the
  /// first verdict, about the platforms of all, as sure as the least sure.
  private Answered joined(List<Reading> each, boolean moreWereAsked, Parts now) {
    List<Headed> headed = each.stream().map(reading -> written(reading, now)).toList();
    List<Answered> all = headed.stream().map(Headed::answered).toList();
    JoinedReply joined = new JoinedReply();
    headed.forEach(h -> joined.add(h.heading(), h.answered().reply()));
    if (moreWereAsked) {
      joined.left(MOST_QUESTIONS);
    }
    return new Answered(
        all.getFirst().topic(),
        all.stream().flatMap(a -> a.platforms().stream()).distinct().toList(),
        all.stream().flatMap(a -> a.verdict().stream()).findFirst(),
        all.stream().mapToDouble(Answered::confidence).min().orElse(0),
        all.stream().flatMap(a -> a.sources().stream()).distinct().toList(),
        joined.reply());
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
