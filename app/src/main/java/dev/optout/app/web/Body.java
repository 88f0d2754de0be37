package dev.optout.app.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The body of a request, read no further than a limit, also where its length is not declared.
final class Body {
  private Body() {}

  /// The text as UTF-8; nothing if it is longer than `limit` bytes.
  static Optional<String> read(Context ctx, int limit) {
    try (InputStream in = ctx.bodyInputStream()) {
      byte[] bytes = in.readNBytes(limit + 1);
      return bytes.length > limit
          ? Optional.empty()
          : Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
