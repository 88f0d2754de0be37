package dev.optout.app.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.optout.app.check.Part;
import dev.optout.app.settings.Settings.Listener;
import dev.optout.bot.Bot;
import dev.optout.bot.chat.Person;
import dev.optout.bot.reply.Reply;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Region;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What only the people on this machine reach, unless told otherwise: chat page, health, metrics.
public final class PrivateServer implements AutoCloseable {
  /// The longest question is 2,000 characters, the longest code 500.
  static final int LONGEST_BODY = 64 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(PrivateServer.class);

  private static final String JSON = "application/json";

  /// What the page can be asked for.
  ///
  /// @param bot answers the page's questions
  /// @param waiting gives out what came for a person while they were away
  /// @param profiles where the page's settings go
  /// @param knowledge the one in force
  /// @param defaultRegion of people who did not choose theirs
  /// @param health how every part is at the moment
  /// @param metrics the figures, as text
  public record Rooms(
      Bot bot,
      Function<Person, List<Reply>> waiting,
      PageProfiles profiles,
      Supplier<KnowledgeBase> knowledge,
      Optional<Region> defaultRegion,
      Supplier<List<Part>> health,
      Supplier<String> metrics) {}

  private final Listener at;
  private final Guard guard;
  private final Rooms rooms;
  private final Javalin server;

  /// @param hosts further names under which it may be called, in lower case
  public PrivateServer(Listener at, Set<String> hosts, Rooms rooms) {
    this.at = at;
    this.guard = new Guard(at.host(), hosts);
    this.rooms = rooms;
    server =
        Javalin.create(
            config -> {
              config.concurrency.useVirtualThreads = true;
              config.startup.showJavalinBanner = false;
              config.routes.before(this::admit);
              for (PageFile file : PageFile.values()) {
                byte[] bytes = file.bytes();
                config.routes.get(
                    file.route(), ctx -> ctx.contentType(file.contentType()).result(bytes));
              }
              config.routes.get("/api/start", this::start);
              config.routes.post("/api/ask", this::ask);
              config.routes.post("/api/visit", this::visit);
              config.routes.get("/health", this::health);
              config.routes.get(
                  "/metrics",
                  ctx ->
                      ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
                          .result(rooms.metrics().get()));
              config.routes.error(
                  404, ctx -> ctx.contentType("text/plain").result("There is no such page.\n"));
              config.routes.exception(
                  Exception.class,
                  (e, ctx) -> {
                    LOG.error("The private listener failed: {}", e.getClass().getName());
                    error(ctx, 500, "Something went wrong on the server.");
                  });
            });
  }

  /// Begins to listen.
  ///
  /// @throws PortTaken if the address cannot be had
  public void start() {
    PortTaken.start(server, at, "ADVISOR_PRIVATE_BIND and ADVISOR_PRIVATE_PORT");
  }

  /// The one that is listened at, also where the system chose it.
  public int port() {
    return server.port();
  }

  private void admit(Context ctx) {
    Guard.headers(ctx);
    if (!guard.isKnownHost(ctx)) {
      // https://www.rfc-editor.org/rfc/rfc9110#section-15.5.20
      ctx.status(421)
          .contentType("text/plain")
          .result("Not under this name. Set ADVISOR_PRIVATE_HOSTS to allow it.\n")
          .skipRemainingHandlers();
    }
  }

  private void start(Context ctx) {
    ctx.contentType(JSON)
        .result(PageStart.of(rooms.knowledge().get(), rooms.defaultRegion()).toString());
  }

  /// The body of what only the page itself may send; nothing where it was refused, which is told.
  private static Optional<String> sentByPage(Context ctx) {
    if (!Guard.isFromOwnPage(ctx)) {
      error(ctx, 403, "Only the page itself may ask.");
      return Optional.empty();
    }
    if (!Guard.isJson(ctx)) {
      error(ctx, 415, "Send JSON.");
      return Optional.empty();
    }
    Optional<String> body = Body.read(ctx, LONGEST_BODY);
    if (body.isEmpty()) {
      error(ctx, 413, "That is too long. Please ask in fewer words.");
    }
    return body;
  }

  private static void doesNotFit(Context ctx) {
    error(ctx, 400, "The page and the server do not fit. Please reload the page.");
  }

  private void visit(Context ctx) {
    Optional<String> body = sentByPage(ctx);
    Optional<Person> visitor = body.flatMap(PageQuestion::visitor);
    if (visitor.isPresent()) {
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      ArrayNode replies = json.putArray("replies");
      rooms.waiting().apply(visitor.get()).forEach(reply -> replies.add(ReplyJson.of(reply)));
      ctx.contentType(JSON).result(json.toString());
    } else if (body.isPresent()) {
      doesNotFit(ctx);
    }
  }

  private void ask(Context ctx) {
    Optional<String> body = sentByPage(ctx);
    if (body.isEmpty()) {
      return;
    }
    Optional<PageQuestion> question =
        PageQuestion.read(body.get(), rooms.knowledge().get().vocabulary());
    if (question.isEmpty()) {
      doesNotFit(ctx);
      return;
    }
    rooms.profiles().choose(question.get().event().person(), question.get().profile());
    ctx.contentType(JSON)
        .result(ReplyJson.of(rooms.bot().reply(question.get().event())).toString());
  }

  private void health(Context ctx) {
    List<Part> parts = rooms.health().get();
    ctx.status(HealthText.isHealthy(parts) ? 200 : 503);
    String accept = ctx.header("Accept");
    if (accept != null && accept.contains("text/html")) {
      ctx.contentType("text/plain; charset=utf-8").result(HealthText.words(parts));
    } else {
      ctx.contentType(JSON).result(HealthText.json(parts));
    }
  }

  private static void error(Context ctx, int status, String words) {
    ctx.status(status)
        .contentType(JSON)
        .result(JsonNodeFactory.instance.objectNode().put("error", words).toString());
  }

  @Override
  public void close() {
    server.stop();
  }
}
