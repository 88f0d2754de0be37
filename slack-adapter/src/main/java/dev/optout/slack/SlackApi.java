package dev.optout.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import com.slack.api.methods.response.users.UsersListResponse;
import com.slack.api.model.ResponseMetadata;
import com.slack.api.model.User;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.webhook.WebhookResponse;
import dev.optout.bot.chat.NotSent;
import dev.optout.bot.chat.NotSent.Reason;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The few methods of Slack's Web API that the bot uses, with Slack's errors as reasons.
final class SlackApi {
  /// Slack did not take the blocks; the words can still be sent.
  static final class BlocksRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private BlocksRefused(String error) {
      super(error);
    }
  }

  /// Slack asks to wait, or is not there.
  static final class Busy extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Duration> asked;

    private Busy(String detail, Optional<Duration> asked) {
      super(detail);
      this.asked = asked;
    }

    /// For how long Slack asks to wait, where it said so.
    Optional<Duration> asked() {
      return asked;
    }

    Duration waiting() {
      return asked.orElse(SHORT_WAIT);
    }
  }

  /// A message that Slack took.
  ///
  /// @param channel where it landed: what is sent to a person lands in a channel of its own
  record Posted(String channel, String ts) {
    /// Both in one text, which [#of(String)] reads.
    String id() {
      return channel + ":" + ts;
    }

    static Posted of(String id) {
      int colon = id.indexOf(':');
      String channel = colon < 0 ? "" : id.substring(0, colon);
      String ts = id.substring(colon + 1);
      if (!Place.ID.matcher(channel).matches() || !Place.TS.matcher(ts).matches()) {
        throw new IllegalArgumentException("not a message in Slack");
      }
      return new Posted(channel, ts);
    }
  }

  /// A part of one of Slack's lists.
  ///
  /// @param cursor by which the next part is asked for; empty after the last
  record Page<T>(List<T> items, String cursor) {
    private static <T> Page<T> of(@Nullable List<T> items, @Nullable ResponseMetadata metadata) {
      String cursor = metadata == null ? null : metadata.getNextCursor();
      return new Page<>(items == null ? List.of() : items, cursor == null ? "" : cursor);
    }
  }

  private interface Call<T extends SlackApiTextResponse> {
    T run() throws IOException, SlackApiException;
  }

  private static final Set<String> BLOCKS =
      Set.of(
          "invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "invalid_attachments");
  private static final Set<String> BUSY =
      Set.of(
          "ratelimited",
          "rate_limited",
          "message_limit_exceeded",
          "service_unavailable",
          "team_added_to_org");
  private static final Set<String> GONE =
      Set.of(
          "channel_not_found",
          "is_archived",
          "not_in_channel",
          "user_disabled",
          "user_not_found",
          "users_not_found",
          "user_not_visible",
          "cannot_dm_bot",
          "messages_tab_disabled",
          "restricted_action",
          "thread_not_found",
          "message_not_found",
          "no_such_subteam",
          "subteam_not_found",
          "not_enabled");
  private static final Set<String> UNKNOWN = Set.of("internal_error", "fatal_error");
  private static final Set<String> TOKEN =
      Set.of(
          "invalid_auth",
          "not_authed",
          "token_revoked",
          "token_expired",
          "account_inactive",
          "no_permission",
          "org_login_required",
          "ekm_access_denied",
          "not_allowed_token_type");

  /// Slack allows 1,000 and advises fewer.
  private static final int PAGE = 500;

  private static final Duration SHORT_WAIT = Duration.ofSeconds(1);

  private final Slack slack;
  private final MethodsClient methods;
  private final Condition condition;
  private volatile @Nullable String team;

  SlackApi(Slack slack, String botToken, Condition condition) {
    this.slack = slack;
    this.methods = slack.methods(botToken);
    this.condition = condition;
  }

  /// Asks Slack who we are, which shows whether the token is good.
  ///
  /// @return the workspace of the token
  String check() throws NotSent, BlocksRefused, Busy {
    String told = call(() -> methods.authTest(r -> r)).getTeamId();
    if (told == null || told.isBlank()) {
      throw new NotSent(Reason.UNKNOWN, "Slack did not tell the workspace of the token");
    }
    team = told;
    return told;
  }

  /// The workspace of the token, once Slack has told it.
  Optional<String> team() {
    return Optional.ofNullable(team);
  }

  /// The people of the workspace.
  Page<User> users(String cursor) throws NotSent, BlocksRefused, Busy {
    UsersListResponse told =
        call(() -> methods.usersList(r -> r.limit(PAGE).cursor(orNull(cursor))));
    return Page.of(told.getMembers(), told.getResponseMetadata());
  }

  /// The ids of those in a channel.
  Page<String> members(String channel, String cursor) throws NotSent, BlocksRefused, Busy {
    ConversationsMembersResponse told =
        call(
            () ->
                methods.conversationsMembers(
                    r -> r.channel(channel).limit(PAGE).cursor(orNull(cursor))));
    return Page.of(told.getMembers(), told.getResponseMetadata());
  }

  /// The ids of those in a user group.
  List<String> groupMembers(String group) throws NotSent, BlocksRefused, Busy {
    List<String> told = call(() -> methods.usergroupsUsersList(r -> r.usergroup(group))).getUsers();
    return told == null ? List.of() : told;
  }

  /// The first page is asked for without a cursor.
  private static @Nullable String orNull(String cursor) {
    return cursor.isEmpty() ? null : cursor;
  }

  /// Opens a dialog before the person who has just pressed or typed something.
  ///
  /// @param trigger what Slack sent along with that; it lives for three seconds
  void open(String trigger, View modal) throws NotSent, BlocksRefused, Busy {
    call(() -> methods.viewsOpen(r -> r.triggerId(trigger).view(modal)));
  }

  /// Replaces a message.
  Posted update(Posted posted, SlackMessage message) throws NotSent, BlocksRefused, Busy {
    call(
        () ->
            methods.chatUpdate(
                r -> {
                  r.channel(posted.channel()).ts(posted.ts()).text(message.text());
                  // without an empty list the old blocks would stay
                  return message.blocks().isEmpty()
                      ? r.blocksAsString("[]")
                      : r.blocks(message.blocks());
                }));
    return posted;
  }

  /// Posts a message where everybody in the channel sees it.
  ///
  /// @param channel a channel, or a person's id for their direct messages
  Posted post(String channel, @Nullable String threadTs, SlackMessage message)
      throws NotSent, BlocksRefused, Busy {
    ChatPostMessageResponse taken =
        call(
            () ->
                methods.chatPostMessage(
                    r ->
                        r.channel(channel)
                            .threadTs(threadTs)
                            .text(message.text())
                            .blocks(message.blocks().isEmpty() ? null : message.blocks())
                            .mrkdwn(true)
                            .linkNames(false)
                            .unfurlLinks(false)
                            .unfurlMedia(false)));
    return new Posted(
        taken.getChannel() == null ? channel : taken.getChannel(),
        taken.getTs() == null ? "" : taken.getTs());
  }

  /// Replaces what a person sees in the Home tab.
  ///
  /// @return Slack's id of the view
  String publishHome(String user, List<LayoutBlock> blocks) throws NotSent, BlocksRefused, Busy {
    View view = View.builder().type("home").blocks(blocks).build();
    return call(() -> methods.viewsPublish(r -> r.userId(user).view(view))).getView().getId();
  }

  /// Answers where only one person sees it and leaves what is there.
  void respond(String responseUrl, SlackMessage message) throws NotSent, BlocksRefused, Busy {
    ActionResponse answer =
        ActionResponse.builder()
            .responseType("ephemeral")
            .replaceOriginal(false)
            .text(message.text())
            .blocks(message.blocks().isEmpty() ? null : message.blocks())
            .build();
    if (!isSlacks(responseUrl)) {
      throw new NotSent(Reason.GONE, "a response URL that is not Slack's");
    }
    WebhookResponse response;
    try {
      response = new ActionResponseSender(slack).send(responseUrl, answer);
    } catch (IOException e) {
      throw unreached(e);
    } catch (IllegalArgumentException e) {
      throw new NotSent(Reason.GONE, "a response URL that is none");
    }
    String body = response.getBody() == null ? "" : response.getBody();
    if (response.getCode() == 429) {
      throw new Busy("a response URL is rate limited", Optional.empty());
    }
    if (BLOCKS.stream().anyMatch(body::contains)) {
      throw new BlocksRefused("blocks refused at a response URL");
    }
    if (response.getCode() >= 500) {
      throw new NotSent(Reason.UNKNOWN, "status " + response.getCode() + " at a response URL");
    }
    if (response.getCode() != 200 || body.contains("\"ok\":false")) {
      throw new NotSent(Reason.GONE, "status " + response.getCode() + " at a response URL");
    }
  }

  /// Answers are private: they go over TLS, or to the host of the Web API itself.
  private boolean isSlacks(String responseUrl) {
    try {
      URI url = URI.create(responseUrl);
      URI api = URI.create(slack.getConfig().getMethodsEndpointUrlPrefix());
      return url.getHost() != null
          && ("https".equals(url.getScheme())
              || ("http".equals(url.getScheme()) && url.getAuthority().equals(api.getAuthority())));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private <T extends SlackApiTextResponse> T call(Call<T> call)
      throws NotSent, BlocksRefused, Busy {
    T response;
    try {
      response = call.run();
    } catch (SlackApiException e) {
      int status = e.getResponse().code();
      String error = e.getError() == null ? null : e.getError().getError();
      if (status == 429) {
        throw new Busy("Slack asks to slow down", retryAfter(e));
      }
      if (status < 500 && error != null) {
        throw refused(error, e.getError().getNeeded());
      }
      throw new NotSent(
          status < 500 ? Reason.REFUSED : Reason.UNKNOWN, "Slack answered with status " + status);
    } catch (IOException e) {
      throw unreached(e);
    } catch (RuntimeException e) {
      // Bolt reads the answer with a parser that throws its own exceptions on anything but JSON
      throw new NotSent(Reason.UNKNOWN, "Slack's answer could not be read");
    }
    if (!response.isOk()) {
      String error = response.getError() == null ? "no error named" : response.getError();
      if (BLOCKS.contains(error)) {
        throw new BlocksRefused(error);
      }
      if (BUSY.contains(error)) {
        throw new Busy("Slack asks to slow down", Optional.empty());
      }
      throw refused(error, response.getNeeded());
    }
    condition.good(Condition.Part.TOKEN);
    return response;
  }

  private NotSent refused(String error, @Nullable String needed) {
    String named = error.replaceAll("[^a-z0-9_ ]", "");
    String scope = needed == null ? "" : ", needs " + needed.replaceAll("[^a-z0-9_:.,]", "");
    if (error.equals("missing_scope")) {
      condition.bad(Condition.Part.SCOPE, "the Slack app lacks a scope (" + named + scope + ")");
    } else if (TOKEN.contains(error)) {
      condition.bad(Condition.Part.TOKEN, "Slack refuses the bot token (" + named + ")");
    }
    Reason reason = Reason.REFUSED;
    if (GONE.contains(error)) {
      reason = Reason.GONE;
    } else if (UNKNOWN.contains(error)) {
      reason = Reason.UNKNOWN;
    }
    return new NotSent(reason, named + scope);
  }

  private static NotSent unreached(IOException e) throws Busy {
    if (e instanceof ConnectException || e instanceof UnknownHostException) {
      throw new Busy("Slack cannot be reached", Optional.empty());
    }
    return new NotSent(
        Reason.UNKNOWN, "Slack did not answer (" + e.getClass().getSimpleName() + ")");
  }

  private static Optional<Duration> retryAfter(SlackApiException e) {
    String header = e.getResponse().header("Retry-After");
    return header != null && header.matches("[0-9]{1,4}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(header)))
        : Optional.empty();
  }
}
