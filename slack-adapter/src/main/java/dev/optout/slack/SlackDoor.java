package dev.optout.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.SlashCommandPayloadDetector;
import com.slack.api.app_backend.util.JsonPayloadExtractor;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import dev.optout.bot.chat.WebhookRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Bolt, set up so that it decides nothing by itself: what comes in is read by it and told to us.
///
/// It gets its own list of middleware. Bolt's default list would call Slack while starting, keep a
/// failed check for ten minutes and read tokens from files; all it does for one workspace is done
/// elsewhere: [Signature] proves the sender, [SlackEvents] leaves out our own messages.
final class SlackDoor {
  private static final Logger LOG = LoggerFactory.getLogger(SlackDoor.class);

  /// Every slash command of the app's manifest leads here, whatever an operator calls it.
  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

  /// Anything else is acknowledged unread: Bolt would write its content to the log.
  private static final Set<String> READ =
      Set.of(
          EventsApiPayload.TYPE,
          "url_verification",
          BlockActionPayload.TYPE,
          ViewSubmissionPayload.TYPE);

  private final App app;
  private final SlackRequestParser parser;
  private final JsonPayloadExtractor json = new JsonPayloadExtractor();
  private final SlashCommandPayloadDetector commands = new SlashCommandPayloadDetector();

  /// @param event takes what is answered later; the status that Slack gets now
  /// @param command takes what is answered at once; the body that Slack gets now
  /// @param form takes a form that was sent; what Slack makes of its dialog now
  SlackDoor(
      Slack slack,
      Function<Optional<Incoming>, Response> event,
      Function<Optional<Incoming>, Response> command,
      Function<Optional<Incoming>, Response> form) {
    app =
        new App(
            config(slack),
            List.<Middleware>of(
                (req, resp, chain) ->
                    switch (req) {
                      case BlockActionRequest press ->
                          event.apply(SlackEvents.pressed(press.getPayload()));
                      case ViewSubmissionRequest sent ->
                          form.apply(SlackEvents.filled(sent.getPayload()));
                      default -> chain.next(req);
                    }));
    parser = new SlackRequestParser(app.config());
    app.command(ANY, (req, ctx) -> command.apply(SlackEvents.command(req.getPayload())));
    app.event(AppMentionEvent.class, (p, ctx) -> taken(event.apply(SlackEvents.mention(p))));
    app.event(MessageEvent.class, (p, ctx) -> taken(event.apply(SlackEvents.message(p))));
    app.event(
        MessageFileShareEvent.class, (p, ctx) -> taken(event.apply(SlackEvents.fileShare(p))));
    app.event(AppHomeOpenedEvent.class, (p, ctx) -> taken(event.apply(SlackEvents.homeOpened(p))));
  }

  /// Every value that Bolt would otherwise read from a `SLACK_…` variable is given, so none is
  /// read.
  @SuppressWarnings("deprecation") // Bolt still reads variables for the deprecated ones
  static AppConfig config(Slack slack) {
    return AppConfig.builder()
        .slack(slack)
        .singleTeamBotToken(null)
        .signingSecret(null)
        .verificationToken(null)
        .oauthStartPath("start")
        .oauthCallbackPath("callback")
        .clientId(null)
        .clientSecret(null)
        .redirectUri(null)
        .scope(null)
        .userScope(null)
        .oauthInstallPath("start")
        .oauthRedirectUriPath("callback")
        .oauthCancellationUrl(null)
        .oauthCompletionUrl(null)
        .appInitializersEnabled(false)
        .allEventsApiAutoAckEnabled(true)
        .unmatchedRequestHandler(request -> Response.ok())
        .build();
  }

  /// Bolt acknowledges an event whatever status its handler returned, which would lose those that
  /// are turned away; only an exception gets through.
  private static Response taken(Response response) {
    if (response.getStatusCode() != 200) {
      throw new TurnedAway(response.getStatusCode());
    }
    return response;
  }

  private static final class TurnedAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    private TurnedAway(int status) {
      this.status = status;
    }
  }

  AppConfig config() {
    return app.config();
  }

  /// Reads one proven HTTP request.
  Response read(WebhookRequest request) {
    try {
      if (!isRead(request.body())) {
        return Response.ok();
      }
      Request<?> parsed =
          parser.parse(
              SlackRequestParser.HttpRequest.builder()
                  .requestUri("/slack/events")
                  .queryString(Map.of())
                  .requestBody(request.body())
                  .headers(new RequestHeaders(request.headers()))
                  .remoteAddress("")
                  .build());
      return run(parsed);
    } catch (IllegalArgumentException
        | IllegalStateException
        | JsonParseException
        | NullPointerException
        | UnsupportedOperationException
        | ClassCastException e) {
      LOG.warn("A request of Slack could not be read: {}", e.getClass().getName());
      return Response.error(400);
    }
  }

  /// Runs what was read already, over HTTP or a socket.
  Response run(Request<?> request) {
    try {
      return app.run(request);
    } catch (TurnedAway e) {
      return Response.error(e.status);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e.getClass().getName());
    }
  }

  private boolean isRead(String body) {
    String payload = json.extractIfExists(body);
    if (payload == null) {
      return commands.isCommand(body);
    }
    JsonElement read = JsonParser.parseString(payload);
    JsonElement type = read.isJsonObject() ? read.getAsJsonObject().get("type") : null;
    return type != null && type.isJsonPrimitive() && READ.contains(type.getAsString());
  }
}
