package dev.optout.teams;

import dev.optout.bot.chat.NotSent;
import dev.optout.bot.chat.WebhookResponse;
import java.util.function.Supplier;

/// The one door to Microsoft's SDK, whose support has ended: whatever replaces it passes through
/// here, and nothing on this side knows the SDK.
interface Connector extends AutoCloseable {
  /// Runs the work for one activity as a turn of the bot.
  ///
  /// @param activity already verified
  /// @param work gives the answer to the HTTP call; what it throws comes out of here unchanged
  WebhookResponse turn(Activity activity, Supplier<WebhookResponse> work);

  /// Puts a card into a conversation.
  ///
  /// @return Teams' id of the new message
  String post(Place place, CardMessage message) throws NotSent;

  /// Puts another card in the place of one.
  ///
  /// @param message what [#post(Place, CardMessage)] returned
  void update(Place place, String message, CardMessage card) throws NotSent;

  @Override
  void close();
}
