package dev.optout.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.app.settings.InvalidSettings.Problem;
import dev.optout.app.settings.Settings.HelpDesk;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final String GUID = "11111111-2222-3333-4444-555555555555";
  private static final String BOT_TOKEN = "xoxb-1234567890-abcdefgh5678";

  private static List<String> wrong(Map<String, String> environment) {
    return assertThrows(InvalidSettings.class, () -> Settings.of(environment)).problems().stream()
        .map(Problem::name)
        .toList();
  }

  private static String message(Map<String, String> environment) {
    return String.valueOf(
        assertThrows(InvalidSettings.class, () -> Settings.of(environment)).getMessage());
  }

  @Test
  void with_nothing_set_only_the_page_is_on() {
    Settings settings = Settings.of(Map.of());
    assertEquals(new Settings.Listener("127.0.0.1", 8081), settings.closed());
    assertFalse(settings.needsOpenListener());
    assertEquals(Optional.empty(), settings.slack());
    assertEquals(Optional.empty(), settings.teams());
    assertTrue(settings.data().endsWith(".opt-out-advisor"));
    assertEquals(Settings.Embeddings.IF_POSSIBLE, settings.embeddings());
  }

  @Test
  void everything_can_be_set() {
    Settings settings =
        Settings.of(
            Map.ofEntries(
                Map.entry("ADVISOR_BIND", "0.0.0.0"),
                Map.entry("ADVISOR_PORT", "443"),
                Map.entry("ADVISOR_PRIVATE_BIND", "::1"),
                Map.entry("ADVISOR_PRIVATE_PORT", "0"),
                Map.entry("ADVISOR_PRIVATE_HOSTS", "Bot.example.com, bot"),
                Map.entry("ADVISOR_PUBLIC_URL", "https://bot.example.com"),
                Map.entry("ADVISOR_DATA", "/var/lib/advisor"),
                Map.entry("ADVISOR_EMBEDDINGS", "Off"),
                Map.entry("ADVISOR_PROXY", "http://proxy.example.com:3128"),
                Map.entry("ADVISOR_DEFAULT_REGION", "ID"),
                Map.entry("ADVISOR_SLACK_SIGNING_SECRET", "0123456789abcdef0123456789abcdef"),
                Map.entry("ADVISOR_SLACK_BOT_TOKEN", BOT_TOKEN),
                Map.entry("ADVISOR_TEAMS_APP_ID", GUID),
                Map.entry("ADVISOR_TEAMS_APP_PASSWORD", "a-secret-of-azure"),
                Map.entry("ADVISOR_TEAMS_TENANT_ID", GUID),
                Map.entry("ADVISOR_TEAMS_ALLOWED_TENANTS", GUID + "," + GUID.replace('5', '6'))));
    assertEquals("[::1]:0", settings.closed().toString());
    assertEquals(Set.of("bot.example.com", "bot"), settings.privateHosts());
    assertEquals(Optional.of(URI.create("https://bot.example.com")), settings.publicUrl());
    assertEquals(Path.of("/var/lib/advisor"), settings.data());
    assertEquals(Settings.Embeddings.OFF, settings.embeddings());
    assertTrue(settings.needsOpenListener());
    assertFalse(settings.slack().orElseThrow().isSocketMode());
    assertEquals(2, settings.teams().orElseThrow().allowedTenants().size());
  }

  @Test
  void what_is_remembered_can_be_set() {
    String key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    String old = "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=";
    Settings settings =
        Settings.of(
            Map.of(
                "ADVISOR_DATABASE_URL", "postgresql://advisor:hush@db.example.com:5432/advisor",
                "ADVISOR_SECRET_KEY", key + ", " + old,
                "ADVISOR_KEEP_UNANSWERED_DAYS", "30",
                "ADVISOR_HELP_DESK", "slack:C0123456789"));
    assertTrue(settings.database().orElseThrow().startsWith("postgresql://"));
    assertEquals(List.of(key, old), settings.secretKeys());
    assertEquals(30, settings.unansweredDays());
    assertEquals(Optional.of(new HelpDesk.Room("slack", "C0123456789")), settings.helpDesk());
    assertFalse(settings.toString().contains("hush"));
    assertFalse(settings.toString().contains(key));
  }

  @Test
  void a_help_desk_is_a_room_or_an_address() {
    Map<String, HelpDesk> right =
        Map.of(
            "teams:19:abcdefghij0123@thread.tacv2",
                new HelpDesk.Room("teams", "19:abcdefghij0123@thread.tacv2"),
            "privacy@example.com", new HelpDesk.Shown("privacy@example.com"),
            "https://help.example.com/privacy",
                new HelpDesk.Shown("https://help.example.com/privacy"));
    right.forEach(
        (written, read) ->
            assertEquals(
                Optional.of(read), Settings.of(Map.of("ADVISOR_HELP_DESK", written)).helpDesk()));
    for (String written : List.of("slack:D0123456789", "teams:abc", "nobody", "http://x.example")) {
      assertEquals(List.of("ADVISOR_HELP_DESK"), wrong(Map.of("ADVISOR_HELP_DESK", written)));
    }
  }

  @Test
  void words_are_kept_only_where_they_can_be_sealed() {
    assertEquals(
        List.of("ADVISOR_KEEP_UNANSWERED_DAYS"),
        wrong(Map.of("ADVISOR_KEEP_UNANSWERED_DAYS", "30")));
    assertEquals(
        Set.of("ADVISOR_KEEP_UNANSWERED_DAYS", "ADVISOR_SECRET_KEY", "ADVISOR_DATABASE_URL"),
        Set.copyOf(
            wrong(
                Map.of(
                    "ADVISOR_KEEP_UNANSWERED_DAYS", "91",
                    "ADVISOR_SECRET_KEY", "c2hvcnQ=",
                    "ADVISOR_DATABASE_URL", "jdbc:mysql://db"))));
  }

  @Test
  void an_app_token_chooses_socket_mode_which_needs_no_open_listener() {
    Settings settings =
        Settings.of(
            Map.of(
                "ADVISOR_SLACK_BOT_TOKEN",
                BOT_TOKEN,
                "ADVISOR_SLACK_APP_TOKEN",
                "xapp-1-A123-456-abcdef"));
    assertTrue(settings.slack().orElseThrow().isSocketMode());
    assertFalse(settings.needsOpenListener());
  }

  @Test
  void every_problem_is_told_at_once_with_its_remedy() {
    Map<String, String> environment =
        Map.of(
            "ADVISOR_PORT", "70000",
            "ADVISOR_PRIVATE_BIND", "somewhere",
            "ADVISOR_PUBLIC_URL", "http://bot.example.com",
            "ADVISOR_EMBEDDINGS", "maybe",
            "ADVISOR_PROXY", "proxy:3128",
            "ADVISOR_TEAMS_APP_ID", "my bot");
    assertEquals(
        Set.of(
            "ADVISOR_PORT",
            "ADVISOR_PRIVATE_BIND",
            "ADVISOR_PUBLIC_URL",
            "ADVISOR_EMBEDDINGS",
            "ADVISOR_PROXY",
            "ADVISOR_TEAMS_APP_ID",
            "ADVISOR_TEAMS_APP_PASSWORD",
            "ADVISOR_TEAMS_TENANT_ID"),
        Set.copyOf(wrong(environment)));
    assertTrue(message(environment).contains("Azure portal"), message(environment));
  }

  @Test
  void an_empty_secret_never_means_that_everybody_is_accepted() {
    assertEquals(
        List.of("ADVISOR_SLACK_SIGNING_SECRET"),
        wrong(Map.of("ADVISOR_SLACK_BOT_TOKEN", BOT_TOKEN, "ADVISOR_SLACK_SIGNING_SECRET", " ")));
    assertEquals(
        List.of("ADVISOR_TEAMS_APP_ID"),
        wrong(
            Map.of(
                "ADVISOR_TEAMS_APP_ID", "",
                "ADVISOR_TEAMS_APP_PASSWORD", "a-secret-of-azure",
                "ADVISOR_TEAMS_TENANT_ID", GUID)));
  }

  @Test
  void a_chat_whose_variables_are_all_empty_is_off() {
    Settings settings =
        Settings.of(Map.of("ADVISOR_SLACK_BOT_TOKEN", "", "ADVISOR_TEAMS_APP_ID", ""));
    assertEquals(Optional.empty(), settings.slack());
    assertEquals(Optional.empty(), settings.teams());
  }

  @Test
  void a_misspelt_name_is_told_with_the_one_that_was_meant() {
    String message = message(Map.of("ADVISOR_SLACK_BOT_TOKNE", BOT_TOKEN));
    assertTrue(message.contains("ADVISOR_SLACK_BOT_TOKEN"), message);
  }

  @Test
  void names_of_others_are_not_read() {
    assertEquals(
        Optional.empty(),
        Settings.of(Map.of("SLACK_BOT_TOKEN", BOT_TOKEN, "SLACK_APP_TOKEN", "xapp-1-A-2-b"))
            .slack());
  }

  @Test
  void the_token_of_slack_goes_to_slack_or_to_this_machine() {
    Map<String, String> slack =
        Map.of(
            "ADVISOR_SLACK_BOT_TOKEN",
            BOT_TOKEN,
            "ADVISOR_SLACK_SIGNING_SECRET",
            "0123456789abcdef0123456789abcdef");
    String here = "http://127.0.0.1:9000/api/";
    assertEquals(Optional.empty(), Settings.of(slack).slack().orElseThrow().api());
    assertEquals(
        Optional.of(URI.create(here)),
        Settings.of(with(slack, "ADVISOR_SLACK_API_URL", here)).slack().orElseThrow().api());
    for (String elsewhere :
        List.of("https://slack.example.com/api/", "http://127.0.0.1:9000/api", "127.0.0.1")) {
      assertEquals(
          List.of("ADVISOR_SLACK_API_URL"),
          wrong(with(slack, "ADVISOR_SLACK_API_URL", elsewhere)),
          elsewhere);
    }
  }

  private static Map<String, String> with(Map<String, String> some, String key, String value) {
    Map<String, String> all = new HashMap<>(some);
    all.put(key, value);
    return all;
  }

  @Test
  void no_problem_shows_a_secret() {
    String message =
        message(
            Map.of(
                "ADVISOR_SLACK_BOT_TOKEN", "xoxp-secretsecretsecret",
                "ADVISOR_SLACK_SIGNING_SECRET", "hush",
                "ADVISOR_SLACK_APP_TOKEN", "\"xapp-quoted-secret\""));
    assertFalse(message.contains("secretsecret"), message);
    assertFalse(message.contains("hush"), message);
    assertFalse(message.contains("quoted"), message);
  }

  @Test
  void no_settings_show_a_secret() {
    String shown =
        Settings.of(
                Map.of(
                    "ADVISOR_SLACK_BOT_TOKEN",
                    BOT_TOKEN,
                    "ADVISOR_SLACK_SIGNING_SECRET",
                    "0123456789abcdef0123456789abcdef"))
            .toString();
    assertFalse(shown.contains("abcdefgh"), shown);
    assertFalse(shown.contains("0123456789abcdef"), shown);
  }

  @Test
  void two_listeners_cannot_share_a_port() {
    assertEquals(
        List.of("ADVISOR_PORT"),
        wrong(
            Map.of(
                "ADVISOR_PORT", "8081",
                "ADVISOR_SLACK_BOT_TOKEN", BOT_TOKEN,
                "ADVISOR_SLACK_SIGNING_SECRET", "0123456789abcdef0123456789abcdef")));
  }

  @Test
  void a_secret_is_masked_to_its_kind_and_its_end() {
    assertEquals("xoxb-…5678", Masked.of(BOT_TOKEN));
    assertEquals("…", Masked.of("short"));
  }

  @Test
  void the_terminal_is_told_by_the_usual_variables() {
    assertTrue(Settings.terminalWishes(Map.of("NO_COLOR", "1")).noColour());
    assertTrue(Settings.terminalWishes(Map.of("TERM", "dumb")).noColour());
    assertFalse(Settings.terminalWishes(Map.of("NO_COLOR", "", "TERM", "xterm")).noColour());
    assertEquals(Optional.of(72), Settings.terminalWishes(Map.of("COLUMNS", "72")).columns());
    assertEquals(Optional.empty(), Settings.terminalWishes(Map.of("COLUMNS", "x")).columns());
  }

  @Test
  void who_may_announce_and_how_is_read() {
    Announcing set =
        Settings.of(
                Map.of(
                    "ADVISOR_ANNOUNCE_AUTHORS", "slack:U0ANN, terminal:root,slack:S0COMMS",
                    "ADVISOR_ANNOUNCE_APPROVERS", "teams:AAAAAAAA-2222-3333-4444-555555555555",
                    "ADVISOR_ANNOUNCE_ADMINS", "slack:W0BOB",
                    "ADVISOR_ANNOUNCE_SELF_APPROVAL", "on",
                    "ADVISOR_ANNOUNCE_LINK_HOSTS", ".example.com, intranet.example",
                    "ADVISOR_ANNOUNCE_HOURS", "09:30-17:00",
                    "ADVISOR_ANNOUNCE_PACE", "teams=600, slack=300",
                    "ADVISOR_PEOPLE", "/etc/people.csv"))
            .announcing();
    assertEquals(3, set.authors().size());
    assertTrue(set.authors().getLast().isGroup());
    assertEquals("aaaaaaaa-2222-3333-4444-555555555555", set.approvers().getFirst().id());
    assertTrue(set.allowsSelfApproval());
    assertEquals(Set.of(".example.com", "intranet.example"), set.linkHosts());
    assertEquals("09:30–17:00", set.hours().toString());
    assertEquals(new Announcing.Pacing(300, 60, 600), set.pacing());
    assertEquals(Optional.of(Path.of("/etc/people.csv")), set.people());
    assertFalse(Settings.of(Map.of()).announcing().isOn());
  }

  @Test
  void what_is_wrong_about_announcing_is_told_all_at_once() {
    assertEquals(
        List.of(
            "ADVISOR_ANNOUNCE_APPROVERS",
            "ADVISOR_ANNOUNCE_AUTHORS",
            "ADVISOR_ANNOUNCE_HOURS",
            "ADVISOR_ANNOUNCE_LINK_HOSTS",
            "ADVISOR_ANNOUNCE_PACE",
            "ADVISOR_ANNOUNCE_SELF_APPROVAL",
            "ADVISOR_PEOPLE"),
        wrong(
                Map.of(
                    "ADVISOR_ANNOUNCE_AUTHORS", "Ann Smith",
                    "ADVISOR_ANNOUNCE_APPROVERS", "teams:bob",
                    "ADVISOR_ANNOUNCE_SELF_APPROVAL", "maybe",
                    "ADVISOR_ANNOUNCE_LINK_HOSTS", "https://example.com",
                    "ADVISOR_ANNOUNCE_HOURS", "19:00-08:00",
                    "ADVISOR_ANNOUNCE_PACE", "slack=0",
                    "ADVISOR_PEOPLE", "people.csv"))
            .stream()
            .sorted()
            .toList());
  }

  @Test
  void authors_without_approvers_are_told() {
    assertEquals(
        List.of("ADVISOR_ANNOUNCE_APPROVERS"),
        wrong(Map.of("ADVISOR_ANNOUNCE_AUTHORS", "terminal:root")));
  }
}
