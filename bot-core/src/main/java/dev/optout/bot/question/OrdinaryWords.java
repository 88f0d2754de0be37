package dev.optout.bot.question;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.StringTokenizer;

/// The words of every day: one of them is never a misspelt name.
final class OrdinaryWords {
  private static final String LIST = "ordinary-words.txt";

  private OrdinaryWords() {}

  /// @throws UncheckedIOException if the program is damaged
  static Set<String> read() {
    try (InputStream in = OrdinaryWords.class.getResourceAsStream(LIST)) {
      if (in == null) {
        throw new IOException("the program lacks its file " + LIST);
      }
      Set<String> words = new HashSet<>(EverydayWords.ALL);
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> split(line, words));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void split(String line, Set<String> words) {
    StringTokenizer each = new StringTokenizer(line);
    while (each.hasMoreTokens()) {
      words.add(each.nextToken());
    }
  }
}
