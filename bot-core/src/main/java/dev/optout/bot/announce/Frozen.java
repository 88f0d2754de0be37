package dev.optout.bot.announce;

import dev.optout.bot.people.Note.Cited;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// What is approved, as a fingerprint: content, audience with every recipient, and time.
public final class Frozen {
  private Frozen() {}

  /// SHA-256 in hexadecimal digits; the same for the same content, audience, recipients and time.
  public static String hash(Announcement a) {
    Content c = a.content();
    List<String> parts = new ArrayList<>();
    parts.add(c.title());
    parts.add(c.text());
    parts.add(c.platform().orElse(""));
    parts.add(String.valueOf(c.steps().size()));
    parts.addAll(c.steps());
    parts.add(c.link().map(Object::toString).orElse(""));
    parts.add(c.importance().slug());
    parts.add(c.effectiveOn().map(Object::toString).orElse(""));
    for (Cited source : c.sources()) {
      parts.add(source.toString());
    }
    parts.add(a.audience().map(AudienceWords::of).orElse(""));
    parts.add(WhenWords.of(a.when().start()));
    parts.add(a.when().urgent().orElse(""));
    parts.add(a.counted().map(Announcement.Counted::fingerprint).orElse(""));
    return of(parts);
  }

  /// SHA-256 of texts, told apart by their lengths.
  public static String of(Iterable<String> parts) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
