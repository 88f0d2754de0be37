package dev.optout.knowledge.topics;

import dev.optout.knowledge.Sha256;
import dev.optout.knowledge.Topic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// Learns a [TopicModel] from examples: the same examples give the same model.
public final class TopicTraining {
  private static final List<Topic> TOPICS = List.of(Topic.values());
  private static final int ROUNDS = 15;
  private static final float STEP = 0.35f;

  /// How strongly weights are drawn to 0 in each round: many alike are better than few strong ones.
  private static final float DECAY_OF_MEANING = 1f;
  private static final float DECAY_OF_WORDING = 0.05f;

  /// How the product did best on questions that the model had not learnt.
  private static final float BY_MEANING = 0.6f;
  private static final float BY_WORDING = 0.8f;

  private TopicTraining() {}

  /// Changes with the code that learns, so that models made in another way are not used again.
  public static String method() throws IOException {
    return Sha256.ofCode(
        TopicTraining.class,
        TopicModel.class,
        Traits.class,
        Weights.class,
        NearDuplicates.class,
        Folds.class,
        Unlearnt.class,
        ZoneFitting.class,
        Calibrating.class);
  }

  /// Learns from examples.
  ///
  /// @param examples in an order that does not change
  /// @param meaning what a question means, where that is known
  public static TopicModel of(List<Example> examples, Function<String, Optional<float[]>> meaning) {
    Traits[] traits = examples.stream().map(e -> Traits.of(e.question())).toArray(Traits[]::new);
    Weights wording =
        learn(
            examples,
            Traits.COUNT,
            DECAY_OF_WORDING,
            i -> traits[i].numbers(),
            (i, at) -> traits[i].weight());
    List<Example> known = new ArrayList<>();
    List<float[]> vectors = new ArrayList<>();
    for (Example example : examples) {
      meaning
          .apply(example.question())
          .ifPresent(
              vector -> {
                known.add(example);
                vectors.add(vector);
              });
    }
    int size = vectors.isEmpty() ? 1 : vectors.getFirst().length;
    int[] every = IntStream.range(0, size).toArray();
    Weights meant =
        learn(known, size, DECAY_OF_MEANING, i -> every, (i, at) -> SPREAD * vectors.get(i)[at]);
    return new TopicModel(TOPICS, meant.times(SPREAD), wording, BY_MEANING, BY_WORDING);
  }

  /// Vectors of length 1 have many small numbers, which would need long to be learnt from.
  private static final float SPREAD = 4f;

  private interface Inputs {
    int[] of(int example);
  }

  private interface Value {
    float of(int example, int at);
  }

  /// AdaGrad over the examples, each round in another order.
  private static Weights learn(
      List<Example> examples, int size, float decay, Inputs inputs, Value value) {
    int classes = TOPICS.size();
    // by input, so that what one example touches lies together
    float[][] weights = new float[size][classes];
    float[][] squares = new float[size][classes];
    float[] bias = new float[classes];
    float[] biasSquares = new float[classes];
    for (float[] row : squares) {
      Arrays.fill(row, 1e-6f);
    }
    Arrays.fill(biasSquares, 1e-6f);
    float[] decays = decays(examples.size(), size, decay, inputs);
    float mean = (float) examples.stream().mapToDouble(Example::weight).average().orElse(1);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    int[] order = IntStream.range(0, examples.size()).toArray();
    for (int round = 0; round < ROUNDS; round++) {
      shuffle(order, random);
      for (int i : order) {
        int[] at = inputs.of(i);
        double[] scores = scores(i, at, bias, weights, value);
        int right = TOPICS.indexOf(examples.get(i).topic());
        float weight = examples.get(i).weight() / mean;
        float[] slopes = new float[classes];
        int[] steep = new int[classes];
        int count = 0;
        for (int c = 0; c < classes; c++) {
          float slope = weight * (float) (scores[c] - (c == right ? 1 : 0));
          if (Math.abs(slope) >= 1e-4f) {
            biasSquares[c] += slope * slope;
            bias[c] -= (float) (STEP * slope / Math.sqrt(biasSquares[c]));
            slopes[count] = slope;
            steep[count++] = c;
          }
        }
        for (int j : at) {
          float input = value.of(i, j);
          float[] row = weights[j];
          float[] squared = squares[j];
          for (int k = 0; k < count; k++) {
            int c = steep[k];
            float g = slopes[k] * input + decays[j] * row[c];
            squared[c] += g * g;
            row[c] -= (float) (STEP * g / Math.sqrt(squared[c]));
          }
        }
      }
    }
    return Weights.of(bias, byClass(weights, classes));
  }

  private static double[] scores(
      int example, int[] inputs, float[] bias, float[][] weights, Value value) {
    float[] sums = bias.clone();
    for (int j : inputs) {
      float input = value.of(example, j);
      float[] row = weights[j];
      for (int c = 0; c < sums.length; c++) {
        sums[c] += row[c] * input;
      }
    }
    double[] scores = new double[sums.length];
    for (int c = 0; c < sums.length; c++) {
      scores[c] = sums[c];
    }
    return Weights.softmax(scores);
  }

  private static float[][] byClass(float[][] byInput, int classes) {
    float[][] byClass = new float[classes][byInput.length];
    for (int j = 0; j < byInput.length; j++) {
      for (int c = 0; c < classes; c++) {
        byClass[c][j] = byInput[j][c];
      }
    }
    return byClass;
  }

  /// For each input so much that a round decays every input alike, however rare it is.
  private static float[] decays(int examples, int size, float decay, Inputs inputs) {
    int[] uses = new int[size];
    for (int i = 0; i < examples; i++) {
      for (int j : inputs.of(i)) {
        uses[j]++;
      }
    }
    float[] decays = new float[size];
    for (int j = 0; j < size; j++) {
      decays[j] = decay / Math.max(1, uses[j]);
    }
    return decays;
  }

  private static void shuffle(int[] order, RandomGenerator random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
  }
}
