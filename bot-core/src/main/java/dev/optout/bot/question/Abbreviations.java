package dev.optout.bot.question;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Spells out what people shorten when they write in haste: everything else reads whole words.
final class Abbreviations {
  /// Not part of something longer: "n" in "y/n" and in "R&N" stays as it is.
  private static final Pattern WORD =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}'\u2019&/@.-])[\\p{L}][\\p{L}\\p{N}-]*(?![\\p{L}\\p{N}&/'\u2019-])");

  private final Map<String, String> meanings;

  Abbreviations(Map<String, String> meanings) {
    this.meanings = meanings;
  }

  /// The text in whole words.
  String spelledOut(String typed) {
    String cut = typed.length() > Text.LONGEST ? typed.substring(0, Text.LONGEST) : typed;
    return WORD.matcher(cut)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    meanings.getOrDefault(m.group().toLowerCase(Locale.ROOT), m.group())));
  }
}
