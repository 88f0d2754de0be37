package dev.optout.knowledge.embedding;

import java.time.Duration;
import java.util.Optional;

/// Turns texts into vectors: the nearer two meanings, the smaller the angle between them.
///
/// Safe for any number of threads; the same text always gives the same vector.
public interface Encoder {
  /// How many numbers a vector has.
  int DIMENSIONS = 384;

  /// The vector of a text, of length 1, so that a dot product is a cosine.
  ///
  /// @param text of any length; what comes after some two hundred words does not count
  float[] encode(String text);

  /// Names everything that the vectors depend on; only those of equal fingerprints can be compared.
  String fingerprint();

  /// Whether meanings can be compared on this machine.
  sealed interface State {
    /// They can.
    ///
    /// @param loading how long it took to get ready
    record Ready(Encoder encoder, Duration loading) implements State {}

    /// They cannot: the program goes on with words alone.
    ///
    /// @param why what is wrong and what to do about it
    record Missing(String why) implements State {}

    /// Nobody wants it: it was switched off.
    record Unwanted() implements State {}

    /// The encoder, where there is one.
    default Optional<Encoder> ifReady() {
      return switch (this) {
        case Ready(Encoder encoder, Duration _) -> Optional.of(encoder);
        case Missing _, Unwanted _ -> Optional.empty();
      };
    }
  }
}
