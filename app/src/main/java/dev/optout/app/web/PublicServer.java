package dev.optout.app.web;

import dev.optout.app.settings.Settings.Listener;
import dev.optout.bot.chat.WebhookRequest;
import dev.optout.bot.chat.WebhookResponse;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the internet may reach: the chats' webhooks and nothing else.
public final class PublicServer implements AutoCloseable {
  /// One million bytes; Slack and Teams send a few thousand.
  static final int LONGEST_BODY = 1_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(PublicServer.class);

  private final Listener at;
  private final Javalin server;

  /// @param webhooks by path
  public PublicServer(
      Listener at, Map<String, Function<WebhookRequest, WebhookResponse>> webhooks) {
    this.at = at;
    server =
        Javalin.create(
            config -> {
              config.concurrency.useVirtualThreads = true;
              config.startup.showJavalinBanner = false;
              webhooks.forEach(
                  (path, webhook) -> config.routes.post(path, ctx -> answer(ctx, webhook)));
              config.routes.before(
                  ctx -> {
                    ctx.header("X-Content-Type-Options", "nosniff");
                    ctx.header("Cache-Control", "no-store");
                  });
              config.routes.error(404, ctx -> ctx.result(""));
              config.routes.exception(
                  Exception.class,
                  (e, ctx) -> {
                    LOG.error("A webhook failed: {}", e.getClass().getName());
                    ctx.status(500).result("");
                  });
            });
  }

  /// Begins to listen.
  ///
  /// @throws PortTaken if the address cannot be had
  public void start() {
    PortTaken.start(server, at, "ADVISOR_BIND and ADVISOR_PORT");
  }

  /// The one that is listened at, also where the system chose it.
  public int port() {
    return server.port();
  }

  private static void answer(Context ctx, Function<WebhookRequest, WebhookResponse> webhook) {
    Optional<String> body = Body.read(ctx, LONGEST_BODY);
    if (body.isEmpty()) {
      ctx.status(413);
      return;
    }
    WebhookResponse response = webhook.apply(new WebhookRequest(headers(ctx), body.get()));
    ctx.status(response.status());
    if (!response.contentType().isEmpty()) {
      ctx.contentType(response.contentType());
    }
    ctx.result(response.body());
  }

  private static Map<String, List<String>> headers(Context ctx) {
    Map<String, List<String>> headers = new HashMap<>();
    ctx.headerMap().forEach((name, value) -> headers.put(name, List.of(value)));
    return headers;
  }

  @Override
  public void close() {
    server.stop();
  }
}
