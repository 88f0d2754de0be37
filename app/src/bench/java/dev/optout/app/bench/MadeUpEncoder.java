package dev.optout.app.bench;

import dev.optout.knowledge.embedding.Encoder;
import java.util.Random;

/// Vectors that mean nothing, each text's its own: for counts that a language model would take an
/// hour for. Comparing them costs what comparing real ones does.
final class MadeUpEncoder implements Encoder {
  @Override
  public float[] encode(String text) {
    Random random = new Random(text.hashCode());
    float[] vector = new float[DIMENSIONS];
    double squares = 0;
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] = random.nextFloat() - 0.5f;
      squares += vector[i] * vector[i];
    }
    float length = (float) Math.sqrt(squares);
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] /= length;
    }
    return vector;
  }

  @Override
  public String fingerprint() {
    return "made up";
  }
}
