package dev.optout.app.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.optout.bot.Answered;
import dev.optout.knowledge.Slug;
import dev.optout.knowledge.Topic;
import dev.optout.knowledge.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The judge and the reference scorer, a program in Python, agree on made cases.
///
/// The marks in `agreement.jsonl` and the figures here are those that the reference gave.
class AgreementTest {
  private static final Path FILE = Path.of("src/test/resources/eval/agreement.jsonl");
  private static final Set<String> KNOWN =
      Set.of("linkedin", "reddit", "facebook", "instagram", "threads");
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Pair(Result result, boolean isPassThere, Map<String, Boolean> marksThere) {}

  private static List<Pair> pairs() throws IOException, MalformedCase {
    List<Pair> pairs = new ArrayList<>();
    for (String line : Files.readAllLines(FILE)) {
      JsonNode json = JSON.readTree(line);
      Case asked = Made.READER.read(json.get("case").toString());
      JsonNode answer = json.get("answer");
      Optional<Given> given = answer.isNull() ? Optional.empty() : Optional.of(given(answer));
      Optional<Answered> answered =
          given.map(g -> Made.answer(g.topic(), List.copyOf(g.platforms()), g.verdict(), 0.5));
      Map<String, Boolean> marks = new TreeMap<>();
      json.get("marks").properties().forEach(m -> marks.put(m.getKey(), m.getValue().asBoolean()));
      Judgement judgement = Judgement.of(asked.expect(), given, KNOWN);
      pairs.add(
          new Pair(
              new Result(asked, answered, judgement, List.of()),
              json.get("pass").asBoolean(),
              marks));
    }
    return pairs;
  }

  private static Given given(JsonNode answer) {
    Set<String> platforms = new HashSet<>();
    answer.get("platforms").forEach(p -> platforms.add(p.asText()));
    return new Given(
        Slug.parse(Topic.class, answer.get("topic").asText()).orElseThrow(),
        platforms,
        Slug.parse(Verdict.class, answer.get("verdict").asText()),
        answer.get("text").asText());
  }

  @Test
  void every_aspect_of_every_case_is_marked_alike() throws IOException, MalformedCase {
    for (Pair pair : pairs()) {
      Map<String, Boolean> marks = new TreeMap<>();
      pair.result().judgement().marks().forEach((a, isRight) -> marks.put(a.label(), isRight));
      String id = pair.result().asked().id();
      assertEquals(pair.marksThere(), marks, id);
      assertEquals(pair.isPassThere(), pair.result().isPass(), id);
      assertEquals(pair.result().isPass(), pair.result().judgement().reasons().isEmpty(), id);
    }
  }

  @Test
  void the_figures_are_alike() throws IOException, MalformedCase {
    Score score = new Score("made", pairs().stream().map(Pair::result).toList());
    assertEquals(new Share(37, 64), score.overall().pass());
    assertEquals("84.4%", score.overall().of(Aspect.TOPIC).percent());
    assertEquals("61.1%", score.overall().of(Aspect.PLATFORMS).percent());
    assertEquals(18, score.overall().of(Aspect.PLATFORMS).of());
    assertEquals(new Share(3, 6), score.overall().of(Aspect.VERDICT));
    assertEquals(new Share(21, 28), score.overall().of(Aspect.MUST));
    assertEquals(new Share(3, 8), score.overall().of(Aspect.MUST_NOT));
    assertEquals(new Share(5, 7), score.refused());
    assertEquals(new Share(2, 54), score.falseRefusals());
    assertEquals(new Share(1, 54), score.needlessClarify());
  }
}
