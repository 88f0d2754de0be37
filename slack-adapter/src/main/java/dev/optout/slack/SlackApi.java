package dev.optout.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
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

  /// Slack asks to wait; the wait it asks for.
  static final class Busy extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Duration wait;

    private Busy(String detail, Duration wait) {
      super(detail);
      this.wait = wait;
    }

    Duration waiting() {
      return wait;
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

  private static final Duration SHORT_WAIT = Duration.ofSeconds(1);

  private final Slack slack;
  private final MethodsClient methods;
  private final Condition condition;

  SlackApi(Slack slack, String botToken, Condition condition) {
    this.slack = slack;
    this.methods = slack.methods(botToken);
    this.condition = condition;
  }

  /// Asks Slack who we are, which shows whether the token is good.
  void check() throws NotSent, BlocksRefused, Busy {
    call(() -> methods.authTest(r -> r));
  }

  /// Posts a message where everybody in the channel sees it.
  ///
  /// @param channel a channel, or a person's id for their direct messages
  /// @return Slack's id of the message
  String post(String channel, @Nullable String threadTs, SlackMessage message)
      throws NotSent, BlocksRefused, Busy {
    String ts =
        call(() ->
                methods.chatPostMessage(
                    r ->
                        r.channel(channel)
                            .threadTs(threadTs)
                            .text(message.text())
                            .blocks(message.blocks().isEmpty() ? null : message.blocks())
                            .mrkdwn(true)
                            .linkNames(false)
                            .unfurlLinks(false)
                            .unfurlMedia(false)))
            .getTs();
    return ts == null ? "" : ts;
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
      throw new Busy("a response URL is rate limited", SHORT_WAIT);
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
        throw new Busy("Slack asks to slow down", SHORT_WAIT);
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
      throw new Busy("Slack cannot be reached", SHORT_WAIT);
    }
    return new NotSent(
        Reason.UNKNOWN, "Slack did not answer (" + e.getClass().getSimpleName() + ")");
  }

  private static Duration retryAfter(SlackApiException e) {
    String header = e.getResponse().header("Retry-After");
    return header != null && header.matches("[0-9]{1,4}")
        ? Duration.ofSeconds(Long.parseLong(header))
        : SHORT_WAIT;
  }
}
