package dev.optout.knowledge.lucene;

import dev.optout.knowledge.InvalidKnowledge;
import dev.optout.knowledge.InvalidKnowledge.Problem;
import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.KnowledgeFiles;
import dev.optout.knowledge.embedding.EmbeddedTexts;
import dev.optout.knowledge.embedding.LiveVectors;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// The program's own knowledge under a company's layer that may change while we run.
///
/// A layer comes into force whole, after it has been read, checked and indexed together with the
/// rest. One that is broken changes nothing: what was good before stays in force, or the program's
/// own knowledge where there was none. Safe for any number of threads.
public final class LiveKnowledge implements Supplier<Knowledge> {
  private final KnowledgeFiles own;
  private final Supplier<KnowledgeFiles> layer;
  private final Supplier<Optional<LiveVectors>> language;
  private final AtomicReference<State> state;

  /// What is in force, and what is wrong with the newest layer.
  ///
  /// @param inForce the files of the layer that the knowledge was made with
  /// @param seen those that were last looked at
  /// @param problems why `seen` is not in force; empty if it is
  private record State(
      Knowledge knowledge, KnowledgeFiles inForce, KnowledgeFiles seen, List<Problem> problems) {}

  /// @param layer reads the company's files as they are now
  /// @param language tells meanings, where it can
  /// @throws InvalidKnowledge if the program's own knowledge is broken
  public LiveKnowledge(
      KnowledgeFiles own,
      Supplier<KnowledgeFiles> layer,
      Supplier<Optional<LiveVectors>> language) {
    this.own = own;
    this.layer = layer;
    this.language = language;
    KnowledgeFiles first = layer.get();
    state = new AtomicReference<>(first(first));
  }

  private State first(KnowledgeFiles files) {
    try {
      return good(files);
    } catch (InvalidKnowledge e) {
      return new State(
          KnowledgeIndex.open(own, language), KnowledgeFiles.NONE, files, e.problems());
    }
  }

  private State good(KnowledgeFiles files) {
    return new State(
        followed(KnowledgeIndex.open(own.with(files), language), files), files, files, List.of());
  }

  /// Has vectors made of what a layer says, beside everything else: until then words find it.
  private Knowledge followed(Knowledge knowledge, KnowledgeFiles files) {
    if (!files.texts().isEmpty()) {
      Thread.ofPlatform()
          .daemon()
          .name("layer")
          .start(
              () ->
                  language
                      .get()
                      .ifPresent(
                          vectors -> {
                            Future<?> _ = vectors.follow(EmbeddedTexts.of(knowledge.base()));
                          }));
    }
    return knowledge;
  }

  @Override
  public Knowledge get() {
    return state.get().knowledge();
  }

  /// What came of a look at the layer.
  public enum Look {
    /// It is as it was.
    UNCHANGED,
    /// It changed and is in force.
    TAKEN,
    /// It changed and is broken: what was in force still is.
    REFUSED
  }

  /// Looks whether the layer has changed, and takes it if it is good.
  public synchronized Look look() {
    State now = state.get();
    KnowledgeFiles files = layer.get();
    if (files.equals(now.seen())) {
      return Look.UNCHANGED;
    }
    if (files.equals(now.inForce())) {
      // a broken edit was taken back
      state.set(new State(now.knowledge(), files, files, List.of()));
      return Look.TAKEN;
    }
    try {
      state.set(good(files));
      return Look.TAKEN;
    } catch (InvalidKnowledge e) {
      state.set(new State(now.knowledge(), now.inForce(), files, e.problems()));
      return Look.REFUSED;
    }
  }

  /// The paths of the layer's files that are in force.
  public List<String> filesInForce() {
    return List.copyOf(state.get().inForce().paths());
  }

  /// What is wrong with the layer as it was last seen; empty if it is in force.
  public List<Problem> problems() {
    return state.get().problems();
  }
}
