package dev.optout.slack;

import dev.optout.bot.chat.ChatEvent;
import java.util.List;
import java.util.Optional;

/// An event with what only Slack knows about it.
///
/// @param event what happened
/// @param place where the reply goes; the same as the event's address
/// @param deliveries Slack's ids of this delivery and of the thing itself; each is answered once
/// @param trigger by which a dialog can be opened for the next three seconds
/// @param responseUrl where an answer that only one person sees can be put for the next 30 minutes
record Incoming(
    ChatEvent event,
    Place place,
    List<String> deliveries,
    Optional<String> trigger,
    Optional<String> responseUrl) {
  Incoming {
    deliveries = List.copyOf(deliveries);
  }

  /// Without content and without the address that anybody could post to.
  @Override
  public String toString() {
    return "Incoming[" + event + "]";
  }
}
