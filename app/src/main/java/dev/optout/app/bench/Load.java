package dev.optout.app.bench;

import dev.optout.bot.Profiles.Profile;
import dev.optout.bot.answer.Answer;
import dev.optout.bot.answer.Answerer;
import dev.optout.bot.question.Question;
import dev.optout.bot.question.QuestionReader;
import dev.optout.bot.question.QuestionReader.Reading;
import dev.optout.bot.question.TalkedAbout;
import dev.optout.bot.reply.ReplyWriter;
import dev.optout.knowledge.Claim;
import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.Subject;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Questions answered one after the other on one thread, as fast as they can be.
public final class Load {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final TimedSearch search;
  private final QuestionReader reader;
  private final Answerer answerer;
  private final LocalDate today;

  public Load(Knowledge knowledge, LocalDate today) {
    search = new TimedSearch(knowledge.search());
    reader = new QuestionReader(new Knowledge(knowledge.base(), search));
    answerer = new Answerer(knowledge.base());
    this.today = today;
  }

  /// What came of a run.
  ///
  /// @param took the run as a whole
  /// @param worked how long a processor worked for it, which a busy machine does not lengthen much
  public record Result(Map<Stage, Times> times, Duration took, Duration worked) {
    public int questions() {
      return times.getOrDefault(Stage.WHOLE, new Times()).count();
    }

    public double perSecond() {
      return questions() / (took.toNanos() / 1e9);
    }

    public double perWorkedSecond() {
      return questions() / (worked.toNanos() / 1e9);
    }
  }

  /// Asks the conversations again and again until the time is over, the last one to its end.
  ///
  /// @param conversations at least one, each of one or more turns
  public Result run(List<List<String>> conversations, Duration time) {
    Map<Stage, Times> times = new EnumMap<>(Stage.class);
    long start = System.nanoTime();
    long worked = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; System.nanoTime() - start < time.toNanos(); i++) {
      Optional<TalkedAbout> before = Optional.empty();
      for (String turn : conversations.get(i % conversations.size())) {
        Question asked = ask(turn, before, times);
        before = Optional.of(before.map(b -> b.then(asked)).orElse(TalkedAbout.first(asked)));
      }
    }
    return new Result(
        times,
        Duration.ofNanos(System.nanoTime() - start),
        Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - worked));
  }

  private Question ask(String turn, Optional<TalkedAbout> before, Map<Stage, Times> times) {
    long start = System.nanoTime();
    Reading reading = reader.read(turn, Profile.UNKNOWN, before, today);
    long read = System.nanoTime();
    Answer answer = answerer.answer(reading);
    long answered = System.nanoTime();
    new ReplyWriter(today, reading).write(answer);
    long written = System.nanoTime();
    long found = search.taken();
    add(times, Stage.UNDERSTAND, read - start - found);
    add(times, Stage.FIND, found);
    add(times, Stage.ANSWER, answered - read);
    add(times, Stage.WRITE, written - answered);
    add(times, Stage.WHOLE, written - start);
    return reading.question();
  }

  private static void add(Map<Stage, Times> times, Stage stage, long taken) {
    times.computeIfAbsent(stage, s -> new Times()).add(taken);
  }

  /// Questions out of the knowledge itself, spread over all of it.
  public static List<List<String>> questions(Knowledge knowledge, int most) {
    List<List<String>> all = new ArrayList<>();
    for (Subject subject : knowledge.base().subjects()) {
      for (Claim claim : subject.claims()) {
        claim.asks().forEach(ask -> all.add(List.of(ask)));
      }
    }
    int step = Math.max(1, all.size() / most);
    List<List<String>> some = new ArrayList<>();
    for (int i = 0; i < all.size() && some.size() < most; i += step) {
      some.add(all.get(i));
    }
    return some;
  }
}
