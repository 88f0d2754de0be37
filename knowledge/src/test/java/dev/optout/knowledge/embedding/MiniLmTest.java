package dev.optout.knowledge.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.knowledge.embedding.Encoder.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MiniLmTest {
  /// Where the build has unpacked them already.
  private static final Path KEPT = Path.of("target", "embedding");

  private static Encoder encoder(Path folder) {
    return assertInstanceOf(State.Ready.class, MiniLm.load(folder)).encoder();
  }

  private static String missing(Path folder) {
    return assertInstanceOf(State.Missing.class, MiniLm.load(folder)).why();
  }

  private static double cosine(Encoder encoder, String one, String other) {
    float[] a = encoder.encode(one);
    float[] b = encoder.encode(other);
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void equal_meanings_are_near_and_others_are_far() {
    Encoder encoder = encoder(KEPT);
    String optOut = "how do i opt out of AI training";
    String messages = "does it use my private messages to train AI";
    Map<String, String> same =
        Map.of(
            "where can I turn off AI training", optOut,
            "how can I stop my data being used to train AI", optOut,
            "are my direct messages used for AI training", messages);
    same.forEach(
        (one, other) -> assertTrue(cosine(encoder, one, other) > 0.6, one + " | " + other));
    Map<String, String> strange =
        Map.of(
            "best recipe for apple pie", optOut,
            "what is the weather in Jakarta", messages);
    strange.forEach(
        (one, other) -> assertTrue(cosine(encoder, one, other) < 0.3, one + " | " + other));
  }

  @Test
  void vectors_have_length_one_for_any_text() {
    Encoder encoder = encoder(KEPT);
    for (String text : List.of("", " ", "?", "\u0000", "😀", "word ".repeat(5000))) {
      double length = cosine(encoder, text, text);
      assertEquals(1, length, 1e-5, text);
    }
  }

  @Test
  void the_same_text_gives_the_same_bits_on_any_thread() {
    Encoder encoder = encoder(KEPT);
    List<String> texts =
        Stream.iterate(0, i -> i < 40, i -> i + 1)
            .map(i -> "is my data number " + i + " used" + " for AI".repeat(i))
            .toList();
    List<float[]> alone = texts.stream().map(encoder::encode).toList();
    List<CompletableFuture<Void>> four =
        Stream.iterate(0, i -> i < 4, i -> i + 1)
            .map(
                i ->
                    CompletableFuture.runAsync(
                        () -> {
                          for (int j = 0; j < texts.size(); j++) {
                            int at = (j + 10 * i) % texts.size();
                            assertArrayEquals(alone.get(at), encoder.encode(texts.get(at)));
                          }
                        },
                        task -> Thread.ofPlatform().start(task)))
            .toList();
    four.forEach(CompletableFuture::join);
  }

  @Test
  void what_is_unpacked_is_used_again(@TempDir Path folder) throws IOException {
    encoder(folder);
    Path model = files(folder).getFirst();
    FileTime marked = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    Files.setLastModifiedTime(model, marked);
    encoder(folder);
    assertEquals(marked, Files.getLastModifiedTime(model));
    assertTrue(files(folder).stream().noneMatch(file -> file.toString().endsWith(".part")));
  }

  @Test
  void a_damaged_model_is_unpacked_again(@TempDir Path folder) throws IOException {
    encoder(folder);
    Path model = files(folder).getFirst();
    long size = Files.size(model);
    for (byte[] damage : List.of(new byte[10], new byte[(int) size])) {
      Files.write(model, damage);
      assertTrue(cosine(encoder(folder), "a question", "a question") > 0.99);
      assertEquals(size, Files.size(model));
    }
  }

  @Test
  void a_folder_that_cannot_be_made_is_told(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    String why = missing(file.resolve("embedding"));
    assertTrue(why.contains(file.toString()) && why.contains("ADVISOR_DATA"), why);
  }

  @Test
  void a_folder_that_may_not_be_written_is_told(@TempDir Path folder) {
    // nobody may make anything there, not even root, whom a folder's own rights do not stop
    Path proc = Path.of("/proc");
    Path unwritable = Files.isDirectory(proc) ? proc : folder;
    Assumptions.assumeTrue(unwritable.equals(proc) || folder.toFile().setWritable(false));
    String why = missing(unwritable.resolve("advisor"));
    assertTrue(why.contains("cannot be unpacked") && why.contains("ADVISOR_DATA"), why);
  }
}
