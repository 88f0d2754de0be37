package dev.optout.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Hashes of texts and of code.
public final class Sha256 {
  private Sha256() {}

  /// The hash of a text in UTF-8: 64 lower case hexadecimal digits.
  public static String of(String text) {
    return HexFormat.of().formatHex(bytes(text));
  }

  /// The hash of a text in UTF-8: 32 bytes.
  public static byte[] bytes(String text) {
    return digest().digest(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The hash of compiled classes, so that what they made is not used again when they change.
  ///
  /// @param classes that stand in files of their own
  /// @throws IOException if one cannot be read
  public static String ofCode(Class<?>... classes) throws IOException {
    MessageDigest digest = digest();
    for (Class<?> code : classes) {
      String file = code.getSimpleName() + ".class";
      try (InputStream in = code.getResourceAsStream(file)) {
        if (in == null) {
          throw new IOException("the program lacks " + file);
        }
        digest.update(in.readAllBytes());
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
