package dev.optout.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.optout.app.cli.Lines.Line;
import dev.optout.app.settings.RegionName;
import dev.optout.bot.Answered;
import dev.optout.bot.Profiles.Profile;
import dev.optout.bot.chat.ChatEvent;
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Region;
import dev.optout.knowledge.Slug;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Answers a file of cases, one JSON object a line, each a fresh conversation of its turns.
final class Batch {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Terminal terminal;
  private final Asking asking;
  private final Profile usual;
  private final CommandLineProfiles profiles = new CommandLineProfiles();
  private final Function<ChatEvent, Answered> answers;

  /// @param usual the profile where a case says nothing
  Batch(Terminal terminal, Asking asking, Profile usual) {
    this.terminal = terminal;
    this.asking = asking;
    this.usual = usual;
    answers = asking.answers().apply(profiles);
  }

  /// A case that cannot be read.
  private static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String what) {
      super(what);
    }
  }

  private record Case(List<String> turns, Profile profile) {}

  /// Answers every line and goes on after a bad one.
  ///
  /// @return whether every line was answered
  boolean run() throws IOException {
    Lines lines = new Lines(terminal.in());
    boolean isAllAnswered = true;
    Optional<Line> line = lines.next();
    for (long number = 1; line.isPresent(); number++) {
      if (line.get().isTooLong() || !line.get().text().isBlank()) {
        ObjectNode answer = answer(line.get(), number);
        isAllAnswered &= !answer.has("error");
        terminal.out().println(JSON.writeValueAsString(answer));
        terminal.out().flush();
      }
      line = lines.next();
    }
    return isAllAnswered;
  }

  private ObjectNode answer(Line line, long number) {
    JsonNode id = NullNode.instance;
    try {
      JsonNode json = parse(line);
      id = id(json);
      Case one = read(json);
      profiles.set(one.profile());
      Talk talk = new Talk("case-" + number, answers);
      Answered last = talk.say(one.turns().getFirst());
      for (String turn : one.turns().subList(1, one.turns().size())) {
        last = talk.say(turn);
      }
      return AnswerJson.of(id, last);
    } catch (Malformed e) {
      return AnswerJson.error(id, number, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      return AnswerJson.error(id, number, "the bot failed: " + e.getClass().getSimpleName());
    }
  }

  private static JsonNode parse(Line line) throws Malformed {
    if (line.isTooLong()) {
      throw new Malformed("the line is longer than " + Lines.LONGEST + " bytes");
    }
    try {
      JsonNode json = JSON.readTree(line.text());
      if (!json.isObject()) {
        throw new Malformed("not a JSON object: write {\"id\": …, \"turns\": [\"…\"]}");
      }
      return json;
    } catch (JsonProcessingException e) {
      throw new Malformed("not JSON: " + Styled.clean(e.getOriginalMessage()));
    }
  }

  /// Read before the rest, so that the error of a bad case still names it.
  private static JsonNode id(JsonNode json) throws Malformed {
    JsonNode id = json.path("id");
    if (!id.isTextual() && !id.isNumber()) {
      throw new Malformed("`id` is missing or neither text nor number");
    }
    return id;
  }

  private Case read(JsonNode json) throws Malformed {
    JsonNode turns = json.path("turns");
    if (!turns.isArray() || turns.isEmpty()) {
      throw new Malformed("`turns` must be a list of one or more texts");
    }
    List<String> said = new ArrayList<>();
    for (JsonNode turn : turns) {
      if (!turn.isTextual()) {
        throw new Malformed("`turns` must be a list of one or more texts");
      }
      said.add(turn.textValue());
    }
    Optional<Region> region =
        pick(
            json,
            "region",
            text -> RegionName.find(text, asking.vocabulary()),
            "an ISO country code or null");
    Optional<Plan> plan =
        pick(
            json,
            "plan",
            text -> Slug.parse(Plan.class, text),
            "personal, business, education, api or null");
    return new Case(said, new Profile(region.or(usual::region), plan.or(usual::plan)));
  }

  private static <T> Optional<T> pick(
      JsonNode json, String field, Function<String, Optional<T>> find, String right)
      throws Malformed {
    JsonNode value = json.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    Optional<T> found = value.isTextual() ? find.apply(value.textValue()) : Optional.empty();
    if (found.isEmpty()) {
      throw new Malformed("`" + field + "` must be " + right);
    }
    return found;
  }
}
