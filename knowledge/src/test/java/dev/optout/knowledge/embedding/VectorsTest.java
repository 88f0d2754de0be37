package dev.optout.knowledge.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.knowledge.KnowledgeFiles;
import dev.optout.knowledge.embedding.Encoder.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class VectorsTest {
  /// Gives each text a vector of its own, and counts.
  private static final class Dice implements Encoder {
    private final AtomicInteger calls = new AtomicInteger();

    @Override
    public float[] encode(String text) {
      calls.incrementAndGet();
      Random random = new Random(text.hashCode());
      float[] vector = new float[DIMENSIONS];
      double squares = 0;
      for (int i = 0; i < DIMENSIONS; i++) {
        vector[i] = (float) random.nextGaussian();
        squares += vector[i] * vector[i];
      }
      for (int i = 0; i < DIMENSIONS; i++) {
        vector[i] /= (float) Math.sqrt(squares);
      }
      return vector;
    }

    @Override
    public String fingerprint() {
      return "dice";
    }
  }

  private static float dot(float[] a, float[] b) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Test
  void a_text_is_found_with_nearly_its_vector() {
    Dice dice = new Dice();
    Vectors vectors = Vectors.none("dice").of(List.of("one", "two", "", "three"), dice);
    float[] query = dice.encode("another");
    for (String text : List.of("one", "two", "", "three")) {
      int index = vectors.indexOf(text);
      assertTrue(index >= 0, text);
      assertEquals(dot(dice.encode(text), query), vectors.dot(index, query), 0.005);
      assertEquals(1, vectors.dot(index, dice.encode(text)), 0.005);
      assertEquals(dot(vectors.get(index), query), vectors.dot(index, query), 1e-5);
    }
    assertEquals(4, vectors.size());
    assertEquals(Optional.empty(), vectors.find("four"));
  }

  @Test
  void only_what_is_new_is_encoded_and_what_is_gone_is_dropped() {
    Dice dice = new Dice();
    Vectors first = Vectors.none("dice").of(List.of("one", "two"), dice);
    dice.calls.set(0);
    Vectors second = first.of(List.of("two", "three"), dice);
    assertEquals(1, dice.calls.get());
    assertEquals(2, second.size());
    assertTrue(second.indexOf("one") < 0);
    assertArrayEquals(
        first.find("two").orElseThrow(), second.find("two").orElseThrow(), "taken over");
  }

  @Test
  void the_file_depends_on_the_texts_only() throws IOException {
    List<String> texts = List.of("one", "two", "three", "four", "five");
    byte[] alone = Vectors.none("dice").of(texts, new Dice()).bytes();
    assertArrayEquals(alone, Vectors.none("dice").of(texts.reversed(), new Dice(), true).bytes());
    assertArrayEquals(
        alone,
        Vectors.none("dice").of(texts.subList(2, 5), new Dice()).of(texts, new Dice()).bytes());
    assertArrayEquals(alone, Vectors.read(alone).bytes());
  }

  @Test
  void a_damaged_file_is_refused() {
    byte[] file = Vectors.none("dice").of(List.of("one", "two"), new Dice()).bytes();
    for (int length : new int[] {0, 1, 5, 9, 11, file.length - 1}) {
      assertThrows(IOException.class, () -> Vectors.read(Arrays.copyOf(file, length)));
    }
  }

  @Test
  void the_encoder_s_failure_is_not_swallowed() {
    Encoder broken =
        new Encoder() {
          @Override
          public float[] encode(String text) {
            throw new IllegalStateException("broken");
          }

          @Override
          public String fingerprint() {
            return "dice";
          }
        };
    assertThrows(
        RuntimeException.class,
        () -> Vectors.none("dice").of(List.of("one", "two", "three"), broken, true));
  }

  @Test
  void every_question_of_the_knowledge_has_its_vector_from_the_build() {
    State state = MiniLm.load(Path.of("target", "embedding"));
    Encoder encoder = assertInstanceOf(State.Ready.class, state).encoder();
    Vectors vectors = Vectors.bundled(encoder);
    Set<String> texts = EmbeddedTexts.of(KnowledgeFiles.bundled().read());
    assertEquals(texts.size(), vectors.size());
    for (String text : texts.stream().sorted().limit(20).toList()) {
      assertTrue(vectors.dot(vectors.indexOf(text), encoder.encode(text)) > 0.995, text);
    }
  }

  @Test
  void vectors_of_another_encoder_are_not_used() {
    assertEquals(0, Vectors.bundled(new Dice()).size());
  }

  @Test
  void new_texts_get_their_vectors_in_the_background() {
    Dice dice = new Dice();
    try (LiveVectors live = new LiveVectors(dice)) {
      assertEquals(0, live.get().size());
      Vectors made = live.follow(Set.of("one", "two")).join();
      assertEquals(2, made.size());
      assertEquals(made, live.get());
      assertEquals(1, live.follow(Set.of("two")).join().size() - 1);
      assertEquals(2, dice.calls.get());
    }
  }
}
