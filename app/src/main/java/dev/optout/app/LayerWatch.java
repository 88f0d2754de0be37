package dev.optout.app;

import dev.optout.knowledge.lucene.LiveKnowledge;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at the company's folder again and again, and tells the log what came of it.
///
/// It reads the files instead of listening for events, which network and container file systems do
/// not send.
final class LayerWatch implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private static final Logger log = LoggerFactory.getLogger(LayerWatch.class);

  private final LiveKnowledge live;
  private final Path folder;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("company-knowledge").factory());

  LayerWatch(LiveKnowledge live, Path folder) {
    this.live = live;
    this.folder = folder;
    if (!live.problems().isEmpty()) {
      refused();
    }
    // its failures are caught where they happen
    Future<?> _ =
        timer.scheduleWithFixedDelay(
            this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      switch (live.look()) {
        case UNCHANGED -> {}
        case TAKEN ->
            log.info(
                "The knowledge in {} is in force: {} files.", folder, live.filesInForce().size());
        case REFUSED -> refused();
      }
    } catch (RuntimeException e) {
      // the next look may go better, and must take place
      log.warn("The knowledge in {} could not be looked at: {}", folder, e.toString());
    }
  }

  private void refused() {
    log.warn("The knowledge in {} is broken; what was good before stays in force.", folder);
    live.problems().forEach(problem -> log.warn("{}", problem));
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
