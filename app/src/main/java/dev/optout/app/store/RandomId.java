package dev.optout.app.store;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Ids that nobody can guess.
final class RandomId {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 16;

  private RandomId() {}

  /// 128 random bits in hexadecimal digits.
  static String next() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
