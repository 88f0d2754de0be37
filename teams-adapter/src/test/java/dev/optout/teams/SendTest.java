package dev.optout.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.NotSent;
import dev.optout.bot.chat.NotSent.Reason;
import dev.optout.bot.kit.RecordingBot;
import dev.optout.bot.kit.SharedReplies;
import dev.optout.bot.reply.Reply;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendTest {
  private final RecordingBot bot = new RecordingBot(SharedReplies.oneOfEachBlock());
  private final TeamsRig rig = new TeamsRig(bot);

  @AfterEach
  void close() {
    rig.close();
  }

  /// The address of a conversation that wrote to us before.
  private Address known() {
    rig.arrives("personal");
    return bot.events().getFirst().address();
  }

  private Reason refusal(Address to, Reply reply) {
    return assertThrows(NotSent.class, () -> rig.chat.send(to, reply)).reason();
  }

  @Test
  void a_conversation_that_is_known_can_be_written_to_later() throws NotSent {
    assertEquals("message-2", rig.chat.send(known(), Reply.couldNotAnswer()));
    FakeMicrosoft.Posted posted = rig.microsoft.posted().getLast();
    assertEquals("/emea/v3/conversations/a:personal-1/activities", posted.path());
    assertEquals("Bearer our-token", posted.headers().get("Authorization"));
    assertFalse(posted.json().has("replyToId"), posted.body());
    assertEquals(Reply.couldNotAnswer().summary(), posted.json().path("summary").asText());
  }

  @Test
  void a_conversation_that_never_wrote_is_reached_by_the_service_that_called_last() throws NotSent {
    assertTrue(
        rig.chat
            .conversation("19:desk@thread.tacv2")
            .conversation()
            .startsWith("https://smba.trafficmanager.net/teams/ "));
    known();
    rig.chat.send(rig.chat.conversation("19:desk@thread.tacv2"), Reply.couldNotAnswer());
    assertEquals(
        "/emea/v3/conversations/19:desk@thread.tacv2/activities",
        rig.microsoft.posted().getLast().path());
  }

  @ParameterizedTest
  @CsvSource({
    "429,BUSY",
    "412,BUSY",
    "403,GONE",
    "404,GONE",
    "400,REFUSED",
    "401,REFUSED",
    "408,UNKNOWN",
    "413,REFUSED",
    "500,UNKNOWN",
    "502,UNKNOWN"
  })
  void a_refusal_says_what_may_be_done_next(int status, Reason reason) {
    Address to = known();
    rig.microsoft.script(status, status, status, status, status, status);
    assertEquals(reason, refusal(to, Reply.couldNotAnswer()));
  }

  @Test
  void a_wait_longer_than_our_patience_is_not_begun() {
    Address to = known();
    rig.microsoft.script(429, Map.of("Retry-After", "660"));
    assertEquals(Reason.BUSY, refusal(to, Reply.couldNotAnswer()));
    assertTrue(rig.pause.taken.isEmpty());
  }

  @Test
  void an_answer_that_never_comes_leaves_it_unknown() {
    Address to = known();
    rig.microsoft.script(0);
    assertEquals(Reason.UNKNOWN, refusal(to, Reply.couldNotAnswer()));
  }

  @Test
  void a_message_whose_answer_was_lost_is_not_sent_again() {
    Address to = known();
    rig.microsoft.script(FakeMicrosoft.LOST);
    assertEquals(Reason.UNKNOWN, refusal(to, Reply.couldNotAnswer()));
    assertEquals(2, rig.microsoft.posted().size());
  }

  @Test
  void a_part_that_was_shown_makes_it_unknown() {
    Address to = known();
    rig.microsoft.script(201, Map.of());
    rig.microsoft.script(400);
    assertEquals(Reason.UNKNOWN, refusal(to, SharedReplies.longest()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/ a:1",
        "http://smba.trafficmanager.net/emea/ a:1",
        "https://127.0.0.1@evil.example/ a:1",
        "http://localhost:1/ a:1",
        "a:1",
        " a:1",
        "https://[ a:1"
      })
  void our_token_goes_to_no_other_host(String conversation) {
    Address to =
        new Address("teams", FakeMicrosoft.TENANT, conversation, Address.Audience.ONE_PERSON);
    assertEquals(Reason.REFUSED, refusal(to, Reply.couldNotAnswer()));
    assertEquals(0, rig.microsoft.logins.get());
  }

  @Test
  void a_stored_conversation_of_a_tenant_no_longer_allowed_is_refused() {
    Address old = known();
    Address to =
        new Address(
            "teams", "cccccccc-0000-4000-8000-000000000003", old.conversation(), old.audience());
    assertEquals(Reason.REFUSED, refusal(to, Reply.couldNotAnswer()));
  }

  @Test
  void a_token_is_asked_for_once_and_again_before_it_ends() throws NotSent {
    Address to = known();
    rig.chat.send(to, Reply.couldNotAnswer());
    assertEquals(1, rig.microsoft.logins.get());
    rig.clock.advance(Duration.ofMinutes(56));
    rig.chat.send(to, Reply.couldNotAnswer());
    assertEquals(2, rig.microsoft.logins.get());
  }

  @Test
  void a_token_that_teams_refuses_is_replaced() throws NotSent {
    Address to = known();
    rig.microsoft.script(401);
    assertEquals(Reason.REFUSED, refusal(to, Reply.couldNotAnswer()));
    rig.chat.send(to, Reply.couldNotAnswer());
    assertEquals(2, rig.microsoft.logins.get());
  }

  @Test
  void an_expired_secret_is_told_in_words() {
    rig.microsoft.loginStatus = 401;
    rig.microsoft.loginBody = "{\"error\":\"invalid_client\",\"error_codes\":[7000222]}";
    assertEquals(500, rig.arrives("personal").status());
    String trouble = rig.chat.trouble().orElseThrow();
    assertTrue(trouble.contains("AADSTS7000222: the client secret has expired"), trouble);
    assertFalse(trouble.contains("the-secret"), trouble);
  }

  @Test
  void a_card_that_teams_refuses_is_replaced_by_an_apology() {
    rig.microsoft.script(413);
    assertEquals(202, rig.arrives("personal").status());
    assertEquals(2, rig.microsoft.posted().size());
    assertTrue(rig.microsoft.posted().getLast().body().contains("could not answer"));
  }

  @Test
  void an_answer_that_cannot_be_sent_is_not_called_delivered() {
    rig.microsoft.script(502);
    assertEquals(500, rig.arrives("personal").status());
  }

  @Test
  void people_of_another_tenant_are_not_answered() {
    int status =
        rig.arrives(
                "personal",
                json -> {
                  json.withObject("/channelData/tenant")
                      .put("id", "cccccccc-0000-4000-8000-000000000003");
                  return json;
                })
            .status();
    assertEquals(403, status);
    assertTrue(bot.events().isEmpty());
  }

  @Test
  void the_conversation_names_the_tenant_where_teams_names_it_nowhere_else() {
    assertEquals(202, rig.arrives("personal", json -> json.without("channelData")).status());
    assertEquals(FakeMicrosoft.TENANT, bot.events().getFirst().person().workspace());
  }

  @Test
  void every_call_that_goes_out_takes_the_proxy() {
    RecordingBot other = new RecordingBot(SharedReplies.oneOfEachBlock());
    try (TeamsRig proxied =
        new TeamsRig(
            other,
            s ->
                new TeamsSettings(
                    s.appId(),
                    s.appPassword(),
                    s.tenantId(),
                    Set.of(),
                    URI.create("http://localhost:1/openid"),
                    URI.create("http://localhost:1/"),
                    Set.of("localhost"),
                    Optional.of(
                        InetSocketAddress.createUnresolved(
                            "127.0.0.1", s.openIdMetadata().getPort()))))) {
      String service = "http://localhost:1/emea/";
      String body = proxied.microsoft.payload("personal", j -> j.put("serviceUrl", service));
      String token =
          FakeMicrosoft.bearer(
              proxied.microsoft.claims().withClaim("serviceurl", service),
              "teams",
              FakeMicrosoft.TEAMS_KEY);
      assertEquals(202, proxied.chat.handle(FakeMicrosoft.request(token, body)).status());
      assertEquals(1, proxied.microsoft.logins.get());
      assertEquals(1, proxied.microsoft.posted().size());
    }
  }

  @Test
  void a_verified_call_with_a_service_that_is_not_allowed_is_refused() {
    RecordingBot other = new RecordingBot(SharedReplies.oneOfEachBlock());
    try (TeamsRig strict =
        new TeamsRig(
            other,
            s ->
                new TeamsSettings(
                    s.appId(),
                    s.appPassword(),
                    s.tenantId(),
                    Set.of(),
                    s.openIdMetadata(),
                    s.loginAuthority(),
                    TeamsSettings.SERVICE_HOSTS,
                    Optional.empty()))) {
      assertEquals(403, strict.arrives("personal").status());
      assertTrue(other.events().isEmpty());
    }
  }
}
