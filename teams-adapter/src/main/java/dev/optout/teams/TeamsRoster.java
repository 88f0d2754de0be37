package dev.optout.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.NotSent;
import dev.optout.bot.chat.NotSent.Reason;
import dev.optout.bot.chat.Roster;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Who is in Teams: the members of a team or group chat that the app is in. Of the tenant Teams
/// tells a bot nobody.
final class TeamsRoster implements Roster {
  private static final JsonMapper JSON = new JsonMapper();

  /// Of a few hundred members each.
  private static final int MOST_PAGES = 200;

  private final TeamsSettings settings;
  private final Web web;
  private final AppToken token;
  private final Supplier<URI> service;
  private final Function<String, Address> conversation;

  /// @param conversation the address of a group chat or channel
  TeamsRoster(
      TeamsSettings settings,
      Web web,
      AppToken token,
      Supplier<URI> service,
      Function<String, Address> conversation) {
    this.settings = settings;
    this.web = web;
    this.token = token;
    this.service = service;
    this.conversation = conversation;
  }

  @Override
  public String workspace() {
    return settings.tenantId();
  }

  @Override
  public Optional<List<Member>> everyone() {
    return Optional.empty();
  }

  /// The SDK's own method for this fails on the second page: its library for HTTP refuses the way
  /// in which it names the token of the page.
  @Override
  public List<Member> room(String room) throws NotSent {
    if (!settings.allowsService(service.get())) {
      throw new NotSent(Reason.REFUSED, "the service that called last is not allowed");
    }
    List<Member> members = new ArrayList<>();
    String page = "";
    for (int i = 0; i < MOST_PAGES; i++) {
      JsonNode read = page(room, page);
      read.path("members").forEach(member -> member(member).ifPresent(members::add));
      page = text(read, "continuationToken");
      if (page.isEmpty()) {
        return members;
      }
    }
    throw new NotSent(Reason.REFUSED, "the team has more members than are read");
  }

  private JsonNode page(String room, String page) throws NotSent {
    String base = service.get().toString().replaceAll("/+$", "");
    URI address =
        URI.create(
            base
                + "/v3/conversations/"
                + URLEncoder.encode(room, StandardCharsets.UTF_8)
                + "/pagedmembers?pageSize=500"
                + (page.isEmpty()
                    ? ""
                    : "&continuationToken=" + URLEncoder.encode(page, StandardCharsets.UTF_8)));
    Web.Answer answer;
    try {
      answer = web.get(address, token.current());
    } catch (IOException e) {
      throw new NotSent(Reason.BUSY, "Teams did not tell who is in the team: " + e.getMessage());
    }
    switch (answer.status()) {
      case 200 -> {
        // read below
      }
      case 401 -> {
        token.forget();
        throw new NotSent(Reason.BUSY, "Teams refused our token; the next one is fresh");
      }
      case 403, 404 ->
          throw new NotSent(Reason.GONE, "there is no team that the app is in: " + room);
      case 429, 412 ->
          throw new NotSent(Reason.BUSY, "Teams asks to slow down", answer.retryAfter());
      default ->
          throw new NotSent(
              answer.status() >= 500 ? Reason.BUSY : Reason.REFUSED,
              "Teams answered " + answer.status() + " when asked for members");
    }
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new NotSent(Reason.REFUSED, "Teams' list of members cannot be read");
    }
  }

  private Optional<Member> member(JsonNode member) {
    String own = text(member, "id");
    String inDirectory =
        text(member, "aadObjectId").isEmpty()
            ? text(member, "objectId")
            : text(member, "aadObjectId");
    String id = inDirectory.isEmpty() ? own : inDirectory;
    String email =
        text(member, "email").isEmpty() ? text(member, "userPrincipalName") : text(member, "email");
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Member(
                id,
                kind(own, text(member, "userRole"), text(member, "tenantId")),
                Optional.of(email.toLowerCase(Locale.ROOT)).filter(e -> e.contains("@")),
                Optional.empty()));
  }

  private Kind kind(String own, String role, String tenant) {
    boolean isForeign = !tenant.isEmpty() && !tenant.equalsIgnoreCase(settings.tenantId());
    if (own.startsWith("28:")) {
      return Kind.BOT;
    }
    return switch (role.toLowerCase(Locale.ROOT)) {
      case "guest", "anonymous" -> Kind.GUEST;
      default -> isForeign ? Kind.GUEST : Kind.PERSON;
    };
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).isTextual() ? node.path(field).textValue() : "";
  }

  @Override
  public List<Member> group(String group) throws NotSent {
    throw new NotSent(Reason.GONE, "Teams keeps no groups that an app may list");
  }

  @Override
  public Optional<Address> direct(String person) {
    // a bot cannot write to somebody whom it has not met
    return Optional.empty();
  }

  @Override
  public Address roomAddress(String room) {
    return conversation.apply(room);
  }
}
