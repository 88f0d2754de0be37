package dev.optout.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.optout.bot.chat.WebhookRequest;
import dev.optout.bot.kit.RecordingBot;
import dev.optout.bot.kit.SharedReplies;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of token that was tried against the SDK itself, and those that the SDK let pass.
class CallerCheckTest {
  private static final String SKILL_ISSUER =
      "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";

  /// One call: what it shows as authorization, and how its activity differs from a good one.
  record Case(
      String name,
      int status,
      BiFunction<TeamsRig, JWTCreator.Builder, String> authorization,
      UnaryOperator<ObjectNode> change) {
    @Override
    public String toString() {
      return name + " gives " + status;
    }
  }

  private static Case with(
      String name, int status, BiFunction<TeamsRig, JWTCreator.Builder, String> authorization) {
    return new Case(name, status, authorization, json -> json);
  }

  private static Case claims(String name, int status, UnaryOperator<JWTCreator.Builder> change) {
    return with(name, status, (rig, good) -> signed(change.apply(good)));
  }

  private static Case header(String name, String authorization) {
    return with(name, 401, (rig, good) -> authorization);
  }

  private static String signed(JWTCreator.Builder claims) {
    return FakeMicrosoft.bearer(claims, "teams", FakeMicrosoft.TEAMS_KEY);
  }

  private static JWTCreator.Builder skill(TeamsRig rig) {
    return JWT.create()
        .withIssuer(SKILL_ISSUER)
        .withAudience(FakeMicrosoft.APP)
        .withClaim("ver", "1.0")
        .withClaim("appid", "99999999-2222-3333-4444-555555555555")
        .withNotBefore(rig.clock.instant().minusSeconds(60))
        .withExpiresAt(rig.clock.instant().plusSeconds(600));
  }

  private static JWTCreator.Builder without(TeamsRig rig, boolean expiry, boolean serviceUrl) {
    JWTCreator.Builder claims =
        JWT.create().withIssuer(FakeMicrosoft.ISSUER).withAudience(FakeMicrosoft.APP);
    claims = expiry ? claims.withExpiresAt(rig.clock.instant().plusSeconds(600)) : claims;
    return serviceUrl ? claims.withClaim("serviceurl", rig.microsoft.service()) : claims;
  }

  static Stream<Case> cases() {
    return Stream.of(
        claims("a good token", 202, good -> good),
        claims("another audience", 401, good -> good.withAudience("other")),
        claims("another issuer", 401, good -> good.withIssuer("https://evil.example")),
        claims(
            "another service URL than the activity's",
            401,
            good -> good.withClaim("serviceurl", "https://evil.example/")),
        with("no service URL claim", 401, (rig, good) -> signed(without(rig, true, false))),
        new Case(
            "no service URL claim, none in the activity",
            401,
            (rig, good) -> signed(without(rig, true, false)),
            json -> json.without("serviceUrl")),
        with(
            "a key endorsed for web chat only",
            401,
            (rig, good) -> FakeMicrosoft.bearer(good, "webchat", FakeMicrosoft.WEBCHAT_KEY)),
        new Case("no channel", 403, (rig, good) -> signed(good), json -> json.without("channelId")),
        new Case(
            "another channel",
            403,
            (rig, good) -> signed(good),
            json -> json.put("channelId", "webchat")),
        with(
            "expired ten minutes ago",
            401,
            (rig, good) -> signed(good.withExpiresAt(rig.clock.instant().minusSeconds(600)))),
        with(
            "expired four minutes ago, within the skew",
            202,
            (rig, good) -> signed(good.withExpiresAt(rig.clock.instant().minusSeconds(240)))),
        with(
            "not valid for ten minutes yet",
            401,
            (rig, good) -> signed(good.withNotBefore(rig.clock.instant().plusSeconds(600)))),
        with("without expiry", 401, (rig, good) -> signed(without(rig, false, true))),
        with(
            "signed with another key under a known id",
            401,
            (rig, good) -> FakeMicrosoft.bearer(good, "teams", FakeMicrosoft.WEBCHAT_KEY)),
        with(
            "an unknown key id",
            401,
            (rig, good) -> FakeMicrosoft.bearer(good, "zz", FakeMicrosoft.TEAMS_KEY)),
        header("an empty header", ""),
        header("basic", "Basic abc"),
        header("only the word bearer", "Bearer"),
        header("bearer garbage", "Bearer garbage"),
        header("bearer a.b.c", "Bearer a.b.c"),
        with(
            "the token without the word bearer",
            401,
            (rig, good) -> signed(good).substring("Bearer ".length())),
        with(
            "algorithm none",
            401,
            (rig, good) -> "Bearer " + good.withKeyId("teams").sign(Algorithm.none())),
        with(
            "algorithm HS256",
            401,
            (rig, good) ->
                "Bearer " + good.withKeyId("teams").sign(Algorithm.HMAC256("x".repeat(32)))),
        with("a skill token of another bot", 401, (rig, good) -> signed(skill(rig))),
        with(
            "a skill token with our service URL",
            401,
            (rig, good) -> signed(skill(rig).withClaim("serviceurl", rig.microsoft.service()))),
        new Case(
            "a skill token that names its own service",
            401,
            (rig, good) -> signed(skill(rig)),
            json -> json.put("serviceUrl", "https://evil.example/")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void a_token_is_taken_or_refused(Case each) {
    RecordingBot bot = new RecordingBot(SharedReplies.oneOfEachBlock());
    try (TeamsRig rig = new TeamsRig(bot)) {
      String authorization = each.authorization().apply(rig, rig.microsoft.claims());
      String body = rig.microsoft.payload("personal", each.change());
      int status = rig.chat.handle(FakeMicrosoft.request(authorization, body)).status();
      assertEquals(each.status(), status);
      boolean taken = each.status() == 202;
      assertEquals(taken ? 1 : 0, bot.events().size());
      assertEquals(taken ? 1 : 0, rig.microsoft.posted().size());
    }
  }

  @Test
  void a_call_without_the_header_is_refused() {
    RecordingBot bot = new RecordingBot(SharedReplies.oneOfEachBlock());
    try (TeamsRig rig = new TeamsRig(bot)) {
      var request = new WebhookRequest(Map.of(), rig.microsoft.payload("personal"));
      assertEquals(401, rig.chat.handle(request).status());
      assertTrue(bot.events().isEmpty());
    }
  }
}
