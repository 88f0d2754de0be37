package dev.optout.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.optout.app.FakeChats.Shown;
import dev.optout.app.announce.Tally;
import dev.optout.app.settings.Settings;
import dev.optout.app.store.Await;
import dev.optout.app.store.Databases;
import dev.optout.app.store.Schedule;
import dev.optout.app.store.Store;
import dev.optout.app.store.Store.Wishes;
import dev.optout.bot.Bot;
import dev.optout.bot.announce.Announcement;
import dev.optout.bot.announce.Announcement.Status;
import dev.optout.bot.announce.Audit;
import dev.optout.bot.announce.Delivery.State;
import dev.optout.bot.announce.Totals;
import dev.optout.bot.chat.Chat;
import dev.optout.bot.chat.WebhookResponse;
import dev.optout.bot.reply.Reply;
import dev.optout.slack.SlackChat;
import dev.optout.slack.SlackSettings;
import dev.optout.teams.TeamsChat;
import dev.optout.teams.TeamsSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// An announcement from end to end over the wire of both chats: written in Slack, approved in
/// Teams, sent to both by two replicas, paused and resumed.
class AnnouncementsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String AUTHOR = "U0AUTHOR";
  private static final String APPROVER = person(0);
  private static final int IN_SLACK = 120;
  private static final int IN_TEAMS = 120;

  @TempDir private Path data = Path.of("unset");
  private final AtomicInteger triggers = new AtomicInteger();

  private static String person(int number) {
    return "bbbbbbbb-0000-4000-8000-%012d".formatted(number);
  }

  /// One process as `serve` wires it, but for the address of Slack.
  private record Replica(Store store, SlackChat slack, TeamsChat teams, Schedule schedule)
      implements AutoCloseable {
    static Replica start(Wishes wishes, FakeChats fake) {
      Clock clock = Clock.systemUTC();
      Settings settings =
          Settings.of(
              Map.of(
                  "ADVISOR_ANNOUNCE_AUTHORS",
                  "slack:" + AUTHOR,
                  "ADVISOR_ANNOUNCE_APPROVERS",
                  "teams:" + APPROVER,
                  "ADVISOR_SLACK_BOT_TOKEN",
                  "xoxb-1234567890-abcdefgh5678",
                  "ADVISOR_SLACK_SIGNING_SECRET",
                  FakeChats.SECRET));
      Store store = Databases.open(wishes, clock);
      Announcements announcements =
          new Announcements(settings, store, () -> Databases.KNOWLEDGE, clock, Tally.NONE);
      AtomicReference<@Nullable Replica> made = new AtomicReference<>();
      Function<String, Optional<Chat>> chats =
          name ->
              Optional.ofNullable(made.get())
                  .flatMap(
                      r ->
                          Stream.<Chat>of(r.slack(), r.teams())
                              .filter(c -> c.name().equals(name))
                              .findFirst());
      Bot bot = announcements.before(event -> Reply.couldNotAnswer(), chats);
      SlackChat slack =
          new SlackChat(
              new SlackSettings(
                  Optional.of(FakeChats.SECRET),
                  "xoxb-1234567890-abcdefgh5678",
                  Optional.empty(),
                  fake.address("/api/"),
                  Optional.empty()),
              bot,
              clock,
              store.deliveries());
      TeamsChat teams =
          new TeamsChat(
              TeamsSettings.of(
                  FakeChats.APP,
                  "the-secret",
                  FakeChats.TENANT,
                  java.util.Set.of(),
                  Optional.of(fake.address("/openid")),
                  Optional.empty()),
              bot,
              clock,
              store.deliveries(),
              announcements.presence());
      Schedule schedule =
          store.schedule(
              new Schedule.Rhythm(
                  Duration.ofMillis(200),
                  Duration.ofSeconds(5),
                  Duration.ofSeconds(1),
                  Duration.ofHours(1)),
              reminder -> Store.Reminding.Outcome.LATER,
              () -> {},
              announcements.carriage(chats));
      Replica replica = new Replica(store, slack, teams, schedule);
      made.set(replica);
      return replica;
    }

    @Override
    public void close() {
      schedule.close();
      slack.close();
      teams.close();
      store.close();
    }
  }

  private WebhookResponse press(Replica replica, String code) {
    ObjectNode press = JSON.createObjectNode().put("type", "block_actions");
    press.put("trigger_id", "1.1." + triggers.incrementAndGet());
    press.putObject("user").put("id", AUTHOR).put("team_id", FakeChats.TEAM);
    press.putObject("team").put("id", FakeChats.TEAM);
    press
        .putObject("container")
        .put("type", "message")
        .put("message_ts", "1795521602.000400")
        .put("channel_id", "D0AUTHOR");
    press.putObject("channel").put("id", "D0AUTHOR");
    press
        .putArray("actions")
        .addObject()
        .put("type", "button")
        .put("action_id", "choice-0")
        .put("value", code)
        .put("action_ts", "1795521700." + (100_000 + triggers.get()));
    return replica.slack().handle(FakeChats.fromSlack(Map.of("payload", press.toString())));
  }

  private WebhookResponse submit(Replica replica, JsonNode view, Map<String, String> values) {
    ObjectNode submission = JSON.createObjectNode().put("type", "view_submission");
    submission.put("trigger_id", "1.1." + triggers.incrementAndGet());
    submission.putObject("user").put("id", AUTHOR).put("team_id", FakeChats.TEAM);
    submission.putObject("team").put("id", FakeChats.TEAM);
    ObjectNode filled =
        submission
            .putObject("view")
            .put("id", "V" + triggers.get())
            .put("hash", "1.a")
            .put("type", "modal")
            .put("callback_id", view.path("callback_id").asText())
            .put("private_metadata", view.path("private_metadata").asText());
    ObjectNode state = filled.putObject("state").putObject("values");
    values.forEach(
        (id, value) -> {
          ObjectNode v = state.putObject(id).putObject("v");
          if (id.equals("importance")) {
            v.put("type", "static_select").putObject("selected_option").put("value", value);
          } else {
            v.put("type", "plain_text_input").put("value", value);
          }
        });
    return replica.slack().handle(FakeChats.fromSlack(Map.of("payload", submission.toString())));
  }

  /// The newest message to somebody that has a button with this label: what it carries.
  private static Optional<String> code(FakeChats fake, String to, String label) {
    List<String> codes = new ArrayList<>();
    for (Shown shown : fake.shown()) {
      if (shown.to().equals(to)) {
        collect(shown.what(), label, codes);
      }
    }
    return codes.isEmpty() ? Optional.empty() : Optional.of(codes.getLast());
  }

  private static void collect(JsonNode node, String label, List<String> codes) {
    if (node.at("/text/text").asText("").equals(label) && node.has("value")) {
      codes.add(node.path("value").asText());
    }
    if (node.path("title").asText("").equals(label) && node.at("/data/code").isTextual()) {
      codes.add(node.at("/data/code").asText());
    }
    node.forEach(child -> collect(child, label, codes));
  }

  private static String await(FakeChats fake, String to, String label) {
    Await.that(label + " is shown to " + to, () -> code(fake, to, label).isPresent());
    return code(fake, to, label).orElseThrow();
  }

  private static JsonNode dialog(FakeChats fake, String title) {
    Await.that(
        "the dialog " + title,
        () ->
            fake.shown().stream()
                .anyMatch(
                    s ->
                        s.how().equals("dialog")
                            && s.what().at("/title/text").asText().equals(title)));
    return fake.shown().stream()
        .filter(s -> s.how().equals("dialog"))
        .filter(s -> s.what().at("/title/text").asText().equals(title))
        .toList()
        .getLast()
        .what();
  }

  /// How many were sent what everybody reads; cards for author and approver show it as well.
  private static long delivered(FakeChats fake) {
    return fake.shown().stream()
        .filter(s -> s.how().equals("post"))
        .map(s -> s.what().toString())
        .filter(text -> text.contains("important") && !text.contains("As everybody would read it"))
        .count();
  }

  @ParameterizedTest
  @EnumSource(Databases.Kind.class)
  void written_in_slack_approved_in_teams_sent_to_both_paused_and_resumed(Databases.Kind kind)
      throws Exception {
    Wishes wishes = Databases.fresh(kind, data);
    List<String> slackPeople =
        new ArrayList<>(IntStream.range(0, IN_SLACK - 1).mapToObj("U%05d"::formatted).toList());
    slackPeople.add(AUTHOR);
    try (FakeChats fake = new FakeChats(slackPeople);
        Replica one = Replica.start(wishes, fake);
        Replica two = Replica.start(wishes, fake)) {
      for (int i = 0; i < IN_TEAMS; i++) {
        Replica replica = i % 2 == 0 ? one : two;
        ObjectNode installed =
            JSON.createObjectNode().put("type", "installationUpdate").put("action", "add");
        assertEquals(202, replica.teams().handle(fake.fromTeams(person(i), installed)).status());
      }

      WebhookResponse opened =
          one.slack()
              .handle(
                  FakeChats.fromSlack(
                      Map.of(
                          "command", "/optout",
                          "text", "announce",
                          "team_id", FakeChats.TEAM,
                          "user_id", AUTHOR,
                          "channel_id", "C0GENERAL",
                          "trigger_id", "1.1.0",
                          "response_url", fake.address("/response").toString())));
      assertEquals(200, opened.status());
      WebhookResponse wrong =
          submit(
              one,
              dialog(fake, "Announcement"),
              Map.of("title", "x", "text", "[a.example](https://b.example)"));
      assertTrue(wrong.body().contains("\"response_action\":\"errors\""), wrong.body());
      submit(
          one,
          dialog(fake, "Announcement"),
          Map.of(
              "title", "LinkedIn trains on posts",
              "text", "It is **on** until you turn it off. <!channel> @here",
              "platform", "LinkedIn",
              "importance", "important"));
      press(two, await(fake, AUTHOR, "Who gets it…"));
      submit(
          two,
          dialog(fake, "Who gets it, and when"),
          Map.of("who", "everyone slack\neveryone teams", "when", "now", "urgent", "a test"));
      press(one, await(fake, AUTHOR, "Ask for approval"));
      String approve = await(fake, "a:" + APPROVER, "Approve");
      ObjectNode invoke =
          JSON.createObjectNode().put("type", "invoke").put("name", "adaptiveCard/action");
      ObjectNode action = invoke.putObject("value").putObject("action");
      action.put("type", "Action.Execute").put("verb", "ask");
      action.putObject("data").put("advisor", 1).put("code", approve);
      two.teams().handle(fake.fromTeams(APPROVER, invoke));

      Announcement a = one.store().announcements().newest(1).getFirst();
      Await.that("some are delivered", () -> totals(one, a).in(State.DELIVERED) > 20);
      press(two, await(fake, AUTHOR, "Pause"));
      Await.that(
          "it is paused and what was under way has come in",
          () -> status(one, a) == Status.PAUSED && totals(one, a).in(State.SENDING) == 0);
      Totals paused = totals(one, a);
      assertTrue(paused.in(State.WAITING) > 0, paused.words());
      assertEquals(IN_SLACK + IN_TEAMS, paused.all());
      assertEquals(paused.in(State.DELIVERED), delivered(fake), "the ledger tells the truth");
      press(one, await(fake, AUTHOR, "Go on"));
      Await.that("it is done", () -> status(one, a) == Status.DONE);

      Totals totals = totals(two, a);
      assertEquals(IN_SLACK + IN_TEAMS, totals.all());
      assertEquals(IN_SLACK + IN_TEAMS, totals.in(State.DELIVERED), totals.words());
      assertEquals(IN_SLACK + IN_TEAMS, delivered(fake), "each once");
      Await.that(
          "the progress says so",
          () ->
              fake.shown().stream()
                  .anyMatch(
                      s ->
                          s.how().equals("update")
                              && s.what().toString().contains("240 of 240: 240 delivered")));
      assertTrue(
          fake.shown().stream().noneMatch(s -> s.what().toString().contains("<!channel>")),
          "nobody is pinged");
      List<String> acts =
          one.store().announcements().audit(a.id()).stream().map(Audit::act).toList();
      assertTrue(
          new HashSet<>(acts)
              .containsAll(
                  List.of(
                      "written",
                      "counted",
                      "review asked",
                      "approved",
                      "begun",
                      "paused",
                      "resumed",
                      "done")),
          acts.toString());
      System.out.println(kind + ": " + totals.words() + ", " + fake.busy() + " calls answered 429");
    }
  }

  private static Totals totals(Replica replica, Announcement a) {
    return replica.store().announcements().totals(a.id());
  }

  private static Status status(Replica replica, Announcement a) {
    return replica.store().announcements().find(a.id()).orElseThrow().status();
  }
}
