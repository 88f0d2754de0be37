package dev.optout.slack;

import com.slack.api.app_backend.events.payload.Authorization;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.chat.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Slack's payloads as events of a chat; empty where nobody waits for a reply.
///
/// Every field of a payload may be missing, whatever Slack's documents say.
final class SlackEvents {
  /// Slack's own messenger, which is not a person.
  static final String SLACKBOT = "USLACKBOT";

  private SlackEvents() {}

  /// A mention in a channel is answered in its thread.
  static Optional<Incoming> mention(EventsApiPayload<AppMentionEvent> payload) {
    AppMentionEvent e = payload.getEvent();
    if (e.getBotId() != null || isDirect(e.getChannel())) {
      return Optional.empty(); // in direct messages the message itself is delivered as well
    }
    return said(payload, e.getUser(), e.getChannel(), e.getTs(), e.getThreadTs(), e.getText());
  }

  /// A direct message is answered in the thread under it. Messages in channels are the twins of
  /// mentions, or not meant for the bot.
  static Optional<Incoming> message(EventsApiPayload<MessageEvent> payload) {
    MessageEvent e = payload.getEvent();
    if (e.getBotId() != null || !isDirect(e.getChannel())) {
      return Optional.empty();
    }
    return said(payload, e.getUser(), e.getChannel(), e.getTs(), e.getThreadTs(), e.getText());
  }

  /// A direct message with a file; the file is not looked at.
  static Optional<Incoming> fileShare(EventsApiPayload<MessageFileShareEvent> payload) {
    MessageFileShareEvent e = payload.getEvent();
    if (!isDirect(e.getChannel())) {
      return Optional.empty();
    }
    return said(payload, e.getUser(), e.getChannel(), e.getTs(), e.getThreadTs(), e.getText());
  }

  /// The Home tab came into view. The Messages tab needs nothing: what was said is still there.
  static Optional<Incoming> homeOpened(EventsApiPayload<AppHomeOpenedEvent> payload) {
    AppHomeOpenedEvent e = payload.getEvent();
    if (!"home".equals(e.getTab()) || !isId(e.getUser())) {
      return Optional.empty();
    }
    String workspace = workspace(payload.getTeamId());
    Place place = new Place.Home(e.getUser());
    return Optional.of(
        new Incoming(
            new ChatEvent.Opened(person(workspace, e.getUser()), place.address(workspace)),
            place,
            ids(payload.getEventId()),
            Optional.empty(),
            Optional.empty()));
  }

  /// A slash command is answered so that only the person who typed it sees the answer.
  static Optional<Incoming> command(SlashCommandPayload p) {
    if (!isId(p.getUserId()) || !isId(p.getChannelId())) {
      return Optional.empty();
    }
    String workspace = workspace(p.getTeamId());
    Place place = new Place.Private(p.getChannelId(), p.getUserId());
    return Optional.of(
        new Incoming(
            event(person(workspace, p.getUserId()), place, workspace, orEmpty(p.getText())),
            place,
            ids(p.getTriggerId()),
            Optional.ofNullable(p.getTriggerId()),
            Optional.ofNullable(p.getResponseUrl())));
  }

  /// The first button among the actions that asks something; buttons that only open a web page need
  /// no answer. Slack sends one action for each press, but its format allows for several.
  static Optional<Incoming> pressed(BlockActionPayload p) {
    if (p.getUser() == null || !isId(p.getUser().getId()) || p.getActions() == null) {
      return Optional.empty();
    }
    for (BlockActionPayload.Action action : p.getActions()) {
      if (action != null
          && action.getValue() != null
          && action.getActionId() != null
          && action.getActionId().startsWith(SlackBlocks.CHOICE)) {
        return pressed(p, action);
      }
    }
    return Optional.empty();
  }

  private static Optional<Incoming> pressed(
      BlockActionPayload p, BlockActionPayload.Action action) {
    String user = p.getUser().getId();
    String workspace =
        workspace(p.getTeam() == null ? p.getUser().getTeamId() : p.getTeam().getId());
    return placeOf(p, user)
        .map(
            place ->
                new Incoming(
                    new ChatEvent.Pressed(
                        person(workspace, user), place.address(workspace), action.getValue()),
                    place,
                    ids(
                        p.getTriggerId(),
                        action.getActionTs() == null ? null : user + " " + action.getActionTs()),
                    Optional.ofNullable(p.getTriggerId()),
                    Optional.ofNullable(p.getResponseUrl())));
  }

  /// A form that a person sent; what follows from it goes to their direct messages.
  ///
  /// It is known by its trigger as well: a form that was sent with a mistake and then without it
  /// comes twice from the same view in the same state.
  static Optional<Incoming> filled(ViewSubmissionPayload p) {
    View view = p.getView();
    if (view == null
        || !SlackModal.CALLBACK.equals(view.getCallbackId())
        || view.getPrivateMetadata() == null
        || p.getUser() == null
        || !isId(p.getUser().getId())) {
      return Optional.empty();
    }
    String user = p.getUser().getId();
    String workspace =
        workspace(p.getTeam() == null ? p.getUser().getTeamId() : p.getTeam().getId());
    Place place = new Place.Root(user);
    return Optional.of(
        new Incoming(
            new ChatEvent.Filled(
                person(workspace, user),
                place.address(workspace),
                view.getPrivateMetadata(),
                values(view.getState())),
            place,
            ids(
                view.getId() == null
                    ? null
                    : "view " + view.getId() + " " + view.getHash() + " " + p.getTriggerId()),
            Optional.empty(),
            Optional.empty()));
  }

  private static Map<String, String> values(@Nullable ViewState state) {
    Map<String, String> values = new HashMap<>();
    if (state != null && state.getValues() != null) {
      state
          .getValues()
          .forEach(
              (field, elements) -> {
                String value = elements == null ? "" : value(elements.get(SlackModal.VALUE));
                if (!value.isEmpty()) {
                  values.put(field, value);
                }
              });
    }
    return values;
  }

  private static String value(ViewState.@Nullable Value value) {
    if (value == null) {
      return "";
    }
    if (value.getSelectedOptions() != null) {
      return value.getSelectedOptions().stream()
          .filter(option -> option != null && option.getValue() != null)
          .map(ViewState.SelectedOption::getValue)
          .collect(Collectors.joining(","));
    }
    if (value.getSelectedOption() != null) {
      return orEmpty(value.getSelectedOption().getValue());
    }
    return orEmpty(value.getSelectedDate() == null ? value.getValue() : value.getSelectedDate());
  }

  private static Optional<Place> placeOf(BlockActionPayload p, String user) {
    BlockActionPayload.Container in = p.getContainer();
    if (in == null) {
      return Optional.empty();
    }
    if ("view".equals(in.getType())) {
      return Optional.of(new Place.Home(user));
    }
    String channel =
        in.getChannelId() == null && p.getChannel() != null
            ? p.getChannel().getId()
            : in.getChannelId();
    if (!isId(channel)) {
      return Optional.empty();
    }
    if (in.isEphemeral()) {
      return Optional.of(new Place.Private(channel, user));
    }
    String root = in.getThreadTs() == null ? in.getMessageTs() : in.getThreadTs();
    return isTs(root) ? Optional.of(new Place.InThread(channel, root)) : Optional.empty();
  }

  private static Optional<Incoming> said(
      EventsApiPayload<?> payload,
      @Nullable String user,
      @Nullable String channel,
      @Nullable String ts,
      @Nullable String threadTs,
      @Nullable String text) {
    if (user == null || !isId(user) || isOurs(payload, user) || user.equals(SLACKBOT)) {
      return Optional.empty();
    }
    String root = threadTs == null ? ts : threadTs;
    if (channel == null || !isId(channel) || root == null || !isTs(root)) {
      return Optional.empty();
    }
    String workspace = workspace(payload.getTeamId());
    Place place = new Place.InThread(channel, root);
    return Optional.of(
        new Incoming(
            event(person(workspace, user), place, workspace, orEmpty(text)),
            place,
            ids(payload.getEventId(), channel + " " + ts),
            Optional.empty(),
            Optional.empty()));
  }

  private static ChatEvent event(Person person, Place place, String workspace, String text) {
    String words = TypedText.words(text);
    return words.isEmpty()
        ? new ChatEvent.Opened(person, place.address(workspace))
        : new ChatEvent.Said(person, place.address(workspace), words);
  }

  /// The payload itself says as whom it was delivered, so no call to Slack is needed to know.
  private static boolean isOurs(EventsApiPayload<?> payload, String user) {
    List<Authorization> authorizations = payload.getAuthorizations();
    return authorizations != null
        && authorizations.stream()
            .anyMatch(
                a -> a != null && Boolean.TRUE.equals(a.getIsBot()) && user.equals(a.getUserId()));
  }

  private static List<String> ids(@Nullable String... ids) {
    List<String> known = new ArrayList<>();
    for (String id : ids) {
      if (id != null && !id.isBlank()) {
        known.add(SlackChat.NAME + " " + id);
      }
    }
    return known;
  }

  private static Person person(String workspace, String user) {
    return new Person(SlackChat.NAME, workspace, user);
  }

  private static String workspace(@Nullable String team) {
    return team == null ? SlackChat.NAME : team;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static boolean isDirect(@Nullable String channel) {
    return channel != null && channel.startsWith("D");
  }

  private static boolean isId(@Nullable String text) {
    return text != null && Place.ID.matcher(text).matches();
  }

  private static boolean isTs(@Nullable String text) {
    return text != null && Place.TS.matcher(text).matches();
  }
}
