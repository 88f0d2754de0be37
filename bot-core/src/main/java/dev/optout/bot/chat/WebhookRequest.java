package dev.optout.bot.chat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// One HTTP request that a chat sent to us, as it came.
///
/// @param headers by name in lower case
/// @param body the text exactly as received (signatures are over it), decoded as UTF-8; already
///     limited in size by the web server
public record WebhookRequest(Map<String, List<String>> headers, String body) {
  public WebhookRequest {
    Map<String, List<String>> lower = new TreeMap<>();
    headers.forEach(
        (name, values) -> lower.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    headers = Map.copyOf(lower);
  }

  /// The first value of a header, or the empty text.
  public String header(String name) {
    List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }

  /// Without content: what people ask is never logged.
  @Override
  public String toString() {
    return "WebhookRequest[" + body.length() + " characters]";
  }
}
