package dev.optout.slack;

import com.slack.api.model.User;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.NotSent;
import dev.optout.bot.chat.NotSent.Reason;
import dev.optout.bot.chat.Roster;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who is in the bot's workspace, as far as Slack tells the app.
final class SlackRoster implements Roster {
  /// So that one count of an audience lists the people once.
  private static final Duration FRESH = Duration.ofMinutes(10);

  /// The first call and ten more.
  private static final int TRIES = 11;

  /// Of a million people; more pages are a Slack that goes round in circles.
  private static final int PAGES = 2000;

  private static final Pattern PERSON = Pattern.compile("[UW][A-Z0-9]{1,39}");

  private record Told(Instant at, Map<String, Member> members) {}

  private interface Page<T> {
    SlackApi.Page<T> after(String cursor) throws NotSent, SlackApi.BlocksRefused, SlackApi.Busy;
  }

  private final SlackApi api;
  private final Patience patience;
  private final Clock clock;
  private final ReentrantLock telling = new ReentrantLock();
  private @Nullable Told told;

  SlackRoster(SlackApi api, Patience patience, Clock clock) {
    this.api = api;
    this.patience = patience;
    this.clock = clock;
  }

  @Override
  public String workspace() throws NotSent {
    Optional<String> known = api.team();
    return known.isPresent() ? known.get() : asked(api::check);
  }

  @Override
  public Optional<List<Member>> everyone() throws NotSent {
    return Optional.of(List.copyOf(people().values()));
  }

  @Override
  public List<Member> room(String room) throws NotSent {
    requireId(room);
    return joined(all(cursor -> api.members(room, cursor)));
  }

  @Override
  public List<Member> group(String group) throws NotSent {
    requireId(group);
    return joined(asked(() -> api.groupMembers(group)));
  }

  @Override
  public Optional<Address> direct(String person) {
    return PERSON.matcher(person).matches()
        ? Optional.of(new Place.Root(person).address(knownWorkspace()))
        : Optional.empty();
  }

  @Override
  public Address roomAddress(String room) {
    if (!Place.ID.matcher(room).matches()) {
      throw new IllegalArgumentException("not an id of Slack's");
    }
    return new Place.Root(room).address(knownWorkspace());
  }

  private String knownWorkspace() {
    return api.team().orElse(SlackChat.NAME);
  }

  private Map<String, Member> people() throws NotSent {
    telling.lock();
    try {
      Told known = told;
      if (known != null && clock.instant().isBefore(known.at().plus(FRESH))) {
        return known.members();
      }
      String workspace = workspace();
      Map<String, Member> members = new LinkedHashMap<>();
      for (User user : all(api::users)) {
        if (user != null && user.getId() != null) {
          members.put(user.getId(), member(user, workspace));
        }
      }
      told = new Told(clock.instant(), members);
      return members;
    } finally {
      telling.unlock();
    }
  }

  /// Whom the list of people does not tell is of another organisation.
  private List<Member> joined(Collection<String> ids) throws NotSent {
    Map<String, Member> people = people();
    List<Member> joined = new ArrayList<>();
    for (String id : new LinkedHashSet<>(ids)) {
      Member known = people.get(id);
      joined.add(
          known == null ? new Member(id, Kind.GUEST, Optional.empty(), Optional.empty()) : known);
    }
    return List.copyOf(joined);
  }

  private <T> List<T> all(Page<T> pages) throws NotSent {
    List<T> all = new ArrayList<>();
    String cursor = "";
    for (int page = 0; page < PAGES; page++) {
      String after = cursor;
      SlackApi.Page<T> next = asked(() -> pages.after(after));
      all.addAll(next.items());
      cursor = next.cursor();
      if (cursor.isEmpty()) {
        return all;
      }
    }
    throw new NotSent(Reason.REFUSED, "a list of Slack has no end");
  }

  private <T> T asked(Patience.Try<T> call) throws NotSent {
    try {
      return patience.tried(TRIES, call);
    } catch (SlackApi.BlocksRefused e) {
      throw new NotSent(Reason.REFUSED, String.valueOf(e.getMessage()));
    }
  }

  private static void requireId(String id) throws NotSent {
    if (!Place.ID.matcher(id).matches()) {
      throw new NotSent(Reason.GONE, "not an id of Slack's");
    }
  }

  private static Member member(User user, String workspace) {
    String email = user.getProfile() == null ? null : user.getProfile().getEmail();
    return new Member(
        user.getId(),
        kind(user, workspace),
        Optional.ofNullable(email)
            .map(text -> text.strip().toLowerCase(Locale.ROOT))
            .filter(text -> !text.isEmpty()),
        zone(user.getTz()));
  }

  private static Kind kind(User user, String workspace) {
    if (user.isDeleted()) {
      return Kind.LEFT;
    }
    if (user.isBot() || user.isWorkflowBot() || user.getId().equals(SlackEvents.SLACKBOT)) {
      return Kind.BOT;
    }
    return user.isRestricted()
            || user.isUltraRestricted()
            || user.isStranger()
            || isOfAnother(user, workspace)
        ? Kind.GUEST
        : Kind.PERSON;
  }

  /// In an organisation of several workspaces a person may come from one and belong to others.
  private static boolean isOfAnother(User user, String workspace) {
    if (user.getTeamId() == null || user.getTeamId().equals(workspace)) {
      return false;
    }
    return user.getEnterpriseUser() == null
        || user.getEnterpriseUser().getTeams() == null
        || !user.getEnterpriseUser().getTeams().contains(workspace);
  }

  private static Optional<ZoneId> zone(@Nullable String tz) {
    try {
      return Optional.ofNullable(tz).map(ZoneId::of);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
