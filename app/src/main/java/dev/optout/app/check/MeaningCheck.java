package dev.optout.app.check;

import dev.optout.app.settings.Settings.Embeddings;
import dev.optout.knowledge.embedding.Encoder.State;
import dev.optout.knowledge.embedding.Encoder.State.Missing;
import dev.optout.knowledge.embedding.Encoder.State.Ready;
import dev.optout.knowledge.embedding.Encoder.State.Unwanted;
import dev.optout.knowledge.embedding.Vectors;

/// Whether questions are also matched by meaning, or by words alone.
public final class MeaningCheck {
  private static final String NAME = "meaning";

  private MeaningCheck() {}

  /// How the language model is.
  ///
  /// @param wanted what was set: only where it was asked for is its absence a fault
  public static Part part(State state, Embeddings wanted) {
    return switch (state) {
      case Ready ready -> {
        int vectors = Vectors.bundled(ready.encoder()).size();
        String loaded = "the language model was loaded in " + ready.loading().toMillis() + " ms";
        yield vectors == 0
            ? Part.broken(NAME, loaded + ", but no vectors were built in: build again")
            : Part.on(NAME, loaded + "; " + vectors + " questions have vectors");
      }
      case Missing(String why) ->
          wanted == Embeddings.ON ? Part.broken(NAME, why) : Part.off(NAME, why);
      case Unwanted() ->
          Part.off(NAME, "ADVISOR_EMBEDDINGS is off: questions are matched by words alone");
    };
  }

  /// While it is being loaded.
  public static Part loading() {
    return Part.off(NAME, "the language model is being loaded: until then words alone");
  }
}
