package dev.optout.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class ManifestTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String URL = "https://advisor.example.com/slack/events";

  private final JsonNode http = read("src/main/slack/manifest-http.json");
  private final JsonNode socket = read("src/main/slack/manifest-socket.json");

  @Test
  void both_manifests_keep_slacks_rules() {
    assertEquals(Set.of(), problems(http));
    assertEquals(Set.of(), problems(socket));
  }

  @Test
  void the_rules_see_a_manifest_that_slack_would_refuse() {
    ObjectNode bad = http.deepCopy();
    ((ObjectNode) bad.get("display_information")).put("name", "x".repeat(36));
    ((ObjectNode) bad.get("features").get("slash_commands").get(0)).put("command", "optout");
    assertEquals(2, problems(bad).size(), problems(bad).toString());
  }

  @Test
  void the_bot_may_answer_and_list_the_audience_of_an_announcement_and_no_more() {
    Set<String> toAnswer = Set.of("app_mentions:read", "chat:write", "commands", "im:history");
    Set<String> toListAnAudience =
        Set.of("users:read", "usergroups:read", "channels:read", "groups:read");
    Set<String> all = new TreeSet<>(toAnswer);
    all.addAll(toListAnAudience);
    for (JsonNode manifest : List.of(http, socket)) {
      assertEquals(all, texts(manifest.at("/oauth_config/scopes/bot")));
    }
  }

  @Test
  void nobodys_email_address_is_asked_for_unless_the_operator_adds_it() {
    for (JsonNode manifest : List.of(http, socket)) {
      assertFalse(manifest.toString().contains("users:read.email"));
    }
  }

  @Test
  void every_event_that_is_handled_is_subscribed() {
    for (JsonNode manifest : List.of(http, socket)) {
      assertEquals(
          Set.of("app_home_opened", "app_mention", "message.im"),
          texts(manifest.at("/settings/event_subscriptions/bot_events")));
    }
  }

  @Test
  void in_http_mode_everything_comes_to_one_address() {
    assertEquals(URL, http.at("/features/slash_commands/0/url").asText());
    assertEquals(URL, http.at("/settings/event_subscriptions/request_url").asText());
    assertEquals(URL, http.at("/settings/interactivity/request_url").asText());
    assertEquals(false, http.at("/settings/socket_mode_enabled").asBoolean(true));
  }

  @Test
  void in_socket_mode_there_is_no_address_and_all_else_is_equal() {
    assertFalse(socket.toString().contains("http"));
    assertEquals(true, socket.at("/settings/socket_mode_enabled").asBoolean());
    ObjectNode likeSocket = http.deepCopy();
    ((ObjectNode) likeSocket.at("/features/slash_commands/0")).remove("url");
    ((ObjectNode) likeSocket.at("/settings/event_subscriptions")).remove("request_url");
    ((ObjectNode) likeSocket.at("/settings/interactivity")).remove("request_url");
    ((ObjectNode) likeSocket.at("/settings")).put("socket_mode_enabled", true);
    assertEquals(likeSocket, socket);
  }

  private static Set<String> problems(JsonNode manifest) {
    JsonSchema rules =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(read("src/test/resources/manifest-rules.json"));
    Set<String> problems = new TreeSet<>();
    for (ValidationMessage message : rules.validate(manifest)) {
      problems.add(message.getMessage());
    }
    return problems;
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new TreeSet<>();
    array.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  private static JsonNode read(String file) {
    try {
      return JSON.readTree(Path.of(file).toFile());
    } catch (IOException e) {
      throw new AssertionError(file, e);
    }
  }
}
