package dev.optout.knowledge;

import java.util.regex.Pattern;

/// What a file, or an entry in one, is called by: lower case letters, digits and single hyphens.
public final class Id {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private Id() {}

  /// Whether a text can be an id.
  public static boolean isOne(String text) {
    return ID.matcher(text).matches();
  }
}
