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

  /// The page draws 128 random bits for each tab.
  private static final Pattern CONVERSATION = Pattern.compile("[0-9a-f]{32}");

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /// The question of a body; nothing if the page could not have sent it.
  static Optional<PageQuestion> read(String body, Vocabulary vocabulary) {
    JsonNode json;
    try {
      json = JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
    String conversation = json.path("conversation").asText("");
    boolean isSaid = json.path("text").isTextual();
    boolean isPressed = json.path("code").isTextual();
    String region = json.path("region").asText("");
    String plan = json.path("plan").asText("");
    Optional<Region> knownRegion = RegionName.find(region, vocabulary);
    Optional<Plan> knownPlan = Slug.parse(Plan.class, plan);
    if (!CONVERSATION.matcher(conversation).matches()
        || isSaid == isPressed
        || (!region.isEmpty() && knownRegion.isEmpty())
        || (!plan.isEmpty() && knownPlan.isEmpty())) {
      return Optional.empty();
    }
    Person person = new Person(CHAT, CHAT, conversation);
    Address address = new Address(CHAT, CHAT, conversation, Address.Audience.ONE_PERSON);
    ChatEvent event =
        isSaid
            ? new ChatEvent.Said(person, address, json.path("text").textValue())
            : new ChatEvent.Pressed(person, address, json.path("code").textValue());
    return Optional.of(new PageQuestion(event, new Profile(knownRegion, knownPlan)));
  }
}
