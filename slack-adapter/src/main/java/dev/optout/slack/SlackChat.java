package dev.optout.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.bolt.response.Response;
import dev.optout.bot.Bot;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Chat;
import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.chat.Deliveries;
import dev.optout.bot.chat.NotSent;
import dev.optout.bot.chat.Person;
import dev.optout.bot.chat.RecentDeliveries;
import dev.optout.bot.chat.Roster;
import dev.optout.bot.chat.WebhookRequest;
import dev.optout.bot.chat.WebhookResponse;
import dev.optout.bot.reply.Form;
import dev.optout.bot.reply.Reply;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bot in one Slack workspace: slash command, mentions, direct messages, Home tab, buttons.
///
/// Nothing here needs Slack to be reachable while starting. What people write is never logged; the
/// SDK itself logs bodies at its debug level, so keep the logger `com.slack.api` at info.
public final class SlackChat implements Chat, AutoCloseable {
  static final String NAME = "slack";

  private static final Logger LOG = LoggerFactory.getLogger(SlackChat.class);

  /// Answers under way at a time; each waits for Slack most of its life.
  private static final int PLACES = 200;

  /// How often Slack is asked to take an answer while it is busy.
  private static final int TRIES = 4;

  private static final Duration LONGEST_WAIT_FOR_A_LIST = Duration.ofMinutes(5);

  private final SlackSettings settings;
  private final Bot bot;
  private final Deliveries deliveries;
  private final Rhythm rhythm;
  private final Slack slack;
  private final Optional<Signature> signature;
  private final Condition condition = new Condition();
  private final Work work;
  private final SlackApi api;
  private final Outbox outbox;
  private final SlackRoster roster;
  private final SlackDoor door;
  private final Optional<SocketLine> socket;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicBoolean closing = new AtomicBoolean();

  /// With deliveries remembered in this process, which is right for a single replica.
  public SlackChat(SlackSettings settings, Bot bot, Clock clock) {
    this(settings, bot, clock, new RecentDeliveries(clock));
  }

  /// @param deliveries shared by all replicas
  public SlackChat(SlackSettings settings, Bot bot, Clock clock, Deliveries deliveries) {
    this(settings, bot, clock, deliveries, Rhythm.USUAL, Thread::sleep, PLACES);
  }

  SlackChat(
      SlackSettings settings,
      Bot bot,
      Clock clock,
      Deliveries deliveries,
      Rhythm rhythm,
      Outbox.Pause pause,
      int places) {
    this.settings = settings;
    this.bot = bot;
    this.deliveries = deliveries;
    this.rhythm = rhythm;
    this.work = new Work(places);
    this.slack = Slack.getInstance(config(settings, rhythm));
    this.api = new SlackApi(slack, settings.botToken(), condition);
    this.outbox = new Outbox(api, pause);
    this.roster = new SlackRoster(api, new Patience(pause, LONGEST_WAIT_FOR_A_LIST), clock);
    this.door = new SlackDoor(slack, this::later, this::atOnce, this::filled);
    this.signature =
        switch (settings.mode()) {
          case HTTP -> settings.signingSecret().map(secret -> new Signature(secret, clock));
          case SOCKET -> Optional.empty();
        };
    this.socket =
        settings.appToken().map(token -> new SocketLine(slack, token, door, condition, rhythm));
  }

  private static SlackConfig config(SlackSettings settings, Rhythm rhythm) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(settings.apiBaseUrl().toString());
    // also when there is none: the SDK would read HTTPS_PROXY by itself
    config.setProxyUrl(settings.proxy().map(URI::toString).orElse(null));
    config.setHttpClientCallTimeoutMillis(Math.toIntExact(rhythm.apiAnswer().toMillis()));
    config.setStatsEnabled(false);
    config.getHttpClientResponseHandlers().clear();
    return config;
  }

  @Override
  public String name() {
    return NAME;
  }

  /// Begins to check the token and, in Socket Mode, to connect. Returns at once, Slack may be down.
  public void start() {
    condition.bad(Condition.Part.TOKEN, "Slack has not confirmed the bot token yet");
    Thread.ofVirtual().name("slack-token").start(this::confirmToken);
    socket.ifPresent(SocketLine::open);
  }

  /// Answers one request at `/slack/events`: events, slash commands and buttons alike.
  ///
  /// @return 401 without a fresh and right signature, 404 in Socket Mode, 503 when overloaded or
  ///     closed, so that Slack delivers once more
  public WebhookResponse handle(WebhookRequest request) {
    if (settings.mode() != SlackSettings.Mode.HTTP) {
      return WebhookResponse.of(404);
    }
    if (!signature.map(s -> s.proves(request)).orElse(false)) {
      return WebhookResponse.of(401);
    }
    if (closed.getCount() == 0) {
      return WebhookResponse.of(503);
    }
    Response response = door.read(request);
    String body = response.getBody();
    return body == null
        ? WebhookResponse.of(response.getStatusCode())
        : new WebhookResponse(response.getStatusCode(), response.getContentType(), body);
  }

  /// A channel that the app is a member of, by Slack's id.
  public Address channel(String id) {
    return new Place.Root(id).address(NAME);
  }

  /// What only one person sees in a channel is gone when they reload it, and their Home tab holds
  /// one thing: both become a direct message. A message to a person's id opens it
  /// (<https://docs.slack.dev/reference/methods/chat.postMessage>).
  @Override
  public Address lasting(Person person, Address address) {
    return Place.of(address.conversation())
        .map(place -> place.lasting().address(address.workspace()))
        .orElse(address);
  }

  /// Puts a reply at an address; one that only the person of a slash command sees goes to their
  /// direct messages, because a response URL does not last.
  ///
  /// @throws IllegalArgumentException if the address is not one of Slack's
  @Override
  public String send(Address to, Reply reply) throws NotSent {
    return outbox.put(place(to), reply, Optional.empty(), 1);
  }

  /// Replaces a message. What only one person saw and a Home tab cannot be replaced.
  ///
  /// @throws IllegalArgumentException if the address is not one of Slack's, or the message none
  @Override
  public void replace(Address at, String message, Reply reply) throws NotSent {
    place(at);
    outbox.replace(SlackApi.Posted.of(message), reply, 1);
  }

  @Override
  public Roster roster() {
    return roster;
  }

  private static Place place(Address address) {
    return Optional.of(address)
        .filter(asked -> asked.chat().equals(NAME))
        .flatMap(asked -> Place.of(asked.conversation()))
        .orElseThrow(() -> new IllegalArgumentException("not an address in Slack"));
  }

  /// What keeps the bot from working in Slack at the moment, in words without secrets.
  public Optional<String> trouble() {
    return condition.trouble();
  }

  /// Takes nothing more, lets running answers end for ten seconds, and lets go of Slack.
  @Override
  public void close() {
    if (closing.getAndSet(true)) {
      return;
    }
    closed.countDown();
    socket.ifPresent(SocketLine::close);
    work.close(rhythm.drain());
    try {
      slack.close();
    } catch (Exception e) {
      LOG.warn("The client of Slack did not close well: {}", e.getClass().getName());
    }
  }

  /// Waits until every answer is out.
  boolean settled(Duration atMost) throws InterruptedException {
    return work.settled(atMost);
  }

  SlackDoor door() {
    return door;
  }

  private void confirmToken() {
    Duration wait = rhythm.firstRetry();
    try {
      while (closed.getCount() > 0) {
        try {
          api.check();
          return;
        } catch (NotSent | SlackApi.Busy | SlackApi.BlocksRefused e) {
          LOG.warn("Slack has not confirmed the bot token: {}", e.getMessage());
        }
        closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        wait = rhythm.doubled(wait);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Response later(Optional<Incoming> incoming) {
    if (incoming.isEmpty()) {
      return Response.ok();
    }
    Optional<Work.Taken> place = work.take();
    if (place.isEmpty()) {
      return Response.error(503);
    }
    if (isRepeated(incoming.get())) {
      place.get().giveBack();
      return Response.ok();
    }
    place.get().run(() -> answer(incoming.get()));
    return Response.ok();
  }

  private void answer(Incoming incoming) {
    said(incoming).ifPresent(reply -> put(incoming, reply));
  }

  /// What is left to say; nothing where a dialog is the answer.
  private Optional<Reply> said(Incoming incoming) {
    Reply reply = reply(incoming.event());
    return isOpened(incoming, reply) ? Optional.empty() : Optional.of(reply);
  }

  private boolean isOpened(Incoming incoming, Reply reply) {
    Optional<Form> form = SlackModal.in(reply);
    if (form.isEmpty() || incoming.trigger().isEmpty()) {
      return false;
    }
    try {
      api.open(incoming.trigger().get(), SlackModal.of(form.get()));
      condition.good(Condition.Part.ANSWERS);
      return true;
    } catch (NotSent | SlackApi.Busy | SlackApi.BlocksRefused e) {
      LOG.warn("A form was not opened in Slack, a button does: {}", e.getMessage());
      return false;
    }
  }

  private Response filled(Optional<Incoming> incoming) {
    if (incoming.isEmpty()) {
      return Response.ok();
    }
    Incoming sent = incoming.get();
    Optional<Work.Taken> place = work.take();
    if (place.isEmpty()) {
      // the dialog stays open then, with all that was written
      return Response.error(503);
    }
    if (isRepeated(sent)) {
      place.get().giveBack();
      return Response.ok();
    }
    CompletableFuture<Reply> inTime = new CompletableFuture<>();
    place
        .get()
        .run(
            () -> {
              Reply reply = reply(sent.event());
              if (!inTime.complete(reply) || SlackModal.in(reply).isEmpty()) {
                put(sent, reply);
              }
            });
    try {
      return next(sent, inTime.get(rhythm.commandAnswer().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return inTime.cancel(false) ? Response.ok() : next(sent, inTime.resultNow());
    } catch (ExecutionException e) {
      return Response.ok();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      inTime.cancel(false);
      return Response.error(503);
    }
  }

  /// What becomes of the dialog: the same with its problems, the next one, or none.
  ///
  /// Slack takes problems only of fields that the open dialog has, and keeps its code; another form
  /// with problems is shown as a whole.
  private static Response next(Incoming sent, Reply reply) {
    return SlackModal.in(reply)
        .map(
            form ->
                form.hasProblems() && isOpen(form, sent)
                    ? ViewSubmissionResponse.builder()
                        .responseAction("errors")
                        .errors(SlackModal.problems(form))
                        .build()
                    : ViewSubmissionResponse.builder()
                        .responseAction("update")
                        .view(SlackModal.of(form))
                        .build())
        .map(body -> Response.json(200, body))
        .orElseGet(Response::ok);
  }

  private static boolean isOpen(Form form, Incoming sent) {
    return sent.event() instanceof ChatEvent.Filled filled && filled.code().equals(form.code());
  }

  private Response atOnce(Optional<Incoming> incoming) {
    if (incoming.isEmpty()) {
      return Response.ok();
    }
    Incoming asked = incoming.get();
    Optional<Work.Taken> place = work.take();
    if (place.isEmpty()) {
      return ephemeral(SlackMessage.line("I am busy right now. Please ask again in a minute."));
    }
    if (isRepeated(asked)) {
      place.get().giveBack();
      return Response.ok();
    }
    CompletableFuture<Optional<Reply>> reply = new CompletableFuture<>();
    place.get().run(() -> reply.complete(said(asked)));
    try {
      Optional<Reply> left = reply.get(rhythm.commandAnswer().toMillis(), TimeUnit.MILLISECONDS);
      if (left.isEmpty()) {
        return Response.ok();
      }
      Reply now = left.get();
      List<SlackMessage> messages = SlackMessage.of(now);
      if (messages.size() > 1) {
        work.take().ifPresent(next -> next.run(() -> rest(asked, messages, now)));
      }
      return ephemeral(messages.getFirst());
    } catch (TimeoutException e) {
      var _ = reply.thenAccept(late -> late.ifPresent(said -> put(asked, said)));
      return ephemeral(SlackMessage.line("One moment, I am looking it up."));
    } catch (ExecutionException e) {
      return ephemeral(SlackMessage.of(Reply.couldNotAnswer()).getFirst());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Response.error(503);
    }
  }

  private void rest(Incoming asked, List<SlackMessage> messages, Reply reply) {
    if (asked.place() instanceof Place.Private seenByOne && asked.responseUrl().isPresent()) {
      try {
        List<SlackMessage> rest = messages.subList(1, messages.size());
        outbox.respond(seenByOne, asked.responseUrl().get(), rest, reply, TRIES);
      } catch (NotSent e) {
        notShown(e);
      }
    }
  }

  private void put(Incoming incoming, Reply reply) {
    try {
      outbox.put(incoming.place(), reply, incoming.responseUrl(), TRIES);
      condition.good(Condition.Part.ANSWERS);
    } catch (NotSent e) {
      notShown(e);
    }
  }

  private void notShown(NotSent e) {
    LOG.warn("An answer was not shown in Slack: {}", e.getMessage());
    condition.bad(Condition.Part.ANSWERS, "the last answer was not shown (" + e.getMessage() + ")");
  }

  private Reply reply(ChatEvent event) {
    try {
      return bot.reply(event);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("The bot failed on {}: {}", event, e.getClass().getName());
      return Reply.couldNotAnswer();
    }
  }

  private boolean isRepeated(Incoming incoming) {
    boolean repeated = false;
    try {
      for (String id : incoming.deliveries()) {
        repeated |= !deliveries.first(id);
      }
    } catch (RuntimeException e) {
      // an answer that comes twice is better than none
      LOG.warn("Deliveries are not remembered at the moment: {}", e.getClass().getName());
    }
    return repeated;
  }

  private static Response ephemeral(SlackMessage message) {
    return Response.json(
        200,
        SlashCommandResponse.builder()
            .responseType("ephemeral")
            .text(message.text())
            .blocks(message.blocks().isEmpty() ? null : message.blocks())
            .build());
  }
}
