package dev.optout.app.eval;

import dev.optout.bot.Answered;
import dev.optout.bot.reply.Block;
import dev.optout.bot.reply.Reply;
import dev.optout.bot.reply.RichText;
import dev.optout.knowledge.PolarityWords;
import dev.optout.knowledge.Region;
import dev.optout.knowledge.Topic;
import dev.optout.knowledge.Verdict;
import dev.optout.knowledge.Vocabulary;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Cases, answers and results made up for tests.
public final class Made {
  /// Knows no names of regions; codes of countries are known all the same.
  public static final Vocabulary VOCABULARY = vocabulary(Map.of(), Map.of());

  public static final CaseReader READER = new CaseReader(VOCABULARY);

  private Made() {}

  /// A vocabulary that knows places and nothing else.
  ///
  /// @param regions by their codes
  /// @param words for them, in lower case, with their codes
  public static Vocabulary vocabulary(Map<String, Region> regions, Map<String, String> words) {
    return new Vocabulary(
        regions,
        words,
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        Map.of(),
        Set.of(),
        PolarityWords.NONE,
        Map.of());
  }

  /// An answer with its own words as its text.
  public static Answered answer(
      Topic topic, List<String> platforms, Optional<Verdict> verdict, double confidence) {
    return new Answered(
        topic,
        platforms,
        verdict,
        confidence,
        List.of(),
        new Reply("Made.", List.of(new Block.Paragraph(RichText.plain("Made.")))));
  }

  /// The result of a case that expects a topic and got another, or the same.
  public static Result result(
      String id, Topic expected, Topic got, double confidence, int milliseconds)
      throws MalformedCase {
    String line =
        """
        {"id": "%s", "lang": "en", "turns": ["is <this> & that \\"so\\"?"], "tags": ["made"],
         "expect": {"topic": ["%s"], "platforms": ["linkedin"]}}
        """
            .formatted(id, expected.slug())
            .replace("\n", "");
    Case asked = READER.read(line);
    Answered answered = answer(got, List.of("linkedin"), Optional.empty(), confidence);
    return new Result(
        asked,
        Optional.of(answered),
        Judgement.of(asked.expect(), Optional.of(Given.of(answered)), Set.of("linkedin")),
        List.of(Duration.ofMillis(milliseconds)));
  }
}
