package dev.optout.app.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.optout.app.settings.RegionName;
import dev.optout.bot.Profiles.Profile;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.chat.Person;
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Region;
import dev.optout.knowledge.Slug;
import dev.optout.knowledge.Vocabulary;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the chat page sends: words or a button's code, and what its settings say.
///
/// @param event what the person did
/// @param profile what they chose
record PageQuestion(ChatEvent event, Profile profile) {
  static final String CHAT = "web";

  /// The page draws 128 random bits for each browser and for each tab.
  private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /// The question of a body; nothing if the page could not have sent it.
  static Optional<PageQuestion> read(String body, Vocabulary vocabulary) {
    Optional<JsonNode> read = json(body);
    Optional<Person> person = read.flatMap(PageQuestion::person);
    if (read.isEmpty() || person.isEmpty()) {
      return Optional.empty();
    }
    JsonNode json = read.get();
    String conversation = json.path("conversation").asText("");
    boolean isSaid = json.path("text").isTextual();
    boolean isPressed = json.path("code").isTextual();
    String region = json.path("region").asText("");
    String plan = json.path("plan").asText("");
    Optional<Region> knownRegion = RegionName.find(region, vocabulary);
    Optional<Plan> knownPlan = Slug.parse(Plan.class, plan);
    if (!TOKEN.matcher(conversation).matches()
        || isSaid == isPressed
        || (!region.isEmpty() && knownRegion.isEmpty())
        || (!plan.isEmpty() && knownPlan.isEmpty())) {
      return Optional.empty();
    }
    Address address = new Address(CHAT, CHAT, conversation, Address.Audience.ONE_PERSON);
    ChatEvent event =
        isSaid
            ? new ChatEvent.Said(person.get(), address, json.path("text").textValue())
            : new ChatEvent.Pressed(person.get(), address, json.path("code").textValue());
    return Optional.of(new PageQuestion(event, new Profile(knownRegion, knownPlan)));
  }

  /// Who opens the page, by what it sends; nothing if the page could not have sent it.
  static Optional<Person> visitor(String body) {
    return json(body).flatMap(PageQuestion::person);
  }

  /// Who knows the browser's token is its person: there is no log-in.
  private static Optional<Person> person(JsonNode json) {
    return Optional.of(json.path("person").asText(""))
        .filter(token -> TOKEN.matcher(token).matches())
        .map(token -> new Person(CHAT, CHAT, token));
  }

  private static Optional<JsonNode> json(String body) {
    try {
      return Optional.of(JSON.readTree(body));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
