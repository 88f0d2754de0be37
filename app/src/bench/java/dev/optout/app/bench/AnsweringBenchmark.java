package dev.optout.app.bench;

import dev.optout.bot.Profiles.Profile;
import dev.optout.bot.answer.Answer;
import dev.optout.bot.answer.Answerer;
import dev.optout.bot.question.QuestionReader;
import dev.optout.bot.question.QuestionReader.Reading;
import dev.optout.bot.reply.Reply;
import dev.optout.bot.reply.ReplyWriter;
import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.lucene.KnowledgeIndex;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One question on its way, on a program that has answered many.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AnsweringBenchmark {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final Knowledge knowledge = KnowledgeIndex.bundled();
  private final QuestionReader reader = new QuestionReader(knowledge);
  private final Answerer answerer = new Answerer(knowledge.base());

  @Param({
    "does linkedin use my DMs to train AI?",
    "hey is insta allowed to eat my pics for their ai thing?? im in jakarta",
    "which platforms have no opt-out on business accounts",
    "what is the weather like"
  })
  private String question = "";

  private Reading reading = reader.read("help", Profile.UNKNOWN, Optional.empty(), TODAY);
  private Answer answer = answerer.answer(reading);

  @Setup
  public void read() {
    reading = understand();
    answer = answerer.answer(reading);
  }

  @Benchmark
  public Reading understand() {
    return reader.read(question, Profile.UNKNOWN, Optional.empty(), TODAY);
  }

  @Benchmark
  public Object find() {
    return knowledge.search().seek(question).claims(Set.of(), 20);
  }

  @Benchmark
  public Answer answer() {
    return answerer.answer(reading);
  }

  @Benchmark
  public Reply write() {
    return new ReplyWriter(TODAY, reading).write(answer);
  }

  @Benchmark
  public Reply whole() {
    Reading read = understand();
    return new ReplyWriter(TODAY, read).write(answerer.answer(read));
  }
}
