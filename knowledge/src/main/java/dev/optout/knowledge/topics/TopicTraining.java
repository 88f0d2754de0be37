package dev.optout.knowledge.topics;

import dev.optout.knowledge.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// Learns a [TopicModel] from examples: the same examples give the same model.
public final class TopicTraining {
  private static final List<Topic> TOPICS = List.of(Topic.values());
  private static final int ROUNDS = 12;
  private static final float STEP = 0.35f;
  private static final float DECAY = 2e-6f;

  /// How the blend did best on examples that the model had not learnt.
  private static final float SHARE = 0.6f;

  /// Changes with the way of learning, so that models made in another way are not used again.
  public static final String METHOD = "1";

  private TopicTraining() {}

  /// Learns from examples.
  ///
  /// @param examples in an order that does not change
  public static TopicModel of(List<Example> examples) {
    Traits[] traits = examples.stream().map(e -> Traits.of(e.question())).toArray(Traits[]::new);
    Weights wording =
        learn(examples, Traits.COUNT, i -> traits[i].numbers(), (i, at) -> traits[i].weight());
    List<Example> known = examples.stream().filter(e -> e.vector().isPresent()).toList();
    float[][] vectors =
        known.stream().map(Example::vector).map(Optional::orElseThrow).toArray(float[][]::new);
    int size = vectors.length == 0 ? 1 : vectors[0].length;
    int[] every = IntStream.range(0, size).toArray();
    Weights meaning = learn(known, size, i -> every, (i, at) -> SPREAD * vectors[i][at]);
    return new TopicModel(TOPICS, meaning, wording, SHARE);
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
  private static Weights learn(List<Example> examples, int size, Inputs inputs, Value value) {
    int classes = TOPICS.size();
    float[][] weights = new float[classes][size];
    float[][] squares = new float[classes][size];
    float[] bias = new float[classes];
    float[] biasSquares = new float[classes];
    for (float[] row : squares) {
      Arrays.fill(row, 1e-6f);
    }
    Arrays.fill(biasSquares, 1e-6f);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    int[] order = IntStream.range(0, examples.size()).toArray();
    for (int round = 0; round < ROUNDS; round++) {
      shuffle(order, random);
      for (int i : order) {
        int[] at = inputs.of(i);
        double[] scores = new double[classes];
        for (int c = 0; c < classes; c++) {
          float sum = bias[c];
          for (int j : at) {
            sum += weights[c][j] * value.of(i, j);
          }
          scores[c] = sum;
        }
        Weights.softmax(scores);
        int right = TOPICS.indexOf(examples.get(i).topic());
        float weight = examples.get(i).weight();
        for (int c = 0; c < classes; c++) {
          float slope = weight * (float) (scores[c] - (c == right ? 1 : 0));
          if (Math.abs(slope) < 1e-4f) {
            continue;
          }
          biasSquares[c] += slope * slope;
          bias[c] -= (float) (STEP * slope / Math.sqrt(biasSquares[c]));
          for (int j : at) {
            float g = slope * value.of(i, j) + DECAY * weights[c][j];
            squares[c][j] += g * g;
            weights[c][j] -= (float) (STEP * g / Math.sqrt(squares[c][j]));
          }
        }
      }
    }
    return Weights.of(bias, weights);
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
