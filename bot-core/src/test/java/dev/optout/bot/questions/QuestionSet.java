package dev.optout.bot.questions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.optout.bot.Advisor;
import dev.optout.bot.Answered;
import dev.optout.bot.Profiles;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Address.Audience;
import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.chat.Person;
import dev.optout.bot.conversation.RecentConversations;
import dev.optout.bot.kit.SettableClock;
import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Region;
import dev.optout.knowledge.Slug;
import dev.optout.knowledge.Verdict;
import dev.optout.knowledge.lucene.KnowledgeIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Asks every question of a file and judges the answers.
///
/// A case passes when its topic, platforms, verdict and patterns are right, as far as it names
/// them.
public final class QuestionSet {
  private static final ObjectMapper JSON = new ObjectMapper();

  private QuestionSet() {}

  /// One case and what is wrong with its answer; nothing is wrong with a pass.
  public record Result(JsonNode wanted, Answered got, List<String> wrong) {
    public boolean passed() {
      return wrong.isEmpty();
    }
  }

  public static List<Result> ask(Path file) {
    return ask(file, KnowledgeIndex.bundled());
  }

  /// Asks with other knowledge than the program's own.
  public static List<Result> ask(Path file, Knowledge knowledge) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank()).map(line -> ask(line, knowledge)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Result ask(String line, Knowledge knowledge) {
    try {
      JsonNode wanted = JSON.readTree(line);
      Optional<Region> region =
          Optional.ofNullable(
              knowledge.base().vocabulary().regions().get(wanted.path("region").asText("")));
      Optional<Plan> plan = Slug.parse(Plan.class, wanted.path("plan").asText(""));
      SettableClock clock = SettableClock.atStart();
      Advisor advisor =
          new Advisor(
              () -> knowledge,
              new RecentConversations(clock, 10),
              person -> new Profiles.Profile(region, plan),
              clock);
      Person person = new Person("test", "test", "someone");
      Address address = new Address("test", "test", "here", Audience.ONE_PERSON);
      List<Answered> answers = new ArrayList<>();
      for (JsonNode turn : wanted.path("turns")) {
        answers.add(advisor.answer(new ChatEvent.Said(person, address, turn.asText())));
      }
      return new Result(wanted, answers.getLast(), wrong(wanted.path("expect"), answers.getLast()));
    } catch (IOException e) {
      throw new UncheckedIOException(line, e);
    }
  }

  private static List<String> wrong(JsonNode expect, Answered got) {
    List<String> wrong = new ArrayList<>();
    if (!texts(expect.path("topic")).contains(got.topic().slug())) {
      wrong.add("topic");
    }
    Set<String> platforms = new HashSet<>(got.platforms());
    if (expect.path("platforms").isArray()) {
      boolean within =
          !platforms.isEmpty() && texts(expect.path("platformsWithin")).containsAll(platforms);
      boolean alternative =
          StreamSupport.stream(expect.path("platformsAlt").spliterator(), false)
              .anyMatch(alt -> texts(alt).equals(platforms));
      if (!texts(expect.path("platforms")).equals(platforms) && !within && !alternative) {
        wrong.add("platforms");
      }
    }
    JsonNode verdict = expect.path("verdict");
    if (!verdict.isNull() && !verdict.isMissingNode()) {
      Set<String> right = verdict.isTextual() ? Set.of(verdict.asText()) : texts(verdict);
      if (!right.contains(got.verdict().map(Verdict::slug).orElse(""))) {
        wrong.add("verdict");
      }
    }
    String text = got.reply().plainText().replace('\u2019', '\'').replaceAll("[ \\t]+", " ");
    for (String must : texts(expect.path("must"))) {
      if (!Pattern.compile(must, Pattern.CASE_INSENSITIVE).matcher(text).find()) {
        wrong.add("must " + must);
      }
    }
    for (String mustNot : texts(expect.path("mustNot"))) {
      if (Pattern.compile(mustNot, Pattern.CASE_INSENSITIVE).matcher(text).find()) {
        wrong.add("mustNot " + mustNot);
      }
    }
    return wrong;
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new HashSet<>();
    array.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  /// Prints the cases that fail and the share that pass, for each file named.
  public static void main(String[] files) {
    for (String file : files) {
      List<Result> results = ask(Path.of(file));
      results.stream().filter(r -> !r.passed()).forEach(r -> System.out.println(line(r)));
      long passed = results.stream().filter(Result::passed).count();
      System.out.printf("%s: %d of %d pass%n", file, passed, results.size());
    }
  }

  /// What is wrong with an answer, in a line.
  public static String line(Result r) {
    JsonNode expect = r.wanted().path("expect");
    return r.wrong()
        + " "
        + r.wanted().path("id").asText()
        + " "
        + r.wanted().path("turns")
        + " region="
        + r.wanted().path("region").asText()
        + " want "
        + expect.path("topic")
        + expect.path("platforms")
        + expect.path("verdict")
        + " got "
        + r.got().topic().slug()
        + r.got().platforms()
        + r.got().verdict().map(Verdict::slug).orElse("-")
        + " | "
        + r.got().reply().summary();
  }
}
