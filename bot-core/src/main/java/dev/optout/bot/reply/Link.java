package dev.optout.bot.reply;

import java.net.URI;

/// A labelled address on the web.
///
/// @param label what people read, not blank
/// @param target `http` or `https` with a host; anything else is refused
public record Link(String label, URI target) {
  public Link {
    if (label.isBlank()) {
      throw new IllegalArgumentException("a link without label");
    }
    String scheme = target.getScheme();
    if (target.getHost() == null || !("https".equals(scheme) || "http".equals(scheme))) {
      throw new IllegalArgumentException("not a web address: " + target);
    }
  }
}
