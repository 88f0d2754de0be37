package dev.optout.teams;

import com.microsoft.bot.connector.authentication.MicrosoftAppCredentials;
import dev.optout.bot.chat.NotSent;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/// The SDK's credentials for a single tenant, and the only hook that it leaves to its HTTP client:
/// limits, time-outs, proxy and waiting are set here.
final class SdkCredentials extends MicrosoftAppCredentials implements AutoCloseable {
  /// One message from beginning to end, with the waits that Teams asks for. Teams itself gives up
  /// on our answer after about 15 seconds.
  static final Duration LONGEST_CALL = Duration.ofSeconds(12);

  /// Messages in flight at a time, to one of Microsoft's regions and in all.
  static final int IN_FLIGHT = 32;

  /// How long an idle connection is kept: less than servers do, so that no message is lost in one
  /// that was closed meanwhile; it could not be sent again, for nobody knows whether it was shown.
  static final Duration KEPT = Duration.ofSeconds(4);

  private final TeamsSettings settings;
  private final AppToken token;
  private final Patience patience;
  private final Duration longestCall;
  private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
  private final Dispatcher dispatcher = new Dispatcher(calls);
  private final ConnectionPool connections =
      new ConnectionPool(IN_FLIGHT, KEPT.toSeconds(), TimeUnit.SECONDS);

  SdkCredentials(TeamsSettings settings, AppToken token, Patience patience, Duration longestCall) {
    super(settings.appId(), settings.appPassword(), settings.tenantId());
    this.settings = settings;
    this.token = token;
    this.patience = patience;
    this.longestCall = longestCall;
    dispatcher.setMaxRequests(IN_FLIGHT);
    dispatcher.setMaxRequestsPerHost(IN_FLIGHT);
  }

  @Override
  public CompletableFuture<String> getToken() {
    try {
      return CompletableFuture.completedFuture(token.current());
    } catch (NotSent e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public void applyCredentialsFilter(OkHttpClient.Builder client) {
    client
        .dispatcher(dispatcher)
        .connectionPool(connections)
        .connectTimeout(Duration.ofSeconds(3))
        .readTimeout(longestCall)
        .writeTimeout(longestCall)
        .callTimeout(longestCall)
        .retryOnConnectionFailure(false) // after a 408 or a lost answer: shown twice
        .followRedirects(false) // the token goes nowhere but to the address that was checked
        .addInterceptor(patience);
    settings.proxy().ifPresent(address -> client.proxy(new Proxy(Proxy.Type.HTTP, address)));
    super.applyCredentialsFilter(client);
  }

  @Override
  public void close() {
    dispatcher.cancelAll();
    calls.shutdown();
    connections.evictAll();
  }
}
