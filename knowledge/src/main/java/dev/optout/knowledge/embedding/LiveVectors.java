package dev.optout.knowledge.embedding;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// The vectors of knowledge that changes while we run: what was built in is there at once, what is
/// new is encoded in the background, and until then words alone find it.
public final class LiveVectors implements Supplier<Vectors>, AutoCloseable {
  private final Encoder encoder;
  private final AtomicReference<Vectors> now;
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("vectors").factory());

  public LiveVectors(Encoder encoder) {
    this.encoder = encoder;
    now = new AtomicReference<>(Vectors.bundled(encoder));
  }

  /// What the vectors are made with.
  public Encoder encoder() {
    return encoder;
  }

  /// The newest; never waits.
  @Override
  public Vectors get() {
    return now.get();
  }

  /// Says which texts the knowledge has from now on.
  ///
  /// @param texts see [EmbeddedTexts]
  /// @return done when all of them have vectors; need not be waited for
  public CompletableFuture<Vectors> follow(Collection<String> texts) {
    List<String> wanted = List.copyOf(texts);
    Vectors known = now.get();
    if (wanted.stream().allMatch(text -> known.indexOf(text) >= 0)) {
      return CompletableFuture.completedFuture(known);
    }
    return CompletableFuture.supplyAsync(
        () -> {
          Vectors all = now.get().of(wanted, encoder);
          now.set(all);
          return all;
        },
        background);
  }

  @Override
  public void close() {
    background.shutdownNow();
  }
}
