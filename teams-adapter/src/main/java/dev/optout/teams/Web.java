package dev.optout.teams;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The calls to Microsoft that are not messages: bounded in time and in size.
final class Web implements AutoCloseable {
  /// How long one call may take from beginning to end.
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final int LARGEST = 1_000_000;

  private final HttpClient client;
  private final Duration patience;

  Web(Optional<InetSocketAddress> proxy, Duration patience) {
    HttpClient.Builder builder =
        HttpClient.newBuilder().connectTimeout(patience).followRedirects(HttpClient.Redirect.NEVER);
    proxy.ifPresent(address -> builder.proxy(ProxySelector.of(address)));
    this.client = builder.build();
    this.patience = patience;
  }

  /// An answer, whatever its status.
  ///
  /// @param retryAfter for how long it asks to wait
  record Answer(int status, String body, Optional<Duration> retryAfter) {}

  Answer get(URI address) throws IOException {
    return send(HttpRequest.newBuilder(address).header("Accept", "application/json").build());
  }

  /// @param bearer the token that shows who asks
  Answer get(URI address, String bearer) throws IOException {
    return send(
        HttpRequest.newBuilder(address)
            .header("Accept", "application/json")
            .header("Authorization", "Bearer " + bearer)
            .build());
  }

  /// @param form already encoded
  Answer post(URI address, String form) throws IOException {
    return send(
        HttpRequest.newBuilder(address)
            .header("Accept", "application/json")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  private Answer send(HttpRequest request) throws IOException {
    // the client's own timeout ends with the headers; a body that trickles would never end
    CompletableFuture<Answer> answer =
        client
            .sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
            .thenApplyAsync(Web::read, task -> Thread.ofVirtual().start(task));
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("no answer within " + patience.toMillis() + " ms", e);
    } catch (ExecutionException e) {
      throw new IOException("not reachable", e);
    }
  }

  private static Answer read(HttpResponse<InputStream> response) {
    try (InputStream body = response.body()) {
      byte[] bytes = body.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new IOException("an answer of more than " + LARGEST + " bytes");
      }
      Optional<Duration> wait =
          RetryAfter.of(response.headers().firstValue(RetryAfter.HEADER).orElse(null));
      return new Answer(response.statusCode(), new String(bytes, StandardCharsets.UTF_8), wait);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
