package dev.optout.app.web;

import io.javalin.http.Context;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Keeps other web sites away from the private listener, which has no log-in.
///
/// A name that somebody points at 127.0.0.1 makes a browser call us as if it were theirs (DNS
/// rebinding): only known host names are answered. A page elsewhere can send forms and simple
/// requests here: only JSON from our own page is taken.
final class Guard {
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'"
          + " data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy", CONTENT_SECURITY_POLICY,
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
          "Cache-Control", "no-store");

  private final Set<String> hosts;

  /// @param bound the address that is listened at
  /// @param further names that people set
  Guard(String bound, Set<String> further) {
    Set<String> all = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
    all.add(bound.contains(":") ? "[" + bound + "]" : bound);
    all.addAll(further);
    hosts = Set.copyOf(all);
  }

  static void headers(Context ctx) {
    HEADERS.forEach(ctx::header);
  }

  boolean isKnownHost(Context ctx) {
    return host(text(ctx.header("Host"))).filter(hosts::contains).isPresent();
  }

  /// The name in a `Host` header, without the port.
  private static Optional<String> host(String header) {
    String lower = header.toLowerCase(Locale.ROOT);
    String name = lower.replaceFirst(":[0-9]{1,5}$", "");
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  /// Whether a request that says something comes from our own page, or from no page at all.
  static boolean isFromOwnPage(Context ctx) {
    String site = text(ctx.header("Sec-Fetch-Site"));
    if (!site.isEmpty() && !site.equals("same-origin") && !site.equals("none")) {
      return false;
    }
    String origin = text(ctx.header("Origin"));
    if (origin.isEmpty()) {
      return true;
    }
    try {
      String authority = text(URI.create(origin).getRawAuthority());
      return authority.equalsIgnoreCase(text(ctx.header("Host")));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  static boolean isJson(Context ctx) {
    String type = text(ctx.header("Content-Type")).toLowerCase(Locale.ROOT);
    return type.equals("application/json") || type.startsWith("application/json;");
  }

  private static String text(@Nullable String header) {
    return header == null ? "" : header.strip();
  }
}
