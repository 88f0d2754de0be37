package dev.optout.bot.chat;

import static java.util.Objects.requireNonNull;

/// What the web server sends back to the chat.
///
/// @param status the HTTP status
/// @param contentType of the body; the empty text where there is no body
/// @param body the text, possibly empty
public record WebhookResponse(int status, String contentType, String body) {
  public WebhookResponse {
    requireNonNull(contentType);
    requireNonNull(body);
  }

  /// An answer without a body.
  public static WebhookResponse of(int status) {
    return new WebhookResponse(status, "", "");
  }
}
