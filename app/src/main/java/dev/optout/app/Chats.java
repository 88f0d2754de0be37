package dev.optout.app;

import dev.optout.app.check.Part;
import dev.optout.app.desk.HelpDesk;
import dev.optout.app.settings.Masked;
import dev.optout.app.settings.Settings;
import dev.optout.bot.Bot;
import dev.optout.bot.chat.Chat;
import dev.optout.bot.chat.Deliveries;
import dev.optout.bot.chat.Presence;
import dev.optout.bot.chat.WebhookRequest;
import dev.optout.bot.chat.WebhookResponse;
import dev.optout.slack.SlackChat;
import dev.optout.slack.SlackSettings;
import dev.optout.teams.TeamsChat;
import dev.optout.teams.TeamsSettings;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The chats that are set up, and how each is: one line for each chat in every method.
///
/// @param slack nothing where it is off
/// @param teams nothing where it is off
record Chats(Settings settings, Optional<SlackChat> slack, Optional<TeamsChat> teams)
    implements AutoCloseable {
  static final String SLACK_PATH = "/slack/events";
  static final String TEAMS_PATH = "/api/messages";

  /// Connects them to the bot; none has to be reachable for that.
  static Chats open(
      Settings settings, Bot bot, Clock clock, Deliveries deliveries, Presence presence) {
    return new Chats(
        settings,
        settings
            .slack()
            .map(s -> new SlackChat(slack(s, settings.proxy()), bot, clock, deliveries)),
        settings
            .teams()
            .map(t -> new TeamsChat(teams(t, settings.proxy()), bot, clock, deliveries, presence)));
  }

  /// A chat that is on, by its name.
  Optional<Chat> find(String name) {
    return Stream.<Optional<? extends Chat>>of(slack, teams)
        .flatMap(Optional::stream)
        .map(Chat.class::cast)
        .filter(chat -> chat.name().equals(name))
        .findFirst();
  }

  /// A room of a chat that is on.
  Optional<HelpDesk.Room> room(Settings.HelpDesk.Room room) {
    return switch (room.chat()) {
      case "slack" -> slack.map(s -> new HelpDesk.Room(s, s.channel(room.id())));
      case "teams" -> teams.map(t -> new HelpDesk.Room(t, t.conversation(room.id())));
      default -> Optional.empty();
    };
  }

  void start() {
    slack.ifPresent(SlackChat::start);
  }

  /// What the public listener answers, by path; empty where no chat calls us.
  Map<String, Function<WebhookRequest, WebhookResponse>> webhooks() {
    Map<String, Function<WebhookRequest, WebhookResponse>> webhooks = new HashMap<>();
    slack
        .filter(s -> settings.slack().filter(Settings.Slack::isSocketMode).isEmpty())
        .ifPresent(s -> webhooks.put(SLACK_PATH, s::handle));
    teams.ifPresent(t -> webhooks.put(TEAMS_PATH, t::handle));
    return webhooks;
  }

  /// How each is at the moment.
  List<Part> parts() {
    return List.of(
        describeSlack(settings, slack.flatMap(SlackChat::trouble)),
        describeTeams(settings, teams.flatMap(TeamsChat::trouble)));
  }

  /// How each is set up, without opening it.
  static List<Part> check(Settings settings) {
    return List.of(
        describeSlack(
            settings, settings.slack().flatMap(s -> refused(() -> slack(s, settings.proxy())))),
        describeTeams(
            settings, settings.teams().flatMap(t -> refused(() -> teams(t, settings.proxy())))));
  }

  private static Optional<String> refused(Runnable make) {
    try {
      make.run();
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static Part describeSlack(Settings settings, Optional<String> trouble) {
    return settings
        .slack()
        .map(s -> Part.of("Slack", describe(s, settings), trouble))
        .orElseGet(() -> Part.off("Slack", "no ADVISOR_SLACK_… variable is set"));
  }

  private static String describe(Settings.Slack s, Settings settings) {
    String token =
        s.api().map(api -> "rehearsal with " + api + " instead of Slack, ").orElse("")
            + "bot token "
            + Masked.of(s.botToken());
    return s.appToken()
        .map(app -> "Socket Mode, " + token + ", app token " + Masked.of(app))
        .orElseGet(
            () ->
                "HTTP mode at "
                    + reachedAt(settings, SLACK_PATH)
                    + ", "
                    + token
                    + ", signing secret "
                    + s.signingSecret().map(Masked::of).orElse("missing"));
  }

  private static Part describeTeams(Settings settings, Optional<String> trouble) {
    return settings
        .teams()
        .map(
            t ->
                Part.of(
                    "Teams",
                    "at "
                        + reachedAt(settings, TEAMS_PATH)
                        + ", app "
                        + t.appId()
                        + ", password "
                        + Masked.of(t.appPassword())
                        + ", answers people of tenant "
                        + (t.allowedTenants().isEmpty()
                            ? t.tenantId()
                            : String.join(", ", t.allowedTenants().stream().sorted().toList())),
                    trouble))
        .orElseGet(() -> Part.off("Teams", "no ADVISOR_TEAMS_… variable is set"));
  }

  private static String reachedAt(Settings settings, String path) {
    return settings
        .publicUrl()
        .map(url -> url.toString().replaceAll("/+$", "") + path)
        .orElse(path);
  }

  private static SlackSettings slack(Settings.Slack s, Optional<URI> proxy) {
    return new SlackSettings(
        s.signingSecret(),
        s.botToken(),
        s.appToken(),
        s.api().orElse(SlackSettings.SLACK_API),
        proxy);
  }

  private static TeamsSettings teams(Settings.Teams t, Optional<URI> proxy) {
    return TeamsSettings.of(
        t.appId(),
        t.appPassword(),
        t.tenantId(),
        t.allowedTenants(),
        t.openIdMetadata(),
        proxy.map(p -> InetSocketAddress.createUnresolved(p.getHost(), p.getPort())));
  }

  @Override
  public void close() {
    slack.ifPresent(SlackChat::close);
    teams.ifPresent(TeamsChat::close);
  }
}
