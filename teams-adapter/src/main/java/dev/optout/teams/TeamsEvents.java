package dev.optout.teams;

import com.fasterxml.jackson.databind.JsonNode;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Address.Audience;
import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.chat.Person;
import java.util.Optional;

/// Reads what an activity asks of the bot.
final class TeamsEvents {
  private TeamsEvents() {}

  /// What an activity asks of the bot.
  sealed interface Asked {
    /// The bot is to reply.
    ///
    /// @param onceKey claims the event where Teams tells it in two different activities
    record ForReply(ChatEvent event, Optional<String> onceKey) implements Asked {}

    /// A button that is none of ours, or of a card too old to be understood.
    record UnknownButton() implements Asked {}

    /// An invoke of a card that has not the shape of one.
    record BrokenInvoke() implements Asked {}

    /// An invoke of something that this bot has not.
    record UnknownInvoke() implements Asked {}

    /// Nothing that wants a reply: reactions, edits, other people coming and going.
    record Nothing() implements Asked {}
  }

  /// @param place its service is already checked against the allow list
  static Asked read(Activity activity, Place place) {
    Person person = new Person(TeamsChat.NAME, activity.tenant(), activity.person());
    Address address =
        new Address(
            TeamsChat.NAME,
            activity.tenant(),
            place.key(),
            activity.personal() ? Audience.ONE_PERSON : Audience.SEVERAL_PEOPLE);
    return switch (activity.type()) {
      case "message" -> message(activity, person, address);
      case "invoke" -> invoke(activity, person, address);
      case "conversationUpdate" -> added(activity, person, address);
      case "installationUpdate" ->
          activity.json().path("action").asText("").equals("add")
              ? welcome(activity, person, address)
              : new Asked.Nothing();
      default -> new Asked.Nothing();
    };
  }

  private static Asked message(Activity activity, Person person, Address address) {
    if (activity.text().isBlank() && activity.value().isObject()) {
      return button(activity.value(), person, address);
    }
    if (!activity.personal() && !MessageText.mentionsBot(activity)) {
      return new Asked.Nothing();
    }
    String words = MessageText.words(activity);
    return forReply(
        words.isEmpty()
            ? new ChatEvent.Opened(person, address)
            : new ChatEvent.Said(person, address, words));
  }

  private static Asked invoke(Activity activity, Person person, Address address) {
    if (!activity.name().equals("adaptiveCard/action")) {
      return new Asked.UnknownInvoke();
    }
    JsonNode action = activity.value().path("action");
    return action.path("type").asText("").equals("Action.Execute")
        ? button(action.path("data"), person, address)
        : new Asked.BrokenInvoke();
  }

  private static Asked button(JsonNode data, Person person, Address address) {
    return ButtonData.code(data)
        .<Asked>map(
            code ->
                forReply(
                    ButtonData.isForm(data)
                        ? new ChatEvent.Filled(person, address, code, ButtonData.filled(data))
                        : new ChatEvent.Pressed(person, address, code)))
        .orElseGet(Asked.UnknownButton::new);
  }

  private static Asked added(Activity activity, Person person, Address address) {
    return holds(activity, "membersAdded")
        ? welcome(activity, person, address)
        : new Asked.Nothing();
  }

  /// Whether the app was taken away from the conversation.
  static boolean isGoodbye(Activity activity) {
    return switch (activity.type()) {
      case "installationUpdate" -> activity.json().path("action").asText("").startsWith("remove");
      case "conversationUpdate" -> holds(activity, "membersRemoved");
      default -> false;
    };
  }

  /// Whether it can only come from somebody who has the app.
  static boolean showsTheApp(Activity activity) {
    return switch (activity.type()) {
      case "installationUpdate" -> activity.json().path("action").asText("").startsWith("add");
      case "conversationUpdate" -> holds(activity, "membersAdded");
      case "message", "invoke" -> true;
      default -> false;
    };
  }

  private static boolean holds(Activity activity, String members) {
    for (JsonNode member : activity.json().path(members)) {
      if (member.path("id").asText("").equals(activity.bot())) {
        return true;
      }
    }
    return false;
  }

  // in a personal chat the manifest's prompt starters say what to ask; Microsoft's store policy
  // forbids a welcome message beside them
  private static Asked welcome(Activity activity, Person person, Address address) {
    return activity.personal()
        ? new Asked.Nothing()
        : new Asked.ForReply(
            new ChatEvent.Opened(person, address),
            Optional.of("teams:welcome:" + activity.conversation()));
  }

  private static Asked forReply(ChatEvent event) {
    return new Asked.ForReply(event, Optional.empty());
  }
}
