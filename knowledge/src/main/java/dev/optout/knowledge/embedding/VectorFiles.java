package dev.optout.knowledge.embedding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.optout.knowledge.KnowledgeFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;

/// Prepares what the encoder needs at run time, and the vectors of the program's own knowledge. Run
/// by the build.
final class VectorFiles {
  private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

  private VectorFiles() {}

  /// Writes the vocabulary and the vectors into a folder of compiled classes.
  ///
  /// @param args the folder of classes, which holds `knowledge/` and is on the class path; and a
  ///     folder for what a later build can use again
  public static void main(String[] args) throws IOException {
    Path classes = Path.of(args[0]);
    Path kept = Path.of(args[1]);
    writeVocabulary(classes.resolve(WordPiece.VOCABULARY));
    Path file = classes.resolve("index/vectors.bin");
    Files.deleteIfExists(file);
    switch (MiniLm.load(kept)) {
      case Encoder.State.Ready(Encoder encoder, var _) -> {
        Set<String> texts =
            EmbeddedTexts.of(KnowledgeFiles.in(classes.resolve("knowledge")).read());
        Path before = kept.resolve("vectors-" + method(encoder) + ".bin");
        Vectors known =
            Files.exists(before)
                ? Vectors.read(Files.readAllBytes(before))
                : Vectors.none(encoder.fingerprint());
        long begun = System.nanoTime();
        long old = texts.stream().filter(text -> known.indexOf(text) >= 0).count();
        Vectors vectors = known.of(texts, encoder, true);
        Files.write(before, vectors.bytes());
        Files.createDirectories(file.getParent());
        Files.write(file, vectors.bytes());
        System.out.println(
            "Encoded "
                + (vectors.size() - old)
                + " texts in "
                + (System.nanoTime() - begun) / 1_000_000_000
                + " s, kept "
                + old
                + ".");
      }
      case Encoder.State.Missing(String why) ->
          System.err.println("The program is built without vectors: " + why);
      case Encoder.State.Unwanted() -> throw new IllegalStateException("the build wants it");
    }
  }

  private static void writeVocabulary(Path file) throws IOException {
    TreeMap<Integer, String> pieces = new TreeMap<>();
    try (InputStream in = VectorFiles.class.getResourceAsStream(TOKENIZER)) {
      if (in == null) {
        throw new IOException("the model's jar lacks " + TOKENIZER);
      }
      try (JsonParser json = new JsonFactory().createParser(in)) {
        while (json.nextToken() != null) {
          if (json.currentToken() == JsonToken.START_OBJECT && "vocab".equals(json.currentName())) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
              String piece = json.currentName();
              pieces.put(json.nextIntValue(-1), piece);
            }
          }
        }
      }
    }
    if (pieces.isEmpty() || pieces.lastKey() != pieces.size() - 1) {
      throw new IOException(TOKENIZER + " has no vocabulary without gaps");
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", pieces.values()) + "\n");
  }

  /// Names encoder and code, so that vectors made in another way are not used again.
  private static String method(Encoder encoder) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(encoder.fingerprint().getBytes(StandardCharsets.UTF_8));
    for (Class<?> code : new Class<?>[] {MiniLm.class, WordPiece.class, Vectors.class}) {
      try (InputStream in = code.getResourceAsStream(code.getSimpleName() + ".class")) {
        if (in != null) {
          crc.update(in.readAllBytes());
        }
      }
    }
    return Long.toHexString(crc.getValue());
  }
}
