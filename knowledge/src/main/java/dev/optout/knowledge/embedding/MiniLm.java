package dev.optout.knowledge.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/// all-MiniLM-L6-v2, quantised, run by ONNX Runtime on one thread of the caller's.
public final class MiniLm implements Encoder {
  private static final String MODEL = "all-minilm-l6-v2-q";

  /// The model was trained on 128 and takes 512; questions are short, passages may need more.
  private static final int MOST_TOKENS = 256;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPiece tokens;
  private final String fingerprint;

  private MiniLm(
      OrtEnvironment environment, OrtSession session, WordPiece tokens, String fingerprint) {
    this.environment = environment;
    this.session = session;
    this.tokens = tokens;
    this.fingerprint = fingerprint;
  }

  /// Loads it; never fails in another way than by saying so. Takes some tenths of a second, and a
  /// second the first time, when model and runtime are unpacked.
  ///
  /// @param folder the only one that is written to; made if it is not there
  public static State load(Path folder) {
    long begun = System.nanoTime();
    try {
      MiniLm model = open(folder.toAbsolutePath());
      return new State.Ready(model, Duration.ofNanos(System.nanoTime() - begun));
    } catch (CannotLoad e) {
      return new State.Missing(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return new State.Missing(
          "the language model cannot be unpacked to "
              + folder
              + " ("
              + reason(e)
              + "): make room there for 45 MB and let this user write, or change ADVISOR_DATA");
    } catch (OrtException | LinkageError | RuntimeException e) {
      return new State.Missing(
          "the language model does not run here ("
              + root(e)
              + "): questions are matched by words alone");
    }
  }

  private static MiniLm open(Path folder) throws CannotLoad, IOException, OrtException {
    PackedFile model = part(MODEL + ".onnx");
    PackedFile vocabulary = part(WordPiece.VOCABULARY);
    Path file = folder.resolve(MODEL + "-" + model.hash() + ".onnx");
    model.layAt(file);
    NativeRuntime.load(folder);
    OrtEnvironment environment =
        OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "advisor");
    environment.setTelemetry(false);
    WordPiece tokens;
    try (InputStream in = vocabulary.open()) {
      tokens = WordPiece.read(in);
    }
    return new MiniLm(
        environment,
        session(environment, file),
        tokens,
        MODEL
            + "-"
            + model.hash()
            + " vocabulary-"
            + vocabulary.hash()
            + " onnxruntime-"
            + environment.getVersion()
            + " mean-of-"
            + MOST_TOKENS);
  }

  private static PackedFile part(String name) throws CannotLoad, IOException {
    return PackedFile.find(name)
        .orElseThrow(
            () -> new CannotLoad("the program was built without " + name, "build it again"));
  }

  private static OrtSession session(OrtEnvironment environment, Path file) throws OrtException {
    try (SessionOptions options = new SessionOptions()) {
      // one question on one core: more threads gain nothing and take cores from other questions
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // an arena would keep the memory of the longest text for ever
      options.setCPUArenaAllocator(false);
      return environment.createSession(file.toString(), options);
    }
  }

  private static String reason(IOException e) {
    String name = e.getClass().getSimpleName();
    return e instanceof FileSystemException file && file.getReason() != null
        ? name + ", " + file.getReason()
        : name + ", " + e.getMessage();
  }

  private static String root(Throwable e) {
    Throwable root = e;
    for (int depth = 0; depth < 10; depth++) {
      Throwable cause = root.getCause();
      if (cause == null) {
        break;
      }
      root = cause;
    }
    return root.getClass().getSimpleName() + ", " + root.getMessage();
  }

  @Override
  public String fingerprint() {
    return fingerprint;
  }

  @Override
  public float[] encode(String text) {
    // alone: the quantised model's vector would depend on what else is in a batch
    long[] ids = tokens.ids(text, MOST_TOKENS);
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    long[] shape = {1, ids.length};
    try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      return mean(((OnnxTensor) result.get(0)).getFloatBuffer(), ids.length);
    } catch (OrtException e) {
      throw new IllegalStateException("the language model failed", e);
    }
  }

  /// The mean of the tokens' vectors, brought to length 1.
  private static float[] mean(FloatBuffer tokens, int count) {
    float[] sum = new float[DIMENSIONS];
    float[] token = new float[DIMENSIONS];
    for (int i = 0; i < count; i++) {
      tokens.get(token);
      for (int j = 0; j < DIMENSIONS; j++) {
        sum[j] += token[j];
      }
    }
    double squares = 0;
    for (float x : sum) {
      squares += (double) x * x;
    }
    float factor = (float) (1 / Math.sqrt(squares));
    for (int j = 0; j < DIMENSIONS; j++) {
      sum[j] *= factor;
    }
    return sum;
  }
}
