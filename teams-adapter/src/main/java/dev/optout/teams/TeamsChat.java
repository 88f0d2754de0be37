package dev.optout.teams;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.optout.bot.Bot;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Chat;
import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.chat.Deliveries;
import dev.optout.bot.chat.NotSent;
import dev.optout.bot.chat.NotSent.Reason;
import dev.optout.bot.chat.Person;
import dev.optout.bot.chat.Presence;
import dev.optout.bot.chat.Roster;
import dev.optout.bot.chat.WebhookRequest;
import dev.optout.bot.chat.WebhookResponse;
import dev.optout.bot.reply.Block;
import dev.optout.bot.reply.Reply;
import dev.optout.bot.reply.RichText;
import dev.optout.teams.TeamsEvents.Asked;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;

/// Microsoft Teams: takes what Teams posts to `/api/messages` and answers with Adaptive Cards.
///
/// Safe for use by many threads; a call blocks until its answer is sent, so it wants a virtual
/// thread.
public final class TeamsChat implements Chat, AutoCloseable {
  static final String NAME = "teams";

  private static final System.Logger LOG = System.getLogger(TeamsChat.class.getName());

  private static final String UNKNOWN_BUTTON =
      "I no longer understand this button. Please type your question instead.";

  private final TeamsSettings settings;
  private final Bot bot;
  private final Deliveries deliveries;
  private final Web web;
  private final SigningKeys keys;
  private final AppToken token;
  private final CallerCheck check;
  private final Connector connector;

  /// For what nobody waits for in the chat: whoever sends that keeps a pace of its own.
  private final Connector sender;

  private final Presence presence;
  private final Roster roster;

  /// Until a call names ours: the one that finds the region by itself, as Microsoft's page on
  /// proactive messages has it.
  private final AtomicReference<URI> service =
      new AtomicReference<>(URI.create("https://smba.trafficmanager.net/teams/"));

  /// Begins to read Microsoft's signing keys and returns at once, whether Microsoft is up or not;
  /// see [#trouble()].
  public TeamsChat(TeamsSettings settings, Bot bot, Clock clock, Deliveries deliveries) {
    this(settings, bot, clock, deliveries, Presence.IGNORED);
  }

  /// @param presence takes down who has the app
  public TeamsChat(
      TeamsSettings settings, Bot bot, Clock clock, Deliveries deliveries, Presence presence) {
    this(
        settings,
        bot,
        clock,
        deliveries,
        presence,
        new Web(settings.proxy(), Web.PATIENCE),
        new Patience(Thread::sleep, ThreadLocalRandom::current),
        SdkCredentials.LONGEST_CALL);
    Thread.ofVirtual().name("teams-keys").start(keys::refresh);
  }

  TeamsChat(
      TeamsSettings settings,
      Bot bot,
      Clock clock,
      Deliveries deliveries,
      Presence presence,
      Web web,
      Patience patience,
      Duration longestCall) {
    this.settings = settings;
    this.bot = bot;
    this.deliveries = deliveries;
    this.presence = presence;
    this.web = web;
    this.keys = new SigningKeys(settings.openIdMetadata(), web, clock);
    this.token = new AppToken(settings, web, clock);
    this.check = new CallerCheck(settings.appId(), keys, clock);
    this.connector = new SdkConnector(settings, token, patience, longestCall);
    this.sender = new SdkConnector(settings, token, Patience.NONE, longestCall);
    this.roster = new TeamsRoster(settings, web, token, service::get, this::conversation);
  }

  @Override
  public String name() {
    return NAME;
  }

  /// What keeps the bot from answering in Teams, in words for the people who run it; nothing while
  /// all is well.
  public Optional<String> trouble() {
    return keys.trouble().or(token::trouble);
  }

  /// Answers one call to `/api/messages`.
  ///
  /// @return 200 or 202 when it is dealt with; 401 for a caller that is not Teams, 403 for a tenant
  ///     or service that is not allowed, 400 for what is not an activity, 501 for an invoke that
  ///     this bot has not, 503 while callers cannot be checked, 500 if the answer could not be sent
  public WebhookResponse handle(WebhookRequest request) {
    Optional<CallerCheck.Caller> caller;
    try {
      caller = check.check(request.header("authorization"));
    } catch (IOException e) {
      LOG.log(WARNING, "A call for Teams could not be checked: {0}", e.getMessage());
      return WebhookResponse.of(503);
    }
    if (caller.isEmpty()) {
      return WebhookResponse.of(401);
    }
    Optional<Activity> activity = Activity.parse(request.body());
    if (activity.isEmpty()) {
      return WebhookResponse.of(400);
    }
    return caller.get().speaksFor(activity.get())
        ? verified(activity.get())
        : WebhookResponse.of(401);
  }

  private WebhookResponse verified(Activity activity) {
    Optional<URI> service = activity.service().filter(settings::allowsService);
    if (service.isEmpty() || !activity.channel().equals(CallerCheck.CHANNEL)) {
      LOG.log(WARNING, "A verified call names a service or channel that is not allowed");
      return WebhookResponse.of(403);
    }
    if (!settings.allowsTenant(activity.tenant())) {
      // a single-tenant registration does not keep people of other tenants away
      LOG.log(INFO, "Somebody of a tenant that is not allowed wrote to the bot");
      return WebhookResponse.of(403);
    }
    if (activity.id().isBlank()
        || activity.conversation().isBlank()
        || activity.person().isBlank()
        || activity.bot().isBlank()
        || activity.type().isBlank()) {
      return WebhookResponse.of(400);
    }
    if (activity.fromBot()) {
      return WebhookResponse.of(202);
    }
    this.service.set(service.get());
    Place place = new Place(service.get(), activity.conversation());
    note(activity, place);
    try {
      return connector.turn(activity, () -> answer(activity, place));
    } catch (RuntimeException e) {
      LOG.log(WARNING, "A turn in Teams failed: {0}", e.getClass().getName());
      return WebhookResponse.of(500);
    }
  }

  /// Who has the app is known by what their private conversation tells.
  private void note(Activity activity, Place place) {
    if (!activity.personal()) {
      return;
    }
    Person person = new Person(NAME, activity.tenant(), activity.person());
    try {
      if (TeamsEvents.isGoodbye(activity)) {
        presence.left(person);
      } else if (TeamsEvents.showsTheApp(activity)) {
        presence.came(
            person, new Address(NAME, activity.tenant(), place.key(), Address.Audience.ONE_PERSON));
      }
    } catch (RuntimeException e) {
      LOG.log(WARNING, "Who has the app could not be noted: {0}", e.getClass().getName());
    }
  }

  private WebhookResponse answer(Activity activity, Place place) {
    return switch (TeamsEvents.read(activity, place)) {
      case Asked.Nothing() -> WebhookResponse.of(202);
      case Asked.UnknownInvoke() -> WebhookResponse.of(501);
      case Asked.BrokenInvoke() ->
          invokeAnswer(
              400,
              "application/vnd.microsoft.error",
              JsonNodeFactory.instance
                  .objectNode()
                  .put("code", "BadRequest")
                  .put("message", "Not an action of a card."));
      case Asked.UnknownButton() ->
          first(activity, Optional.empty())
              ? reply(activity, place, note(UNKNOWN_BUTTON))
              : taken(activity);
      case Asked.ForReply(ChatEvent event, Optional<String> onceKey) ->
          first(activity, onceKey) ? reply(activity, place, ask(event)) : taken(activity);
    };
  }

  private boolean first(Activity activity, Optional<String> onceKey) {
    try {
      return deliveries.first("teams:" + activity.conversation() + ":" + activity.id())
          && onceKey.map(deliveries::first).orElse(true);
    } catch (RuntimeException e) {
      // an answer that comes twice is better than none
      LOG.log(WARNING, "The memory of deliveries failed: {0}", e.getClass().getName());
      return true;
    }
  }

  private Reply ask(ChatEvent event) {
    try {
      return bot.reply(event);
    } catch (RuntimeException e) {
      // the class alone: a message could quote what was asked
      LOG.log(WARNING, "The bot could not answer: {0}", e.getClass().getName());
      return Reply.couldNotAnswer();
    }
  }

  private WebhookResponse reply(Activity activity, Place place, Reply reply) {
    try {
      post(place, reply);
      return taken(activity);
    } catch (NotSent e) {
      LOG.log(WARNING, "An answer in Teams was not sent: {0}", e.getMessage());
      return switch (e.reason()) {
        case GONE -> taken(activity);
        case REFUSED -> apology(activity, place);
        case BUSY, UNKNOWN -> WebhookResponse.of(500);
      };
    }
  }

  // Teams did not take the cards; a plain one may pass where a rich one did not
  private WebhookResponse apology(Activity activity, Place place) {
    try {
      post(place, Reply.couldNotAnswer());
      return taken(activity);
    } catch (NotSent e) {
      LOG.log(WARNING, "Nor was the apology sent: {0}", e.getMessage());
      return WebhookResponse.of(500);
    }
  }

  /// An invoke wants its own answer. A short message leaves the pressed card as it is, so that the
  /// earlier answer can still be read; the new one is a message of its own.
  private static WebhookResponse taken(Activity activity) {
    return activity.type().equals("invoke")
        ? invokeAnswer(
            200,
            "application/vnd.microsoft.activity.message",
            JsonNodeFactory.instance.textNode("The answer is in a new message."))
        : WebhookResponse.of(202);
  }

  // the HTTP status only says that the bot was reached; the status of the action is inside
  private static WebhookResponse invokeAnswer(int status, String type, JsonNode value) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("statusCode", status).put("type", type).set("value", value);
    return new WebhookResponse(200, "application/json", body.toString());
  }

  private static Reply note(String text) {
    return new Reply(text, List.of(new Block.Paragraph(RichText.plain(text))));
  }

  /// A group chat or channel that the app is installed in, by Teams' own id, which a link to it
  /// holds (`19:…@thread.tacv2`).
  public Address conversation(String id) {
    return new Address(
        NAME,
        settings.tenantId(),
        new Place(service.get(), id).key(),
        Address.Audience.SEVERAL_PEOPLE);
  }

  /// Every message in Teams lasts.
  @Override
  public Address lasting(Person person, Address address) {
    return address;
  }

  /// Puts a reply into a conversation that an earlier event came from.
  ///
  /// The address is checked against the allowed services again, because it was stored meanwhile.
  @Override
  public String send(Address to, Reply reply) throws NotSent {
    return post(sender, checked(to), reply);
  }

  @Override
  public void replace(Address at, String message, Reply reply) throws NotSent {
    sender.update(checked(at), message, TeamsCards.draw(reply).getFirst());
  }

  private Place checked(Address to) throws NotSent {
    Place place =
        Place.of(to.conversation())
            .filter(stored -> to.chat().equals(NAME) && settings.allowsService(stored.service()))
            .orElseThrow(
                () -> new NotSent(Reason.REFUSED, "not the address of a conversation in Teams"));
    if (!settings.allowsTenant(to.workspace())) {
      throw new NotSent(Reason.REFUSED, "the tenant of this conversation is not allowed");
    }
    return place;
  }

  @Override
  public Roster roster() {
    return roster;
  }

  /// @return the id of the first message
  private String post(Place place, Reply reply) throws NotSent {
    return post(connector, place, reply);
  }

  private static String post(Connector connector, Place place, Reply reply) throws NotSent {
    String id = "";
    for (CardMessage message : TeamsCards.draw(reply)) {
      try {
        String posted = connector.post(place, message);
        id = id.isEmpty() ? posted : id;
      } catch (NotSent e) {
        if (id.isEmpty()) {
          throw e;
        }
        throw new NotSent(Reason.UNKNOWN, "a part was shown, then " + e.getMessage());
      }
    }
    return id;
  }

  @Override
  public void close() {
    connector.close();
    sender.close();
    web.close();
  }
}
