package dev.optout.knowledge.topics;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// The weights of one softmax regression, each in a byte with a scale for its class.
final class Weights {
  private static final int LARGEST = 127;

  private final float[] bias;
  private final float[] scale;

  /// For each class, for each input.
  private final byte[][] bytes;

  private Weights(float[] bias, float[] scale, byte[][] bytes) {
    this.bias = bias;
    this.scale = scale;
    this.bytes = bytes;
  }

  static Weights of(float[] bias, float[][] weights) {
    float[] scale = new float[weights.length];
    byte[][] bytes = new byte[weights.length][];
    for (int c = 0; c < weights.length; c++) {
      float most = 1e-9f;
      for (float weight : weights[c]) {
        most = Math.max(most, Math.abs(weight));
      }
      scale[c] = most / LARGEST;
      bytes[c] = new byte[weights[c].length];
      for (int i = 0; i < weights[c].length; i++) {
        bytes[c][i] = (byte) Math.round(weights[c][i] / scale[c]);
      }
    }
    return new Weights(bias, scale, bytes);
  }

  /// The same for inputs that are so many times smaller.
  Weights times(float factor) {
    float[] larger = new float[scale.length];
    for (int c = 0; c < larger.length; c++) {
      larger[c] = factor * scale[c];
    }
    return new Weights(bias, larger, bytes);
  }

  double[] scores(Traits traits) {
    double[] scores = new double[bias.length];
    float weight = traits.weight();
    for (int c = 0; c < scores.length; c++) {
      int sum = 0;
      for (int number : traits.numbers()) {
        sum += bytes[c][number];
      }
      scores[c] = bias[c] + sum * scale[c] * weight;
    }
    return softmax(scores);
  }

  double[] scores(float[] vector) {
    double[] scores = new double[bias.length];
    for (int c = 0; c < scores.length; c++) {
      float sum = 0;
      for (int i = 0; i < vector.length; i++) {
        sum += bytes[c][i] * vector[i];
      }
      scores[c] = bias[c] + sum * scale[c];
    }
    return softmax(scores);
  }

  static double[] softmax(double[] scores) {
    double most = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      most = Math.max(most, score);
    }
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i] - most);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
    return scores;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(bias.length);
    out.writeInt(bytes[0].length);
    for (int c = 0; c < bias.length; c++) {
      out.writeFloat(bias[c]);
      out.writeFloat(scale[c]);
      out.write(bytes[c]);
    }
  }

  static Weights read(DataInputStream in) throws IOException {
    int classes = in.readInt();
    int inputs = in.readInt();
    float[] bias = new float[classes];
    float[] scale = new float[classes];
    byte[][] bytes = new byte[classes][inputs];
    for (int c = 0; c < classes; c++) {
      bias[c] = in.readFloat();
      scale[c] = in.readFloat();
      in.readFully(bytes[c]);
    }
    return new Weights(bias, scale, bytes);
  }
}
