package dev.optout.app.settings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Secrets as they may be shown: enough to tell two apart, too little to use one.
public final class Masked {
  /// Shorter ones show nothing: four characters would be too large a part of them.
  private static final int LONG_ENOUGH = 16;

  private static final Pattern KIND = Pattern.compile("^(xoxb|xapp)-");

  private Masked() {}

  /// `xoxb-…1234`.
  public static String of(String secret) {
    Matcher kind = KIND.matcher(secret);
    String start = kind.find() ? kind.group() : "";
    return secret.length() < LONG_ENOUGH
        ? start + "…"
        : start + "…" + secret.substring(secret.length() - 4);
  }
}
