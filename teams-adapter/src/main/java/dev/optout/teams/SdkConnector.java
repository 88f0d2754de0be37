package dev.optout.teams;

import com.fasterxml.jackson.databind.util.RawValue;
import com.microsoft.bot.builder.BotFrameworkAdapter;
import com.microsoft.bot.connector.ConnectorClient;
import com.microsoft.bot.connector.Conversations;
import com.microsoft.bot.connector.authentication.AppCredentials;
import com.microsoft.bot.connector.authentication.AuthenticationConfiguration;
import com.microsoft.bot.connector.authentication.ClaimsIdentity;
import com.microsoft.bot.connector.rest.ErrorResponseException;
import com.microsoft.bot.connector.rest.RestConnectorClient;
import com.microsoft.bot.restclient.RestClient;
import com.microsoft.bot.restclient.ServiceResponseBuilder;
import com.microsoft.bot.restclient.retry.RetryStrategy;
import com.microsoft.bot.restclient.serializer.JacksonAdapter;
import com.microsoft.bot.schema.Attachment;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationAccount;
import com.microsoft.bot.schema.InputHints;
import com.microsoft.bot.schema.ResourceResponse;
import dev.optout.bot.chat.NotSent;
import dev.optout.bot.chat.NotSent.Reason;
import dev.optout.bot.chat.WebhookResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/// Microsoft's Bot Framework SDK 4.14.3 behind the one door to it.
///
/// It is given identities that are already verified and activities made of checked fields, never
/// foreign JSON: that leaves the SDK's holes (see [CallerCheck], [Activity]) on the other side.
final class SdkConnector implements Connector {
  private static final String USER_AGENT = "opt-out-advisor";

  private final AppToken token;
  private final SdkCredentials credentials;
  private final ClaimsIdentity identity;
  private final Duration longestWait;
  private final BotFrameworkAdapter adapter;

  SdkConnector(TeamsSettings settings, AppToken token, Patience patience, Duration longestCall) {
    this.token = token;
    this.credentials = new SdkCredentials(settings, token, patience, longestCall);
    this.longestWait = longestCall.plusSeconds(1);
    this.identity = new ClaimsIdentity(CallerCheck.ISSUER, Map.of("aud", settings.appId()));
    this.adapter = new Adapter(credentials);
  }

  @Override
  public WebhookResponse turn(Activity activity, Supplier<WebhookResponse> work) {
    CompletableFuture<WebhookResponse> answer = new CompletableFuture<>();
    adapter
        .processActivity(
            identity,
            forSdk(activity),
            turn -> {
              // a throw in here would leave the SDK without an answer and without an error
              try {
                answer.complete(work.get());
              } catch (RuntimeException e) {
                answer.completeExceptionally(e);
              }
              return CompletableFuture.completedFuture(null);
            })
        .join();
    try {
      return answer.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  @Override
  public String post(Place place, CardMessage message) throws NotSent {
    ResourceResponse response =
        called(place, c -> c.sendToConversation(place.conversation(), card(message)));
    if (response == null || response.getId() == null) {
      throw new NotSent(Reason.UNKNOWN, "Teams answered without the message's id");
    }
    return response.getId();
  }

  @Override
  public void update(Place place, String message, CardMessage card) throws NotSent {
    com.microsoft.bot.schema.Activity sdk = card(card);
    sdk.setId(message);
    called(place, c -> c.updateActivity(place.conversation(), message, sdk));
  }

  private interface Call<T extends @Nullable Object> {
    CompletableFuture<T> begin(Conversations conversations);
  }

  private <T extends @Nullable Object> T called(Place place, Call<T> call) throws NotSent {
    // asked for first, so that a refused login is told apart from a refused message
    token.current();
    try {
      ConnectorClient client =
          adapter.createConnectorClient(place.service().toString(), identity, null).join();
      return call.begin(client.getConversations())
          .get(longestWait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotSent(Reason.UNKNOWN, "interrupted");
    } catch (TimeoutException e) {
      throw new NotSent(Reason.UNKNOWN, "no answer in time");
    } catch (ExecutionException | CompletionException e) {
      throw notSent(e);
    }
  }

  private NotSent notSent(Exception failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof ErrorResponseException refused) {
      return notSent(refused);
    }
    boolean nothingLeft =
        cause instanceof ConnectException || cause instanceof UnknownHostException;
    return cause instanceof IOException
        ? new NotSent(
            nothingLeft ? Reason.BUSY : Reason.UNKNOWN,
            "Teams did not answer: " + cause.getClass().getSimpleName())
        : new NotSent(Reason.UNKNOWN, cause.getClass().getName());
  }

  private NotSent notSent(ErrorResponseException refused) {
    int status = refused.response() == null ? 0 : refused.response().code();
    if (status == 401) {
      token.forget();
    }
    Reason reason =
        switch (status) {
          case 429, 412 -> Reason.BUSY;
          case 403, 404 -> Reason.GONE;
          case 408 -> Reason.UNKNOWN;
          default -> status >= 400 && status < 500 ? Reason.REFUSED : Reason.UNKNOWN;
        };
    String code =
        refused.body() == null || refused.body().getError() == null
            ? ""
            : " " + refused.body().getError().getCode();
    return new NotSent(
        reason,
        "Teams answered " + status + code,
        reason == Reason.BUSY
            ? RetryAfter.of(refused.response().headers().get(RetryAfter.HEADER))
            : Optional.empty());
  }

  private static com.microsoft.bot.schema.Activity forSdk(Activity activity) {
    com.microsoft.bot.schema.Activity sdk = new com.microsoft.bot.schema.Activity(activity.type());
    sdk.setId(activity.id());
    sdk.setName(activity.name());
    sdk.setChannelId(activity.channel());
    sdk.setServiceUrl(activity.serviceUrl());
    ConversationAccount conversation = new ConversationAccount(activity.conversation());
    conversation.setTenantId(activity.tenant());
    sdk.setConversation(conversation);
    sdk.setFrom(new ChannelAccount(activity.sender()));
    sdk.setRecipient(new ChannelAccount(activity.bot()));
    return sdk;
  }

  private static com.microsoft.bot.schema.Activity card(CardMessage message) {
    Attachment attachment = new Attachment();
    attachment.setContentType("application/vnd.microsoft.card.adaptive");
    // the exact JSON: the SDK fails on maps and tears keys with a dot apart
    attachment.setContent(new RawValue(message.card()));
    com.microsoft.bot.schema.Activity sdk = new com.microsoft.bot.schema.Activity("message");
    sdk.setSummary(message.summary());
    sdk.setInputHint(InputHints.ACCEPTING_INPUT);
    sdk.setAttachments(List.of(attachment));
    return sdk;
  }

  @Override
  public void close() {
    credentials.close();
  }

  /// The SDK's adapter, with HTTP clients that obey us.
  private static final class Adapter extends BotFrameworkAdapter {
    private final Map<String, ConnectorClient> clients = new ConcurrentHashMap<>();

    Adapter(AppCredentials credentials) {
      super(credentials, new AuthenticationConfiguration(), null, null, null);
    }

    @Override
    protected CompletableFuture<ConnectorClient> getOrCreateConnectorClient(
        String serviceUrl, AppCredentials credentials) {
      return CompletableFuture.completedFuture(
          clients.computeIfAbsent(serviceUrl, url -> client(URI.create(url), credentials)));
    }

    private static ConnectorClient client(URI service, AppCredentials credentials) {
      RestClient rest =
          new RestClient.Builder(new OkHttpClient.Builder(), new Retrofit.Builder())
              .withBaseUrl(service.toString())
              .withCredentials(credentials)
              .withRetryStrategy(new NoBlindRetry())
              .withSerializerAdapter(new JacksonAdapter())
              .withResponseBuilderFactory(new ServiceResponseBuilder.Factory())
              .build();
      return new RestConnectorClient(rest) {
        @Override
        public String getUserAgent() {
          return USER_AGENT;
        }
      };
    }
  }

  /// Ends the SDK's habit of sending a message again at once after a 5xx, which can show it twice.
  private static final class NoBlindRetry extends RetryStrategy {
    NoBlindRetry() {
      super("none", false);
    }

    @Override
    public boolean shouldRetry(int retryCount, Response response) {
      return false;
    }
  }
}
