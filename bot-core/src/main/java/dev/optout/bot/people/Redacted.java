package dev.optout.bot.people;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text without what could name somebody: addresses, numbers, handles, and words with a capital
/// that the knowledge does not know.
public final class Redacted {
  private static final int LONGEST = 500;

  private static final Pattern WEB =
      Pattern.compile(
          "(?i)\\b(?:[a-z][a-z0-9+.-]*://|www\\.)\\S+|\\b[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}/\\S*");
  private static final Pattern MAIL =
      Pattern.compile(
          "(?i)(?:\\S+@|\\S+\\s?(?:\\(at\\)|\\[at\\])\\s?)[a-z0-9-]+(?:\\.[a-z0-9-]+)+");
  private static final Pattern MENTION = Pattern.compile("<[@#!][^>]*>|<at>.*?</at>");
  private static final Pattern HANDLE =
      Pattern.compile("(?<![\\p{L}\\p{N}])[@#][\\p{L}\\p{N}_.-]+");

  /// Three digits or more, however they are grouped, and words with digits in them.
  private static final Pattern NUMBER =
      Pattern.compile(
          "[+(]?\\p{N}(?:[\\p{N} ()./-]*\\p{N}){2,}|[\\p{L}\\p{N}_-]*\\p{N}[\\p{L}\\p{N}_-]*\\p{N}[\\p{L}\\p{N}_-]*");

  private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’.-]*");

  private Redacted() {}

  /// The text with placeholders.
  ///
  /// @param isKnown whether the knowledge has a word, given in lower case
  public static String of(String text, Predicate<String> isKnown) {
    String plain = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    plain = plain.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ");
    plain = MENTION.matcher(plain).replaceAll("[name]");
    plain = WEB.matcher(plain).replaceAll("[address]");
    plain = MAIL.matcher(plain).replaceAll("[address]");
    plain = HANDLE.matcher(plain).replaceAll("[name]");
    plain = NUMBER.matcher(plain).replaceAll("[number]");
    return CAPITAL
        .matcher(plain)
        .replaceAll(
            word -> isKnown(word, isKnown) ? Matcher.quoteReplacement(word.group()) : "[name]")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static boolean isKnown(MatchResult word, Predicate<String> isKnown) {
    String bare =
        word.group()
            .toLowerCase(Locale.ROOT)
            .replace("’", "'")
            .replaceAll("'s$", "")
            .replaceAll("[.'-]+$", "")
            .replace("'", "");
    return bare.length() == 1 || isKnown.test(bare);
  }
}
